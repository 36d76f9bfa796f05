import type { Clause } from './clauses.ts';
import { isArea } from './context.ts';
import { hasShare } from './extent.ts';
import { leftBefore, listedAfter, ownedBefore } from './implied-places.ts';
import type { Item } from './item.ts';
import type { Frame } from './languages/language.ts';
import type { PlaceGroup, PlaceRole } from './place-head.ts';
import type { Choice, SentenceParts } from './reading.ts';
import { antecedentOf, isItsObject, objectOfReduced, objectOfRelative } from './relatives.ts';
import { continues, isJoint, sequels } from './sequels.ts';

const OBJECT: readonly PlaceRole[] = ['bare', 'of'];
/** Where the place of a frame may stand. */
const ROLES: Readonly<Partial<Record<Frame, readonly PlaceRole[]>>> = {
  capture: ['bare', 'of', 'over'],
  liberate: ['bare', 'of', 'over'],
  retake: ['bare', 'of', 'over'],
  hold: ['bare', 'of', 'over'],
  state: OBJECT,
  stand: ['bare'],
  enter: ['bare', 'in', 'to'],
  inside: ['bare', 'in'],
  leave: ['bare', 'from', 'of'],
  lose: ['bare', 'of', 'over'],
  fall: OBJECT,
  expel: ['from', 'of', 'bare'],
  clear: ['bare', 'of', 'in', 'from'],
  clearing: ['bare', 'of', 'in'],
  contested: ['bare', 'in', 'of'],
};
/** Frames that say who holds a place. */
export const CONTROL = new Set(Object.keys(ROLES));

const OWNED = new Set<Frame>(['capture', 'liberate', 'retake', 'fall', 'lose']);

/** Chooses the places a predicate is about: in its own clause by position, else in the clause before it. */
export function choosePlaces(parts: SentenceParts, choice: Choice): readonly PlaceGroup[] {
  const { groups, clauses, language, items } = parts;
  const { at, clause, item, index, passive } = choice;
  const inClause = (one: Clause): readonly PlaceGroup[] =>
    groups.filter((group) => group.from >= one.from && group.to <= one.to && accepts(parts, choice, group));
  const own = inClause(clause);
  const noun = item.voice === 'noun';
  const sorted = [...own].sort((a, b) => Math.abs(a.from - at) - Math.abs(b.from - at));
  const rightward = (group: PlaceGroup): boolean => group.from > at;
  let first: PlaceGroup | undefined;
  if (noun)
    first =
      sorted.find((group) => rightward(group) && adjacent(items, at, group)) ??
      // "the Kupiansk capture", "Bakhmut's fall".
      (language.order === 'svo' && OWNED.has(choice.frame)
        ? (groups.find((group) => group.to === at && group.from >= clause.from) ?? ownedBefore(parts, choice))
        : undefined);
  else if (language.order === 'svo') {
    first =
      passive || choice.frame === 'fall' || choice.frame === 'state' || choice.frame === 'stand'
        ? (sorted.find((group) => !rightward(group)) ??
          (choice.frame === 'state' || item.voice === 'either'
            ? sorted.find((group) => rightward(group) && adjacent(items, at, group))
            : undefined))
        : sorted.find((group) => rightward(group) && adjacent(items, at, group));
    // "Pokrovsk holds", at the end of its clause.
    if (!first && choice.frame === 'hold' && item.voice === 'active' && at === clause.to - 1)
      first = groups.find((group) => group.to === at && group.head >= clause.from && group.role === 'bare');
    // "retook it".
    if (!first && !passive && language.objectPronouns?.includes(items[at + 1]?.low ?? ''))
      first =
        groups.findLast((group) => group.to <= at && group.from >= clause.from && group.role !== 'near') ??
        borrowed(parts, choice);
    if (!first && !passive)
      first =
        objectOfRelative(parts, { at, clause }) ??
        objectOfReduced(parts, { at, clause }) ??
        leftBefore(parts, choice);
  } else {
    first = sorted[0];
    // "в городе занята половина города": the share names the place again.
    if (first?.role === 'in') first = sorted.find((group) => group.portion && group.anaphor) ?? first;
  }
  if (
    !first &&
    !noun &&
    !(language.order === 'free' && choice.frame === 'inside') &&
    (passive || language.order === 'free' || ['fall', 'state', 'stand'].includes(choice.frame))
  )
    first = borrowed(parts, choice);
  // "X, де стоять бійці".
  if (!first && !noun && language.where?.includes(items[clause.from - 1]?.low ?? ''))
    first = antecedentOf(parts, clause);
  if (!first && !noun && language.order === 'free' && language.bareLeaving) first = leftBefore(parts, choice);
  const next = clauses[choice.index + 1];
  // "seven villages, X and Y among them".
  const named = next && items.slice(next.from, next.to).some((one) => one.tag === 'including');
  if (!first && !noun && !passive && next && named)
    first = groups.find((group) => group.from >= next.from && group.to <= next.to && group.role === 'bare');
  if (!first && (noun || !passive)) first = listedAfter(parts, choice);
  if (!first) return [];
  const out = [first];
  for (let at = groups.indexOf(first) + 1; at < groups.length; at++) {
    const group = groups[at] as PlaceGroup;
    const last = out[out.length - 1] as PlaceGroup;
    if (!continues(items, { last, group, timed: !passive })) break;
    if (!accepts(parts, choice, group)) break;
    out.push(group);
  }
  for (let earlier = groups.indexOf(first) - 1; earlier >= 0 && first.to <= at; earlier--) {
    const group = groups[earlier] as PlaceGroup;
    if (!items.slice(group.to, (out[0] as PlaceGroup).head).every(isJoint)) break;
    if (group.role !== first.role || !accepts(parts, choice, group)) break;
    out.unshift(group);
  }
  if (index < 0 || clauses.length === 0) return [];
  if (!noun && first.portion === null) {
    const last = out[out.length - 1] as PlaceGroup;
    out.push(...sequels(parts, { at, last, accepts: (group) => accepts(parts, choice, group) }));
  }
  // "two villages in the oblast, X and Y": the oblast only says where they lie.
  const settled = out.filter((group) => !group.area);
  return settled.length > 0 && out.some((group) => group.area && group.role === 'in') ? settled : out;
}

/** A clause without a place takes that of the clause before it, where that one has no predicate of its own. */
function borrowed(parts: SentenceParts, choice: Choice): PlaceGroup | undefined {
  const { clauses, groups, items, sayings } = parts;
  const attribution = (index: number): boolean => {
    const one = clauses[index] as Clause;
    const hasSaying = sayings.some((saying) => saying.clause === index);
    return hasSaying && !groups.some((group) => group.from >= one.from && group.to <= one.to);
  };
  const free = (index: number): PlaceGroup | undefined => {
    const one = clauses[index] as Clause;
    if (
      items
        .slice(one.from, one.to)
        .some(
          (item) =>
            item.tag === 'predicate' &&
            item.voice !== 'noun' &&
            item.voice !== 'adjective' &&
            !item.infinitive,
        )
    )
      return undefined;
    const found = groups.filter(
      (group) =>
        group.from >= one.from &&
        group.to <= one.to &&
        // "про X росіяни брешуть, що взяли".
        (accepts(parts, choice, group) || parts.language.about?.includes(items[group.head]?.low ?? '')),
    );
    // "X, втором селе области, перешедшем к …": the apposition says where X lies.
    const last = found[found.length - 1];
    const apposed =
      last?.area &&
      items.slice(last.head, last.from).some(({ placeKind }) => placeKind && !isArea(placeKind));
    return apposed && items[one.from - 1]?.low === ',' ? undefined : last;
  };
  // "на схід від неї просочилися групи": what is beside the place does not happen in it.
  const beside = items.slice(choice.clause.from, choice.clause.to).some((item) => item.tag === 'near');
  if (parts.language.order === 'free' && choice.frame === 'enter' && beside) return undefined;
  // "вопрос, от которого уходят": the pronoun is of what one goes away from, and no place.
  const opens =
    items[choice.clause.from - 1]?.tag === 'clause' && items[choice.clause.from - 2]?.tag === 'near';
  if (parts.language.order === 'free' && opens) return undefined;
  // "X, which they took": the name before the clause, whatever governs it.
  const antecedent = isItsObject(parts, choice) ? antecedentOf(parts, choice.clause) : undefined;
  if (antecedent) return antecedent;
  const pronoun = items
    .slice(Math.max(choice.clause.from, choice.at - 2), choice.at + 3)
    .some((item) => parts.language.objectPronouns?.includes(item.low));
  for (let index = choice.index - 1; index >= 0; index--) {
    if (attribution(index)) continue;
    if (pronoun) {
      const one = clauses[index] as Clause;
      const found = groups.filter(
        (group) =>
          group.from >= one.from && group.to <= one.to && group.role !== 'near' && group.role !== 'other',
      );
      if (found.length) return found[found.length - 1];
    }
    const found = free(index);
    if (found) return found;
    // A relative clause or one without place and predicate stands between: "X, which they held for two years, …".
    const one = clauses[index] as Clause;
    const inside = items.slice(one.from, one.to);
    const beside = groups.filter((group) => group.from >= one.from && group.to <= one.to);
    const aside =
      beside.length > 0 &&
      beside.every((group) => group.role === 'near') &&
      !inside.some((item) => item.tag === 'predicate');
    if (
      !aside &&
      items[one.from - 1]?.tag !== 'clause' &&
      inside.some((item) => item.tag === 'predicate' || item.tag === 'place')
    )
      break;
  }
  for (let index = choice.index + 1; index < clauses.length; index++) {
    if (attribution(index)) continue;
    return free(index);
  }
  return undefined;
}

/** Only words that belong to the phrase may stand between a predicate and its object. */
function adjacent(items: readonly Item[], at: number, group: PlaceGroup): boolean {
  let strangers = 0;
  // "seized or infiltrated X", "entered and took X": the verbs share their object.
  const shared = items[at + 1]?.tag === 'and' && items[at + 2]?.tag === 'predicate' ? at + 3 : at + 1;
  for (let between = shared; between < group.head; between++) {
    const item = items[between] as Item;
    if (item.tag === 'human' || item.tag === 'predicate' || item.tag === 'say') return false;
    if (item.tag === 'place' && group.role === 'bare') return false;
    if (item.tag === 'unknown') strangers++;
  }
  return strangers <= 2;
}

/** Says whether a group's preposition, head and share suit the frame. */
function accepts({ items, language, sayings }: SentenceParts, choice: Choice, group: PlaceGroup): boolean {
  const { frame, item, at } = choice;
  const roles = ROLES[frame] ?? OBJECT;
  if (sayings.some((one) => one.partyAt >= group.from && one.partyAt < group.to)) return false;
  const next = items[at + 1];
  if (next?.tag === 'human' && group.from > at) return false;
  if (group.role === 'of' && item.voice === 'active' && !language.words.of?.includes('of_')) {
    const prefix = items[group.head - 1];
    if (!(prefix && group.head - 1 === at)) return frame === 'leave' || frame === 'expel';
  }
  if (group.governed && item.voice !== 'noun' && !choice.negated) return false;
  if (group.governed && item.voice === 'noun' && group.head - 1 !== at) return false;
  // "with the fall of X they left for the rear": the place belongs to the noun.
  const noun = items[group.head - 1];
  if (
    language.order === 'free' &&
    item.voice !== 'noun' &&
    group.role === 'bare' &&
    noun?.tag === 'predicate' &&
    noun.voice === 'noun' &&
    noun !== item
  )
    return false;
  // "are inside X" with its preposition in the words, never "are X".
  if (frame === 'inside' && group.role === 'bare' && (language.namedSubject || language.order === 'free')) {
    const last = item.low.split(' ').at(-1) ?? '';
    return last === 'to' || (language.words.in?.includes(last) ?? false);
  }
  // "просування у X", never "просування на X".
  const towards =
    item.voice === 'noun' && !group.portion && language.onto?.includes(items[group.head]?.low ?? '');
  if (language.order === 'free' && frame === 'inside') return group.role === 'in' && !towards;
  if (roles.includes(group.role)) return true;
  // "In X 45 % of the buildings were taken": a share of what lies in the place.
  if (
    group.role === 'in' &&
    (frame === 'capture' ||
      frame === 'liberate' ||
      frame === 'retake' ||
      frame === 'hold' ||
      frame === 'state' ||
      frame === 'lose' ||
      frame === 'clear')
  ) {
    return hasShare(items, choice.clause, at);
  }
  return false;
}
