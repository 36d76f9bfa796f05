import { isBlocked, isPassive, negationOf } from './blocking.ts';
import type { Clause } from './clauses.ts';
import { extentOf, shareOfClause } from './extent.ts';
import { readGapped } from './gapped.ts';
import { holderOf } from './holders.ts';
import type { Item } from './item.ts';
import type { Frame } from './languages/language.ts';
import { CONTROL, choosePlaces } from './objects.ts';
import { isAttribute, isBareParticiple, isLong, isUnowned, standsAfter } from './participles.ts';
import type { PlaceGroup } from './place-head.ts';
import { type Holder, OURS, type Reading, type SentenceParts } from './reading.ts';
import { readAbsence, readClaimed, readPossession, readPresence } from './verbless.ts';

/** Reads every predicate of control in a sentence with its places, holder and extent. */
export function readControl(parts: SentenceParts): readonly Reading[] {
  const out: Reading[] = [];
  parts.items.forEach((item, at) => {
    // "після втрати X": the loss of a place, where "losses" has the same form.
    const next = parts.items[at + 1];
    if (
      item.tag === 'predicate' &&
      item.frame === 'losses' &&
      item.voice === 'noun' &&
      (next?.tag === 'place' || next?.tag === 'over')
    )
      out.push(...readPredicate(parts, { at, frame: 'lose' }));
    if (item.tag === 'predicate' && item.frame && CONTROL.has(item.frame))
      out.push(...readPredicate(parts, { at, frame: item.frame }));
    else if (item.tag === 'party')
      out.push(...readPossession(parts, at), ...readAbsence(parts, at), ...readPresence(parts, at));
    else if (item.tag === 'say') out.push(...readClaimed(parts, at));
  });
  return dropShadowed([...out, ...readGapped(parts, out)]);
}

const isYear = ({ tag, low }: Item): boolean => tag === 'number' && /^(?:19|20)\d\d$/u.test(low);

/** Keeps one reading of each place where a phrase has two predicates ("took under control"), the wider pattern first. */
function dropShadowed(readings: readonly Reading[]): readonly Reading[] {
  return readings.filter((one, index) => {
    for (let other = 0; other < readings.length; other++) {
      if (other === index) continue;
      const rival = readings[other] as Reading;
      if (rival.clause !== one.clause || rival.group !== one.group) continue;
      if (one.frame === 'hold' && one.noun && other !== index && !rival.noun) return false;
      if (one.frame === 'clear' && rival.frame !== 'clear' && rival.noun === one.noun) return false;
      if (one.frame === 'state' && !['state', 'hold', 'inside'].includes(rival.frame)) return false;
      if (one.frame === 'hold' && rival.frame === 'state') return false;
      if (one.frame === 'inside' && rival.frame !== 'inside') return false;
    }
    return true;
  });
}

const NEED_SUBJECT = new Set<Frame>(['enter', 'inside', 'leave', 'lose']);

interface Spot {
  readonly at: number;
  readonly frame: Frame;
}

function readPredicate(parts: SentenceParts, spot: Spot): readonly Reading[] {
  const { items, clauses, language } = parts;
  let item = items[spot.at] as Item;
  const index = clauses.findIndex((one) => spot.at >= one.from && spot.at < one.to);
  const clause = clauses[index];
  if (!clause) return [];
  let frame = spot.frame;
  // "under Russian control", "in Ukrainian hands".
  const mark = stateMark(parts, spot.at);
  if (mark) {
    frame = 'state';
    item = { ...item, voice: 'passive' };
  }
  if (!mark && frame === 'state' && item.voice === 'noun') return [];
  // "українські сили тримаються в кварталах": said of a force, it is where they are.
  if (frame === 'stand' && items.slice(clause.from, clause.to).some(isForceSubject)) frame = 'inside';
  if (isNominal(parts, { at: spot.at, item })) item = { ...item, voice: 'noun' };
  // "a été prise": the participle has the form of a noun.
  if (item.voice === 'noun' && language.adjectiveAfter && items[spot.at - 1]?.tag === 'auxiliary')
    item = { ...item, voice: 'either' };
  // "lost control of X", "perdió el control de X": what is lost is not held.
  const lost = items
    .slice(Math.max(clause.from, spot.at - 2), spot.at)
    .find((one) => one.tag === 'predicate' && one.frame === 'lose');
  if (item.voice === 'noun' && frame === 'hold' && lost) {
    frame = 'lose';
    item = { ...item, frame, voice: 'active' };
  }
  const noun = item.voice === 'noun';
  // "withdraw from the part of X under Ukrainian control": what is said of the part stands, whatever is planned for it.
  const start = mark
    ? items.findLastIndex((one, other) => other < spot.at && one.tag !== 'party' && one.tag !== 'full')
    : -1;
  const attributed = start > 0 && parts.groups.some((one) => one.to === start && one.portion !== null);
  if (!attributed && isBlocked(parts, { clause, index, item, at: spot.at })) return [];
  // "no longer under Ukrainian control".
  const ended = items.slice(Math.max(clause.from, spot.at - 6), spot.at).some((one) => one.tag === 'ended');
  const negation = negationOf(parts, { clause, at: spot.at, noun, marked: mark !== null });
  const passive = isPassive(parts, { at: spot.at, item, clause });
  if (frame === 'leave' && language.order === 'free' && leaves(items, { clause, at: spot.at })) return [];
  const chosen = choosePlaces(parts, {
    at: spot.at,
    frame,
    item,
    index,
    clause,
    passive,
    negated: negation.negated,
  });
  if (chosen.length === 0) return [];
  const ours = frame === 'state' && item.voice === 'adjective';
  // "its own goal": the pronoun belongs to a noun.
  const owned = items[spot.at + 1];
  if (
    ours &&
    !item.low.includes(' ') &&
    owned &&
    spot.at + 1 < clause.to &&
    ((owned.tag === 'unknown' && !owned.capital) || owned.tag === 'goal' || owned.tag === 'human')
  )
    return [];
  const adjective =
    (item.voice === 'adjective' && !ours) ||
    // "das besetzte X": the past tense is an adjective between an article and a name.
    (language.separable !== undefined &&
      item.voice === 'active' &&
      items[spot.at - 1]?.tag === 'transparent' &&
      chosen[0]?.head === spot.at + 1) ||
    ((item.voice === 'either' || isLong(item, language)) &&
      isAttribute(items, spot.at, chosen[0] as PlaceGroup)) ||
    isBareParticiple(parts, { at: spot.at, item, group: chosen[0] as PlaceGroup });
  const holder: Holder | null = ours
    ? { kind: 'party', party: OURS }
    : mark
      ? (holderOfState(parts, mark, spot.at, clause) ?? comesUnder(parts, clause))
      : holderOf(parts, { at: spot.at, frame, item, clause, index, passive, noun, groups: chosen });
  if (holder && isLoneTraveller(parts, { item, frame, holder })) return [];
  if (!holder || (holder.kind === 'party' && holder.party.role === 'outlet')) return [];
  // A bare participle before a name only says what everybody calls it.
  if (
    adjective &&
    (holder.kind !== 'party' ||
      isUnowned(items, { at: spot.at, group: chosen[0] as PlaceGroup, language }) ||
      (language.namedSubject && standsAfter(items, { holder, group: chosen[0] as PlaceGroup })))
  )
    return [];
  if (holder.kind === 'announcer' && (frame === 'hold' || frame === 'inside') && !noun) return [];
  // "Residents fled X", "the train left X": nobody who could hold it is named.
  if (language.namedSubject && NEED_SUBJECT.has(frame) && item.voice === 'active' && !passive)
    if (
      (holder.kind === 'home' || holder.kind === 'announcer') &&
      !parts.sayings.some(
        (one) => (one.clause === index || one.clause === index - 1) && one.at < spot.at && one.party,
      )
    )
      return [];
  const clauseShare = shareOfClause(parts, { clause, at: spot.at, group: chosen[0] as PlaceGroup });
  const said = parts.sayings.some((one) => one.party !== null || one.attributed);
  return chosen.flatMap((group): readonly Reading[] => {
    const portion = group.portion ?? clauseShare;
    const placed = extentOf(frame, { group, portion, items, clause });
    if (!placed) return [];
    return [
      {
        frame,
        at: spot.at,
        clause: index,
        group,
        holder:
          placed.opposite && holder.kind === 'party'
            ? { kind: 'opponent', party: holder.party }
            : placed.opposite
              ? { kind: 'attacker' }
              : holder,
        extent: ended && placed.extent === 'full' ? 'none' : placed.extent,
        ...(portion?.percent === undefined || placed.extent === 'none' ? {} : { percent: portion.percent }),
        negated: negation.negated,
        share: portion !== null || saysFull(item, language),
        noun,
        presupposed: adjective || (noun && !said),
        ...(items.slice(clause.from, clause.to).some(isYear) ? { dated: true } : {}),
      },
    ];
  });

  function stateMark(of: SentenceParts, at: number): { readonly party: number } | null {
    if (
      !language.stateNouns.some((stem) =>
        stem.endsWith('*')
          ? item.low.startsWith(stem.slice(0, -1))
          : item.low === stem || item.low.startsWith(`${stem} `),
      )
    )
      return null;
    let party = -1;
    for (let back = at - 1; back >= 0 && back >= at - 4; back--) {
      const one = of.items[back] as Item;
      if (
        language.words.holderMark?.includes(one.low) ||
        one.tag === 'in' ||
        /(?:^| )(?:under|into)$/u.test(one.low)
      )
        return { party };
      if (one.tag === 'party') party = back;
      else if (one.tag !== 'full' && one.tag !== 'transparent' && one.tag !== 'also' && one.tag !== 'part')
        return null;
    }
    return null;
  }
}

/** "Kupiansk capture", "the retreat of": a word that is a verb elsewhere stands as a noun. */
function isNominal(
  { items, language }: SentenceParts,
  { at, item }: { readonly at: number; readonly item: Item },
): boolean {
  if (language.order !== 'svo' || item.voice !== 'active' || !item.frame) return false;
  if (!language.predicates[item.frame]?.noun?.includes(item.low)) return false;
  const before = items[at - 1];
  const after = items[at + 1];
  return (
    before?.tag === 'place' ||
    before?.tag === 'of' ||
    before?.tag === 'full' ||
    before?.tag === 'deny' ||
    before?.low === 'the' ||
    before?.low === 'its' ||
    after?.tag === 'of' ||
    after?.tag === 'by'
  );
}

/** "под контроль перешло 45 % зданий": whose control it is, the announcer's alone. */
function comesUnder({ items, language }: SentenceParts, clause: Clause): Holder | null {
  return items
    .slice(clause.from, clause.to)
    .some((one) => language.transition?.some((stem) => one.low.startsWith(stem)))
    ? { kind: 'announcer' }
    : null;
}

/** "из города вывели семьи с детьми": people leave, and no force is named. */
function leaves(
  items: readonly Item[],
  { clause, at }: { readonly clause: Clause; readonly at: number },
): boolean {
  const inside = items.slice(clause.from, clause.to);
  return (
    items
      .slice(Math.max(clause.from, at - 6), Math.min(clause.to, at + 7))
      .some((one) => one.tag === 'human') &&
    !inside.some((one) => one.party && one.party.role !== 'adjective' && one.party.role !== 'person')
  );
}

const MOVING = new Set<Frame>(['enter', 'inside', 'leave']);
/** "Я пішов на війну з Вінниці", "президент вышел из Херсона": one person, and no force beside. */
function isLoneTraveller(
  { items, language }: SentenceParts,
  { item, frame, holder }: { readonly item: Item; readonly frame: Frame; readonly holder: Holder },
): boolean {
  return (
    MOVING.has(frame) &&
    item.voice === 'active' &&
    (language.singular?.some((end) => item.low.endsWith(end)) ?? false) &&
    (holder.kind !== 'party' || (holder.party.role === 'person' && holder.party.deixis === null)) &&
    !items.some(isForceSubject)
  );
}

const isForceSubject = ({ party }: Item): boolean => party?.role === 'force' && party.nominative;

/** "taken full control of": the word for the whole stands inside the predicate. */
function saysFull(item: Item, language: SentenceParts['language']): boolean {
  return item.low.includes(' ') && item.low.split(' ').some((word) => language.words.full?.includes(word));
}

/** The holder beside a state noun: the adjective before it, or the party after it. */
function holderOfState(
  parts: SentenceParts,
  mark: { readonly party: number },
  at: number,
  clause: Clause,
): Holder | null {
  const before = mark.party >= 0 ? parts.items[mark.party]?.party : undefined;
  if (before) return { kind: 'party', party: before };
  for (let next = at + 1; next < clause.to && next <= at + 3; next++) {
    const party = parts.items[next]?.party;
    if (party) return { kind: 'party', party };
  }
  return null;
}
