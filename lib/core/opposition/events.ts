/** Links a claim to the events it speaks of: by place, topic and day, and for single happenings by the words. */
import type { Day, Event, Position, Statement, Topic } from '../model/domain.ts';
import type { Knowledge } from '../ports.ts';
import { needsOneEvent, topicsAnswer } from './relation.ts';
import { daysBetween } from './time.ts';
import { COMMON_STEMS, EMPTY_STEMS, stemsOf } from './title-words.ts';

/** Days after its last statement for which a fight over a place is still the same question. */
const CONTROL_AFTERMATH_DAYS = 45;
/** Days before an event's first day in which reports already speak of it. */
const CONTROL_RUN_UP_DAYS = 14;
/** A strike is reported within days; a later report must name what was hit. */
const HAPPENING_FRESH_DAYS = 3;
const SMALL_PLACE = 20_000;
const SMALL_PLACE_FRESH_DAYS = 14;
/** One day for time zones. */
const HAPPENING_EARLY_DAYS = 1;
/** Later still, a strike must be named with its year: the same market may have been hit again. */
const HAPPENING_NAMED_DAYS = 30;
/** An event spoken of for longer than this is a series of happenings, or one that is argued over for years. */
const SERIES_DAYS = 60;
const YEAR = /\b(?:19|20)\d{2}\b/g;

/** What is known of a claim when its event is sought. */
export interface EventQuestion {
  readonly topic: Topic;
  readonly position: Position;
  readonly places: readonly string[];
  readonly day: Day;
  /** False where the day is merely today's. */
  readonly dated: boolean;
  /** The sentence the claim was read from; its words tell two strikes on one town apart. */
  readonly text?: string;
}

/**
 * Tells whether the sentence names what the event's title names, the place and joining words aside. Blame is laid
 * for one thing at a place ("the killings in Bucha"); of strikes there are many, so what was hit must be named.
 */
function namesHappening(text: string, event: Event, question: EventQuestion, knowledge: Knowledge): boolean {
  // Blame laid at a dam, a hospital or a bridge names by that what happened there.
  if (question.topic === 'responsibility' && isFacility(question.places, knowledge)) return true;
  const words = stemsOf(text);
  const places = [...event.places, ...question.places].flatMap((id) => knowledge.place(id) ?? []);
  const placeStems = stemsOf(places.flatMap(({ names }) => Object.values(names).flat()).join(' '));
  return Object.values(event.title).some((title) =>
    [...stemsOf(title)].some(
      (stem) =>
        words.has(stem) &&
        !placeStems.has(stem) &&
        !EMPTY_STEMS.has(stem) &&
        !/^\d+$/.test(stem) &&
        (question.topic === 'responsibility' || !COMMON_STEMS.has(stem)),
    ),
  );
}

const FACILITIES: ReadonlySet<string> = new Set(['infrastructure', 'facility']);
const isFacility = (places: readonly string[], knowledge: Knowledge): boolean =>
  places.some((id) => FACILITIES.has(knowledge.place(id)?.kind ?? ''));

/** Compares the years a sentence names with an event's: null where it names none. */
function yearFits(text: string, from: Day, to: Day): boolean | null {
  const years = [...text.matchAll(YEAR)].map(([year]) => year);
  if (years.length === 0) return null;
  return years.some((year) => year >= from.slice(0, 4) && year <= to.slice(0, 4));
}

/** The span in which an event was spoken of: its own days stretched over the statements that belong to it. */
function spanOf(
  event: Event,
  statements: readonly Statement[],
): { readonly from: Day; readonly to: Day } | null {
  const first = statements[0]?.date;
  const last = statements.at(-1)?.date;
  const from = event.from !== null && (first === undefined || event.from < first) ? event.from : first;
  if (from === undefined) return null;
  const to = event.to !== null && (last === undefined || event.to > last) ? event.to : (last ?? from);
  return { from, to };
}

/** Days a day lies outside a span: 0 within, negative before, positive after. */
function daysOutside(day: Day, span: { readonly from: Day; readonly to: Day }): number {
  if (day < span.from) return daysBetween(span.from, day);
  return day > span.to ? daysBetween(span.to, day) : 0;
}

/** Collects the events that statements of the topic about these places belong to, with those statements. */
function candidateEvents(question: EventQuestion, knowledge: Knowledge): ReadonlyMap<string, Event> {
  const found = new Map<string, Event>();
  const near = needsOneEvent(question.topic)
    ? question.places.flatMap((place) => [place, ...knowledge.placesWithin(place)])
    : question.places;
  for (const place of near) {
    for (const statement of knowledge.statementsAbout(place)) {
      if (!topicsAnswer(question.topic, statement.topic)) continue;
      if (
        question.topic === 'losses' &&
        statement.position !== null &&
        statement.position.of !== question.position.of
      ) {
        continue;
      }
      const event = knowledge.event(statement.event);
      if (event !== undefined) found.set(event.id, event);
    }
  }
  return found;
}

/**
 * Gives the ids of events a claim speaks of. On control and status there may be several; of single happenings at
 * most one, and none where two are equally likely: a wrong link would set statements against each other that
 * never met.
 */
export function linkEvents(question: EventQuestion, knowledge: Knowledge): ReadonlySet<string> {
  const given = question.position.event ?? null;
  if (given !== null && knowledge.event(given) !== undefined) return new Set([given]);
  const candidates = candidateEvents(question, knowledge);
  return needsOneEvent(question.topic)
    ? linkHappening(question, candidates, knowledge)
    : linkSituations(question, candidates, knowledge);
}

function linkSituations(
  question: EventQuestion,
  candidates: ReadonlyMap<string, Event>,
  knowledge: Knowledge,
): ReadonlySet<string> {
  const linked = new Set<string>();
  for (const event of candidates.values()) {
    const span = spanOf(event, knowledge.statementsOf(event.id));
    if (span === null) continue;
    const outside = daysOutside(question.day, span);
    if (outside >= -CONTROL_RUN_UP_DAYS && outside <= CONTROL_AFTERMATH_DAYS) linked.add(event.id);
  }
  return linked;
}

function linkHappening(
  question: EventQuestion,
  candidates: ReadonlyMap<string, Event>,
  knowledge: Knowledge,
): ReadonlySet<string> {
  const likely: { readonly id: string; readonly named: boolean; readonly distance: number }[] = [];
  const text = question.text ?? '';
  for (const event of candidates.values()) {
    const statements = knowledge.statementsOf(event.id);
    const span = spanOf(event, statements);
    if (span === null) continue;
    const year = yearFits(text, span.from, span.to);
    if (year === false || daysBetween(span.from, question.day) < -HAPPENING_EARLY_DAYS) continue;
    const distance = distanceTo(span, { question, statements });
    const named = namesHappening(text, event, question, knowledge);
    const stillMeant =
      distance <= HAPPENING_NAMED_DAYS ||
      year === true ||
      !question.dated ||
      question.topic === 'responsibility';
    const fresh = question.dated && distance <= freshDays(question.places, knowledge);
    if (fresh || (named && stillMeant)) likely.push({ id: event.id, named, distance: Math.abs(distance) });
  }
  const named = likely.filter((event) => event.named);
  const pool = named.length > 0 ? named : likely;
  const nearest = Math.min(...pool.map(({ distance }) => distance));
  const best = pool.filter(({ distance }) => distance === nearest);
  // Without the article's day, nearness to today tells nothing.
  const only = question.dated ? best : pool;
  return new Set(only.length === 1 ? only.map(({ id }) => id) : []);
}

/** Days from a happening to the article; of a long series, from the nearest word on it, for that is the one meant. */
function distanceTo(
  span: { readonly from: Day; readonly to: Day },
  { question, statements }: { readonly question: EventQuestion; readonly statements: readonly Statement[] },
): number {
  const fromStart = daysBetween(span.from, question.day);
  // The dead of a battle are counted while it lasts and after; a strike is one day's.
  const counted = question.topic === 'losses';
  if (!counted && daysBetween(span.from, span.to) <= SERIES_DAYS) return fromStart;
  const distances = statements
    .filter(({ topic }) => topicsAnswer(question.topic, topic))
    .map(({ date }) => Math.abs(daysBetween(date, question.day)));
  return Math.min(Math.abs(fromStart), ...distances);
}

/** A village is not struck twice in a fortnight as a city is; reports of a single strike go on that long. */
function freshDays(places: readonly string[], knowledge: Knowledge): number {
  const small = places.every((id) => {
    const place = knowledge.place(id);
    return place !== undefined && place.kind !== 'city' && (place.population ?? 0) < SMALL_PLACE;
  });
  return small ? SMALL_PLACE_FRESH_DAYS : HAPPENING_FRESH_DAYS;
}
