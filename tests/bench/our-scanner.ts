/** Our scanner on arbitrary names. */
import { compileNames } from '../../lib/core/gazetteer/compile.ts';
import { openGazetteer } from '../../lib/core/gazetteer/open.ts';
import { createScanner } from '../../lib/core/gazetteer/scan.ts';
import type { Found } from './engines.ts';

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
