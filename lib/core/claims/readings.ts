import type { Extent } from '../model/domain.ts';
import type { Clause, PlaceGroup, PlaceRole, Portion } from './clauses.ts';
import type { Item, Party } from './items.ts';
import type { ClaimLanguage, Frame } from './languages/language.ts';
import type { Saying } from './sources.ts';

/** Who holds, as the words leave it: a party, or what only the asserter's side can tell. */
export type Holder =
  | { readonly kind: 'party'; readonly party: Party }
  /** The opponent of a party: "drove the Russians out of X". */
  | { readonly kind: 'opponent'; readonly party: Party }
  /** Nobody named: who announces it, whose the place is, or who attacks it. */
  | { readonly kind: 'announcer' }
  | { readonly kind: 'home' }
  | { readonly kind: 'attacker' };

/** A predicate with its places and holder, before it is known who asserts it. */
export interface Reading {
  readonly frame: Frame;
  readonly at: number;
  readonly clause: number;
  readonly group: PlaceGroup;
  readonly holder: Holder;
  readonly extent: Extent;
  readonly percent?: number;
  readonly negated: boolean;
  /** "Fully" stood in the words, so that its denial leaves a part. */
  readonly share: boolean;
  readonly noun: boolean;
  readonly presupposed: boolean;
}
export interface SentenceParts {
  readonly items: readonly Item[];
  readonly clauses: readonly Clause[];
  readonly groups: readonly PlaceGroup[];
  readonly sayings: readonly Saying[];
  readonly language: ClaimLanguage;
}

/** Who "is ours" means. */
const OURS: Party = {
  side: null,
  soft: false,
  speaker: null,
  role: 'force',
  deixis: 'own',
  nominative: true,
  dative: false,
  possessive: false,
  names: [],
};

const OBJECT: readonly PlaceRole[] = ['bare', 'of'];
/** Where the place of a frame may stand. */
const ROLES: Readonly<Partial<Record<Frame, readonly PlaceRole[]>>> = {
  capture: ['bare', 'of', 'over'],
  liberate: ['bare', 'of', 'over'],
  retake: ['bare', 'of', 'over'],
  hold: ['bare', 'of', 'over'],
  state: OBJECT,
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
const CONTROL = new Set(Object.keys(ROLES));

/** Reads every predicate of control in a sentence with its places, holder and extent. */
export function readControl(parts: SentenceParts): readonly Reading[] {
  const out: Reading[] = [];
  parts.items.forEach((item, at) => {
    if (item.tag === 'predicate' && item.frame && CONTROL.has(item.frame))
      out.push(...readPredicate(parts, { at, frame: item.frame }));
    else if (item.tag === 'party') out.push(...readPossession(parts, at), ...readAbsence(parts, at));
  });
  return dropShadowed(out);
}

/** Keeps one reading of each place where a phrase has two predicates ("took under control"), the wider pattern first. */
function dropShadowed(readings: readonly Reading[]): readonly Reading[] {
  return readings.filter((one, index) => {
    for (let other = 0; other < readings.length; other++) {
      if (other === index) continue;
      const rival = readings[other] as Reading;
      if (rival.clause !== one.clause || rival.group !== one.group) continue;
      if (one.frame === 'hold' && one.noun && other !== index && !rival.noun) return false;
      if (one.frame === 'clear' && rival.frame !== 'clear' && rival.noun === one.noun) return false;
      if (one.frame === 'state' && rival.frame !== 'state' && rival.frame !== 'hold') return false;
      if (one.frame === 'hold' && rival.frame === 'state') return false;
    }
    return true;
  });
}

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
  const noun = item.voice === 'noun';
  if (isBlocked(parts, { clause, index, item, at: spot.at })) return [];
  const negation = negationOf(parts, { clause, at: spot.at, noun });
  const passive = isPassive(parts, { at: spot.at, item, clause });
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
  const adjective =
    (item.voice === 'adjective' && !ours) ||
    (item.voice === 'either' && isAttribute(items, spot.at, chosen[0] as PlaceGroup));
  const holder: Holder | null = ours
    ? { kind: 'party', party: OURS }
    : mark
      ? holderOfState(parts, mark, spot.at, clause)
      : holderOf(parts, { at: spot.at, frame, item, clause, index, passive, noun, groups: chosen });
  if (!holder) return [];
  // A bare participle before a name only says what everybody calls it.
  if (adjective && holder.kind !== 'party') return [];
  if (holder.kind === 'announcer' && frame === 'hold' && !noun) return [];
  const clauseShare = shareOfClause(parts, { clause, at: spot.at, group: chosen[0] as PlaceGroup });
  const said = parts.sayings.some((one) => one.party !== null || one.attributed);
  return chosen.flatMap((group): readonly Reading[] => {
    const portion = group.portion ?? clauseShare;
    const placed = place(frame, { group, portion, items, clause });
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
        extent: placed.extent,
        ...(portion?.percent === undefined || placed.extent === 'none' ? {} : { percent: portion.percent }),
        negated: negation.negated,
        share: portion !== null,
        noun,
        presupposed: adjective || (noun && !said),
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
      if (one.tag === 'holderMark' || one.tag === 'in' || one.low === 'under') return { party };
      if (one.tag === 'party') party = back;
      else if (one.tag !== 'full' && one.tag !== 'transparent' && one.tag !== 'also' && one.tag !== 'part')
        return null;
    }
    return null;
  }
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

/** "X остаётся за ВСУ", "90 % X у российской армии": a preposition with a party says who holds. */
function readPossession(parts: SentenceParts, at: number): readonly Reading[] {
  const { items, clauses, groups, language } = parts;
  const before = items[at - 1];
  const party = items[at]?.party;
  if (party?.role === 'adjective') return readAdjective(parts, at);
  if (!before || !party || party.role === 'person' || party.deixis === 'third') return [];
  if (party.role === 'force' && before.tag === 'place') return [];
  const plain = language.possession?.includes(before.low) ?? false;
  const shared = language.possessionOfShare?.includes(before.low) ?? false;
  if (!plain && !shared) return [];
  const index = clauses.findIndex((one) => at >= one.from && at < one.to);
  const clause = clauses[index];
  if (!clause || parts.sayings.some((one) => one.partyAt === at)) return [];
  if (
    items
      .slice(clause.from, clause.to)
      .some(
        (one) =>
          one.tag === 'modal' ||
          one.tag === 'condition' ||
          (one.tag === 'predicate' && one.voice !== 'noun' && one.frame !== 'state' && one.frame !== 'hold'),
      )
  )
    return [];
  const suits = (one: PlaceGroup): boolean =>
    one.role === 'bare' || (one.role === 'in' && (one.portion !== null || hasShare(items, clause, one.head)));
  const group = groups.find((one) => one.from >= clause.from && one.to <= clause.to && suits(one));
  if (!group || group.from > at) return [];
  const share = group.portion ?? shareOfClause(parts, { clause, at, group });
  if (shared && !share) return [];
  return [
    {
      frame: 'state',
      at: at - 1,
      clause: index,
      group,
      holder: { kind: 'party', party },
      extent: share?.extent ?? 'full',
      ...(share?.percent === undefined ? {} : { percent: share.percent }),
      negated: items.slice(clause.from, at).some((one) => one.tag === 'not'),
      share: share !== null,
      noun: false,
      presupposed: false,
    },
  ];
}

/** "X снова украинское": an adjective of a side that ends its clause says whose the place is. */
function readAdjective(parts: SentenceParts, at: number): readonly Reading[] {
  const { items, clauses, groups, language } = parts;
  const party = items[at]?.party;
  const index = clauses.findIndex((one) => at >= one.from && at < one.to);
  const clause = clauses[index];
  if (
    !party ||
    !clause ||
    language.order !== 'free' ||
    at !== clause.to - 1 ||
    items[at - 1]?.tag !== 'transparent'
  )
    return [];
  if (
    items
      .slice(clause.from, at)
      .some((one) => one.tag === 'predicate' || one.tag === 'modal' || one.tag === 'condition')
  )
    return [];
  const group = groups.find((one) => one.from >= clause.from && one.to <= at && one.role === 'bare');
  if (!group) return [];
  return [
    {
      frame: 'state',
      at,
      clause: index,
      group,
      holder: { kind: 'party', party },
      extent: 'full',
      negated: items.slice(clause.from, at).some((one) => one.tag === 'not'),
      share: false,
      noun: false,
      presupposed: false,
    },
  ];
}

/** "There are no Russian troops in X": a party that is not there. */
function readAbsence(parts: SentenceParts, at: number): readonly Reading[] {
  const { items, clauses, groups } = parts;
  const party = items[at]?.party;
  const before = items[at - 1];
  if (!party || party.role === 'person' || party.deixis === 'third' || before?.tag !== 'none') return [];
  const index = clauses.findIndex((one) => at >= one.from && at < one.to);
  const clause = clauses[index];
  if (
    !clause ||
    items
      .slice(clause.from, clause.to)
      .some((one) => one.tag === 'predicate' || one.tag === 'modal' || one.tag === 'condition')
  )
    return [];
  const group =
    groups.find((one) => one.role === 'in' && one.from > at && one.to <= clause.to && !one.portion) ??
    groups.find((one) => one.role === 'in' && one.from >= clause.from && one.to <= clause.to && !one.portion);
  if (!group) return [];
  return [
    {
      frame: 'inside',
      at: at - 1,
      clause: index,
      group,
      holder: { kind: 'party', party },
      extent: 'part',
      negated: true,
      share: false,
      noun: false,
      presupposed: false,
    },
  ];
}

/** Says whether the words are a plan, an attempt, a possibility, a condition or a bare infinitive. */
function isBlocked(
  { items, clauses, language }: SentenceParts,
  {
    clause,
    index,
    item,
    at,
  }: { readonly clause: Clause; readonly index: number; readonly item: Item; readonly at: number },
): boolean {
  const before = items.slice(clause.from, at);
  const success = before.some(
    (one) =>
      one.tag === 'success' || (language.perfect !== undefined && (one.tag === 'say' || one.tag === 'deny')),
  );
  const following = clauses[index + 1];
  const opening = following ? items[following.from]?.tag : undefined;
  if (opening === 'condition' || opening === 'plan') return true;
  // "Losing the city would be a blow".
  if (
    language.order === 'svo' &&
    at === clause.from &&
    item.low.endsWith('ing') &&
    items.slice(at + 1, clause.to).some((one) => one.tag === 'modal')
  )
    return true;
  if (item.voice === 'noun') {
    const reach = items.slice(Math.max(clause.from, at - 4), at);
    if (reach.some((one) => one.tag === 'plan' || one.tag === 'modal' || one.tag === 'condition'))
      return true;
    const after = items.slice(at + 1, clause.to);
    return before.some((one) => one.tag === 'condition') || after.some((one) => one.tag === 'modal');
  }
  if (before.some((one) => one.tag === 'modal' || one.tag === 'condition')) return true;
  if (
    language.order === 'free' &&
    items.slice(at + 1, Math.min(clause.to, at + 4)).some((one) => one.tag === 'condition')
  )
    return true;
  if (item.infinitive && !success) return true;
  if (language.order === 'svo' && item.voice === 'active') {
    let back = at - 1;
    while (
      back >= clause.from &&
      ((items[back] as Item).tag === 'full' ||
        (items[back] as Item).tag === 'also' ||
        (items[back] as Item).tag === 'transparent')
    )
      back--;
    if ((items[back]?.tag === 'to' || items[back]?.tag === 'plan') && !success) return true;
  }
  // A modal verb just before a comma or quotation still governs the words after it in a free order.
  const earlier = clauses[index - 1];
  return (
    earlier !== undefined &&
    earlier.to === clause.from &&
    items
      .slice(earlier.from, earlier.to)
      .some((one) => one.tag === 'condition' && one.low.length > 3 && earlier.from === items.indexOf(one))
  );
}

function negationOf(
  { items, language }: SentenceParts,
  { clause, at, noun }: { readonly clause: Clause; readonly at: number; readonly noun: boolean },
): { readonly negated: boolean } {
  const before = items.slice(clause.from, at);
  const none = before.some((one) => one.tag === 'none');
  if (noun) return { negated: before.slice(-3).some((one) => one.tag === 'not' || one.tag === 'none') };
  const reach = language.order === 'svo' ? before.slice(-5) : before.slice(-2);
  const after = language.lang === 'de' ? items.slice(at + 1, clause.to) : [];
  return {
    negated: none || reach.some((one) => one.tag === 'not') || after.some((one) => one.tag === 'not'),
  };
}

function isPassive(
  { items, language }: SentenceParts,
  { at, item, clause }: { readonly at: number; readonly item: Item; readonly clause: Clause },
): boolean {
  if (item.voice === 'passive') return true;
  if (item.voice !== 'either') return false;
  if (language.order === 'free') return true;
  for (let back = at - 1; back >= clause.from && back >= at - 4; back--) {
    const tag = (items[back] as Item).tag;
    if (tag === 'auxiliary') return true;
    if (
      tag !== 'full' &&
      tag !== 'transparent' &&
      tag !== 'also' &&
      tag !== 'not' &&
      tag !== 'most' &&
      tag !== 'part' &&
      tag !== 'unknown'
    )
      break;
  }
  return items.slice(at + 1, Math.min(clause.to, at + 3)).some((one) => one.tag === 'by');
}

const isAttribute = (items: readonly Item[], at: number, group: PlaceGroup): boolean => {
  const before = items[at - 1];
  const start = group.head;
  return (
    start === at + 1 &&
    (before === undefined ||
      before.tag === 'mark' ||
      before.party?.role === 'adjective' ||
      before.tag === 'transparent' ||
      before.tag === 'in' ||
      before.tag === 'near' ||
      before.tag === 'from')
  );
};

interface Choice {
  readonly at: number;
  readonly frame: Frame;
  readonly item: Item;
  readonly index: number;
  readonly clause: Clause;
  readonly passive: boolean;
  readonly negated: boolean;
}

/** Chooses the places a predicate is about: in its own clause by position, else in the clause before it. */
function choosePlaces(parts: SentenceParts, choice: Choice): readonly PlaceGroup[] {
  const { groups, clauses, language, items } = parts;
  const { at, clause, item, index, passive } = choice;
  const inClause = (one: Clause): readonly PlaceGroup[] =>
    groups.filter((group) => group.from >= one.from && group.to <= one.to && accepts(parts, choice, group));
  const own = inClause(clause);
  const noun = item.voice === 'noun';
  const sorted = [...own].sort((a, b) => Math.abs(a.from - at) - Math.abs(b.from - at));
  const rightward = (group: PlaceGroup): boolean => group.from > at;
  let first: PlaceGroup | undefined;
  if (noun) first = sorted.find((group) => rightward(group) && adjacent(items, at, group));
  else if (language.order === 'svo') {
    first =
      passive || choice.frame === 'fall' || choice.frame === 'state'
        ? (sorted.find((group) => !rightward(group)) ??
          (choice.frame === 'state' || item.voice === 'either'
            ? sorted.find((group) => rightward(group) && adjacent(items, at, group))
            : undefined))
        : sorted.find((group) => rightward(group) && adjacent(items, at, group));
  } else first = sorted[0];
  if (
    !first &&
    !noun &&
    (passive || language.order === 'free' || choice.frame === 'fall' || choice.frame === 'state')
  )
    first = borrowed(parts, choice);
  if (!first) return [];
  const out = [first];
  for (let next = groups.indexOf(first) + 1; next < groups.length; next++) {
    const group = groups[next] as PlaceGroup;
    const last = out[out.length - 1] as PlaceGroup;
    const between = items.slice(last.to, group.head);
    if (
      !between.every(
        (one) =>
          one.tag === 'and' ||
          one.tag === 'transparent' ||
          one.tag === 'also' ||
          one.tag === 'place-kind' ||
          (one.tag === 'mark' && (one.low === ',' || one.low === ';')),
      )
    )
      break;
    if (!accepts(parts, choice, group)) break;
    out.push(group);
  }
  for (let earlier = groups.indexOf(first) - 1; earlier >= 0 && first.to <= at; earlier--) {
    const group = groups[earlier] as PlaceGroup;
    const between = items.slice(group.to, (out[0] as PlaceGroup).head);
    if (
      !between.every(
        (one) =>
          one.tag === 'and' ||
          one.tag === 'transparent' ||
          one.tag === 'also' ||
          one.tag === 'place-kind' ||
          (one.tag === 'mark' && one.low === ','),
      )
    )
      break;
    if (group.role !== first.role || !accepts(parts, choice, group)) break;
    out.unshift(group);
  }
  return index >= 0 && clauses.length > 0 ? out : [];
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
      (group) => group.from >= one.from && group.to <= one.to && accepts(parts, choice, group),
    );
    return found[found.length - 1];
  };
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
    if (
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
  for (let between = at + 1; between < group.head; between++) {
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

const SHARE_REACH = 8;
function hasShare(items: readonly Item[], clause: Clause, at: number): boolean {
  return items
    .slice(Math.max(clause.from, at - SHARE_REACH), Math.min(clause.to, at + SHARE_REACH + 1))
    .some(
      (one) =>
        one.tag === 'territory' ||
        one.tag === 'percent' ||
        one.low === '%' ||
        one.tag === 'fraction' ||
        one.tag === 'part' ||
        one.tag === 'most',
    );
}

/** A share that stands beside the predicate rather than before the name: "fully", "45 % of the buildings". */
function shareOfClause(
  { items, groups }: SentenceParts,
  { clause, at, group }: { readonly clause: Clause; readonly at: number; readonly group: PlaceGroup },
): Portion | null {
  let found: Portion | null = null;
  for (let index = clause.from; index < clause.to; index++) {
    const item = items[index] as Item;
    if (Math.abs(index - at) > SHARE_REACH || groups.some((one) => index >= one.head && index < one.to))
      continue;
    const value = items[index - 1]?.tag === 'number' ? items[index - 1]?.value : undefined;
    if (item.tag === 'percent' || item.low === '%') {
      if (value !== undefined)
        return { extent: value >= 100 ? 'full' : value >= 50 ? 'most' : 'part', percent: value };
    } else if (item.tag === 'fraction' && item.value !== undefined)
      return { extent: item.value >= 50 ? 'most' : 'part', percent: item.value };
    else if (item.tag === 'most') found = { extent: 'most' };
    else if ((item.tag === 'part' || item.tag === 'territory') && (group.role === 'in' || group.area))
      found = found ?? { extent: 'part' };
    else if (item.tag === 'part' && index >= at - 2) found = found ?? { extent: 'part' };
    else if (item.tag === 'full') found = found ?? { extent: 'full' };
  }
  return found;
}

/** The extent a frame gives; `opposite` where the words say what the holder lost a part of. */
function place(
  frame: Frame,
  {
    group,
    portion,
    items,
    clause,
  }: {
    readonly group: PlaceGroup;
    readonly portion: Portion | null;
    readonly items: readonly Item[];
    readonly clause: Clause;
  },
): { readonly extent: Extent; readonly opposite: boolean } | null {
  const partial = portion !== null && portion.extent !== 'full';
  switch (frame) {
    case 'enter':
    case 'inside':
    case 'clearing':
      return { extent: 'part', opposite: false };
    case 'contested':
      return { extent: 'contested', opposite: false };
    case 'leave':
      return { extent: partial ? 'part' : 'none', opposite: false };
    case 'lose':
      return partial
        ? { extent: portion?.extent ?? 'part', opposite: true }
        : { extent: 'none', opposite: false };
    default: {
      if (portion) return { extent: portion.extent, opposite: false };
      // A number of villages in an area is a part of it.
      if (group.area && group.role === 'in') return { extent: 'part', opposite: false };
      const settlements = items.slice(clause.from, clause.to).some((one) => one.tag === 'territory');
      return { extent: group.area && settlements ? 'part' : 'full', opposite: false };
    }
  }
}

interface Need {
  readonly at: number;
  readonly frame: Frame;
  readonly item: Item;
  readonly clause: Clause;
  readonly index: number;
  readonly passive: boolean;
  readonly noun: boolean;
  readonly groups: readonly PlaceGroup[];
}

/** Finds who holds: the subject, the agent, the adjective before a noun; else what the frame leaves to the asserter. */
function holderOf(parts: SentenceParts, need: Need): Holder | null {
  const { items, sayings, language, clauses } = parts;
  const { at, clause, frame, passive, noun } = need;
  const sources = new Set(sayings.map((one) => one.partyAt));
  const acts = (index: number): boolean => {
    const item = items[index] as Item;
    if (item.tag !== 'party' || sources.has(index) || item.party?.dative) return false;
    const before = items[index - 1]?.tag;
    if (before === 'near' || before === 'with' || before === 'over') return false;
    return true;
  };
  const freeing = frame === 'liberate' || frame === 'clear' || frame === 'retake';
  const party = (index: number): Holder => ({ kind: 'party', party: (items[index] as Item).party as Party });
  const inClause: number[] = [];
  for (let index = clause.from; index < clause.to; index++) if (acts(index)) inClause.push(index);
  const acting = inClause.filter((index) => (items[index] as Item).party?.role !== 'adjective');
  // "befreit von den Russen", "cleared of the enemy": the one freed from does not hold.
  const freed = freeing
    ? acting.filter(
        (index) => index > at - 4 && (items[index - 1]?.tag === 'from' || items[index - 1]?.tag === 'of'),
      )
    : [];
  const real = acting.filter((index) => !freed.includes(index));
  if (freed[0] !== undefined && real.length === 0 && !noun)
    return { kind: 'opponent', party: (items[freed[0]] as Item).party as Party };
  const ahead = items[at - 1];
  if (
    ahead?.tag === 'party' &&
    (ahead.party?.role === 'adjective' || ahead.party?.possessive || noun) &&
    !(noun && sources.has(at - 1) && !ahead.party?.possessive)
  )
    return party(at - 1);
  if (
    noun &&
    items[at - 2]?.tag === 'party' &&
    items[at - 1]?.tag === 'full' &&
    (items[at - 2]?.party?.role === 'adjective' || items[at - 2]?.party?.possessive)
  )
    return party(at - 2);
  if (noun) {
    const by = real.filter((index) => {
      if (index <= at || index > at + 8) return false;
      const one = items[index] as Item;
      if (language.order === 'free') return !one.party?.nominative || !language.subject?.length;
      return (
        items[index - 1]?.tag === 'by' || items[index - 1]?.tag === 'to' || items[index - 1]?.tag === 'of'
      );
    });
    if (by[0] !== undefined)
      return frame === 'expel'
        ? { kind: 'opponent', party: (items[by[0]] as Item).party as Party }
        : party(by[0]);
    return defaultHolder(frame);
  }
  if (frame === 'expel') return expeller(parts, need, real);
  if (language.order === 'svo') {
    if (passive || frame === 'fall' || frame === 'state') {
      const by =
        real.find(
          (index) =>
            index > at &&
            index <= at + 6 &&
            ['by', 'to', 'of', 'holderMark', 'under', 'into', 'in'].includes(items[index - 1]?.tag ?? ''),
        ) ?? real.find((index) => index === at + 1);
      if (by !== undefined) return party(by);
      const adjective = inClause.find((index) => index === at + 1);
      if (adjective !== undefined) return party(adjective);
      return frame === 'state' ? null : defaultHolder(frame);
    }
    const left = real.filter((index) => index < at);
    const near = left[left.length - 1];
    if (near !== undefined) return party(near);
    const inherited = earlierSubject(parts, need, acts);
    return inherited ?? defaultHolder(frame);
  }
  const named = real.filter(
    (index) =>
      !(passive && (items[index] as Item).party?.nominative && language.subject?.length && real.length > 1),
  );
  const sided = (index: number): boolean =>
    (items[index] as Item).party?.side !== null || (items[index] as Item).party?.deixis !== null;
  const subjects = named.filter((index) => (items[index] as Item).party?.nominative);
  const best =
    subjects.find(sided) ??
    named.find((index) => sided(index) && (items[index] as Item).party?.role === 'voice') ??
    subjects[0] ??
    named.sort((a, b) => Math.abs(a - at) - Math.abs(b - at))[0];
  const after = items[at + 1];
  if (best === undefined && (frame === 'state' || passive) && after?.party?.role === 'adjective')
    return party(at + 1);
  if (best !== undefined) return party(best);
  if (!passive) {
    const inherited = earlierSubject(parts, need, acts);
    if (inherited) return inherited;
  }
  if (frame === 'state') return null;
  return clauses.length > 0 ? defaultHolder(frame) : null;
}

/** Who drove whom out: the subject holds; where only the driven out are named, their opponent does. */
function expeller({ items, language }: SentenceParts, need: Need, real: readonly number[]): Holder | null {
  const partyAt = (index: number): Party => (items[index] as Item).party as Party;
  if (language.order === 'svo') {
    const left = real.filter((index) => index < need.at);
    const right = real.filter((index) => index > need.at);
    if (need.item.voice === 'either' && need.passive) {
      const by = right.find((index) => items[index - 1]?.tag === 'by');
      if (by !== undefined) return { kind: 'party', party: partyAt(by) };
      const driven = left[left.length - 1];
      return driven === undefined ? null : { kind: 'opponent', party: partyAt(driven) };
    }
    const subject = left[left.length - 1];
    if (subject !== undefined && right.length > 0) return { kind: 'party', party: partyAt(subject) };
    const driven = right[0];
    if (driven !== undefined) return { kind: 'opponent', party: partyAt(driven) };
    return null;
  }
  if (real.length === 0) return null;
  if (real.length >= 2) {
    const subject = real.find((index) => partyAt(index).nominative) ?? (real[0] as number);
    if (partyAt(subject).side !== null || partyAt(subject).deixis !== null)
      return { kind: 'party', party: partyAt(subject) };
    const driven = real.find(
      (index) => index !== subject && (partyAt(index).side !== null || partyAt(index).deixis === 'enemy'),
    );
    return driven === undefined ? null : { kind: 'opponent', party: partyAt(driven) };
  }
  const only = partyAt(real[0] as number);
  if (only.nominative && only.deixis !== 'enemy' && language.subject?.length)
    return { kind: 'party', party: only };
  return { kind: 'opponent', party: only };
}

function earlierSubject(
  { items, clauses }: SentenceParts,
  { index }: Need,
  acts: (index: number) => boolean,
): Holder | null {
  for (let earlier = index - 1; earlier >= 0; earlier--) {
    const one = clauses[earlier] as Clause;
    for (let at = one.to - 1; at >= one.from; at--) {
      const item = items[at] as Item;
      if (acts(at) && item.party?.role !== 'adjective') return { kind: 'party', party: item.party as Party };
    }
  }
  return null;
}

function defaultHolder(frame: Frame): Holder {
  if (frame === 'fall' || frame === 'contested' || frame === 'clearing') return { kind: 'attacker' };
  if (frame === 'lose' || frame === 'leave') return { kind: 'home' };
  return { kind: 'announcer' };
}
