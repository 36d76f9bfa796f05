/**
 * Badges: one button for each claim, beside its line, reachable by one press of Tab and then by the arrow keys. Only
 * those near the view are in the page; a long article has hundreds of claims and shows a few.
 */
import { inLanguage } from '../../lib/core/model/local-text.ts';
import { filled, listed, type MarkTexts } from '../../lib/core/model/mark-texts.ts';
import type { PageMarks } from '../../lib/core/model/page.ts';
import { inTextOrder, keyOf, type Mark } from '../../lib/page/marks.ts';
import { badgeIcon } from './badge-icon.ts';
import { placeBadges } from './badge-places.ts';
import { watchNearness } from './nearness.ts';
import type { Overlay } from './overlay.ts';

/** Positions are looked at again so often while the page scrolls. */
const SETTLE_MS = 100;
/** A page that never stands still gives one part in so many of its time to its badges. */
const REST_PER_WORK = 400;

export interface BadgeEvents {
  readonly hover: (mark: Mark, inside: boolean) => void;
  readonly focus: (mark: Mark, inside: boolean) => void;
  readonly press: (mark: Mark, touch: boolean) => void;
}
export interface Badges {
  readonly show: (marks: readonly Mark[], page: PageMarks) => void;
  readonly clear: () => void;
  /** Tells assistive technology which badge's card is open. */
  readonly expand: (mark: Mark | null) => void;
  readonly buttonOf: (mark: Mark) => HTMLElement | null;
}

/** Keeps badges beside their claims until the signal is aborted. */
export function startBadges(
  document: Document,
  options: {
    readonly overlay: Overlay;
    readonly events: BadgeEvents;
    readonly texts: MarkTexts;
    readonly signal: AbortSignal;
  },
): Badges {
  const { overlay, events, texts, signal } = options;
  const window = document.defaultView;
  const layer = overlay.badges;
  layer.role = 'toolbar';
  layer.ariaLabel = texts.toolbar;
  /** Every claim of the page that has a badge, in the order of the text. */
  let claims: ReadonlyMap<string, Mark> = new Map();
  const buttons = new Map<string, HTMLButtonElement>();
  const keys = new WeakMap<EventTarget, string>();
  let page: PageMarks | null = null;
  let current: string | null = null;
  let expanded: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let cost = 0;

  const isNear = (key: string): boolean => {
    const mark = claims.get(key);
    return (
      mark !== undefined &&
      (nearness.isNear(mark.block.element) ||
        key === current ||
        key === expanded ||
        buttons.get(key) === overlay.focused())
    );
  };
  const place = () => {
    if (signal.aborted) return;
    const started = performance.now();
    const near = [...claims].filter(([key]) => isNear(key));
    for (const [key, button] of buttons) if (!isNear(key)) remove(key, button);
    const badges = near.map(([key, mark]) => ({ mark, button: buttons.get(key) ?? make(key, mark) }));
    if (badges.length > 0) placeBadges(document, { overlay, badges });
    arrange(layer, badges);
    cost = performance.now() - started;
  };
  const settle = (pause = SETTLE_MS) => {
    timer ??= setTimeout(() => {
      timer = undefined;
      nearness.again();
    }, pause);
  };
  const nearness = watchNearness(place, signal);
  window?.addEventListener('scroll', () => settle(), { signal, capture: true, passive: true });
  window?.addEventListener('resize', () => settle(), { signal, passive: true });
  const resized = new ResizeObserver(() => settle(Math.max(SETTLE_MS, cost * REST_PER_WORK)));
  signal.addEventListener('abort', () => {
    resized.disconnect();
    clearTimeout(timer);
  });

  const roam = (key: string | null) => {
    if (current !== null) buttons.get(current)?.setAttribute('tabindex', '-1');
    current = key;
    if (key !== null) buttons.get(key)?.setAttribute('tabindex', '0');
  };
  layer.addEventListener('keydown', (event) => {
    const next = neighbour([...claims.keys()], current, event.key);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    roam(next);
    place();
    buttons.get(next)?.focus();
  });

  let touch = false;
  const on = <K extends keyof HTMLElementEventMap>(
    name: K,
    run: (
      found: { readonly mark: Mark; readonly key: string; readonly button: Element },
      event: HTMLElementEventMap[K],
    ) => void,
  ) =>
    layer.addEventListener(
      name,
      (event) => {
        const key = event.target === null ? undefined : keys.get(event.target);
        const mark = key === undefined ? undefined : claims.get(key);
        if (key !== undefined && mark !== undefined)
          run({ mark, key, button: event.target as Element }, event);
      },
      { capture: true },
    );
  on('pointerenter', ({ mark }, { pointerType }) => {
    if (pointerType !== 'touch') events.hover(mark, true);
  });
  on('pointerleave', ({ mark }) => events.hover(mark, false));
  on('pointerdown', (_, { pointerType }) => {
    touch = pointerType === 'touch';
  });
  on('focus', ({ mark, key, button }) => {
    roam(key);
    if (button.matches(':focus-visible')) events.focus(mark, true);
  });
  on('blur', ({ mark }) => events.focus(mark, false));
  on('click', ({ mark }) => events.press(mark, touch));

  const make = (key: string, mark: Mark): HTMLButtonElement => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = mark.kind === 'presupposed' ? 'badge quiet' : 'badge';
    button.tabIndex = key === current ? 0 : -1;
    button.ariaExpanded = String(key === expanded);
    button.ariaHasPopup = 'dialog';
    if (page !== null) button.ariaLabel = label(mark, page, texts);
    button.append(badgeIcon(document));
    keys.set(button, key);
    buttons.set(key, button);
    return button;
  };
  const remove = (key: string, button: HTMLElement) => {
    button.remove();
    buttons.delete(key);
  };

  const show = (marks: readonly Mark[], now: PageMarks) => {
    page = now;
    claims = new Map(badged(marks).map((mark) => [keyOf(mark), mark]));
    for (const [key, button] of buttons) {
      const mark = claims.get(key);
      if (mark === undefined) remove(key, button);
      else button.ariaLabel = label(mark, now, texts);
    }
    const [first] = claims.keys();
    if (current === null || !claims.has(current)) roam(first ?? null);
    if (first !== undefined) overlay.attach();
    nearness.watch([...claims.values()].map(({ block }) => block.element));
    resized.disconnect();
    if (first !== undefined) resized.observe(document.body);
  };
  const expand = (mark: Mark | null) => {
    expanded = mark === null ? null : keyOf(mark);
    for (const [key, button] of buttons) button.ariaExpanded = String(key === expanded);
  };
  const clear = () => {
    claims = new Map();
    buttons.clear();
    layer.replaceChildren();
    nearness.watch([]);
    resized.disconnect();
    current = null;
  };
  return { show, clear, expand, buttonOf: (mark) => buttons.get(keyOf(mark)) ?? null };
}

/** Puts the buttons into the order of the text, whatever the order in which they were made, and moves none for nothing. */
function arrange(layer: Element, badges: readonly { readonly button: HTMLElement }[]): void {
  let after: Element | null = null;
  for (const { button } of badges) {
    const follows: Element | null = after === null ? layer.firstElementChild : after.nextElementSibling;
    if (follows !== button) layer.insertBefore(button, follows);
    after = button;
  }
}

/** Every claim has a badge; of what is only presupposed ("occupied Melitopol") the first time is enough. */
function badged(marks: readonly Mark[]): readonly Mark[] {
  const seen = new Set<string>();
  const chosen = marks.filter(({ annotation, kind }) => {
    if (annotation.type !== 'claim') return false;
    if (kind !== 'presupposed') return true;
    const { topic, places, position } = annotation.claim;
    const key = JSON.stringify([topic, places, position]);
    return seen.has(key) ? false : seen.add(key) !== undefined;
  });
  return chosen.sort(inTextOrder);
}

function label(mark: Mark, page: PageMarks, texts: MarkTexts): string {
  const { annotation } = mark;
  if (annotation.type !== 'claim') return '';
  const { lang, badge, narratorBadge } = texts;
  const names = annotation.claim.places.map((id) => {
    const view = page.places[id]?.view;
    return view === undefined ? id : inLanguage(view.name, lang).text;
  });
  const place = listed(names, texts);
  return annotation.asserterName === null
    ? filled(narratorBadge, [place])
    : filled(badge, [place, inLanguage(annotation.asserterName, lang).text]);
}

function neighbour(ids: readonly string[], current: string | null, key: string): string | null {
  const at = current === null ? -1 : ids.indexOf(current);
  if (key === 'ArrowDown' || key === 'ArrowRight') return ids[Math.min(at + 1, ids.length - 1)] ?? null;
  if (key === 'ArrowUp' || key === 'ArrowLeft') return ids[Math.max(at - 1, 0)] ?? null;
  if (key === 'Home') return ids[0] ?? null;
  if (key === 'End') return ids.at(-1) ?? null;
  return null;
}
