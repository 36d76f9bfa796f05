/** Looks places up in a page of the extension as a background that has just started does: nothing opened, nothing compiled. */
import { answerFrom, decode, openLookup } from '../../entrypoints/background/lookups.ts';
import { openStoredKnowledge } from '../../lib/core/dataset/lookup/stored-knowledge.ts';
import { openDatasetStore } from '../../lib/store/dataset-store.ts';

/** What a look-up took in milliseconds, and how many statements it found. */
export interface LookupFigures {
  readonly cold: number;
  readonly statements: number;
}

/** Opens the database and reads of every statement about some places what ranking asks of it. */
export async function lookUp(dataset: string, places: readonly string[]): Promise<LookupFigures> {
  const start = performance.now();
  const store = openDatasetStore('counterclaim', dataset);
  const active = await store.active();
  if (active === null) throw new Error('There is no such dataset.');
  const lookup = await openLookup(store, active.manifest);
  const { knowledge, debts } = openStoredKnowledge([{ dataset, name: null, lookup }], decode);
  const owing = debts.map((debt) => ({ store, debt }));
  const found = await answerFrom(owing, () =>
    places.map((id) =>
      knowledge
        .statementsAbout(id)
        .map(({ id: name, date, side, topic, position }) => [name, date, side, topic, position]),
    ),
  );
  const cold = performance.now() - start;
  store.close();
  return { cold, statements: found.reduce((sum, about) => sum + about.length, 0) };
}
