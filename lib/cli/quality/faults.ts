/** The list of the worst errors: what was read wrong, where, with the words around it. */
import type { Lang } from '../../core/model/domain.ts';
import type { LabelledText } from './labels.ts';

export type FaultKind =
  | 'spurious mark'
  | 'missed place'
  | 'wrong place'
  | 'metonym marked'
  | 'trap marked'
  | 'organisation marked'
  | 'trap read as claim'
  | 'spurious claim'
  | 'missed claim'
  | 'wrong holder'
  | 'wrong extent'
  | 'wrong stance'
  | 'wrong asserter'
  | 'wrong first answer';

export interface Fault {
  readonly kind: FaultKind;
  /** Id of the text. */
  readonly id: string;
  readonly lang: Lang;
  readonly start: number;
  readonly end: number;
  readonly detail: string;
}

/** The worst first: what tells the reader something wrong, then what marks too much, then what is missed. */
const BY_WEIGHT: readonly FaultKind[] = [
  'wrong holder',
  'wrong first answer',
  'trap read as claim',
  'wrong asserter',
  'spurious claim',
  'wrong place',
  'metonym marked',
  'trap marked',
  'organisation marked',
  'spurious mark',
  'wrong stance',
  'wrong extent',
  'missed claim',
  'missed place',
];
const CONTEXT_UNITS = 60;

/** Lists faults, the worst first, a line each, with the words around them. */
export function faultLines(faults: readonly Fault[], texts: readonly LabelledText[]): readonly string[] {
  const byId = new Map(texts.map((text) => [text.id, text.text]));
  return BY_WEIGHT.flatMap((kind) => {
    const these = faults.filter((fault) => fault.kind === kind);
    if (these.length === 0) return [];
    return [
      '',
      `${kind} (${these.length})`,
      ...these.map((fault) => `  ${fault.id}: ${fault.detail} | ${quoted(byId.get(fault.id) ?? '', fault)}`),
    ];
  });
}

/** Quotes the fault's words in brackets among their neighbours. */
function quoted(text: string, { start, end }: Fault): string {
  const before = text.slice(Math.max(0, start - CONTEXT_UNITS), start);
  const after = text.slice(end, end + CONTEXT_UNITS);
  return `${before}[${text.slice(start, end)}]${after}`.replaceAll(/\s+/g, ' ').trim();
}
