/** Writes a report of a wrong mark, for the reader to copy: plain lines, in English, for whoever keeps the records. */
import type { ClaimAnnotation, MentionAnnotation, PageAnnotations } from '../../lib/core/model/page.ts';

/** What may be wrong with a mark. */
export const faults = ['place', 'claim', 'speaker', 'answer'] as const;
export type Fault = (typeof faults)[number];

const FAULT_IN_WORDS: Readonly<Record<Fault, string>> = {
  place: 'it means another place',
  claim: 'it is no such claim',
  speaker: 'somebody else says it',
  answer: 'a statement does not answer it',
};

export interface ReportOptions {
  readonly annotation: ClaimAnnotation | MentionAnnotation;
  readonly page: Pick<PageAnnotations, 'mentions' | 'asOf' | 'dated' | 'datasetIssued' | 'datasetSequence'>;
  readonly fault: Fault;
  readonly quote: string;
  readonly url: string;
}

/** Returns the report; it holds what was marked and how it was read, and nothing about the reader. */
export function reportOf({ annotation, page, fault, quote, url }: ReportOptions): string {
  const lines: readonly (readonly [name: string, value: string])[] = [
    ['Wrong mark', FAULT_IN_WORDS[fault]],
    ['Page', withoutQuery(url)],
    ['Day', page.dated ? page.asOf : `${page.asOf} (the page gives none)`],
    ['Words', quote],
    ...(annotation.type === 'claim' ? claimLines(annotation) : []),
    ...placesOf(annotation, page).map(
      ({ surface, place, evidence }) =>
        ['Place', `"${surface}" read as ${place} (${evidence.join('; ')})`] as const,
    ),
    ['Dataset', `${page.datasetSequence} of ${page.datasetIssued}`],
  ];
  return lines.map(([name, value]) => `${name}: ${value}`).join('\n');
}

function claimLines({ claim, answer }: ClaimAnnotation): readonly (readonly [string, string])[] {
  const { topic, places, position, asserter, speaker, attribution, stance, cue } = claim;
  const shown = [...answer.opposing, ...answer.concessions];
  return [
    ['Read as', `${topic} of ${places.join(', ')} ${JSON.stringify(position)}, ${stance}, cue "${cue}"`],
    [
      'Said by',
      attribution === 'narrator' ? 'the article itself' : (speaker ?? asserter ?? 'somebody unknown'),
    ],
    ...(shown.length === 0
      ? []
      : [['Answered by', shown.map(({ id, rule }) => `${id} (${rule ?? 'no rule'})`).join(', ')] as const]),
  ];
}

function placesOf(annotation: ClaimAnnotation | MentionAnnotation, page: Pick<PageAnnotations, 'mentions'>) {
  if (annotation.type === 'mention') return [annotation.mention];
  const { passage, places } = annotation.claim;
  const found = page.mentions
    .map(({ mention }) => mention)
    .filter((mention) => mention.passage === passage && places.includes(mention.place));
  return [...new Map(found.map((mention) => [mention.place, mention])).values()];
}

/** What follows the question mark of an address may say who reads. */
function withoutQuery(url: string): string {
  return url.split(/[?#]/)[0] ?? url;
}
