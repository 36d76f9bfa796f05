/** Draws the card in the content script's closed root and keeps it beside its mark. */

import { flushSync } from 'react-dom';
import type { createRoot } from 'react-dom/client';
import actionStyles from '../../components/card/actions.css?inline';
import answer from '../../components/card/answer.css?inline';
import frame from '../../components/card/card.css?inline';
import { Card } from '../../components/card/card.tsx';
import conditions from '../../components/card/conditions.css?inline';
import { MessagesProvider } from '../../components/primitives/messages.tsx';
import tokens from '../../components/primitives/tokens.css?inline';
import { direction, message, uiLanguage } from '../../lib/browser/i18n.ts';
import type { ClaimAnnotation, MentionAnnotation, PageAnnotations } from '../../lib/core/model/page.ts';
import { type SealedPage, unsealPage } from '../../lib/core/model/sealed.ts';
import type { CardRequest, Handover } from '../../lib/page/handover.ts';
import { copyText } from './clipboard.ts';
import { placeCard } from './placement.ts';

/** The card's style sheets; later ones prevail. */
const STYLES = [frame, answer, actionStyles, conditions];

/** Mounts the card and shows every request from now on, until the handover asks for none. */
export function mountCard(handover: Handover, makeRoot: typeof createRoot): void {
  const { container, actions } = handover;
  const style = document.createElement('style');
  // A closed root has no :root of its own; its host stands for it.
  style.textContent = [tokens.replaceAll(':root', ':host'), ...STYLES].join('\n');
  const surface = document.createElement('div');
  surface.popover = 'manual';
  container.append(style, surface);
  const root = makeRoot(surface);
  const dir = direction();
  const messages = { t: dir === 'rtl' ? isolated : message, lang: uiLanguage(), dir };
  const keepPlace = placeKeeper(surface, dir === 'rtl');

  surface.addEventListener('pointerenter', () => actions.pointer(true));
  surface.addEventListener('pointerleave', () => actions.pointer(false));
  // Whoever presses or tabs into the card means to stay in it.
  surface.addEventListener('pointerdown', () => actions.pin());
  surface.addEventListener('focusin', () => actions.pin());

  const opened = opener();
  const show = (request: CardRequest) => {
    const { page, annotation } = opened(request);
    surface.className = `surface ${request.mode}`;
    flushSync(() =>
      root.render(
        <MessagesProvider value={messages}>
          <Card
            key={request.annotation.id}
            annotation={annotation}
            page={page}
            quote={request.quote}
            quoteLang={request.quoteLang}
            mode={request.mode}
            onClose={actions.close}
            onPin={actions.pin}
            onJump={actions.jump}
            onDismiss={actions.dismiss}
            onMute={actions.mute}
            url={document.location.href}
            onCopy={(text) => copyText(text, container)}
          />
        </MessagesProvider>,
      ),
    );
    if (!surface.matches(':popover-open')) surface.showPopover();
    keepPlace(request);
    if (request.focus) {
      const card = surface.firstElementChild;
      if (card instanceof HTMLElement) card.focus({ preventScroll: true });
    }
  };
  const hide = () => {
    keepPlace(null);
    if (surface.matches(':popover-open')) surface.hidePopover();
    root.render(null);
  };
  handover.cardRect = () => (surface.matches(':popover-open') ? surface.getBoundingClientRect() : null);
  handover.subscribe((request) => {
    if (request === null) hide();
    else show(request);
  });
}

/** Returns a function that finds what a request is about with its answers; a page is unpacked once. */
function opener() {
  let sealed: SealedPage | null = null;
  let page: PageAnnotations | null = null;
  return (
    request: CardRequest,
  ): { readonly page: PageAnnotations; readonly annotation: ClaimAnnotation | MentionAnnotation } => {
    if (page === null || sealed !== request.page) page = unsealPage(request.page);
    sealed = request.page;
    const { annotation } = request;
    if (annotation.type === 'mention') return { page, annotation };
    const claim = page.claims.find(({ id }) => id === annotation.id);
    if (claim === undefined) throw new Error(`The page has no claim ${annotation.id}.`);
    return { page, annotation: claim };
  };
}

/** Keeps names and figures of the other direction from tearing a sentence apart. */
function isolated(key: string, substitutions: string | readonly string[] = []): string {
  return message(
    key,
    [substitutions].flat().map((text) => `\u2068${text}\u2069`),
  );
}

/** Returns a function that keeps a card at its mark through scrolling, zoom and its own growth; null lets go. */
function placeKeeper(surface: HTMLElement, rtl: boolean): (request: CardRequest | null) => void {
  let request: CardRequest | null = null;
  let natural = { width: 0, height: 0 };
  let frame = 0;
  let listening: AbortController | null = null;

  const place = () => {
    frame = 0;
    if (request === null || request.mode === 'sheet') return;
    const { left, top, maxHeight } = placeCard({ lines: request.anchor(), card: natural, view: seen(), rtl });
    surface.style.left = `${Math.round(left)}px`;
    surface.style.top = `${Math.round(top)}px`;
    // The style sheet's own limit stands, so that a card never fills a tall window.
    surface.style.maxHeight = maxHeight < natural.height ? `${Math.floor(maxHeight)}px` : '';
  };
  const measure = () => {
    surface.style.maxHeight = '';
    natural = { width: surface.offsetWidth, height: surface.offsetHeight };
    place();
  };
  const soon = () => {
    if (frame === 0) frame = requestAnimationFrame(place);
  };
  // An opened section changes how high the card would like to be.
  surface.addEventListener('toggle', (event) => event.target !== surface && measure(), { capture: true });

  return (next) => {
    request = next;
    listening?.abort();
    listening = null;
    surface.removeAttribute('style');
    if (next === null) {
      cancelAnimationFrame(frame);
      frame = 0;
      return;
    }
    listening = new AbortController();
    const { signal } = listening;
    const quiet = { signal, passive: true, capture: true };
    window.addEventListener('scroll', soon, quiet);
    window.addEventListener('resize', measure, quiet);
    window.visualViewport?.addEventListener('scroll', soon, { signal });
    window.visualViewport?.addEventListener('resize', soon, { signal });
    if (next.mode !== 'sheet') measure();
  };
}

function seen() {
  const view = window.visualViewport;
  // Scroll bars are inside innerWidth but nothing can be seen under them.
  const width = document.documentElement.clientWidth;
  if (view === null || view.scale === 1) return { left: 0, top: 0, right: width, bottom: window.innerHeight };
  return {
    left: view.offsetLeft,
    top: view.offsetTop,
    right: view.offsetLeft + view.width,
    bottom: view.offsetTop + view.height,
  };
}
