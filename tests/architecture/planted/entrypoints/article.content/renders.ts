// Leak: the content script carries React.
import { createElement } from 'react';
export const marks = createElement;
