/** Reads one line of the JSON Lines input into a document, or says what is wrong with it. */
import { isDay } from '../../core/opposition/time.ts';
import type { GivenDocument } from './documents.ts';

export type InputLine = { readonly document: GivenDocument } | { readonly problem: string };

/** What holds for documents that do not say it themselves. */
export interface Defaults {
  readonly lang?: string;
  readonly published?: string;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Parses a line; fields that are null count as absent, fields it does not know are left alone. */
export function parseInputLine(line: string, defaults: Defaults): InputLine {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return { problem: `not JSON (${error instanceof Error ? error.message : 'cannot be parsed'})` };
  }
  if (!isRecord(value)) return { problem: 'not a JSON object' };
  const { id } = value;
  if (typeof id !== 'string' && typeof id !== 'number')
    return { problem: '"id" must be a string or a number' };
  for (const field of ['text', 'html', 'lang', 'url', 'published'] as const) {
    const found = value[field];
    if (found !== undefined && found !== null && typeof found !== 'string')
      return { problem: `"${field}" must be a string` };
  }
  const text = (field: string): string | undefined => {
    const found = value[field];
    return typeof found === 'string' ? found : undefined;
  };
  const [plain, html] = [text('text'), text('html')];
  if (plain === undefined && html === undefined) return { problem: 'neither "text" nor "html"' };
  if (plain !== undefined && html !== undefined) return { problem: 'both "text" and "html"' };
  const said = text('published');
  const published = said === undefined ? undefined : dayOf(said);
  if (said !== undefined && published === undefined)
    return { problem: `"published": "${said}" is no day (YYYY-MM-DD)` };
  const lang = text('lang');
  const url = text('url');
  return {
    document: {
      id,
      kind: plain === undefined ? 'html' : 'text',
      content: plain ?? html ?? '',
      ...(lang === undefined ? {} : { lang }),
      ...(url === undefined ? {} : { url }),
      ...(published === undefined ? {} : { published }),
      otherwise: defaults,
    },
  };
}

/** Reads a day, a moment (its day), or a month (its last day: all that was said in it had been said by then). */
export function dayOf(text: string): string | undefined {
  const day = /^(\d{4}-\d{2}-\d{2})(?:$|[T ])/.exec(text)?.[1];
  if (day !== undefined) return isDay(day) ? day : undefined;
  const month = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text);
  if (month === null) return undefined;
  return new Date(Date.UTC(Number(month[1]), Number(month[2]), 0)).toISOString().slice(0, 10);
}
