import type { SideId } from '../model/domain.ts';
import type { Assembly } from './assembly.ts';
import type { Party } from './item.ts';
import type { Holder, Reading } from './reading.ts';

interface Resolution {
  readonly asserter: Party | null;
  readonly denier?: Party | null;
  readonly reading: Reading;
}

/** Names the side that holds, as the asserter means it. */
export function sideOf(
  { context, relations, language }: Assembly,
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
  const ofParty = (party: Party): SideId | null => {
    if (party.deixis === 'own')
      return speaker ?? denier?.side ?? (reading.frame === 'hold' || reading.frame === 'state' ? home : null);
    if (party.deixis === 'enemy')
      return (
        party.side ?? opponent(speaker ?? asserter?.leaning ?? context.leaning ?? language.enemyOf ?? home)
      );
    if (party.side === null && party.deixis === 'local') return home;
    if (party.side !== null) return party.side === 'independent' ? null : party.side;
    if (party.deixis === 'third') return context.actor?.side ?? speaker;
    if (speaker ?? denier) return speaker ?? opponent(denier?.side ?? null);
    // "The army retook X": in the words of nobody else, the state's.
    const bare = party.role === 'force' && party.names.length === 0;
    return bare && !asserter && place !== undefined ? relations.state(place) : null;
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
              (language.enemyOf ? null : home));
      if (reading.frame === 'retake') return home;
      return reading.frame === 'capture' ? opponent(home) : null;
    }
  }
}
