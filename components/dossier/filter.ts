/** Which of a dossier's statements are shown, kept in the page's address so that a view can be returned to. */
import type { SideId, Topic } from '../../lib/core/model/domain.ts';
import type { StatementView } from '../../lib/core/model/page.ts';

/** An empty list or text, and null, let everything through. */
export interface Filter {
  readonly sides: readonly SideId[];
  readonly topic: string;
  /** ISO days, both included; empty for no bound. */
  readonly from: string;
  readonly to: string;
  readonly words: string;
}

export const NO_FILTER: Filter = { sides: [], topic: '', from: '', to: '', words: '' };
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Keeps the statements that fit, in their order. */
export function filtered(statements: readonly StatementView[], filter: Filter): readonly StatementView[] {
  const sides = new Set(filter.sides);
  const words = folded(filter.words)
    .split(/\s+/)
    .filter((word) => word !== '');
  return statements.filter(
    (statement) =>
      (sides.size === 0 || sides.has(statement.side)) &&
      (filter.topic === '' || statement.topic === filter.topic) &&
      (filter.from === '' || statement.date >= filter.from) &&
      (filter.to === '' || statement.date <= filter.to) &&
      (words.length === 0 || hasWords(statement, words)),
  );
}

function hasWords(
  { summary, speakerName, sideName, sources }: StatementView,
  words: readonly string[],
): boolean {
  const text = folded(
    [
      ...Object.values(summary),
      ...Object.values(speakerName),
      ...Object.values(sideName),
      ...sources.map(({ publisher }) => publisher),
    ].join(' '),
  );
  return words.every((word) => text.includes(word));
}

function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{Mn}'’ʼ`]/gu, '')
    .toLowerCase();
}

/** Reads a filter from an address; what is no filter is ignored. */
export function filterFrom(query: URLSearchParams): Filter {
  const day = (name: string) => {
    const text = query.get(name) ?? '';
    return DAY.test(text) ? text : '';
  };
  return {
    sides: query.getAll('side'),
    topic: query.get('topic') ?? '',
    from: day('from'),
    to: day('to'),
    words: query.get('words') ?? '',
  };
}

/** Writes a filter beside what an address is about. */
export function withFilter(subject: URLSearchParams, filter: Filter): URLSearchParams {
  const query = new URLSearchParams();
  for (const name of ['place', 'event']) {
    const value = subject.get(name);
    if (value !== null) query.set(name, value);
  }
  for (const side of filter.sides) query.append('side', side);
  for (const name of ['topic', 'from', 'to', 'words'] as const)
    if (filter[name] !== '') query.set(name, filter[name]);
  return query;
}

/** Lists the topics of some statements in a fixed order. */
export function topicsOf(statements: readonly StatementView[]): readonly Topic[] {
  return [...new Set(statements.map(({ topic }) => topic))].sort();
}
