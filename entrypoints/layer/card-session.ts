/** Opens, pins and closes the card; what it shows is drawn by the card's own script, brought in on first need. */
import type { Muted } from '../../lib/core/model/muted.ts';
import type { SealedPage } from '../../lib/core/model/sealed.ts';
import { rectsOf } from '../../lib/page/anchor.ts';
import { type CardMode, openHandover } from '../../lib/page/handover.ts';
import { keyOf, type Mark, quoteOf } from '../../lib/page/marks.ts';
import { inCorridor, type Point } from './corridor.ts';
import type { Overlay } from './overlay.ts';

/** A reader who has a card open and rests on a second mark means it; shorter than the first delay. */
const SECOND_DELAY_MS = 150;
/** The pointer may leave mark and card for this long before the card goes. */
const HIDE_DELAY_MS = 300;

export interface CardSession {
  readonly over: (mark: Mark | null, at: Point | null) => void;
  readonly press: (mark: Mark, touch: boolean) => void;
  readonly pressElsewhere: () => void;
  readonly focus: (mark: Mark, inside: boolean) => void;
  readonly open: (mark: Mark, mode: CardMode) => void;
  readonly close: () => void;
  readonly isOpen: () => boolean;
  /** Follows a new set of marks: the open card keeps to its mark, or stays where it was if that is gone. */
  readonly refresh: (marks: readonly Mark[]) => void;
}
export interface CardSessionOptions {
  readonly overlay: Overlay;
  readonly activate: (mark: Mark | null) => void;
  readonly page: () => SealedPage | null;
  readonly delay: () => number;
  /** Brings the card's script into this frame; false where that failed. */
  readonly inject: () => Promise<boolean>;
  readonly buttonOf: (mark: Mark) => HTMLElement | null;
  readonly onOpen: (mark: Mark | null) => void;
  readonly jump: (id: string) => void;
  readonly dismiss: (id: string) => void;
  readonly mute: (item: Muted) => void;
  readonly signal: AbortSignal;
}

/** Starts a session that ends, with its card, when the signal is aborted. */
export function startCardSession(document: Document, options: CardSessionOptions): CardSession {
  const { overlay, activate, page, delay, signal } = options;
  let open: { mark: Mark; readonly mode: CardMode } | null = null;
  let pending: Mark | null = null;
  let inCard = false;
  let showTimer: ReturnType<typeof setTimeout> | undefined;
  let hideTimer: ReturnType<typeof setTimeout> | undefined;
  let returnTo: Element | null = null;
  let injected = false;

  const handover = openHandover(overlay.card, {
    close: () => close(),
    pin: () => {
      if (open?.mode === 'hover') show(open.mark, { mode: 'pinned', focus: false });
    },
    pointer: (inside) => {
      inCard = inside;
      if (inside) stay();
      else leave();
    },
    jump: options.jump,
    dismiss: options.dismiss,
    mute: options.mute,
  });
  const prepare = () => {
    if (injected) return;
    injected = true;
    void options.inject().then((done) => {
      // A background that could not be reached may be there the next time.
      injected = done;
    });
  };
  const stay = () => {
    clearTimeout(hideTimer);
    hideTimer = undefined;
    clearTimeout(showTimer);
    pending = null;
  };
  const leave = () => {
    clearTimeout(showTimer);
    pending = null;
    if (open?.mode === 'hover') hideTimer ??= setTimeout(close, HIDE_DELAY_MS);
  };
  const show = (mark: Mark, { mode, focus }: { readonly mode: CardMode; readonly focus: boolean }) => {
    const annotations = page();
    if (annotations === null || signal.aborted) return;
    stay();
    prepare();
    if (focus || open === null) returnTo = overlay.focused() ?? document.activeElement;
    open = { mark, mode };
    overlay.attach();
    activate(mark);
    options.onOpen(mark);
    handover.publish({
      annotation: mark.annotation,
      page: annotations,
      quote: quoteOf(mark),
      quoteLang: mark.block.lang,
      mode,
      focus,
      anchor: () => rectsOf(document, (open?.mark ?? mark).stretches),
    });
  };
  const close = () => {
    stay();
    inCard = false;
    if (open === null) return;
    const hadFocus = overlay.card.contains(overlay.focused());
    open = null;
    activate(null);
    options.onOpen(null);
    handover.publish(null);
    if (hadFocus && returnTo instanceof HTMLElement && returnTo.isConnected)
      returnTo.focus({ preventScroll: true });
    returnTo = null;
  };
  signal.addEventListener('abort', () => {
    close();
    handover.remove();
  });

  const rest = (mark: Mark, wait: number) => {
    if (pending === mark) return;
    clearTimeout(hideTimer);
    hideTimer = undefined;
    clearTimeout(showTimer);
    pending = mark;
    prepare();
    showTimer = setTimeout(() => show(mark, { mode: 'hover', focus: false }), wait);
  };
  const onTheWay = (at: Point | null): boolean => {
    const card = handover.cardRect?.();
    if (at === null || open === null || card === null || card === undefined) return false;
    const badge = options.buttonOf(open.mark)?.getBoundingClientRect();
    const rects = rectsOf(document, open.mark.stretches);
    return inCorridor(at, badge === undefined ? rects : [...rects, badge], card);
  };
  return {
    over: (mark, at) => {
      if (open !== null && open.mode !== 'hover') return;
      if (mark !== null && mark === open?.mark) stay();
      else if (mark !== null && open !== null) rest(mark, onTheWay(at) ? HIDE_DELAY_MS : SECOND_DELAY_MS);
      else if (mark !== null) rest(mark, delay());
      else if (onTheWay(at)) stay();
      else if (!inCard) leave();
    },
    press: (mark, touch) => show(mark, { mode: touch ? 'sheet' : 'pinned', focus: true }),
    pressElsewhere: () => {
      // A pinned card stays while the reader reads on; a sheet covers the page and gives way.
      if (open?.mode === 'sheet') close();
    },
    focus: (mark, inside) => {
      if (open !== null && open.mode !== 'hover') return;
      if (inside) rest(mark, open === null ? delay() : SECOND_DELAY_MS);
      else leave();
    },
    open: (mark, mode) => show(mark, { mode, focus: true }),
    close,
    isOpen: () => open !== null,
    refresh: (marks) => {
      if (open === null) return;
      const key = keyOf(open.mark);
      const now = marks.find((mark) => keyOf(mark) === key);
      if (now === undefined) return;
      open.mark = now;
      activate(now);
    },
  };
}
