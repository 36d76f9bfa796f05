/** Answers a claim, or a bare mention, with what is on record: the one place where the blocks of a card are filled. */
import type { Day, Position, SideId, Statement, Topic } from '../model/domain.ts';
import type { Answer, Claim, StatementView } from '../model/page.ts';
import type { Knowledge } from '../ports.ts';
import { withCoinciding } from './coinciding-places.ts';
import { deal } from './deal.ts';
import { INDEPENDENT, partiesOf, silentSides } from './parties.ts';
import { rankNearest, rankOpposing, rankOwn, takeSpread } from './rank.ts';
import { type Candidate, candidatesFor, type Question } from './select.ts';
import { staleSince } from './time.ts';
import { viewSilence, viewStatement } from './view.ts';

/** A card shows no more opposing lines than can be read at a glance; the domain says three. */
const MOST = { opposing: 3, concessions: 2, assessments: 3, own: 2, also: 2 } as const;

/** What `answerClaim` is asked. */
export interface ClaimQuestion {
  readonly claim: Pick<Claim, 'topic' | 'places' | 'position' | 'asserter'>;
  /** The article's day, or today where it has none. */
  readonly day: Day;
  /** False where the article gave no day; then the age of a side's last word says nothing. True unless given. */
  readonly dated?: boolean;
  /** The passage of the claim; its words help to tell two happenings apart. */
  readonly text?: string;
}

/** Finds whose claim the article's own voice echoes: the holder's, or the sovereign's; nobody's where blame is laid. */
function echoedSide(topic: Topic, position: Position, knowledge: Knowledge): SideId | null {
  if (topic === 'control') return position.extent === 'none' ? null : (position.holder ?? null);
  const sovereign = topic === 'sovereignty' ? (position.sovereign ?? null) : null;
  return sovereign !== null && knowledge.side(sovereign) !== undefined ? sovereign : null;
}

/** Gives the day of the newest record about any of the places; null without records. */
function newestRecord(places: readonly string[], knowledge: Knowledge): Day | null {
  const days = places.flatMap((place) => knowledge.statementsAbout(place).at(-1)?.date ?? []);
  return days.sort().at(-1) ?? null;
}

/** Answers a claim as of a day with what its opponents, the assessors and its own side have on record. */
export function answerClaim({ claim, day, dated = true, text }: ClaimQuestion, knowledge: Knowledge): Answer {
  // An assessor's claim is nobody's own, like the article's.
  const asserter = claim.asserter === INDEPENDENT ? null : claim.asserter;
  const places = withCoinciding(claim.places);
  const question: Question = {
    topic: claim.topic,
    position: claim.position,
    places,
    day,
    dated,
    side: asserter ?? echoedSide(claim.topic, claim.position, knowledge),
    ...(text === undefined ? {} : { text }),
  };
  const candidates = candidatesFor(question, knowledge);
  const blocks = deal(candidates, { question, asserter }, knowledge);
  const show = (ranked: readonly Candidate[], most: number): readonly StatementView[] =>
    takeSpread(ranked, { most, day, places }).map(({ statement, opposition, containment }) =>
      viewStatement(statement, knowledge, { day, opposition, containment }),
    );
  const also = show(rankNearest(blocks.also, day), MOST.also);
  const found = candidates.map(({ statement }) => statement);
  const silent = silentSides({ topic: claim.topic, places, day, own: question.side, found }, knowledge);
  return {
    opposing: show(rankOpposing(blocks.opposing, day), MOST.opposing),
    concessions: show(rankNearest(blocks.concessions, day), MOST.concessions),
    assessments: show(rankNearest(blocks.assessments, day), MOST.assessments),
    own: show(rankOwn(blocks.own, day), MOST.own),
    silent: silent.map((side) => viewSilence(side, knowledge)),
    staleSince: staleSince(newestRecord(places, knowledge), day),
    ...(also.length === 0 ? {} : { alsoSaid: also }),
  };
}

/** Takes the statement nearest to a day: the newest by then, else the first that came after. */
function latest(statements: readonly Statement[], day: Day): Statement | undefined {
  return statements.findLast(({ date }) => date <= day) ?? statements.find(({ date }) => date > day);
}

/** Answers a mention without a claim: the latest statement of each side and the latest assessment, newest first. */
export function answerMention(place: string, day: Day, knowledge: Knowledge): Answer {
  const statements = withCoinciding([place])
    .flatMap((id) => knowledge.statementsAbout(id))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const spoken = [...new Set(statements.map(({ side }) => side))].filter((side) => side !== INDEPENDENT);
  const latestOf = (side: SideId): readonly StatementView[] => {
    const found = latest(
      statements.filter((statement) => statement.side === side),
      day,
    );
    if (found === undefined) return [];
    return [viewStatement(found, knowledge, { day, opposition: null, containment: 'same' })];
  };
  const newestFirst = (a: StatementView, b: StatementView): number =>
    a.date < b.date ? 1 : a.date > b.date ? -1 : a.id < b.id ? -1 : 1;
  return {
    opposing: [],
    concessions: [],
    assessments: latestOf(INDEPENDENT),
    own: spoken.flatMap(latestOf).sort(newestFirst),
    // A place nobody has spoken of is merely named; silence is worth saying where another side has spoken.
    silent:
      spoken.length === 0
        ? []
        : partiesOf([place], knowledge, statements)
            .filter((side) => !spoken.includes(side))
            .map((side) => viewSilence(side, knowledge)),
    staleSince: staleSince(statements.at(-1)?.date ?? null, day),
  };
}
