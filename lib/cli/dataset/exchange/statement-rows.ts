/**
 * Statements as rows of a table, for editors who work in a spreadsheet.
 *
 *   places, excludes      ids, separated by spaces
 *   holder … name         the position; all empty where the statement takes none, "-" where it names nobody
 *   source1_url …         one group of columns for each of up to four sources
 */
import type { Statement } from '../../../core/model/domain.ts';

type Json = Readonly<Record<string, unknown>>;
/** A row by column; an absent column is an empty cell. */
export type Row = Readonly<Record<string, string>>;

/** A position that says "nobody" or "no figure" is another thing than one that leaves the field out. */
const NONE = '-';

const PLAIN = ['id', 'conflict', 'event', 'side', 'speaker', 'date', 'datePrecision', 'topic'] as const;
const POSITION_IDS = [
  'holder',
  'extent',
  'sovereign',
  'position_event',
  'responsible',
  'by',
  'target',
  'of',
  'name',
] as const;
const POSITION_NUMBERS = ['percent', 'killed', 'wounded'] as const;
const SUMMARY_LANGUAGES = ['en', 'uk', 'ru'] as const;
const SOURCE_FIELDS = ['url', 'publisher', 'published', 'lang'] as const;
/** The dataset's statements have one to four. */
const SOURCES = [1, 2, 3, 4] as const;

/** The columns in their order. */
export const columns: readonly string[] = [
  ...PLAIN,
  'places',
  ...POSITION_IDS,
  ...POSITION_NUMBERS,
  'excludes',
  ...SUMMARY_LANGUAGES.map((lang) => `summary_${lang}`),
  ...SOURCES.flatMap((n) => SOURCE_FIELDS.map((field) => `source${n}_${field}`)),
];

/** Writes a statement as a row. What has no column (texts in further languages, a fifth source) is left out. */
export function toRow(statement: Statement): Row {
  const position: Json = { ...statement.position };
  const row: Record<string, string> = {};
  const put = (column: string, value: unknown) => {
    if (value === undefined) return;
    row[column] = Array.isArray(value) ? value.join(' ') : String(value ?? NONE);
  };
  for (const column of PLAIN) put(column, statement[column]);
  put('places', statement.places);
  for (const column of [...POSITION_IDS, ...POSITION_NUMBERS]) put(column, position[fieldOf(column)]);
  put('excludes', position.excludes);
  for (const lang of SUMMARY_LANGUAGES) put(`summary_${lang}`, statement.summary[lang]);
  for (const n of SOURCES) {
    const source = statement.sources[n - 1];
    if (source !== undefined) for (const field of SOURCE_FIELDS) put(`source${n}_${field}`, source[field]);
  }
  return row;
}

/** Reads a row as a statement's record, still to be validated; empty cells are absent fields. */
export function fromRow(row: Row): Json {
  const cell = (column: string) => row[column]?.trim() || undefined;
  const list = (column: string) => cell(column)?.split(/[\s,;]+/);
  const record: Record<string, unknown> = {};
  for (const column of PLAIN) if (cell(column) !== undefined) record[column] = cell(column);
  record.places = list('places') ?? [];
  const position: Record<string, unknown> = {};
  for (const column of POSITION_IDS) {
    const text = cell(column);
    if (text !== undefined) position[fieldOf(column)] = text === NONE ? null : text;
  }
  for (const column of POSITION_NUMBERS) {
    const text = cell(column);
    // What is no number stays a text, so that the schema names the field.
    if (text === NONE) position[column] = null;
    else if (text !== undefined) position[column] = Number.isFinite(Number(text)) ? Number(text) : text;
  }
  const excludes = list('excludes');
  if (excludes !== undefined) position.excludes = excludes;
  record.position = Object.keys(position).length > 0 ? position : null;
  record.summary = Object.fromEntries(
    SUMMARY_LANGUAGES.flatMap((lang) => {
      const text = cell(`summary_${lang}`);
      return text === undefined ? [] : [[lang, text]];
    }),
  );
  record.sources = SOURCES.flatMap((n) => {
    const fields = SOURCE_FIELDS.flatMap((field) => {
      const text = cell(`source${n}_${field}`);
      return text === undefined ? [] : [[field, text]];
    });
    return fields.length > 0 ? [Object.fromEntries(fields)] : [];
  });
  return record;
}

/** A position's own event has a column of another name than the statement's. */
function fieldOf(column: string): string {
  return column === 'position_event' ? 'event' : column;
}
