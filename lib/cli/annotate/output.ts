/** Shapes annotations for machines: the fields and their order are the command line's contract. */
import type { Position } from '../../core/model/domain.ts';
import type { ClaimAnnotation, MentionAnnotation, PageAnnotations } from '../../core/model/page.ts';
import type { GivenDocument, ReadDocument } from './documents.ts';

/** Gives the offset of a passage in the document's text. */
const startOf = ({ starts }: ReadDocument, passage: number): number => starts[passage] ?? 0;

function mentionOutput({ mention }: MentionAnnotation, read: ReadDocument, annotations: PageAnnotations) {
  const at = startOf(read, mention.passage);
  return {
    start: at + mention.start,
    end: at + mention.end,
    surface: mention.surface,
    place: mention.place,
    name: annotations.places[mention.place]?.view.name.en ?? mention.surface,
    ...(mention.modifier ? { modifier: true } : {}),
  };
}

/** Leaves out fields of a position that are set to nothing by name only. */
function positionOutput(position: Position): Position {
  return Object.fromEntries(Object.entries(position).filter(([, value]) => value !== undefined));
}

function claimOutput({ claim, answer }: ClaimAnnotation, read: ReadDocument) {
  const at = startOf(read, claim.passage);
  return {
    start: at + claim.start,
    end: at + claim.end,
    topic: claim.topic,
    places: claim.places,
    position: positionOutput(claim.position),
    asserter: claim.asserter,
    speaker: claim.speaker,
    attribution: claim.attribution,
    stance: claim.stance,
    presupposed: claim.presupposed,
    opposing: answer.opposing.map(({ id, relation, rule, side, date }) => ({
      statement: id,
      relation,
      rule,
      side,
      date,
    })),
    assessments: answer.assessments.map(({ id, side, speaker, date }) => ({
      statement: id,
      side,
      speaker,
      date,
    })),
  };
}

/** Gives the object of one line of --jsonl. */
export function lineOutput(given: GivenDocument, read: ReadDocument, annotations: PageAnnotations) {
  return {
    id: given.id,
    mentions: annotations.mentions.map((mention) => mentionOutput(mention, read, annotations)),
    claims: annotations.claims.map((claim) => claimOutput(claim, read)),
  };
}

/** Gives the object of one file of --json. */
export function fileOutput(given: GivenDocument, read: ReadDocument, annotations: PageAnnotations) {
  return {
    ...lineOutput(given, read, annotations),
    questions: annotations.questions,
    asOf: annotations.asOf,
    dated: annotations.dated,
    dataset: { sequence: annotations.datasetSequence, issued: annotations.datasetIssued },
    ...(given.kind === 'html' ? { text: read.text } : {}),
  };
}
