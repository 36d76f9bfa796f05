/** Leads through the marks of a page by keyboard, one at a time in the order of the text. */
import { filled, type MarkTexts } from '../../lib/core/model/mark-texts.ts';
import { rectsOf } from '../../lib/page/anchor.ts';
import { inTextOrder, keyOf, type Mark, quoteOf } from '../../lib/page/marks.ts';
import type { CardSession } from './card-session.ts';
import { scrollToMark } from './jump.ts';
import type { Overlay } from './overlay.ts';

/** A whole sentence is said to a screen reader only so far; the card says the rest. */
const MAX_ANNOUNCED_UNITS = 160;

/**
 * Starts a stepper and returns what it does with a command. The first step goes to the first mark that is in view or
 * below, or backwards to the last one above; past either end it goes round.
 */
export function startStepper(
  document: Document,
  {
    overlay,
    texts,
    marks,
    go,
    session,
  }: {
    readonly overlay: Overlay;
    readonly texts: MarkTexts;
    readonly marks: () => readonly Mark[];
    /** Lifts the mark out. */
    readonly go: (mark: Mark) => void;
    readonly session: CardSession;
  },
): (command: 'next-mark' | 'previous-mark' | 'open-card') => boolean {
  /** Made at the first step: it takes a browser several milliseconds, and most pages are never stepped through. */
  let number: Intl.NumberFormat | undefined;
  let current: string | null = null;

  return (command) => {
    const all = [...marks()].sort(inTextOrder);
    const at = all.findIndex((mark) => keyOf(mark) === current);
    if (command === 'open-card') {
      const mark = all[at] ?? all[firstInView(document, all)];
      if (mark !== undefined) session.open(mark, 'pinned');
      return mark !== undefined;
    }
    const step = command === 'next-mark' ? 1 : -1;
    const from = at >= 0 ? at + step : firstInView(document, all) - (step < 0 ? 1 : 0);
    const index = (from + all.length) % all.length;
    const mark = all[index];
    if (mark === undefined) return false;
    current = keyOf(mark);
    session.close();
    scrollToMark(document, mark, () => go(mark));
    number ??= new Intl.NumberFormat(texts.lang);
    overlay.announce(
      filled(texts.announcement, [
        quoteOf(mark).slice(0, MAX_ANNOUNCED_UNITS),
        number.format(index + 1),
        number.format(all.length),
      ]),
    );
    return true;
  };
}

/** Returns the index of the first mark that does not lie above the view; 0 where all do. */
function firstInView(document: Document, marks: readonly Mark[]): number {
  const index = marks.findIndex((mark) => (rectsOf(document, mark.stretches)[0]?.bottom ?? 0) > 0);
  return Math.max(index, 0);
}
