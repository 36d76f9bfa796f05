/** Turns counts into the ratios that the report and the floors speak of. */
import type { Topic } from '../../core/model/domain.ts';
import type { GroupFigures } from './measure.ts';

/** Ratios from 0 to 1; null where there was nothing to measure. */
export interface Ratios {
  readonly mentionPrecision: number | null;
  readonly mentionRecall: number | null;
  readonly mentionF1: number | null;
  /** Of the names found, those taken for another place. */
  readonly wrongPlace: number | null;
  /** Capitals as governments that were marked. */
  readonly metonymsMarked: number | null;
  /** Look-alikes that were marked. */
  readonly trapsMarked: number | null;
  readonly organisationsMarked: number | null;
  readonly claimPrecision: number | null;
  readonly claimRecall: number | null;
  readonly holder: number | null;
  readonly extent: number | null;
  readonly stance: number | null;
  readonly asserter: number | null;
  /** Sentences without a claim that were read as one. */
  readonly trapsRead: number | null;
  readonly firstAnswer: number | null;
}

const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** Gives the ratios of a group; those of claims are of one topic. */
export function ratiosOf({ mentions, claims }: GroupFigures, topic: Topic = 'control'): Ratios {
  const { right, spurious, wrongPlace, expected } = mentions;
  const of = claims[topic];
  const mentionPrecision = ratio(right, right + spurious + wrongPlace);
  const mentionRecall = ratio(right, expected);
  return {
    mentionPrecision,
    mentionRecall,
    mentionF1: harmonic(mentionPrecision, mentionRecall),
    wrongPlace: ratio(wrongPlace, right + wrongPlace),
    metonymsMarked: ratio(mentions.metonymsMarked, mentions.metonyms),
    trapsMarked: ratio(mentions.trapsMarked, mentions.traps),
    organisationsMarked: ratio(mentions.inOrgsMarked, mentions.inOrgs),
    claimPrecision: ratio(of.foundRight, of.found),
    claimRecall: ratio(of.met, of.expected),
    holder: ratio(of.holderRight, of.met),
    extent: ratio(of.extentRight, of.met),
    stance: ratio(of.stanceRight, of.met),
    asserter: ratio(of.asserterRight, of.attributed),
    trapsRead: ratio(of.trapsRead, of.traps),
    firstAnswer: ratio(of.answeredRight, of.answered),
  };
}

function harmonic(precision: number | null, recall: number | null): number | null {
  if (precision === null || recall === null) return null;
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}
