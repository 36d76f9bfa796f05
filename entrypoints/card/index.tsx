/** The card's script: brought into a page on the first hover or focus, where it draws what the content script asks for. */
import { createRoot } from 'react-dom/client';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findHandover } from '../../lib/page/handover.ts';
import { mountCard } from './mount.tsx';

export default defineUnlistedScript(() => {
  const handover = findHandover();
  // Injected twice (a repeated message, a second content script) it must not draw twice.
  if (handover === null || handover.container.childElementCount > 0) return;
  mountCard(handover, createRoot);
});
