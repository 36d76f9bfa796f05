/** The one element Counterclaim adds to a page: a closed box beside the body that holds the badges and the card. */
import css from './overlay.css?inline';

/** The name the page can see; it tells nothing but that the extension is there. */
const HOST = 'counterclaim-layer';

/** Written into the element, where no rule of the page's can undo it. */
const HOST_STYLE = [
  'all: initial',
  'position: absolute',
  'inset: 0 auto auto 0',
  'width: 0',
  'height: 0',
  // Below the top layer and above what pages use for sticky headers.
  'z-index: 2147483000',
  'color-scheme: light dark',
]
  .map((rule) => `${rule} !important`)
  .join(';');

export interface Overlay {
  readonly host: HTMLElement;
  readonly badges: HTMLElement;
  readonly card: HTMLElement;
  /** Says something to a screen reader without taking the focus, once it is through with what it says. */
  readonly announce: (text: string) => void;
  /** Puts the box into the page, inside the page's own modal dialog while one is open; cheap to repeat. */
  readonly attach: () => void;
  /** Returns the element inside the box that has the keyboard's focus. */
  readonly focused: () => Element | null;
}

/** Makes the box without putting it into the page; it is taken out again when the signal is aborted. */
export function makeOverlay(
  document: Document,
  {
    lang,
    direction,
    signal,
  }: { readonly lang: string; readonly direction: string; readonly signal: AbortSignal },
): Overlay {
  const host = document.createElement(HOST);
  host.style.cssText = HOST_STYLE;
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = css;
  const badges = document.createElement('div');
  const card = document.createElement('div');
  const status = document.createElement('div');
  status.role = 'status';
  status.className = 'status';
  badges.className = 'badges';
  card.className = 'card';
  for (const part of [badges, card, status]) {
    part.lang = lang;
    part.dir = direction;
  }
  root.append(style, badges, card, status);

  const attach = () => {
    // Everything outside an open modal is inert, the top layer included, so the box must stand inside it.
    const modal = topModal(document);
    const parent = modal ?? document.documentElement;
    if (host.parentNode !== parent) parent.append(host);
  };
  document.addEventListener(
    'close',
    () => {
      if (host.isConnected && host.parentNode !== document.documentElement) attach();
    },
    { capture: true, signal },
  );
  signal.addEventListener('abort', () => host.remove());
  const announce = (text: string) => {
    attach();
    status.textContent = text;
  };
  return { host, badges, card, announce, attach, focused: () => root.activeElement };
}

function topModal(document: Document): Element | null {
  // The list of all dialogs is kept by the browser; most pages have none, and none is searched for.
  return [...document.getElementsByTagName('dialog')].findLast((dialog) => dialog.matches(':modal')) ?? null;
}
