/** Writes a dossier's statements for other programs and for people: Markdown, CSV, JSON. */
import { inLanguage } from '../../lib/core/model/local-text.ts';
import type { StatementView } from '../../lib/core/model/page.ts';
import { dayInWords, verbOf, type Words } from '../card/wording.ts';

/** A file to hand to the reader. */
export interface ExportFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}
export type ExportFormat = 'markdown' | 'csv' | 'json';
/** What is written besides the statements. */
export interface ExportContext {
  readonly title: string;
  /** The subject's id, for the file's name. */
  readonly id: string;
  readonly datasetIssued: string;
  readonly datasetSequence: number;
}

/** Writes the statements in a format, in the order given. */
export function exportAs(
  format: ExportFormat,
  { statements, context }: { readonly statements: readonly StatementView[]; readonly context: ExportContext },
  words: Words,
): ExportFile {
  const name = `counterclaim-${context.id}`;
  switch (format) {
    case 'markdown':
      return { name: `${name}.md`, type: 'text/markdown', text: markdown(statements, context, words) };
    case 'csv':
      return { name: `${name}.csv`, type: 'text/csv', text: csv(statements, words) };
    case 'json':
      return { name: `${name}.json`, type: 'application/json', text: json(statements, context) };
  }
}

/** Writes one statement as a paragraph that can stand in notes, with its sources. */
export function statementAsMarkdown(statement: StatementView, words: Words): string {
  const { t, lang } = words;
  const say = (text: StatementView['summary']) => escaped(inLanguage(text, lang).text);
  const who =
    statement.side === 'independent'
      ? say(statement.speakerName)
      : `${say(statement.speakerName)} (${say(statement.sideName)})`;
  const leaning = statement.leaning === undefined ? '' : ` (${t('card_leaning')} ${say(statement.leaning)})`;
  const day = dayInWords(statement.date, words, statement.approximate);
  const link = (text: string, url: string) => `[${escaped(text)}](<${url.replaceAll('>', '%3E')}>)`;
  const sources = statement.sources.map(({ publisher, url, published, archived }) => {
    const of = published === undefined ? '' : `, ${dayInWords(published, words)}`;
    const copy = archived === undefined ? '' : `, ${link(t('card_archived'), archived)}`;
    return `${link(publisher, url)}${of}${copy}`;
  });
  return `**${who}**${leaning} ${t(`card_verb_${verbOf(statement)}`)}, ${day}: ${say(statement.summary)} ${sources.join('; ')}`;
}

function markdown(statements: readonly StatementView[], context: ExportContext, words: Words): string {
  const dataset = words.t('card_citation_dataset', [
    String(context.datasetSequence),
    dayInWords(context.datasetIssued, words),
  ]);
  const lines = statements.map((statement) => `- ${statementAsMarkdown(statement, words)}`);
  return `# ${escaped(context.title)}\n\n${lines.join('\n')}\n\n${dataset}\n`;
}

const COLUMNS = [
  'id',
  'date',
  'approximate',
  'side',
  'speaker',
  'leaning',
  'label',
  'topic',
  'places',
  'position',
  'concession',
  'summary',
  'summary_language',
  'sources',
] as const;

/** RFC 4180, with the byte-order mark by which spreadsheets know UTF-8. */
function csv(statements: readonly StatementView[], { lang }: Words): string {
  const english = (text: StatementView['summary'] | undefined) =>
    text === undefined ? '' : inLanguage(text, 'en').text;
  const rows = statements.map((statement) => {
    const summary = inLanguage(statement.summary, lang);
    const cells: Record<(typeof COLUMNS)[number], string> = {
      id: statement.id,
      date: statement.date,
      approximate: String(statement.approximate),
      side: statement.side,
      speaker: english(statement.speakerName),
      leaning: english(statement.leaning),
      label: verbOf(statement),
      topic: statement.topic,
      places: statement.places.map(({ id }) => id).join(' '),
      position: statement.position === null ? '' : JSON.stringify(statement.position),
      concession: String(statement.concession),
      summary: summary.text,
      summary_language: summary.lang,
      sources: statement.sources.map(({ url }) => url).join(' '),
    };
    return COLUMNS.map((column) => cell(cells[column])).join(',');
  });
  return `\uFEFF${[COLUMNS.join(','), ...rows].join('\r\n')}\r\n`;
}

/** Quotes a cell; a leading sign that a spreadsheet would take for a formula is made harmless. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

function json(statements: readonly StatementView[], context: ExportContext): string {
  const records = statements.map(
    ({ relation: _relation, rule: _rule, when: _when, containment: _containment, ...record }) => ({
      ...record,
      label: verbOf({ ...record, relation: null, rule: null, when: 'by-then', containment: 'same' }),
    }),
  );
  const { title, id, datasetIssued, datasetSequence } = context;
  return `${JSON.stringify({ title, id, dataset: { issued: datasetIssued, sequence: datasetSequence }, statements: records }, null, 2)}\n`;
}

/** Keeps Markdown's own signs from acting in texts of others. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>#|]/g, '\\$&');
}
