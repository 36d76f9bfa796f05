import type { Clause } from './clauses.ts';
import { isHearsay } from './hearsay.ts';
import type { Item } from './item.ts';
import type { SentenceParts } from './reading.ts';

/** Says whether the words are a plan, an attempt, a possibility, a condition or a bare infinitive. */
export function isBlocked(
  { items, clauses, language }: SentenceParts,
  {
    clause,
    index,
    item,
    at,
  }: { readonly clause: Clause; readonly index: number; readonly item: Item; readonly at: number },
): boolean {
  const before = items.slice(clause.from, at);
  // "hold the road under fire control".
  if (
    item.frame === 'hold' &&
    items
      .slice(clause.from, clause.to)
      .some((one) => one.tag === 'skip' && language.fire?.some((stem) => one.low.includes(stem)))
  )
    return true;
  // "took X in pincers".
  if (item.frame === 'capture' && items.slice(at + 1, clause.to).some((one) => one.tag === 'ring'))
    return true;
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
    items.slice(at + 1, clause.to).some((one) => one.tag === 'modal' || one.tag === 'goal')
  )
    return true;
  if (item.voice === 'noun') {
    const reach = items.slice(Math.max(clause.from, at - 4), at);
    if (reach.some((one) => one.tag === 'plan' || one.tag === 'modal' || one.tag === 'condition'))
      return true;
    if (complementOfModal(items, clause)) return true;
    // "seit dem Abzug wird die Stadt beschossen": the modal is that of the clause.
    const done = items
      .slice(Math.max(clause.from, at - 3), at)
      .some((one) => language.accomplished?.includes(one.low));
    const after = items
      .slice(at + 1, clause.to)
      .filter((one) => !(done && language.passiveAuxiliary?.includes(one.low)));
    if (!done && after.some((one) => language.supposing?.includes(one.low))) return true;
    if (after.some((one) => isConditional(one, language.supposingEndings))) return true;
    if (item.frame === 'leave' && after.some((one) => one.tag === 'unplanned')) return true;
    return (
      before.some((one) => one.tag === 'condition' || one.tag === 'goal') ||
      after.some((one) => one.tag === 'modal' || one.tag === 'goal') ||
      // "taking X — the task for the year".
      isGoal(items, clauses[index + 1])
    );
  }
  // "wird gehalten" is a passive, "wird einnehmen" a future.
  const passive = item.voice === 'either' || item.voice === 'passive' || /^ge|iert$/u.test(item.low);
  const governs = (one: Item): boolean =>
    one.tag === 'condition' ||
    (one.tag === 'modal' &&
      !(passive && language.passiveAuxiliary?.includes(one.low)) &&
      !(language.hearsay && isHearsay(items, { at: items.indexOf(one), clause, language })));
  if (before.some(governs)) return true;
  if (
    language.order === 'free' &&
    items.slice(at + 1, Math.min(clause.to, at + 4)).some((one) => one.tag === 'condition')
  )
    return true;
  if (item.infinitive && !success) return true;
  if (complementOfModal(items, clause)) return true;
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

/** A verb unknown to the tables in the conditional. */
const isConditional = ({ tag, low }: Item, endings: readonly string[] | undefined): boolean =>
  tag === 'unknown' && low.length > 5 && (endings?.some((end) => low.endsWith(end)) ?? false);

/** "demands that", "has not confirmed that": what follows is not said to be so. */
function complementOfModal(items: readonly Item[], clause: Clause): boolean {
  let at = clause.from - 1;
  if (items[at]?.tag !== 'clause' && items[at]?.low !== ',') return false;
  const comma = items[at]?.low === ',';
  at--;
  // "fordert, dass die Ukraine X räumt".
  if (!comma && items[at]?.low === ',') at--;
  while (items[at]?.tag === 'transparent' || items[at]?.tag === 'also') at--;
  return items[at]?.tag === 'modal' && (!comma || items[clause.from]?.tag === 'clause');
}

function isGoal(items: readonly Item[], next: Clause | undefined): boolean {
  if (!next || items[next.from - 1]?.tag !== 'mark' || items[next.from - 1]?.low === ',') return false;
  return items.slice(next.from, Math.min(next.to, next.from + 3)).some((one) => one.tag === 'goal');
}

/** Says whether a predicate is denied by a word in its clause. */
export function negationOf(
  { items, language }: SentenceParts,
  {
    clause,
    at,
    noun,
    marked,
  }: {
    readonly clause: Clause;
    readonly at: number;
    readonly noun: boolean;
    /** The predicate is "under … control" with words of its own before it. */
    readonly marked: boolean;
  },
): { readonly negated: boolean } {
  const before = items
    .slice(clause.from, at)
    .filter((one) => !(marked && (one.party || one.tag === 'holderMark' || one.tag === 'in')));
  const none = before.some((one) => one.tag === 'none');
  if (noun) {
    // "взяття X не було": there was none.
    const after = items.slice(at + 1, clause.to);
    const denied = after.findIndex((one) => one.tag === 'not' || one.tag === 'none');
    const absent =
      language.order === 'free' &&
      denied >= 0 &&
      (after[denied + 1]?.tag === 'auxiliary' || language.absence?.includes((after[denied] as Item).low));
    return { negated: absent || before.slice(-3).some((one) => one.tag === 'not' || one.tag === 'none') };
  }
  // "X під контролем росіян не перебуває": the verb of being stands behind, and is denied there.
  const behind = items.slice(at + 1, clause.to);
  const isNot = behind.findIndex((one) => one.tag === 'not');
  const denied = behind[isNot + 1];
  if (
    language.order === 'free' &&
    items[at]?.frame === 'state' &&
    isNot >= 0 &&
    (denied?.tag === 'auxiliary' || denied?.frame === 'inside')
  )
    return { negated: true };
  const reach = language.order === 'svo' ? before.slice(-5) : before.slice(-2);
  const after = language.lang === 'de' ? items.slice(at + 1, clause.to) : [];
  return {
    negated: none || reach.some((one) => one.tag === 'not') || after.some((one) => one.tag === 'not'),
  };
}

/** "Siversk liberated, ministry says": a headline leaves the auxiliary out. */
function isHeadlinePassive(
  items: readonly Item[],
  { clause, at, frame }: { readonly clause: Clause; readonly at: number; readonly frame: Item['frame'] },
): boolean {
  let back = at - 1;
  while (
    back >= clause.from &&
    ['full', 'also', 'transparent', 'most', 'number', 'percent'].includes((items[back] as Item).tag)
  )
    back--;
  if (items[back]?.tag !== 'place' || back < clause.from) return false;
  const declared = items[back - 1]?.tag === 'say';
  if (!declared && items.slice(clause.from, back).some((one) => one.tag === 'party')) return false;
  const next = items[at + 1];
  // "Siversk lost, Kyiv says", never "Siversk lost power".
  if (frame === 'lose' || frame === 'leave') return next === undefined || next.tag === 'mark';
  return (
    next === undefined ||
    (next.tag !== 'place' && next.tag !== 'place-kind' && next.tag !== 'transparent' && next.tag !== 'to')
  );
}

/** "X, liberated in November, is calm": a participle behind the name it speaks of. */
function isParticipleOf(
  items: readonly Item[],
  { clause, at }: { readonly clause: Clause; readonly at: number },
): boolean {
  const opens = items.slice(clause.from, at).every((one) => one.tag === 'transparent' || one.tag === 'full');
  const next = at + 1 < clause.to ? items[at + 1] : undefined;
  const time = next === undefined || (next.tag === 'in' && items[at + 2]?.tag === 'unknown');
  return (
    opens &&
    items[clause.from - 1]?.low === ',' &&
    items[clause.from - 2]?.tag === 'place' &&
    (time || next?.tag === 'otherPreposition' || next?.tag === 'from') &&
    !items.slice(at + 1, clause.to).some((one) => one.tag === 'place')
  );
}

/** Says whether the subject of a predicate is what is taken. */
export function isPassive(
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
  if (items.slice(at + 1, Math.min(clause.to, at + 3)).some((one) => one.tag === 'by')) return true;
  return isHeadlinePassive(items, { clause, at, frame: item.frame }) || isParticipleOf(items, { clause, at });
}
