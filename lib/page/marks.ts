/** A mark: one annotation and where it stands in the document. */
import type { ClaimMark, MentionAnnotation, PageMarks, Span } from '../core/model/page.ts';
import { type Stretch, stretchesOf } from './anchor.ts';
import type { NumberedBlock } from './extract.ts';

/** How a mark is drawn; each kind is one highlight of the document. */
export type MarkKind = 'mention' | 'watched' | 'claim' | 'presupposed';
export interface Mark {
  readonly id: string;
  readonly kind: MarkKind;
  readonly annotation: ClaimMark | MentionAnnotation;
  readonly block: NumberedBlock;
  readonly span: Span;
  readonly stretches: readonly Stretch[];
}

/**
 * Finds where every annotation stands; one whose passage has left the page has no mark. A mark that stands as before
 * is returned as the same object, so that nothing is painted anew.
 */
export function marksOf(
  page: PageMarks,
  blocks: readonly NumberedBlock[],
  before: readonly Mark[],
): readonly Mark[] {
  const known = new Map(before.map((mark) => [keyOf(mark), mark]));
  const byId = new Map(blocks.map((block) => [block.id, block]));
  const marks: Mark[] = [];
  const place = (annotation: ClaimMark | MentionAnnotation, kind: MarkKind) => {
    const span = annotation.type === 'claim' ? annotation.claim : annotation.mention;
    const block = byId.get(span.passage);
    if (block === undefined) return;
    const last = known.get(keyOf({ annotation, block, span }));
    const stretches = stretchesOf(block, span);
    if (last?.annotation === annotation && last.kind === kind && sameStretches(last.stretches, stretches))
      marks.push(last);
    else if (stretches.length > 0)
      marks.push({ id: annotation.id, kind, annotation, block, span, stretches });
  };
  for (const claim of page.claims) place(claim, claim.claim.presupposed ? 'presupposed' : 'claim');
  for (const mention of page.mentions)
    place(mention, page.places[mention.mention.place]?.view.watched === true ? 'watched' : 'mention');
  return marks;
}

function sameStretches(some: readonly Stretch[], others: readonly Stretch[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ node, start, end }, i) => {
      const other = others[i];
      return node === other?.node && start === other.start && end === other.end;
    })
  );
}

/** Identifies a mark by what it says and where: annotations are numbered anew with every answer. */
export function keyOf({ annotation, block, span }: Pick<Mark, 'annotation' | 'block' | 'span'>): string {
  const about =
    annotation.type === 'claim'
      ? [
          annotation.claim.topic,
          annotation.claim.stance,
          annotation.claim.asserter,
          ...annotation.claim.places,
        ]
      : [annotation.mention.place];
  return [annotation.type, block.id, span.start, span.end, ...about].join(' ');
}

/** Returns the page's own words under a mark. */
export function quoteOf({ block, span }: Mark): string {
  return block.text.slice(span.start, span.end);
}

/** Compares two marks by where they stand in the document. */
export function inTextOrder(a: Mark, b: Mark): number {
  if (a.block.element === b.block.element) return a.block.id - b.block.id || a.span.start - b.span.start;
  const order = a.block.element.compareDocumentPosition(b.block.element);
  return (order & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 ? -1 : 1;
}
