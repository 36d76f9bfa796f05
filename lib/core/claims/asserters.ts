import type { SideId } from '../model/domain.ts';
import { type Assembly, type Asserter, NARRATOR } from './assembly.ts';
import type { Item, Party } from './item.ts';
import type { Reading } from './reading.ts';
import type { Saying } from './sources.ts';
import { NOBODY } from './speakers.ts';

/** A side does not deny its own success; a source known only by custom is then its opponent. */
export function plausible({ relations, language }: Assembly, reading: Reading, source: Asserter): Asserter {
  const side = source.party?.side;
  if (
    !source.party?.soft ||
    !side ||
    reading.holder.kind !== 'party' ||
    reading.holder.party.side !== side ||
    reading.extent === 'none' ||
    // "our troops are no longer there" is one's own word.
    (reading.frame === 'inside' && language.plural !== undefined)
  )
    return source;
  return {
    ...source,
    party: { ...source.party, side: relations.opponent(side, reading.group.places[0]), speaker: null },
  };
}

/** Where a reading stands, as far as its source needs. */
export interface Spoken
  extends Pick<Reading, 'clause' | 'at'>,
    Partial<Pick<Reading, 'holder' | 'extent' | 'noun'>> {
  readonly group: Pick<Reading['group'], 'anaphor'>;
}
interface SourceParts
  extends Pick<Assembly, 'items' | 'sayings' | 'context' | 'later'>,
    Partial<Pick<Assembly, 'language'>> {
  readonly readings: readonly Spoken[];
}

/** Words of admission that serve for one's own success too. */
const CONFIRMS = /confirm|bestätig|potwierdz|підтв|подтв/u;

/** Finds who asserts a reading: a word of saying in its clause, before it, after it, or in the neighbouring sentences. */
export function sourceFor(assembly: SourceParts, reading: Spoken, withDenials: boolean): Asserter {
  const { items, sayings, context, later, readings } = assembly;
  const usable = sayings.filter(
    (one) => (withDenials || one.mode !== 'deny') && (one.attributed || one.party),
  );
  // "TASS said, citing the ministry": a source without a side takes that of the other one.
  const sided = usable.find((one) => one.party?.side && !one.aside && one.mode !== 'noun');
  const pick = (one: Saying | undefined): Asserter | null => {
    if (!one) return null;
    const bare = one.party?.side === null && one.party.deixis === null && one.party.names.length === 0;
    // "Footage showed that …, notes the institute": nobody shows, and the institute tells.
    const mute =
      one.party === null &&
      sided !== undefined &&
      assembly.language?.plural !== undefined &&
      !items
        .slice(Math.max(0, one.at - 3), one.at + 4)
        .some((item) => item.tag === 'unknown' && item.capital);
    const lent = bare && one.party && sided?.party ? { ...one.party, side: sided.party.side } : one.party;
    return {
      party: mute ? sided.party : lent,
      attributed: true,
      mode: one.mode,
      word: items[one.at]?.low ?? '',
      conceding: one.mode === 'concede' && !CONFIRMS.test(items[one.at]?.low ?? ''),
    };
  };
  const inClause = usable.filter((one) => one.clause === reading.clause && (!one.aside || reading.noun));
  const elsewhere = usable.filter((one) => !one.aside);
  const left = inClause.filter((one) => one.at < reading.at);
  const here = pick(left[left.length - 1]) ?? pick(inClause[0]);
  // "Peskov: the president was told that…": a telling by nobody named is that of who speaks.
  const rubric = usable.find((one) => one.partyAt === one.at && one.at < reading.at && one.party?.side);
  if (here && !here.party?.side && rubric) return pick(rubric) ?? NARRATOR;
  if (here) return here;
  const earlier = elsewhere.filter(
    (one) => one.clause < reading.clause && !isOver(assembly, { saying: one, reading }),
  );
  const after = elsewhere.filter(
    (one) =>
      one.clause > reading.clause &&
      one.mode !== 'noun' &&
      !one.relative &&
      !goesOn(items, { saying: one, reading }),
  );
  const before = earlier[earlier.length - 1];
  const next = after.find((one) => one.party?.side) ?? after[0];
  // "X, say the troops, is held": words moved out of the clause stood nearer than what came before.
  const moved = after.findLast(
    (one) => one.party && (items[one.at] as Item).start < (items[reading.at] as Item).start,
  );
  if (moved && (!before || (items[moved.at] as Item).start > (items[before.at] as Item).start))
    return pick(moved) ?? NARRATOR;
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
  // "The industrial zone of the town is still held": the words go on of who spoke, unless they tell of years past.
  if (
    context.source?.side &&
    context.source.side !== 'independent' &&
    assembly.language?.theseKinds &&
    reading.group.anaphor &&
    context.claimsAge <= 1 &&
    context.claims.some((one) => one.asserter === context.source?.side) &&
    !items.some((item) => item.tag === 'number' && /^(?:19|20)\d\d$/u.test(item.low))
  )
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

/** "Ukraine retakes X and Russia speaks of regrouping": after "and" the opponent has a word of its own. */
function goesOn(
  items: readonly Item[],
  { saying, reading }: { readonly saying: Saying; readonly reading: Spoken },
): boolean {
  const holder = reading.holder?.kind === 'party' ? reading.holder.party.side : null;
  const side = saying.party?.side;
  if (saying.mode !== 'say' || saying.partyAt < 0 || !holder || !side || reading.extent === 'none')
    return false;
  if (side === holder || side === 'independent') return false;
  return items.slice(reading.at, saying.at).some((item) => item.tag === 'and') && saying.partyAt < saying.at;
}

/** "Moscow called the town its own, though Ukraine holds it": after a word of contrast the success of the speaker's opponent is not the speaker's word. */
function isOver(
  { items, language }: Pick<SourceParts, 'items' | 'language'>,
  { saying, reading }: { readonly saying: Saying; readonly reading: Spoken },
): boolean {
  const side = saying.party?.side;
  if (
    !language?.contrast ||
    !side ||
    side === 'independent' ||
    saying.mode === 'concede' ||
    reading.holder?.kind !== 'party'
  )
    return false;
  const holder = reading.holder.party.side;
  if (holder === null || holder === side || reading.extent === 'none') return false;
  return items
    .slice(saying.at + 1, reading.at)
    .some((item) => item.tag === 'clause' && language.contrast?.includes(item.low));
}

/**
 * Gives a speaker of no known side the one that the words tell: who names a force as only its opponent does, who
 * denies a side's success, or who concedes it.
 */
export function judged(
  { items, context, relations, language }: Assembly,
  reading: Reading,
  source: Asserter,
): Asserter {
  const party = source.party;
  if (party?.deixis === 'nobody') return source;
  // "We see Russian infantry in X": who says "we" of nobody's words is the opponent of whom he speaks.
  const known = source.attributed && party?.side && !party.guessed;
  const we =
    !known &&
    party?.role !== 'outlet' &&
    language?.namedSubject &&
    items.some((one) => one.party?.deixis === 'own');
  if (we && reading.holder.kind === 'party' && reading.holder.party.side && reading.extent !== 'none') {
    const side = relations.opponent(reading.holder.party.side, reading.group.places[0]);
    if (side) return { ...source, attributed: true, party: { ...NOBODY, side } };
  }
  if (!source.attributed || party?.role === 'outlet' || (party?.side && !party.soft)) return source;
  const place = reading.group.places[0];
  const opponent = (side: SideId | null | undefined): SideId | null =>
    side ? relations.opponent(side, place) : null;
  const holder =
    reading.holder.kind === 'party' && reading.holder.party.side !== 'independent'
      ? reading.holder.party.side
      : null;
  const success = reading.extent !== 'none';
  const given = (side: SideId | null): Asserter =>
    side === null ? source : { ...source, party: { ...(party ?? NOBODY), side, speaker: null } };
  const confirms = language.confirming?.some((stem) => source.word?.startsWith(stem)) ?? false;
  if (source.mode === 'concede' && holder && !reading.negated && !confirms && (!party?.side || party.guessed))
    return given(success ? opponent(holder) : holder);
  // "Pushilin takes his wish for fact, they say in the corps": who sets a statement aside is not its author.
  const untrue = items.findIndex((item) => item.tag === 'fake' || item.tag === 'denyThat');
  if (party?.guessed && party.side && untrue >= 0 && untrue < reading.at) {
    const author = items.slice(0, untrue).findLast((item) => item.party)?.party;
    if (author?.side === party.side) return given(opponent(party.side));
  }
  // "The Russians were driven out of X, the army said": a success is told by those who had it.
  if (party?.guessed && reading.holder.kind === 'opponent' && reading.holder.party.side === party.side)
    return given(opponent(party.side));
  if (party?.side) return source;
  if (party?.deixis === 'enemy') return given(opponent(context.leaning ?? language?.enemyOf));
  if (reading.frame === 'stand' && place !== undefined) return given(relations.home(place));
  const hostile = items.find((item) => item.party?.hostile)?.party?.side;
  if (hostile) return given(opponent(hostile));
  if (reading.negated && holder && success) return given(opponent(holder));
  return party && (party.role === 'office' || party.role === 'force') && party.deixis === null
    ? given(context.leaning)
    : source;
}
/** The mayor, the defenders, "the brigade" of no side named: their side is that of the place. */
export const localized = (party: Party | null, home: SideId | null): Party | null =>
  party?.side === null && (party.deixis === 'local' || (party.role === 'force' && party.deixis === null))
    ? { ...party, side: home }
    : party;
