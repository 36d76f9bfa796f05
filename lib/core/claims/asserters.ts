import type { SideId } from '../model/domain.ts';
import { type Assembly, type Asserter, NARRATOR } from './assembly.ts';
import type { Party } from './item.ts';
import type { Reading } from './reading.ts';
import type { Saying } from './sources.ts';

/** A side does not deny its own success; a source known only by custom is then its opponent. */
export function plausible({ relations }: Assembly, reading: Reading, source: Asserter): Asserter {
  const side = source.party?.side;
  if (
    !source.party?.soft ||
    !side ||
    reading.holder.kind !== 'party' ||
    reading.holder.party.side !== side ||
    reading.extent === 'none'
  )
    return source;
  return {
    ...source,
    party: { ...source.party, side: relations.opponent(side, reading.group.places[0]), speaker: null },
  };
}

/** Where a reading stands, as far as its source needs. */
export interface Spoken extends Pick<Reading, 'clause' | 'at'> {
  readonly group: Pick<Reading['group'], 'anaphor'>;
}
interface SourceParts extends Pick<Assembly, 'items' | 'sayings' | 'context' | 'later'> {
  readonly readings: readonly Spoken[];
}

/** Finds who asserts a reading: a word of saying in its clause, before it, after it, or in the neighbouring sentences. */
export function sourceFor(
  { items, sayings, context, later, readings }: SourceParts,
  reading: Spoken,
  withDenials: boolean,
): Asserter {
  const usable = sayings.filter(
    (one) => (withDenials || one.mode !== 'deny') && (one.attributed || one.party),
  );
  // "TASS said, citing the ministry": a source without a side takes that of the other one.
  const sided = usable.find((one) => one.party?.side && !one.aside && one.mode !== 'noun');
  const pick = (one: Saying | undefined): Asserter | null => {
    if (!one) return null;
    const bare = one.party?.side === null && one.party.deixis === null && one.party.names.length === 0;
    return {
      party: bare && one.party && sided?.party ? { ...one.party, side: sided.party.side } : one.party,
      attributed: true,
    };
  };
  const inClause = usable.filter((one) => one.clause === reading.clause);
  const elsewhere = usable.filter((one) => !one.aside);
  const left = inClause.filter((one) => one.at < reading.at);
  const here = pick(left[left.length - 1]) ?? pick(inClause[0]);
  if (here) return here;
  const earlier = elsewhere.filter((one) => one.clause < reading.clause);
  const after = elsewhere.filter((one) => one.clause > reading.clause && one.mode !== 'noun');
  const before = earlier[earlier.length - 1];
  const next = after.find((one) => one.party?.side) ?? after[0];
  // A saying after that has no reading of its own speaks for what stands before it.
  if (before && next && before.mode === 'noun' && next.mode !== 'noun') return pick(next) ?? NARRATOR;
  if (before) return pick(before) ?? NARRATOR;
  if (
    next &&
    !readings.some(
      (other) =>
        other.clause === next.clause &&
        other.at > next.at &&
        other !== reading &&
        next.clause > reading.clause + 2,
    )
  )
    return pick(next) ?? NARRATOR;
  if (sayings.some((one) => !one.attributed && !one.party)) return NARRATOR;
  if (later) return { party: later, attributed: true };
  const deictic = items.some((item) => item.party?.deixis === 'own' || item.party?.deixis === 'enemy');
  if (context.source && (context.bulletin || (deictic && context.source.side !== 'independent')))
    return { party: context.source, attributed: true };
  if (
    context.source &&
    reading.group.anaphor &&
    context.claimsAge <= 1 &&
    context.claims.some((one) => one.stance === 'denies')
  )
    return { party: context.source, attributed: true };
  return NARRATOR;
}

/** The mayor, the defenders, "the brigade" of no side named: their side is that of the place. */
export const localized = (party: Party | null, home: SideId | null): Party | null =>
  party?.side === null && (party.deixis === 'local' || (party.role === 'force' && party.deixis === null))
    ? { ...party, side: home }
    : party;
