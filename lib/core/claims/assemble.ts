import type { Extent, SideId } from '../model/domain.ts';
import type { Claim, Span, Stance } from '../model/page.ts';
import type { PageContext, SideRelations } from './context.ts';
import type { Item, Party } from './items.ts';
import type { ClaimLanguage } from './languages/language.ts';
import type { Holder, Reading } from './reading.ts';
import type { Saying } from './sources.ts';

/** What making claims of readings needs. */
export interface Assembly {
  readonly items: readonly Item[];
  readonly sayings: readonly Saying[];
  readonly readings: readonly Reading[];
  readonly context: PageContext;
  readonly relations: SideRelations;
  readonly language: ClaimLanguage;
  readonly span: Span;
  readonly passage: number;
  /** The source that the sentence after names for this one. */
  readonly later: Party | null;
}
interface Asserter {
  readonly party: Party | null;
  readonly attributed: boolean;
}
const NARRATOR: Asserter = { party: null, attributed: false };

/** Makes the claims of one sentence: who asserts each reading, who denies it, and what each of them holds true. */
export function assemble(assembly: Assembly): readonly Claim[] {
  const out: Claim[] = [];
  for (const reading of assembly.readings) out.push(...claimsOf(assembly, reading));
  if (assembly.readings.length === 0 || assembly.items.some((item) => item.tag === 'denyThat')) {
    const all = denialsOfBefore(assembly);
    const read = new Set(assembly.readings.flatMap((one) => one.group.places));
    const same = all.filter((one) => one.places.some((id) => read.has(id)));
    const before = read.size > 0 ? same : all;
    out.push(
      ...before.filter(
        (one) =>
          !out.some(
            (other) => other.stance === 'denies' && other.places.some((id) => one.places.includes(id)),
          ),
      ),
    );
  }
  return unique(softened(out, assembly.relations));
}

function claimsOf(assembly: Assembly, reading: Reading): readonly Claim[] {
  const denial = reading.negated ? null : denialOf(assembly, reading);
  if (reading.negated) {
    const source = plausible(assembly, reading, sourceFor(assembly, reading, true));
    const author = rival(assembly, source.party);
    const denied = make(assembly, reading, { by: source, stance: 'denies' });
    if (!author) return denied;
    return [
      ...make(assembly, reading, { by: { party: author, attributed: true }, stance: 'asserts' }),
      ...denied,
    ];
  }
  if (!denial) return make(assembly, reading, { by: sourceFor(assembly, reading, false), stance: 'asserts' });
  const denier: Asserter = { party: denial.party, attributed: true };
  const author = authorOf(assembly, reading, denial);
  const content = sideOf(assembly, reading.holder, {
    asserter: author ?? null,
    denier: denial.party,
    reading,
  });
  // "denied the claim, saying the town is under its own control" asserts what it says.
  if (content !== null && content === denial.party?.side && reading.extent !== 'none') {
    return denial.fake && author
      ? make(assembly, reading, { by: { party: author, attributed: true }, stance: 'asserts' })
      : make(assembly, reading, { by: denier, stance: 'asserts' });
  }
  const denied = make(assembly, reading, { by: denier, stance: 'denies', author });
  if (!author || author.side === denial.party?.side) return denied;
  return [
    ...make(assembly, reading, { by: { party: author, attributed: true }, stance: 'asserts' }),
    ...denied,
  ];
}

/** A side does not deny its own success; a source known only by custom is then its opponent. */
function plausible({ relations }: Assembly, reading: Reading, source: Asserter): Asserter {
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

interface Denial {
  readonly party: Party | null;
  readonly at: number;
  readonly fake: boolean;
}

/** Finds the denial that covers a reading: a verb before it, a pronoun after it, or "untrue" beside it. */
function denialOf({ items, sayings, context, readings }: Assembly, reading: Reading): Denial | null {
  // "and that is a lie, says the commander": the word of denial has no speaker of its own.
  const denierOf = (one: Saying): Party | null => {
    if (one.partyAt >= 0) return one.party;
    const after = sayings.find((other) => other.at > one.at && other.partyAt >= 0 && other.party?.side);
    const before = sayings.filter((other) => other.at < one.at && other.partyAt >= 0 && other.party?.side);
    return items[one.at]?.tag === 'denyThat'
      ? (after?.party ?? before[before.length - 1]?.party ?? one.party)
      : one.party;
  };
  for (const one of sayings) {
    if (one.mode !== 'deny') continue;
    const ownObject = readings.some(
      (other) => other !== reading && other.at > one.at && other.clause === one.clause,
    );
    if (one.at < reading.at) {
      const between = sayings.filter(
        (other) => other.mode === 'say' && other.at > one.at && other.at < reading.at,
      );
      // "denied it, saying that…" leaves the denial behind; "denied Putin's claim that…" does not.
      const resumed = between.some((other) => other.partyAt < 0 || other.party?.side === one.party?.side);
      if (!resumed && items[one.at]?.tag !== 'denyThat')
        return { party: denierOf(one), at: one.at, fake: false };
    } else if (one.clause > reading.clause && !ownObject)
      return { party: denierOf(one), at: one.at, fake: false };
  }
  const fakeAt = items.findIndex((item) => item.tag === 'fake' || item.tag === 'denyThat');
  if (fakeAt < 0) return null;
  const speaker = sayings.filter((one) => one.mode !== 'noun' && one.party);
  const near = [...speaker].sort((a, b) => Math.abs(a.at - fakeAt) - Math.abs(b.at - fakeAt));
  const who = near[0]?.party ?? context.source;
  return { party: who, at: fakeAt, fake: true };
}

/** Who made the claim that is denied, where the sentence tells. */
function authorOf(assembly: Assembly, reading: Reading, denial: Denial): Party | null {
  const { sayings, items } = assembly;
  const foreign = (party: Party | null): boolean =>
    party !== null && party.side !== null && party.side !== denial.party?.side;
  const noun = sayings.find(
    (one) => one.mode === 'noun' && foreign(one.party) && (one.at < reading.at || denial.fake),
  );
  if (noun) return noun.party;
  const said = sayings.filter((one) => one.mode === 'say' && foreign(one.party) && one.at !== denial.at);
  const before = said.filter((one) => one.clause <= reading.clause || denial.fake);
  if (before.length) return (before[before.length - 1] as Saying).party;
  const after = said.find((one) => one.at < denial.at);
  if (after) return after.party;
  return rivalNear(items, denial);
}

/** A party of another side beside the word of denial: "disagrees with the Kremlin". */
function rivalNear(items: readonly Item[], denial: Denial): Party | null {
  const next = items.slice(denial.at + 1, denial.at + 4).find((item) => item.tag === 'party');
  const party = next?.party;
  const index = next ? items.indexOf(next) : -1;
  return party &&
    party.side !== null &&
    party.side !== denial.party?.side &&
    (items[index - 1]?.tag === 'with' || items[index - 1]?.tag === 'from')
    ? party
    : null;
}
function rival({ items, sayings }: Assembly, speaker: Party | null): Party | null {
  if (!speaker?.side) return null;
  const deny = sayings.find((one) => one.mode === 'deny');
  const noun = sayings.find(
    (one) => one.mode === 'noun' && one.party?.side && one.party.side !== speaker.side,
  );
  if (noun) return noun.party;
  const said = sayings.find(
    (one) =>
      one.mode === 'say' &&
      one.party?.side &&
      one.party.side !== speaker.side &&
      one.party.side !== 'independent',
  );
  if (said) return said.party;
  return deny ? rivalNear(items, { party: speaker, at: deny.at, fake: false }) : null;
}

/** Finds who asserts a reading: a word of saying in its clause, before it, after it, or in the neighbouring sentences. */
function sourceFor(
  { items, sayings, context, later, readings }: Assembly,
  reading: Reading,
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

interface Resolution {
  readonly asserter: Party | null;
  readonly denier?: Party | null;
  readonly reading: Reading;
}

/** Names the side that holds, as the asserter means it. */
function sideOf(
  { context, relations, language }: Assembly,
  holder: Holder,
  { asserter, denier, reading }: Resolution,
): SideId | null {
  const place = reading.group.places[0];
  const speaker = asserter?.side && asserter.side !== 'independent' ? asserter.side : null;
  const opponent = (side: SideId | null): SideId | null =>
    side === null ? null : relations.opponent(side, place);
  const home = place === undefined ? null : relations.home(place);
  const ofParty = (party: Party): SideId | null => {
    if (party.deixis === 'own') return speaker ?? denier?.side ?? null;
    if (party.deixis === 'enemy') return party.side ?? opponent(speaker ?? language.enemyOf ?? home);
    if (party.side === null && party.deixis === 'local') return home;
    if (party.side !== null) return party.side === 'independent' ? null : party.side;
    if (party.deixis === 'third') return context.actor?.side ?? speaker;
    return speaker ?? (denier ? opponent(denier.side) : null);
  };
  switch (holder.kind) {
    case 'party':
      return ofParty(holder.party);
    case 'opponent':
      return opponent(ofParty(holder.party));
    case 'attacker':
      if (denier?.side && denier.side !== 'independent') {
        const held = context.holders.get(place ?? '');
        return opponent(denier.side) ?? (held !== denier.side ? (held ?? null) : null);
      }
      return opponent(home);
    case 'home':
      return speaker ?? home;
    default: {
      if (speaker) return speaker;
      if (denier?.side) return opponent(denier.side);
      if (reading.frame === 'liberate')
        return asserter
          ? null
          : (context.holders.get(place ?? '') ?? language.liberator ?? (language.enemyOf ? null : home));
      if (reading.frame === 'retake') return home;
      return reading.frame === 'capture' ? opponent(home) : null;
    }
  }
}

/** The mayor, the defenders, "the brigade" of no side named: their side is that of the place. */
const localized = (party: Party | null, home: SideId | null): Party | null =>
  party?.side === null && (party.deixis === 'local' || (party.role === 'force' && party.deixis === null))
    ? { ...party, side: home }
    : party;

function make(
  assembly: Assembly,
  reading: Reading,
  {
    by,
    stance,
    author = null,
  }: { readonly by: Asserter; readonly stance: Stance; readonly author?: Party | null },
): readonly Claim[] {
  const { relations, items, span, passage } = assembly;
  const denying = stance === 'denies';
  const place = reading.group.places[0];
  const asserter = localized(by.party, place === undefined ? null : relations.home(place));
  const resolved = denying
    ? sideOf(assembly, reading.holder, {
        asserter: reading.negated ? asserter : author,
        denier: asserter,
        reading,
      })
    : sideOf(assembly, reading.holder, { asserter, reading });
  if (resolved === null || place === undefined) return [];
  // A denial by one side of the other's holding; "announced" by nobody else.
  let holder = resolved;
  let extent: Extent = reading.extent;
  let percent = reading.percent;
  if (denying) {
    if (reading.frame === 'lose' && extent === 'none') {
      const other = relations.opponent(holder, place);
      if (other === null) return [];
      holder = other;
    } else if (extent === 'none') extent = 'part';
    else if (reading.share && extent !== 'part') extent = 'part';
    else if (percent !== undefined) extent = 'part';
    else extent = 'none';
    percent = undefined;
  }
  const side = asserter?.side ?? null;
  const opponent = side && side !== 'independent' ? relations.opponent(side, place) : null;
  const own = holder === side && extent === 'none';
  // What the opponent gave up in part is no admission of who reports it.
  const theirs = opponent !== null && holder === opponent && extent !== 'none' && reading.frame !== 'leave';
  const against = !denying && side !== null && (own || theirs);
  const cue = (items[reading.at] as Item).low;
  return [
    {
      start: span.start,
      end: span.end,
      passage,
      topic: 'control',
      places: reading.group.places,
      position: { holder, extent, ...(percent === undefined ? {} : { percent }) },
      asserter: by.attributed ? side : null,
      speaker: by.attributed ? (asserter?.speaker ?? null) : null,
      attribution: by.attributed ? 'attributed' : 'narrator',
      stance: against ? 'concedes' : stance,
      presupposed: reading.presupposed,
      cue,
    },
  ];
}

/** "That is a lie, said X": a denial of what the sentence before reported. */
function denialsOfBefore({ items, sayings, context, span, passage }: Assembly): readonly Claim[] {
  if (context.claimsAge > 2 || context.claims.length === 0) return [];
  const denied = items.findIndex((item) => item.tag === 'denyThat' || item.tag === 'fake');
  const verb = sayings.find((one) => one.mode === 'deny' && one.party?.side);
  const short = items.filter((item) => item.tag === 'place').length === 0;
  if ((!short && items[denied]?.tag !== 'denyThat') || (denied < 0 && !verb)) return [];
  if (denied < 0 && items.some((item) => item.tag === 'unknown') && items.length > 12) return [];
  const speaker =
    (sayings.find((one) => one.partyAt >= 0 && one.party?.side) ?? sayings.find((one) => one.party?.side))
      ?.party ?? null;
  if (!speaker?.side || speaker.side === 'independent') return [];
  const at = denied >= 0 ? denied : (verb as Saying).at;
  return context.claims
    .filter(
      (one) =>
        one.topic === 'control' &&
        one.stance !== 'denies' &&
        one.asserter !== speaker.side &&
        one.position.holder !== speaker.side &&
        one.position.extent !== 'none',
    )
    .map(
      (one): Claim => ({
        start: span.start,
        end: span.end,
        passage,
        topic: 'control',
        places: one.places,
        position: {
          holder: one.position.holder ?? null,
          extent: one.position.extent === 'full' || one.position.extent === 'part' ? 'none' : 'part',
        },
        asserter: speaker.side,
        speaker: speaker.speaker,
        attribution: 'attributed',
        stance: 'denies',
        presupposed: false,
        cue: (items[at] as Item).low,
      }),
    );
}

/** Where the denier says that it still holds a part, what it denies is the whole. */
function softened(claims: readonly Claim[], relations: SideRelations): readonly Claim[] {
  return claims.map((claim) => {
    if (claim.stance !== 'denies' || claim.position.extent !== 'none' || !claim.position.holder) return claim;
    const own = relations.opponent(claim.position.holder, claim.places[0]);
    const part = claims.some(
      (other) =>
        other !== claim &&
        other.asserter === claim.asserter &&
        other.position.holder === own &&
        other.position.extent === 'part' &&
        other.places.some((id) => claim.places.includes(id)),
    );
    return part ? { ...claim, position: { ...claim.position, extent: 'part' } } : claim;
  });
}

function unique(claims: readonly Claim[]): readonly Claim[] {
  const seen = new Set<string>();
  return claims.filter((one) => {
    const key = JSON.stringify([one.topic, one.places, one.position, one.asserter, one.stance]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
