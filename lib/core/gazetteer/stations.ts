/** Power stations called by their town's name in any order of words: "a nuclear plant in Zaporizhzhia", "la presa de Kajovka". */
import type { Item, Reader, ReadPassage } from './items.ts';

/** A station of the records by the towns it is called after, and the field of cues that tells of it. */
const STATIONS = [
  { id: 'znpp', towns: ['zaporizhzhia-zaporizhzhia'], cue: 'nuclear' },
  { id: 'kakhovka-dam', towns: ['kakhovka-kherson', 'nova-kakhovka-kherson'], cue: 'dam' },
] as const;
const REACH = 4;

/** Makes towns' names stations' where a word beside them says so. */
export function readStations({ gazetteer }: Reader, read: ReadPassage, items: readonly Item[]): void {
  for (const { id, towns, cue } of STATIONS) {
    const station = gazetteer.numberOf(id);
    if (station < 0) continue;
    const near = towns.map((town) => gazetteer.numberOf(town));
    for (const item of items) {
      if (item.isArea || item.modifier || !item.candidates.some(({ place }) => near.includes(place)))
        continue;
      if (!isBeside(read, item, read.cues[cue])) continue;
      item.candidates = [{ place: station, flags: 0 }];
      item.isArea = true;
    }
  }
}

/** Right after the name, or before it over small words and one more: "nuclear power plant in". */
function isBeside(
  { words, cues }: ReadPassage,
  { from, to }: Item,
  isCue: (key: string) => boolean,
): boolean {
  const after = words[to];
  if (after !== undefined && /^(['’]s)?[ -]$/.test(after.gap) && isCue(after.key)) return true;
  let others = 0;
  for (let i = from - 1; i >= from - REACH && words[i + 1]?.gap === ' '; i--) {
    const key = words[i]?.key ?? '';
    if (isCue(key)) return true;
    if (!cues.link(key) && !cues.inside(key) && ++others > 2) return false;
  }
  return false;
}
