import { describe, expect, it } from 'vitest';
import { compileGazetteer } from '../../../lib/core/gazetteer/compile.ts';
import { findMentions } from '../../../lib/core/gazetteer/find-mentions.ts';
import { type Gazetteer, openGazetteer } from '../../../lib/core/gazetteer/open.ts';
import type { Place } from '../../../lib/core/model/domain.ts';

const NAMES = ['Іванівка', 'Миколаївка', 'Новоселівка', 'Олександрівка', 'Петрівка', 'Степанівка'];
const BEARERS = 60;

/** Sixty villages of each name, strewn over a country. */
const places = NAMES.flatMap((name, n) =>
  Array.from(
    { length: BEARERS },
    (_, i): Place => ({
      id: `${n}-${i}`,
      kind: 'village',
      names: { uk: [name] },
      conflict: 'russo-ukrainian-war',
      claimedBy: [],
      within: [],
      lat: 47 + ((i * 7 + n) % 40) / 10,
      lon: 33 + ((i * 11 + n) % 50) / 10,
      population: 500,
    }),
  ),
);
const gazetteer = openGazetteer(compileGazetteer({ places, ambiguous: [] }));

/** Reads a page of so many sentences of six shared names; returns how many distances were measured for it. */
function distancesOf(sentences: number): number {
  let count = 0;
  const counted: Gazetteer = {
    ...gazetteer,
    distance: (a, b) => {
      count++;
      return gazetteer.distance(a, b);
    },
  };
  const passages = Array.from({ length: sentences }, (_, id) => ({
    id,
    text: `Ворог атакував ${NAMES.slice(0, 5).join(', ')} та ${NAMES[5]}.`,
  }));
  findMentions({ gazetteer: counted, page: { lang: 'uk', passages } });
  return count;
}

describe('the work of telling namesakes apart', () => {
  it('is bounded by the names of a page, not by how often they are repeated', () => {
    const few = distancesOf(20);
    expect(few).toBeGreaterThan(0);
    // Sixty bearers of six names have 129,600 pairs.
    expect(few).toBeLessThan(400_000);
    expect(distancesOf(200)).toBeLessThan(2 * few);
  });
});
