/** Paints marks with the CSS Custom Highlight API; no node of the article is touched. */
import { staticRange } from '../../lib/page/anchor.ts';
import type { Mark, MarkKind } from '../../lib/page/marks.ts';

/** Later kinds are painted over earlier ones where they overlap. */
const PRIORITY: Readonly<Record<MarkKind | 'active', number>> = {
  presupposed: 1,
  claim: 2,
  mention: 3,
  watched: 4,
  active: 5,
};
const KINDS = ['presupposed', 'claim', 'mention', 'watched', 'active'] as const;
/** The registry is the page's own and it may empty it; there is no event for that. */
const GUARD_INTERVAL_MS = 1_000;
export interface Painter {
  /** Shows exactly these marks. */
  readonly show: (marks: readonly Mark[]) => void;
  /** Lifts one mark out, or none. */
  readonly activate: (mark: Mark | null) => void;
}

/** Starts painting a document until the signal is aborted; `tick` is called before every look at what is painted. */
export function startPainter(
  document: Document,
  { tick, signal }: { readonly tick: () => void; readonly signal: AbortSignal },
): Painter {
  // One browser refuses to iterate highlights from an extension's world, so what they hold is remembered here.
  const highlights = new Map(
    KINDS.map((kind) => {
      const highlight = new Highlight();
      highlight.priority = PRIORITY[kind];
      return [kind, highlight] as const;
    }),
  );
  const ranges = new Map<Mark, readonly StaticRange[]>();
  let active: { readonly mark: Mark; readonly ranges: readonly StaticRange[] } | null = null;

  const add = (mark: Mark) => {
    const made = mark.stretches.map(staticRange);
    ranges.set(mark, made);
    for (const range of made) highlights.get(mark.kind)?.add(range);
  };
  const remove = (mark: Mark) => {
    for (const range of ranges.get(mark) ?? []) highlights.get(mark.kind)?.delete(range);
    ranges.delete(mark);
  };
  const activate = (mark: Mark | null) => {
    if (active?.mark === mark) return;
    for (const range of active?.ranges ?? []) highlights.get('active')?.delete(range);
    active = mark === null ? null : { mark, ranges: mark.stretches.map(staticRange) };
    for (const range of active?.ranges ?? []) highlights.get('active')?.add(range);
    guard();
  };
  /** Puts back what the page took away: our entries, or what our entries held. */
  const guard = () => {
    for (const [mark, made] of ranges) {
      const highlight = highlights.get(mark.kind);
      if (made[0] !== undefined && highlight?.has(made[0]) === false)
        for (const range of made) highlight.add(range);
    }
    for (const [kind, highlight] of highlights) {
      const name = `counterclaim-${kind}`;
      const registered = CSS.highlights.get(name) === highlight;
      // An empty entry would be a trace on a page that is switched off.
      if (highlight.size === 0) {
        if (registered) CSS.highlights.delete(name);
      } else if (!registered) CSS.highlights.set(name, highlight);
    }
  };
  const show = (marks: readonly Mark[]) => {
    const wanted = new Set(marks);
    for (const mark of [...ranges.keys()]) if (!wanted.has(mark)) remove(mark);
    for (const mark of marks) if (!ranges.has(mark)) add(mark);
    if (active !== null && !wanted.has(active.mark)) activate(null);
    guard();
  };

  const timer = setInterval(() => {
    if (ranges.size === 0 || document.visibilityState !== 'visible') return;
    tick();
    if (!signal.aborted) guard();
  }, GUARD_INTERVAL_MS);
  signal.addEventListener('abort', () => {
    clearInterval(timer);
    for (const [kind, highlight] of highlights) {
      highlight.clear();
      const name = `counterclaim-${kind}`;
      if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
    }
    ranges.clear();
  });

  return { show, activate };
}
