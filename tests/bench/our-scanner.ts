/** Our scanner on arbitrary names. */
import { compileGazetteer } from '../../lib/core/gazetteer/compile.ts';
import { openGazetteer } from '../../lib/core/gazetteer/open.ts';
import { createScanner } from '../../lib/core/gazetteer/scan.ts';
import type { Place } from '../../lib/core/model/domain.ts';
import type { Found } from './engines.ts';

/** Names of one place; the index numbers places in 16 bits. */
const NAMES_A_PLACE = 10;

/** Compiles names as spellings of made-up towns. */
export function compileNames(names: readonly string[]): ArrayBuffer {
  const places: Place[] = [];
  for (let at = 0; at < names.length; at += NAMES_A_PLACE) {
    places.push({
      id: `p${at}`,
      kind: 'city',
      names: { en: names.slice(at, at + NAMES_A_PLACE) },
      claimedBy: [],
      within: [],
    });
  }
  return compileGazetteer({ places, ambiguous: [] });
}

/** Builds a scan over names; triggers, which are no names, are left out. */
export function openNameScanner(names: readonly string[]): (text: string) => Found {
  const { scan } = createScanner(openGazetteer(compileNames(names)));
  return (text) => {
    const hits = scan(text);
    const found: number[] = [];
    for (let i = 0; i < hits.length; i += 3) {
      const [start, end, group] = [hits[i] ?? 0, hits[i + 1] ?? 0, hits[i + 2] ?? -1];
      if (group >= 0) found.push(start, end);
    }
    return found;
  };
}
