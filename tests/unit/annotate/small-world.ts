/** The places and records around Pokrovsk from the bundled dataset: real, and compiled in a moment. */
import { fileURLToPath } from 'node:url';
import { readTexts } from '../../../lib/cli/dataset/files.ts';
import { decodeDataset } from '../../../lib/core/dataset/records.ts';
import { compileGazetteer } from '../../../lib/core/gazetteer/compile.ts';
import { type Gazetteer, openGazetteer } from '../../../lib/core/gazetteer/open.ts';
import { createKnowledge } from '../../../lib/core/knowledge.ts';
import type { Knowledge } from '../../../lib/core/ports.ts';

const folder = fileURLToPath(new URL('../../../public/dataset/', import.meta.url));

/** Reads the dataset, keeps the places that statements name with their containers, and compiles them. */
export function openSmallWorld(): { readonly gazetteer: Gazetteer; readonly knowledge: Knowledge } {
  const dataset = decodeDataset(readTexts(folder));
  const named = new Set(dataset.statements.flatMap(({ places }) => places));
  const wanted = new Set(named);
  for (const place of dataset.places) if (named.has(place.id)) for (const id of place.within) wanted.add(id);
  const places = dataset.places.filter(({ id }) => wanted.has(id));
  const gazetteer = openGazetteer(compileGazetteer({ places, ambiguous: dataset.ambiguous }));
  return { gazetteer, knowledge: createKnowledge({ ...dataset, places }) };
}
