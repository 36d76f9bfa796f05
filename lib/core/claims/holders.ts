import type { Clause } from './clauses.ts';
import type { Item, Party } from './item.ts';
import type { Frame } from './languages/language.ts';
import type { PlaceGroup } from './place-head.ts';
import { type Holder, OURS, type SentenceParts } from './reading.ts';
import { antecedentOf } from './relatives.ts';

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
export function holderOf(parts: SentenceParts, need: Need): Holder | null {
  const { items, sayings, language, clauses } = parts;
  const { at, clause, frame, passive, noun, groups, index } = need;
  const sources = new Set(sayings.map((one) => one.partyAt));
  const acts = (index: number): boolean => {
    const item = items[index] as Item;
    if (item.tag !== 'party' || sources.has(index) || item.party?.role === 'outlet') return false;
    if (item.party?.deixis === 'local' && item.party.role === 'person') return false;
    // "ворогові вдалося зайняти": the dative is the subject of an infinitive.
    const instrumental = passive && frame !== 'leave' && frame !== 'lose' && frame !== 'retake';
    if (item.party?.dative && !need.item.infinitive && need.item.voice !== 'adjective' && !instrumental)
      return false;
    // A pronoun that stands for a place is nobody.
    if (parts.groups.some((one) => one.from === index)) return false;
    const owner = items[index - 1];
    const before = owner?.tag;
    // "после ухода ВСУ город заняли": the genitive of a noun does nothing else.
    if (owner?.tag === 'predicate' && owner.voice === 'noun' && index - 1 !== at && language.order === 'free')
      if (language.indeclinable?.includes(item.low)) return false;
    if (language.order === 'free' && before === 'in' && item.party?.role === 'voice') return false;
    // "пішов на співпрацю з ворогом": beside whom, not who.
    if (
      language.order === 'free' &&
      before === 'from' &&
      !item.party?.nominative &&
      need.item.voice === 'active'
    )
      if (frame === 'leave' || frame === 'enter' || frame === 'inside') return false;
    if (before === 'near' || before === 'with' || before === 'over') return false;
    return true;
  };
  if (frame === 'stand') return holdsOut(parts, need) ? { kind: 'home' } : null;
  const byDefault: Holder =
    frame === 'capture' && language.occupation?.some((stem) => need.item.low.includes(stem))
      ? { kind: 'attacker' }
      : defaultHolder(frame);
  const freeing = frame === 'liberate' || frame === 'clear' || frame === 'retake';
  const party = (index: number): Holder => ({ kind: 'party', party: (items[index] as Item).party as Party });
  const inClause: number[] = [];
  for (let index = clause.from; index < clause.to; index++) if (acts(index)) inClause.push(index);
  const acting = inClause.filter((index) => (items[index] as Item).party?.role !== 'adjective');
  const driven = freedFrom(parts, need);
  if (freeing && driven !== undefined && !noun && acting.length === 0)
    return { kind: 'opponent', party: driven };
  // "befreit von den Russen", "cleared of the enemy": the one freed from does not hold.
  const freed = freeing
    ? acting.filter(
        (index) => index > at - 4 && (items[index - 1]?.tag === 'from' || items[index - 1]?.tag === 'of'),
      )
    : [];
  const real = acting.filter((index) => !freed.includes(index));
  // "Поліція Одеси захопила зброю": who is the subject takes no places.
  const local = items
    .slice(clause.from, at)
    .some(({ party: one }) => one?.deixis === 'local' && one.role === 'person');
  if (local && real.length === 0 && !noun && !passive && !sayings.some((one) => one.clause === index))
    return null;
  if (freed[0] !== undefined && real.length === 0 && !noun)
    return { kind: 'opponent', party: (items[freed[0]] as Item).party as Party };
  const ahead = items[at - 1];
  // "X, days after its capture by the army": the pronoun is the place.
  const placed = ahead?.party?.deixis === 'third' && noun && groups.every((one) => one.to < at);
  if (
    !placed &&
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
  // "la presencia rusa".
  const behind = items[at + 1];
  if (noun && language.adjectiveAfter && behind?.party?.role === 'adjective' && behind.party.side !== null)
    return party(at + 1);
  if (noun) {
    const by = real.filter((index) => {
      if (index <= at || index > at + 8) return false;
      // "the fall of X cost Wagner": nobody falls to whom no preposition gives it.
      if (frame === 'fall' && !['by', 'to', 'holderMark'].includes(items[index - 1]?.tag ?? '')) return false;
      const one = items[index] as Item;
      if (language.order === 'free')
        return (
          !one.party?.nominative ||
          !language.subject?.length ||
          (index === at + 1 && (language.indeclinable?.includes(one.low) ?? false))
        );
      return (
        items[index - 1]?.tag === 'by' || items[index - 1]?.tag === 'to' || items[index - 1]?.tag === 'of'
      );
    });
    if (by[0] !== undefined)
      return frame === 'expel'
        ? { kind: 'opponent', party: (items[by[0]] as Item).party as Party }
        : party(by[0]);
    // "Контроль над X ЗСУ відновили": the subject of the verb that governs the noun.
    if (frame === 'hold' && language.order === 'free') {
      const subject = real.find((index) => items[index]?.party?.nominative && items[index]?.party?.side);
      if (subject !== undefined) return party(subject);
    }
    return byDefault;
  }
  if (frame === 'expel') {
    const found = expeller(parts, need, real);
    // "broke into X but was driven out": the pronoun is who acted before.
    const third = found?.kind === 'opponent' && found.party.deixis === 'third';
    const before = third ? earlierSubject(parts, need, acts) : null;
    if (before?.kind === 'party') return { kind: 'opponent', party: before.party };
    // "ВСУ ударили, выбив противника": whose enemy it is, the subject tells.
    const enemy = found?.kind === 'opponent' && found.party.deixis === 'enemy' && language.order === 'free';
    const subject = enemy ? earlierSubject(parts, need, acts) : null;
    return subject?.kind === 'party' && subject.party.side ? subject : found;
  }
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
      // "X is under control": of who says so.
      if (frame === 'state') return need.item.low.endsWith('control') ? { kind: 'announcer' } : null;
      return defaultHolder(frame);
    }
    // "Pokrovsk holds": the place itself is the subject.
    const objectless = at + 1 >= clause.to || !language.objectPronouns?.includes(items[at + 1]?.low ?? '');
    if (
      frame === 'hold' &&
      objectless &&
      groups.every((one) => one.to <= at) &&
      antecedentOf(parts, clause) === undefined
    )
      return { kind: 'home' };
    const left = real.filter((index) => index < at);
    const near = left[left.length - 1];
    // "Russia claimed to have seized it": who says it is who did it.
    const saying = sayings.findLast((one) => one.clause === index && one.at < at && one.partyAt >= 0);
    if (saying && (near ?? -1) < saying.partyAt)
      return saying.party && saying.mode !== 'deny'
        ? { kind: 'party', party: saying.party }
        : defaultHolder(frame);
    // "Ukraine's army confirmed it had left": the pronoun is who speaks, unless another party acted since.
    const spoken = sayings.findLast((one) => one.at < at && one.party?.side);
    if (near !== undefined && items[near]?.party?.deixis === 'third' && spoken) {
      const since = items.findLastIndex(
        (one, other) => other > spoken.at && other < near && acts(other) && one.party?.side,
      );
      return since >= 0 || !spoken.party ? party(since) : { kind: 'party', party: spoken.party };
    }
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
    subjects.find((index) => sided(index) && items[index]?.party?.deixis !== 'local') ??
    named.find((index) => sided(index) && speaksFor(items[index]?.party)) ??
    subjects.find(sided) ??
    subjects[0] ??
    named.sort((a, b) => Math.abs(a - at) - Math.abs(b - at))[0];
  const after = items[at + 1];
  if (best === undefined && (frame === 'state' || passive) && after?.party?.role === 'adjective')
    return party(at + 1);
  if (best !== undefined) {
    const referent = items[best]?.party?.deixis === 'third' ? earlierSubject(parts, need, acts) : null;
    return referent ?? party(best);
  }
  if (!passive && language.firstPerson?.some((end) => need.item.low.endsWith(end)) && !need.item.infinitive)
    return { kind: 'party', party: OURS };
  // "l'état-major, qui dit tenir la ville": who says it is who does it.
  const claimer = sayings.findLast(
    (one) =>
      (one.clause === index || one.clause === index - 1) &&
      (one.at < at || (one.partyAt >= 0 && one.partyAt < at)) &&
      one.party?.side,
  );
  const told =
    claimer?.clause !== index &&
    (frame === 'hold' || frame === 'inside') &&
    language.that?.includes(items[clause.from - 1]?.low ?? '');
  const says = language.namedSubject && claimer?.mode === 'say' && frame !== 'fall';
  if (!passive && claimer?.party && (told || says)) return { kind: 'party', party: claimer.party };
  // "Pokrovsk tient toujours": the place itself is the subject.
  if (frame === 'hold' && language.namedSubject && !passive && at === clause.to - 1)
    if (groups.every((one) => one.to === at && one.role === 'bare')) return { kind: 'home' };
  if (!passive && at === clause.from && language.gerund?.some((end) => need.item.low.endsWith(end))) {
    const next = clauses[index + 1];
    const subject =
      next && items.slice(next.from, next.to).find((one) => one.party?.nominative && one.party.side);
    if (subject?.party) return { kind: 'party', party: subject.party };
  }
  if (!passive) {
    const inherited = earlierSubject(parts, need, acts);
    if (inherited) return inherited;
  }
  if (frame === 'state') return null;
  return clauses.length > 0 ? byDefault : null;
}

/** A government or a command of a side named, which acts through its forces. */
const speaksFor = (party: Party | undefined): boolean =>
  party?.role === 'voice' || (party?.role === 'office' && party.side !== null && !party.soft);

/** "Мирноград тримається": the place is the subject and nothing says where or on what it stands. */
function holdsOut({ items }: SentenceParts, { at, clause, groups }: Need): boolean {
  const next = items[at + 1];
  const ends = at + 1 >= clause.to;
  return (
    groups.every((one) => one.to <= at) &&
    // "Часов Яр за ним стоит": it is told where it stands.
    !items.slice(clause.from, at).some((one) => one.tag === 'sequel') &&
    !items.slice(clause.from, at).some((one) => one.party && one.party.role !== 'adjective') &&
    (ends || next?.tag === 'transparent' || next?.tag === 'number' || next?.tag === 'unknown') &&
    !items.slice(at + 1, clause.to).some((one) => ['in', 'near', 'from', 'over', 'with'].includes(one.tag))
  );
}

/** "очищено від ворога", "отбили у россиян": the party that the place was freed from. */
function freedFrom({ items, language }: SentenceParts, { clause }: Need): Party | undefined {
  for (let index = clause.from + 1; index < clause.to; index++) {
    const party = (items[index] as Item).party;
    if (party && language.freedFrom?.includes((items[index - 1] as Item).low)) return party;
  }
  return undefined;
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
  // "ВСУ выбиты из X": the subject of the passive is who was driven out.
  if (only.nominative && only.deixis !== 'enemy' && language.subject?.length && !need.passive)
    return { kind: 'party', party: only };
  return { kind: 'opponent', party: only };
}

function earlierSubject(
  { items, clauses, language }: SentenceParts,
  { index }: Need,
  acts: (index: number) => boolean,
): Holder | null {
  for (let earlier = index - 1; earlier >= 0; earlier--) {
    const one = clauses[earlier] as Clause;
    const found: number[] = [];
    for (let at = one.to - 1; at >= one.from; at--)
      if (acts(at) && (items[at] as Item).party?.role !== 'adjective') found.push(at);
    // "advanced into the enemy's defence and took": a subject stands in the nominative, or opens its clause.
    const best = language.subject?.length
      ? (found.find((at) => items[at]?.party?.nominative) ?? found.find((at) => at === one.from))
      : found[0];
    if (best !== undefined) return { kind: 'party', party: items[best]?.party as Party };
  }
  return null;
}

function defaultHolder(frame: Frame): Holder {
  if (frame === 'fall' || frame === 'contested' || frame === 'clearing') return { kind: 'attacker' };
  if (frame === 'lose' || frame === 'leave') return { kind: 'home' };
  return { kind: 'announcer' };
}
