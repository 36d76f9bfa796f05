/** Badges: one button for each claim, beside its line, reachable by one press of Tab and then by the arrow keys. */
import { inLanguage } from '../../lib/core/model/local-text.ts';
import type { PageAnnotations } from '../../lib/core/model/page.ts';
import { inTextOrder, keyOf, type Mark } from '../../lib/page/marks.ts';
import type { StageTexts } from '../../lib/page/stage.ts';
import { badgeIcon } from './badge-icon.ts';
import { placeBadges } from './badge-places.ts';
import type { Overlay } from './overlay.ts';

/** Positions are looked at again so often while the page scrolls or moves. */
const SETTLE_MS = 100;

export interface BadgeEvents {
  readonly hover: (mark: Mark, inside: boolean) => void;
  readonly focus: (mark: Mark, inside: boolean) => void;
  readonly press: (mark: Mark, touch: boolean) => void;
}
export interface Badges {
  readonly show: (marks: readonly Mark[], page: PageAnnotations) => void;
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
    readonly texts: StageTexts;
    readonly signal: AbortSignal;
  },
): Badges {
  const { overlay, events, texts, signal } = options;
  const window = document.defaultView;
  const layer = overlay.badges;
  layer.role = 'toolbar';
  layer.ariaLabel = texts.message('mark_toolbar');
  const buttons = new Map<string, HTMLButtonElement>();
  const marksByKey = new Map<string, Mark>();
  let current: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const place = () => {
    timer = undefined;
    if (signal.aborted || buttons.size === 0) return;
    placeBadges(document, { overlay, badges: pairs(buttons, marksByKey) });
  };
  const settle = () => {
    timer ??= setTimeout(() => requestAnimationFrame(place), SETTLE_MS);
  };
  window?.addEventListener('scroll', settle, { signal, capture: true, passive: true });
  window?.addEventListener('resize', settle, { signal, passive: true });
  const resized = new ResizeObserver(settle);
  signal.addEventListener('abort', () => {
    resized.disconnect();
    clearTimeout(timer);
  });

  const roam = (id: string | null) => {
    if (current !== null) buttons.get(current)?.setAttribute('tabindex', '-1');
    current = id;
    if (id !== null) buttons.get(id)?.setAttribute('tabindex', '0');
  };
  layer.addEventListener('keydown', (event) => {
    const next = neighbour([...buttons.keys()], current, event.key);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    roam(next);
    buttons.get(next)?.focus();
  });

  const add = (mark: Mark) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = mark.kind === 'presupposed' ? 'badge quiet' : 'badge';
    button.tabIndex = -1;
    button.ariaExpanded = 'false';
    button.ariaHasPopup = 'dialog';
    button.append(badgeIcon(document));
    const key = keyOf(mark);
    const now = () => marksByKey.get(key) ?? mark;
    let touch = false;
    button.addEventListener('pointerenter', (event) => {
      if (event.pointerType !== 'touch') events.hover(now(), true);
    });
    button.addEventListener('pointerleave', () => events.hover(now(), false));
    button.addEventListener('pointerdown', (event) => {
      touch = event.pointerType === 'touch';
    });
    button.addEventListener('focus', () => {
      roam(key);
      if (button.matches(':focus-visible')) events.focus(now(), true);
    });
    button.addEventListener('blur', () => events.focus(now(), false));
    button.addEventListener('click', () => events.press(now(), touch));
    buttons.set(key, button);
  };

  const show = (marks: readonly Mark[], page: PageAnnotations) => {
    const wanted = badged(marks);
    marksByKey.clear();
    for (const mark of wanted) marksByKey.set(keyOf(mark), mark);
    for (const [id, button] of buttons)
      if (!marksByKey.has(id)) {
        button.remove();
        buttons.delete(id);
      }
    for (const mark of wanted) if (!buttons.has(keyOf(mark))) add(mark);
    for (const mark of wanted) {
      const button = buttons.get(keyOf(mark));
      if (button !== undefined) button.ariaLabel = label(mark, page, texts);
    }
    // In the order of the text, whatever the order in which they were found.
    const inOrder = wanted.map((mark) => [keyOf(mark), buttons.get(keyOf(mark))] as const);
    buttons.clear();
    let after: Element | null = null;
    for (const [id, button] of inOrder) {
      if (button === undefined) continue;
      buttons.set(id, button);
      const follows: Element | null = after === null ? layer.firstElementChild : after.nextElementSibling;
      if (follows !== button) layer.insertBefore(button, follows);
      after = button;
    }
    if (current === null || !buttons.has(current)) roam(wanted[0] === undefined ? null : keyOf(wanted[0]));
    resized.disconnect();
    const root = wanted[0]?.block.element.ownerDocument.body;
    if (root !== undefined) resized.observe(root);
    settle();
  };
  const expand = (mark: Mark | null) => {
    for (const [key, button] of buttons) button.ariaExpanded = String(mark !== null && key === keyOf(mark));
  };
  const clear = () => {
    buttons.clear();
    marksByKey.clear();
    layer.replaceChildren();
    resized.disconnect();
    current = null;
  };
  return { show, clear, expand, buttonOf: (mark) => buttons.get(keyOf(mark)) ?? null };
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

function label(mark: Mark, page: PageAnnotations, { message, lang }: StageTexts): string {
  const { annotation } = mark;
  if (annotation.type !== 'claim') return '';
  const names = annotation.claim.places.map((id) => {
    const view = page.places[id]?.view;
    return view === undefined ? id : inLanguage(view.name, lang).text;
  });
  const place = new Intl.ListFormat(lang, { type: 'conjunction' }).format(names);
  return annotation.asserterName === null
    ? message('mark_badge_narrator', place)
    : message('mark_badge', [place, inLanguage(annotation.asserterName, lang).text]);
}

function neighbour(ids: readonly string[], current: string | null, key: string): string | null {
  const at = current === null ? -1 : ids.indexOf(current);
  if (key === 'ArrowDown' || key === 'ArrowRight') return ids[Math.min(at + 1, ids.length - 1)] ?? null;
  if (key === 'ArrowUp' || key === 'ArrowLeft') return ids[Math.max(at - 1, 0)] ?? null;
  if (key === 'Home') return ids[0] ?? null;
  if (key === 'End') return ids.at(-1) ?? null;
  return null;
}

interface Pair {
  readonly button: HTMLButtonElement;
  readonly mark: Mark;
}

function pairs(
  buttons: ReadonlyMap<string, HTMLButtonElement>,
  marks: ReadonlyMap<string, Mark>,
): readonly Pair[] {
  const found: Pair[] = [];
  for (const [id, button] of buttons) {
    const mark = marks.get(id);
    if (mark !== undefined) found.push({ button, mark });
  }
  return found;
}
