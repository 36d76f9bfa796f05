import type { Extent } from '../model/domain.ts';
import type { Claim, Stance } from '../model/page.ts';
import type { Assembly, Asserter } from './assembly.ts';
import { judged, localized, plausible, sourceFor } from './asserters.ts';
import {
  authorOf,
  denialOf,
  denialsOfBefore,
  explains,
  hastyAuthor,
  notTheAuthor,
  rival,
  softened,
} from './denials.ts';
import type { Item, Party } from './item.ts';
import type { Reading } from './reading.ts';
import { sideOf } from './resolve-side.ts';

/** Makes the claims of one sentence: who asserts each reading, who denies it, and what each of them holds true. */
export function assemble(assembly: Assembly): readonly Claim[] {
  const out: Claim[] = [];
  for (const reading of assembly.readings) out.push(...claimsOf(assembly, reading));
  if (
    assembly.readings.length === 0 ||
    assembly.items.some((item) => item.tag === 'denyThat' || item.tag === 'fake') ||
    bareDenial(assembly)
  ) {
    const all = denialsOfBefore(assembly);
    const read = new Set(assembly.readings.flatMap((one) => one.group.places));
    const same = all.filter((one) => one.places.some((id) => read.has(id)));
    const before = read.size > 0 ? same : all;
    const added = before.filter(
      (one) =>
        !out.some((other) => other.stance === 'denies' && other.places.some((id) => one.places.includes(id))),
    );
    // "denied it, saying its troops hold the north": it is the taking that is denied.
    if (added.length > 0) return unique([...softened(out, assembly.relations), ...added]);
  }
  return unique(softened(out, assembly.relations));
}

/** "Kyiv denied, saying its troops hold the north": a verb of denial without an object denies what went before. */
function bareDenial({ items, sayings, readings }: Assembly): boolean {
  const verb = sayings.find((one) => one.mode === 'deny' && one.party?.side);
  return (
    verb !== undefined &&
    items[verb.at + 1]?.low === ',' &&
    readings.every((one) => one.at > verb.at && one.clause > verb.clause)
  );
}

function claimsOf(assembly: Assembly, reading: Reading): readonly Claim[] {
  if (isUnsaid(assembly, reading)) return [];
  const denial = reading.negated ? null : notTheAuthor(assembly, denialOf(assembly, reading));
  if (reading.negated) {
    const source = plausible(
      assembly,
      reading,
      judged(assembly, reading, sourceFor(assembly, reading, true)),
    );
    const author = rival(assembly, source.party);
    const denied = make(assembly, reading, { by: source, stance: 'denies' });
    // "X нами не потеряна, ответил Y на доклад Z": "we" are who denies.
    const ours = reading.holder.kind === 'party' && reading.holder.party.deixis === 'own';
    if (!author || ours) return denied;
    return [
      ...make(assembly, reading, { by: { party: author, attributed: true }, stance: 'asserts' }),
      ...denied,
    ];
  }
  // "denied it: X is in the grey zone": what follows the colon is the denier's own word.
  const ownWord = assembly.sayings.some(
    (one) => one.mode === 'deny' && explains(assembly.items, { from: one.at, to: reading.at }),
  );
  if (!denial)
    return make(assembly, reading, {
      by:
        hasty(assembly) ??
        distanced(assembly, reading) ??
        judged(assembly, reading, sourceFor(assembly, reading, ownWord)),
      stance: 'asserts',
    });
  const denier: Asserter = { party: opposing(assembly, reading, denial.party), attributed: true };
  const author = authorOf(assembly, reading, denial);
  const content = sideOf(assembly, reading.holder, {
    asserter: author ?? null,
    denier: denier.party,
    reading,
  });
  // "denied the claim, saying the town is under its own control" asserts what it says.
  if (content !== null && content === denier.party?.side && reading.extent !== 'none') {
    return make(assembly, reading, { by: denier, stance: 'asserts' });
  }
  const denied = make(assembly, reading, { by: denier, stance: 'denies', author });
  // "It is too early to speak of taking X, warns a channel of those who attack".
  if (
    !author &&
    denial.fake &&
    reading.extent !== 'none' &&
    content !== null &&
    content === denier.party?.side
  )
    return [];
  if (!author || author.side === denier.party?.side) return denied;
  return [
    ...make(assembly, reading, {
      by: { party: author, attributed: true },
      stance: 'asserts',
      denier: denier.party,
    }),
    ...denied,
  ];
}

/** "Росіяни «звільнили» село": a word of liberation in quotation marks is the liberator's, where no source is named. */
function distanced({ items, sayings }: Assembly, { at, holder, frame }: Reading): Asserter | null {
  if (!items[at]?.quoted || frame !== 'liberate' || sayings.length > 0) return null;
  return holder.kind === 'party' && holder.party.side ? { party: holder.party, attributed: true } : null;
}

/** "О потере X в Киеве не сообщали": what is said not to have been told is no claim. */
function isUnsaid({ items, sayings, language }: Assembly, { at, clause }: Reading): boolean {
  return (
    language.order === 'free' &&
    sayings.some(
      (one) =>
        one.mode === 'say' &&
        items[one.at - 1]?.tag === 'not' &&
        one.at - 1 !== at &&
        (one.clause === clause || one.clause === clause - 1),
    )
  );
}

/** "The commander Robert Brovdi denied that Russian units had entered": who denies a side's success is its opponent. */
function opposing(
  { relations, language }: Assembly,
  { holder, extent, group }: Reading,
  party: Party | null,
): Party | null {
  if (!party || party.side !== null || party.deixis !== null || party.role === 'outlet') return party;
  if (!language.namedSubject || holder.kind !== 'party' || !holder.party.side || extent === 'none')
    return party;
  return { ...party, side: relations.opponent(holder.party.side, group.places[0]) };
}

/** "the correspondents were hasty to declare the town free": with nobody to deny it, it is their word. */
function hasty({ items, sayings, language }: Assembly): Asserter | null {
  const at = items.findIndex((item) => item.tag === 'fake' || item.tag === 'denyThat');
  const party = at < 0 ? null : hastyAuthor(items, { at, language });
  if (sayings.some((one) => items[one.partyAt]?.party !== party)) return null;
  return party?.side ? { party, attributed: true } : null;
}

function make(
  assembly: Assembly,
  reading: Reading,
  {
    by,
    stance,
    author = null,
    denier = null,
  }: {
    readonly by: Asserter;
    readonly stance: Stance;
    readonly author?: Party | null;
    /** Who denies what is asserted. */
    readonly denier?: Party | null;
  },
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
    : sideOf(assembly, reading.holder, { asserter, denier, reading });
  const ours = reading.holder.kind === 'party' && reading.holder.party.deixis === 'own';
  const known = assembly.context.leaning ?? assembly.language.homeVoice;
  if (resolved === null || place === undefined || (ours && !by.attributed && !known)) return [];
  if (!relations.fights(resolved, place)) return [];
  // A defender's search of his own town takes nothing.
  if (
    reading.frame === 'clearing' &&
    reading.holder.kind === 'attacker' &&
    asserter?.side &&
    asserter.side === relations.home(place)
  )
    return [];
  // A denial by one side of the other's holding; "announced" by nobody else.
  let holder = resolved;
  let extent: Extent = reading.extent;
  let percent = reading.percent;
  if (denying) {
    // "rumours that X was given up are untrue": one's own loss is denied, so the opponent holds nothing.
    const passive = items[reading.at]?.voice === 'passive';
    const loss = reading.frame === 'lose' || (reading.frame === 'leave' && (reading.noun || passive));
    if (loss && extent === 'none') {
      const other = relations.opponent(holder, place);
      if (other === null) return [];
      holder = other;
    } else if (extent === 'none') extent = 'part';
    else if (reading.share && extent !== 'part') extent = 'part';
    else if (percent !== undefined) extent = 'part';
    else extent = 'none';
    percent = undefined;
  }
  // "X was occupied, the command admits": who admits is who lost.
  const admits = extent === 'none' ? holder : relations.opponent(holder, place);
  const said =
    asserter?.side ?? (ours && by.attributed ? resolved : asserter && by.conceding ? admits : null);
  // "The Russians took X, the commander of the 51st brigade said": a unit whose side is only guessed concedes nothing.
  const isGuess = asserter?.deixis === 'local' && asserter.guessed === true && !by.conceding && !denying;
  const side =
    isGuess && said !== null && extent !== 'none' && holder === relations.opponent(said, place) ? null : said;
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

function unique(claims: readonly Claim[]): readonly Claim[] {
  const seen = new Set<string>();
  return claims.filter((one) => {
    const key = JSON.stringify([one.topic, one.places, one.position, one.asserter, one.stance]);
    if (seen.has(key)) return false;
    seen.add(key);
    // "Marines stand in X, the town is ours": the whole says the part.
    return (
      one.position.extent !== 'part' ||
      one.position.percent !== undefined ||
      !claims.some(
        (other) =>
          other.position.extent === 'full' &&
          other.stance === one.stance &&
          other.asserter === one.asserter &&
          other.position.holder === one.position.holder &&
          one.places.every((id) => other.places.includes(id)),
      )
    );
  });
}
