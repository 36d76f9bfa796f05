import type { SideId } from '../model/domain.ts';
import type { Mention } from '../model/page.ts';
import type { PlaceSource } from '../ports.ts';
import type { SideRelations } from './context.ts';
import type { Sentence } from './sentence.ts';
import { foldWord } from './tokens.ts';

/** The sides whose forces a page names. */
export function forcesNamed(read: readonly Sentence[]): ReadonlySet<SideId> {
  return new Set(
    read.flatMap(({ items }) =>
      items.flatMap(({ party }) =>
        party?.side && party.role !== 'adjective' && party.role !== 'person' ? [party.side] : [],
      ),
    ),
  );
}

/** Tells whose words a page uses: those that only one side has for its opponent's forces. */
export function leaningOf(
  { relations, places }: { readonly relations: SideRelations; readonly places: PlaceSource },
  {
    sentences: read,
    mentions,
  }: { readonly sentences: readonly Sentence[]; readonly mentions: readonly Mention[] },
): SideId | null {
  const named = new Set(
    read.flatMap(({ items }) =>
      items.flatMap((item) => (item.party?.hostile && item.party.side ? [item.party.side] : [])),
    ),
  );
  const [side] = named;
  if (side && named.size === 1) return relations.opponent(side, mentions[0]?.place);
  return named.size === 0 ? namingSide(mentions, places) : null;
}

/** Tells whose names for places a page uses: "Красноармейск" where the other side writes "Покровск". */
function namingSide(mentions: readonly Mention[], places: PlaceSource): SideId | null {
  const found = new Set<SideId>();
  const stem = (name: string): string => foldWord(name).slice(0, Math.max(3, name.length - 2));
  for (const surface of new Map(mentions.map((one) => [one.surface, one])).values()) {
    const place = places.place(surface.place);
    if (!place?.sideNames) continue;
    const low = foldWord(surface.surface);
    const own = Object.values(place.names).some(([name]) => name && low.startsWith(stem(name)));
    if (own) continue;
    for (const [side, names] of Object.entries(place.sideNames))
      if (names.some((name) => low.startsWith(stem(name)))) found.add(side);
  }
  const [side = null] = found;
  return found.size === 1 ? side : null;
}
