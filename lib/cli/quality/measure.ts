/** Reads every text of the corpora with the engine and adds up what is right and wrong. */
import type { Topic } from '../../core/model/domain.ts';
import { readDocument } from '../annotate/documents.ts';
import type { Engine } from '../annotate/engine.ts';
import { lineOutput } from '../annotate/output.ts';
import type { Crosswalk } from './crosswalk.ts';
import type { Fault } from './faults.ts';
import type { LabelledText } from './labels.ts';
import { type ClaimCounts, NO_CLAIMS, scoreClaims } from './score-claims.ts';
import { type MentionCounts, NO_MENTIONS, scoreMentions } from './score-mentions.ts';

export const TOPICS: readonly Topic[] = [
  'control',
  'sovereignty',
  'responsibility',
  'losses',
  'strike',
  'name',
];

/** What one group of texts came to. */
export interface GroupFigures {
  readonly texts: number;
  readonly mentions: MentionCounts;
  readonly claims: Readonly<Record<Topic, ClaimCounts>>;
}
/** What was found in one text. */
export interface TextFigures extends GroupFigures {
  readonly text: LabelledText;
  readonly faults: readonly Fault[];
}

/** Reads and scores each text. */
export function measureTexts(
  texts: readonly LabelledText[],
  engine: Engine,
  crosswalk: Crosswalk,
): readonly TextFigures[] {
  return texts.map((text) => {
    const given = {
      id: text.id,
      kind: 'text',
      content: text.text,
      lang: text.lang,
      ...(text.published === undefined ? {} : { published: text.published }),
    } as const;
    const read = readDocument(given);
    const output = lineOutput(given, read, engine.annotate(read.page));
    const mentions = text.mentions === null ? null : scoreMentions(text, output.mentions, crosswalk);
    const findings = output.claims.map((claim) => ({
      ...claim,
      opposing: claim.opposing.map(({ statement }) => statement),
    }));
    const claims = TOPICS.map((topic) => [
      topic,
      text.claims === null
        ? { counts: NO_CLAIMS, faults: [] }
        : scoreClaims(text, findings, { topic, crosswalk }),
    ]) as readonly (readonly [Topic, ReturnType<typeof scoreClaims>])[];
    return {
      text,
      texts: 1,
      mentions: mentions?.counts ?? NO_MENTIONS,
      claims: Object.fromEntries(claims.map(([topic, { counts }]) => [topic, counts])) as Record<
        Topic,
        ClaimCounts
      >,
      faults: [...(mentions?.faults ?? []), ...claims.flatMap(([, { faults }]) => faults)],
    };
  });
}

/** Adds up counts field by field. */
function sum<Counts extends { readonly [Key in keyof Counts]: number }>(
  none: Counts,
  all: readonly Counts[],
): Counts {
  const keys = Object.keys(none) as (keyof Counts)[];
  return Object.fromEntries(
    keys.map((key) => [key, all.reduce((total, counts) => total + counts[key], 0)]),
  ) as unknown as Counts;
}

/** Adds up the figures of several texts. */
export function addUp(figures: readonly GroupFigures[]): GroupFigures {
  return {
    texts: figures.reduce((total, { texts }) => total + texts, 0),
    mentions: sum(
      NO_MENTIONS,
      figures.map(({ mentions }) => mentions),
    ),
    claims: Object.fromEntries(
      TOPICS.map((topic) => [
        topic,
        sum(
          NO_CLAIMS,
          figures.map(({ claims }) => claims[topic]),
        ),
      ]),
    ) as Record<Topic, ClaimCounts>,
  };
}
