/** The keys that work while a card is open. */

/** Closes the open card with Escape, wherever the focus is; the page does not see that press. */
export function watchKeyboard(
  window: Window,
  {
    isOpen,
    close,
    signal,
  }: { readonly isOpen: () => boolean; readonly close: () => void; readonly signal: AbortSignal },
): void {
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || event.isComposing || !isOpen()) return;
      // One press closes one thing: the page's own dialog waits for the next.
      event.preventDefault();
      event.stopImmediatePropagation();
      close();
    },
    { signal, capture: true },
  );
}
