/** Answers everything that was found on a page, and says whose voices the page carries. */
import type { Day, LocalText, SideId } from '../model/domain.ts';
import type {
  Answer,
  Claim,
  ClaimAnnotation,
  Mention,
  MentionAnnotation,
  PageAnnotations,
  PageText,
  QuestionVoices,
} from '../model/page.ts';
import type { Knowledge } from '../ports.ts';
import { answerClaim, answerMention } from './answer.ts';
import { linkEvents } from './events.ts';
import { needsOneEvent } from './relation.ts';
import { isDay } from './time.ts';
import { sideName, viewOther, viewPlace } from './view.ts';

/** What was found on a page, with the records to answer it from. */
export interface FoundOnPage {
  readonly page: PageText;
  readonly mentions: readonly Mention[];
  readonly claims: readonly Claim[];
  readonly knowledge: Knowledge;
  /** Taken for the article's day where the page gives none. */
  readonly today: Day;
  /** Ids of places the reader watches. */
  readonly watched: ReadonlySet<string>;
  /** The dataset's day and running number. */
  readonly issued: Day;
  readonly sequence: number;
}

/** Answers each mention and claim of a page; ids are m0, m1 … and c0, c1 … in order of the text. */
export function answerPage(found: FoundOnPage): PageAnnotations {
  const { page, knowledge, today, watched } = found;
  const dated = page.published !== undefined && isDay(page.published);
  const day = dated && page.published !== undefined ? page.published : today;
  const texts = new Map(page.passages.map(({ id, text }) => [id, text]));
  const order = new Map(page.passages.map(({ id }, index) => [id, index]));
  const inTextOrder = (a: Mention | Claim, b: Mention | Claim): number =>
    (order.get(a.passage) ?? 0) - (order.get(b.passage) ?? 0) || a.start - b.start || a.end - b.end;

  const mentions = [...found.mentions].sort(inTextOrder).map((mention, index): MentionAnnotation => {
    const others = (mention.others ?? []).map((id) => viewOther(id, knowledge));
    const known = others.length === 0 ? {} : { others };
    return { type: 'mention', id: `m${index}`, mention, ...known };
  });
  const answer = answerOnce({ day, dated, texts }, knowledge);
  const linked = [...found.claims].sort(inTextOrder).map((claim) => {
    const text = texts.get(claim.passage);
    return withEvent(claim, { day, dated, ...(text === undefined ? {} : { text }) }, knowledge);
  });
  const claims = linked.map(
    (claim, index): ClaimAnnotation => ({
      type: 'claim',
      id: `c${index}`,
      claim,
      asserterName: claim.asserter === null ? null : sideName(claim.asserter, knowledge),
      speakerName: claim.speaker === null ? null : (knowledge.speaker(claim.speaker)?.name ?? null),
      answer: answer(claim),
    }),
  );
  const placeIds = new Set([
    ...mentions.map(({ mention }) => mention.place),
    ...claims.flatMap(({ claim }) => claim.places),
  ]);
  const places = Object.fromEntries(
    [...placeIds].map((id) => [
      id,
      {
        view: viewPlace(id, knowledge, { watched: watched.has(id) }),
        answer: answerMention(id, day, knowledge),
      },
    ]),
  );
  const questions = questionsOf(claims);
  return {
    mentions,
    claims,
    places,
    sides: namesOfSides(
      { claims, answers: Object.values(places).map(({ answer }) => answer), questions },
      knowledge,
    ),
    questions,
    asOf: day,
    dated,
    datasetIssued: found.issued,
    datasetSequence: found.sequence,
  };
}

/** Names the one happening of the dataset that a claim of a deed or of losses speaks of, where there is one. */
function withEvent(
  claim: Claim,
  page: { readonly day: Day; readonly dated: boolean; readonly text?: string },
  knowledge: Knowledge,
): Claim {
  if (!needsOneEvent(claim.topic)) return claim;
  const { topic, position, places } = claim;
  const [event, ...others] = linkEvents({ topic, position, places, ...page }, knowledge);
  return event === undefined || others.length > 0 ? claim : { ...claim, position: { ...position, event } };
}

/** Answers each question once: a live blog repeats the same claim a dozen times. */
function answerOnce(
  page: { readonly day: Day; readonly dated: boolean; readonly texts: ReadonlyMap<number, string> },
  knowledge: Knowledge,
): (claim: Claim) => Answer {
  const answers = new Map<string, Answer>();
  return (claim) => {
    const text = needsOneEvent(claim.topic) ? page.texts.get(claim.passage) : undefined;
    const key = JSON.stringify([claim.topic, claim.places, claim.position, claim.asserter, text]);
    const known = answers.get(key);
    if (known !== undefined) return known;
    const { day, dated } = page;
    const answer = answerClaim({ claim, day, dated, ...(text === undefined ? {} : { text }) }, knowledge);
    answers.set(key, answer);
    return answer;
  };
}

const sidesIn = (answer: Answer): readonly SideId[] =>
  [answer.opposing, answer.concessions, answer.assessments, answer.own, answer.alsoSaid ?? []]
    .flat()
    .map(({ side }) => side);

/** Lists each place and topic the page makes claims about, with the sides it quotes and those it leaves out. */
function questionsOf(claims: readonly ClaimAnnotation[]): readonly QuestionVoices[] {
  const questions = new Map<string, { place: string; claims: ClaimAnnotation[] }>();
  for (const annotation of claims) {
    for (const place of annotation.claim.places) {
      const key = `${annotation.claim.topic} ${place}`;
      const question = questions.get(key);
      if (question === undefined) questions.set(key, { place, claims: [annotation] });
      else question.claims.push(annotation);
    }
  }
  return [...questions.values()].flatMap(({ place, claims: asked }) => {
    const topic = asked[0]?.claim.topic;
    if (topic === undefined) return [];
    const carried = new Set(asked.flatMap(({ claim }) => claim.asserter ?? []));
    const onRecord = new Set(asked.flatMap(({ answer }) => sidesIn(answer)));
    return [
      { place, topic, carried: [...carried], missing: [...onRecord].filter((side) => !carried.has(side)) },
    ];
  });
}

/** Names every side that the page's annotations speak of. */
function namesOfSides(
  shown: {
    readonly claims: readonly ClaimAnnotation[];
    readonly answers: readonly Answer[];
    readonly questions: readonly QuestionVoices[];
  },
  knowledge: Knowledge,
): Readonly<Record<SideId, LocalText>> {
  const ids = new Set<SideId>();
  for (const { claim } of shown.claims) {
    if (claim.asserter !== null) ids.add(claim.asserter);
    const { holder, sovereign, by, responsible, of } = claim.position;
    for (const id of [holder, sovereign, by, responsible, of]) {
      if (typeof id === 'string' && knowledge.side(id) !== undefined) ids.add(id);
    }
  }
  for (const answer of [...shown.answers, ...shown.claims.map((claim) => claim.answer)]) {
    for (const side of sidesIn(answer)) ids.add(side);
    for (const { side } of answer.silent) ids.add(side);
  }
  for (const { carried, missing } of shown.questions)
    for (const side of [...carried, ...missing]) ids.add(side);
  return Object.fromEntries([...ids].map((id) => [id, sideName(id, knowledge)]));
}
