import type { Claim } from '../model/page.ts';
import type { Assembly } from './assembly.ts';
import type { SideRelations } from './context.ts';
import type { Item, Party } from './item.ts';
import type { Reading } from './reading.ts';
import type { Saying } from './sources.ts';

/** Who denies a reading, and where the word of denial stands. */
export interface Denial {
  readonly party: Party | null;
  readonly at: number;
  readonly fake: boolean;
}

const isDenialOfWords = ({ tag }: Item): boolean =>
  tag === 'fake' || tag === 'denyThat' || tag === 'unplanned';

/** Finds the denial that covers a reading: a verb before it, a pronoun after it, or "untrue" beside it. */
export function denialOf(
  { items, sayings, context, readings, language }: Assembly,
  reading: Reading,
): Denial | null {
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
    if (one.mode !== 'deny' || explains(items, { from: one.at, to: reading.at })) continue;
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
    } else if (
      (!ownObject && (one.clause > reading.clause || endsClause(language, { items, one, reading }))) ||
      // "the fall of X was denied by the army".
      (one.clause === reading.clause && reading.noun && items[one.at - 1]?.tag === 'auxiliary')
    )
      return { party: denierOf(one), at: one.at, fake: false };
  }
  const fakeAt = Math.max(items.findIndex(isDenialOfWords), calledAt(items, { sayings, language }));
  if (fakeAt < 0 || explains(items, { from: fakeAt, to: reading.at })) return null;
  const author = hastyAuthor(items, { at: fakeAt, language });
  const speaker = sayings.filter(
    (one) => one.mode !== 'noun' && one.party && !(author && one.party.side === author.side),
  );
  if (
    author &&
    (speaker.length === 0 ||
      (fakeAt < reading.at && items.slice(fakeAt, reading.at).some((item) => item.tag === 'mark')))
  )
    return null;
  const near = [...speaker].sort((a, b) => Math.abs(a.at - fakeAt) - Math.abs(b.at - fakeAt));
  const who = near[0]?.party ?? context.source;
  return { party: who, at: fakeAt, fake: true };
}

/** "Gerasimov's claim is untrue, said the corps": who denies is no friend of whose words they are, where its side is only guessed. */
export function notTheAuthor(
  { sayings, relations, context }: Assembly,
  denial: Denial | null,
): Denial | null {
  const party = denial?.party;
  if (!denial || !party?.guessed || !party.side) return denial;
  const own = sayings.some(
    ({ at, party: other }) => at !== denial.at && other?.side === party.side && !other.guessed,
  );
  const before =
    denial.fake && context.claimsAge <= 1 && context.claims.some((one) => one.asserter === party.side);
  return own || before
    ? { ...denial, party: { ...party, side: relations.opponent(party.side, undefined) } }
    : denial;
}

/** "взяття X у Генштабі заперечують": in a free order the object stands before the verb, and nothing tells of a time. */
function endsClause(
  { order }: Assembly['language'],
  {
    items,
    one,
    reading,
  }: { readonly items: readonly Item[]; readonly one: Saying; readonly reading: Reading },
): boolean {
  if (order !== 'free' || !reading.noun || one.clause !== reading.clause) return false;
  const before = items[reading.at - 1];
  return before?.tag !== 'otherPreposition' || /^(?:про|об?|обо)$/u.test(before.low);
}

/** "they called this an invention: the town is held by the paratroopers": what follows a colon is the denier's own word. */
export function explains(
  items: readonly Item[],
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  return from < to && items.slice(from, to).some((item) => item.tag === 'mark' && item.low === ':');
}

/** "the correspondents were hasty to declare": the subject of haste made the claim, and is not who denies it. */
export function hastyAuthor(
  items: readonly Item[],
  { at, language }: { readonly at: number; readonly language: Assembly['language'] },
): Party | null {
  if (!language.hasty?.some((stem) => items[at]?.low.startsWith(stem))) return null;
  const before = items.slice(Math.max(0, at - 4), at).findLast((item) => item.party)?.party;
  return before?.nominative || (before && before.role !== 'adjective' && !before.dative) ? before : null;
}

/** "called Gerasimov's words a fantasy": a name that one side gives to the other's statement sets it aside; -1 where there is none. */
function calledAt(
  items: readonly Item[],
  { sayings, language }: Pick<Assembly, 'sayings' | 'language'>,
): number {
  const verb = sayings.find(
    (one) =>
      one.mode === 'say' &&
      one.party?.side &&
      language.calling?.some((stem) => (items[one.at] as Item).low.startsWith(stem)),
  );
  const noun = sayings.find((one) => one.mode === 'noun' && one.party?.side);
  if (!verb || !noun || noun.party?.side === verb.party?.side) return -1;
  const next = items.slice(verb.at + 1).findIndex((item) => item.tag === 'unknown' && !item.capital);
  return next >= 0 && next < 4 ? verb.at + 1 + next : -1;
}

/** Who made the claim that is denied, where the sentence tells. */
export function authorOf(assembly: Assembly, reading: Reading, denial: Denial): Party | null {
  const { sayings, items, language } = assembly;
  const liar = denial.fake ? hastyAuthor(items, { at: denial.at, language }) : null;
  if (liar?.side && liar.side !== denial.party?.side) return liar;
  const foreign = (party: Party | null): boolean =>
    party !== null && party.side !== null && party.side !== denial.party?.side;
  const noun = sayings.find(
    (one) => one.mode === 'noun' && foreign(one.party) && (one.at < reading.at || denial.fake),
  );
  if (noun) return noun.party;
  // "повідомлення ворога про взяття": the enemy of who denies.
  const enemy = sayings.find(
    (one) => one.mode === 'noun' && one.party?.deixis === 'enemy' && !one.party.side,
  );
  if (enemy?.party && denial.party?.side) {
    const side = assembly.relations.opponent(denial.party.side, reading.group.places[0]);
    return side === null ? null : { ...enemy.party, side };
  }
  const hasty = hastyAuthor(items, { at: denial.at, language: assembly.language });
  if (hasty && foreign(hasty)) return hasty;
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
/** The party whose success a speaker denies, where the sentence tells. */
export function rival({ items, sayings }: Assembly, speaker: Party | null): Party | null {
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
      !one.party.guessed &&
      one.party.side !== speaker.side &&
      one.party.side !== 'independent',
  );
  if (said) return said.party;
  return deny ? rivalNear(items, { party: speaker, at: deny.at, fake: false }) : null;
}

/** "That is a lie, said X": a denial of what the sentence before reported. */
export function denialsOfBefore({
  items,
  sayings,
  context,
  span,
  passage,
  language,
  relations,
}: Assembly): readonly Claim[] {
  if (context.claimsAge > 2 || context.claims.length === 0) return [];
  // "They write that the heights at Y are lost, the ministry denies it": of another place.
  const here = items.flatMap((item) => (item.tag === 'place' && item.place ? [item.place] : []));
  if (here.length > 0 && !context.claims.some((one) => one.places.some((id) => here.includes(id)))) return [];
  const denied = items.findIndex(isDenialOfWords);
  const verb = sayings.find((one) => one.mode === 'deny' && one.party?.side);
  // "denies shelling the station" has an object of its own.
  const object = verb && items.slice(verb.at + 1).find((item) => item.tag !== 'transparent');
  const ends = object !== undefined && (items[items.indexOf(object) + 1]?.tag ?? 'mark') === 'mark';
  const other =
    language.namedSubject &&
    (object?.tag === 'predicate' || (object?.tag === 'unknown' && !object.capital && !ends));
  if (other) return [];
  const short = here.length === 0;
  const colon = items.slice(denied + 1).some((item) => item.tag === 'mark' && item.low === ':');
  const bare = verb !== undefined && items[verb.at + 1]?.low === ',';
  const whole = items[denied]?.tag === 'denyThat' || (denied >= 0 && colon) || bare;
  if ((!short && !whole) || (denied < 0 && !verb)) return [];
  if (denied < 0 && items.some((item) => item.tag === 'unknown') && items.length > 12 && !bare) return [];
  const named =
    (sayings.find((one) => one.partyAt >= 0 && one.party?.side) ?? sayings.find((one) => one.party?.side))
      ?.party ?? null;
  // "The corps called this a fake": whose side is only guessed from the page is not who made the claim.
  const own = context.claims.find(
    (one) => one.asserter === named?.side || one.position.holder === named?.side,
  );
  const speaker =
    named?.guessed && named.side && own
      ? { ...named, side: relations.opponent(named.side, own.places[0]) }
      : named;
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
          extent: isDeniedWhole(one, language) ? 'none' : 'part',
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

/** Whether a denial leaves nothing of a claim: of "full control" it leaves a part. */
function isDeniedWhole({ cue, position }: Claim, { words }: Assembly['language']): boolean {
  const full = cue.includes(' ') && cue.split(' ').some((word) => words.full?.includes(word));
  return !full && (position.extent === 'full' || position.extent === 'part');
}

/** Where the denier says that it still holds a part, what it denies is the whole. */
export function softened(claims: readonly Claim[], relations: SideRelations): readonly Claim[] {
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
