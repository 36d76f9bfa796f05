// Leak: messages know React.
import { createElement } from 'react';
export const element = createElement;
