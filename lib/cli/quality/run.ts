/** Opens what a measurement needs: the engine, the crosswalk. */
import { join } from 'node:path';
import { type Engine, openEngine } from '../annotate/engine.ts';
import { CORPUS_FOLDER } from './corpora.ts';
import { type Crosswalk, openCrosswalk, readReviewedIds } from './crosswalk.ts';
import type { LabelledText } from './labels.ts';
import { measureTexts, type TextFigures } from './measure.ts';

/** Taken for the day of texts that give none, so that the figures do not depend on the calendar. */
const TODAY = '2026-11-01';

/** The bundled dataset with this checkout's readers, and what measures them. */
export interface Measurer {
  readonly engine: Engine;
  readonly crosswalk: Crosswalk;
  readonly measure: (texts: readonly LabelledText[]) => readonly TextFigures[];
}

/** Opens the bundled dataset and this checkout's readers. Throws where the dataset is damaged. */
export function openMeasurer(): Measurer {
  const engine = openEngine(TODAY);
  const crosswalk = openCrosswalk(engine.places(), readReviewedIds(join(CORPUS_FOLDER, 'crosswalk.json')));
  return { engine, crosswalk, measure: (texts) => measureTexts(texts, engine, crosswalk) };
}
