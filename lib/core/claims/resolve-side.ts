import type { SideId } from '../model/domain.ts';
import type { Assembly } from './assembly.ts';
import type { Item, Party } from './item.ts';
import type { Frame } from './languages/language.ts';
import type { Holder, Reading } from './reading.ts';

interface Resolution {
  readonly asserter: Party | null;
  readonly denier?: Party | null;
  readonly reading: Reading;
}

/** Only who held a place can leave or lose it. */
const left = ({ frame }: Reading): boolean => frame === 'leave' || frame === 'lose';

/** What "we" of no known side do at home. */
const DEFENDING = new Set<Frame>(['hold', 'state', 'expel', 'retake', 'inside', 'stand', 'clear']);

/** Names the side that holds, as the asserter means it. */
export function sideOf(
  { context, relations, language, items }: Assembly,
  holder: Holder,
  { asserter, denier, reading }: Resolution,
): SideId | null {
  const place = reading.group.places[0];
  const speaker = asserter?.side && asserter.side !== 'independent' ? asserter.side : null;
  const opponent = (side: SideId | null): SideId | null =>
    side === null ? null : relations.opponent(side, place);
  const home = place === undefined ? null : relations.home(place);
  // "denied losing X": one denies one's own loss.
  const loser = denier?.side && denier.side !== 'independent' && !asserter ? denier.side : null;
  // The article's own "we" is a side of the fight for this place, or nobody known.
  const ours = (side: SideId | null | undefined): SideId | null =>
    side && home && (side === home || opponent(home) === side) ? side : null;
  const ofParty = (party: Party): SideId | null => {
    // "Residents left the town" gives nothing up.
    if (party.deixis === 'nobody') return null;
    if (party.deixis === 'own')
      return (
        speaker ??
        (denier?.side === 'independent' ? null : denier?.side) ??
        (asserter?.side === 'independent' || denier?.side === 'independent' ? gainer(items) : null) ??
        (left(reading) ? (context.holders.get(place ?? '') ?? home) : null) ??
        ours(context.leaning ?? language.homeVoice) ??
        (DEFENDING.has(reading.frame) ? home : null)
      );
    if (party.deixis === 'enemy')
      return (
        party.side ??
        opponent(
          speaker ??
            asserter?.leaning ??
            context.leaning ??
            (language.order === 'free' ? subjectOf(items) : null) ??
            // "The enemy took X": who takes a place is the enemy of who held it.
            (reading.frame === 'capture' && reading.extent !== 'none'
              ? (context.holders.get(place ?? '') ?? home)
              : null) ??
            language.enemyOf ??
            home,
        )
      );
    if (party.side === null && party.deixis === 'local') return home;
    if (party.side !== null) return party.side === 'independent' ? null : party.side;
    if (party.deixis === 'third') return context.actor?.side ?? speaker;
    const known = speaker ?? (denier ? opponent(denier.side) : null);
    if (known || denier) return known;
    // "The garrison left the town": nobody's words tell, and only who held a place can leave it.
    const gone = left(reading) && party.role === 'force' ? (context.holders.get(place ?? '') ?? home) : null;
    // "The army retook X", "the brigade that freed X": in the words of nobody else, the state's, or who could free it.
    const bare = party.role === 'force' && party.names.length === 0;
    if (gone || !bare || asserter || place === undefined) return gone;
    // "Морпіхи закріпилися в X": units that a press names only of its own side.
    const own = party.ofHome ? ours(context.leaning ?? language.homeVoice) : null;
    if (own) return own;
    const freeing = reading.frame === 'liberate' || reading.frame === 'retake';
    return relations.state(place) ?? (freeing ? home : null);
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
      return reading.frame === 'stand' ? (home ?? speaker) : (speaker ?? loser ?? home);
    default: {
      // "X is not taken, says the General Staff": what is denied is the attack's success.
      if (reading.negated && reading.frame !== 'retake' && denier?.side && denier.side !== 'independent')
        return opponent(home) ?? opponent(denier.side);
      if (speaker) return speaker;
      if (denier?.side === 'independent') return opponent(home);
      if (denier?.side) return opponent(denier.side);
      if (reading.frame === 'liberate')
        return asserter
          ? null
          : (context.holders.get(place ?? '') ??
              context.leaning ??
              language.liberator ??
              (language.enemyOf ? gainer(items) : reading.presupposed || reading.dated ? home : null));
      if (reading.frame === 'retake') return home;
      return reading.frame === 'capture' ? opponent(home) : null;
    }
  }
}

/** Frames beside which the side that acts is not the one that gained the place. */
const LOSING = new Set<Frame>(['leave', 'lose', 'strike', 'destroy', 'losses']);

/** "After the liberation of X Russian troops reached Y": the only side that acts in the sentence, and does not lose there. */
function gainer(items: readonly Item[]): SideId | null {
  if (items.some((item) => item.frame && LOSING.has(item.frame))) return null;
  const acting = new Set(
    items.flatMap(({ party }) =>
      party?.side && party.role !== 'adjective' && party.side !== 'independent' ? [party.side] : [],
    ),
  );
  const [side = null] = acting;
  return acting.size === 1 ? side : null;
}

/** The only side whose forces stand as a subject: the enemy is theirs. */
function subjectOf(items: readonly Item[]): SideId | null {
  const acting = new Set(
    items.flatMap(({ party }) =>
      party?.side && party.nominative && party.role === 'force' ? [party.side] : [],
    ),
  );
  const [side = null] = acting;
  return acting.size === 1 && side !== 'independent' ? side : null;
}
