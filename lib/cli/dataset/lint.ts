/** What an editor should know of valid records before publishing: slips of dates, links, lengths, words and copies. */

import type { ReadFolder } from './files.ts';
import { hasIpAddress, wordsBeyondNeutral } from './neutral.ts';

/** One remark on one field; errors keep an edition from being published, warnings are for an editor to judge. */
export interface Finding {
  readonly severity: 'error' | 'warning';
  readonly file: string;
  readonly line: number;
  readonly field: string;
  /** What is wrong and how to mend it. */
  readonly message: string;
}

/** What fits a card without scrolling. */
const MAX_SUMMARY = 240;
/** No statement of ours is older; an earlier day is a slip of the pen. */
const FIRST_DAY = '1945-01-01';

type Json = Readonly<Record<string, unknown>>;
interface Place {
  readonly file: string;
  readonly line: number;
}

/** Looks at every statement and event; `today` is an ISO day. */
export function lint({ files }: Pick<ReadFolder, 'files'>, today: string): readonly Finding[] {
  const findings: Finding[] = [];
  const seen = new Map<string, Place>();
  for (const { kind, file, records } of files) {
    for (const { line, value } of records) {
      const note = (severity: Finding['severity'], field: string, message: string) =>
        findings.push({ severity, file, line, field, message });
      if (kind === 'events') lintEvent(value, note);
      if (kind !== 'statements') continue;
      lintStatement(value, today, note);
      const same = JSON.stringify([
        value.speaker,
        value.date,
        value.topic,
        value.places,
        value.position,
        value.summary,
      ]);
      const earlier = seen.get(same);
      if (earlier !== undefined)
        note(
          'error',
          'id',
          `says the same as ${earlier.file}:${earlier.line}; keep one, with the sources of both.`,
        );
      else seen.set(same, { file, line });
    }
  }
  return findings;
}

type Note = (severity: Finding['severity'], field: string, message: string) => void;

function lintEvent({ from, to }: Json, note: Note): void {
  if (typeof from === 'string' && typeof to === 'string' && from > to)
    note('error', 'from', `begins on ${from}, after its end on ${to}; exchange the two or correct one.`);
}

function lintStatement(statement: Json, today: string, note: Note): void {
  const date = String(statement.date);
  if (date > today) note('error', 'date', `${date} has not come yet; correct the day.`);
  if (date < FIRST_DAY) note('error', 'date', `${date} is before ${FIRST_DAY}; correct the day.`);
  const summary = texts(statement.summary);
  if (summary.en === undefined) note('warning', 'summary.en', 'is missing; other languages fall back on it.');
  for (const [lang, text] of Object.entries(summary)) {
    const length = [...text].length;
    if (length > MAX_SUMMARY)
      note('error', `summary.${lang}`, `has ${length} characters; shorten it to ${MAX_SUMMARY}.`);
    for (const { word, instead } of wordsBeyondNeutral(lang, text))
      note('warning', `summary.${lang}`, `"${word}" takes a side in our own voice; write ${instead}.`);
  }
  const urls = new Set<string>();
  for (const [index, source] of list(statement.sources).entries()) {
    const url = String(source.url);
    const field = `sources.${index}.url`;
    if (urls.has(url)) note('error', field, 'is named twice; delete one of the two.');
    urls.add(url);
    if (url.startsWith('http:'))
      note('warning', field, 'is not secure; use the https address if there is one.');
    if (hasIpAddress(url))
      note('warning', field, 'is the address of a machine; name the publisher’s own site.');
    const { published } = source;
    if (typeof published === 'string' && published > today)
      note('error', `sources.${index}.published`, `${published} has not come yet; correct the day.`);
    if (typeof published === 'string' && published < date && statement.datePrecision === undefined)
      note(
        'warning',
        `sources.${index}.published`,
        `${published} is before the statement of ${date}; check both days.`,
      );
  }
}

function texts(value: unknown): Readonly<Record<string, string>> {
  // The schema has shown that it is an object of texts.
  return value as Readonly<Record<string, string>>;
}

function list(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value : [];
}
