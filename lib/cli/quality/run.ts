/** Opens what a measurement needs and makes it: the engine, the corpora, the crosswalk. */
import { join } from 'node:path';
import { type Engine, openEngine } from '../annotate/engine.ts';
import { CORPUS_FOLDER, readCorpora, readPages } from './corpora.ts';
import { type Crosswalk, openCrosswalk, readReviewedIds } from './crosswalk.ts';
import { measureTexts, type TextFigures } from './measure.ts';

/** Taken for the day of texts that give none, so that the figures do not depend on the calendar. */
const TODAY = '2026-11-01';

export interface Measurement {
  readonly engine: Engine;
  readonly crosswalk: Crosswalk;
  readonly texts: readonly TextFigures[];
}

/**
 * Measures the bundled dataset and this checkout's readers on all corpora, or on the pages of a folder.
 * Throws where a text is damaged.
 */
export function measureProject(pages?: string): Measurement {
  const engine = openEngine(TODAY);
  const crosswalk = openCrosswalk(engine.places(), readReviewedIds(join(CORPUS_FOLDER, 'crosswalk.json')));
  return {
    engine,
    crosswalk,
    texts: measureTexts(pages === undefined ? readCorpora() : readPages(pages), engine, crosswalk),
  };
}
