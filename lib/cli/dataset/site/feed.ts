/** Atom feeds of statements. */
import { Feed } from 'feed';
import type { Statement } from '../../../core/model/domain.ts';
import { type Catalogue, inEnglish } from './catalogue.ts';
import { escapeHtml } from './html.ts';
import type { SiteOptions } from './site-options.ts';

/** Readers of feeds want what is new; the pages have the rest. */
const MAX_ENTRIES = 100;

/** Writes the Atom feed of some statements, newest first. */
export function renderFeed(
  catalogue: Catalogue,
  {
    base,
    issued,
    path,
    page,
    title,
    statements,
  }: SiteOptions & {
    readonly path: string;
    readonly page: string;
    readonly title: string;
    readonly statements: readonly Statement[];
  },
): string {
  const newest = statements[0]?.date;
  const feed = new Feed({
    id: `${base}${path}`,
    title,
    link: `${base}${page}`,
    feedLinks: { atom: `${base}${path}` },
    // The edition's own time, not the clock's: the same dataset gives the same bytes.
    updated: new Date(issued ?? newest ?? 0),
    generator: false,
  });
  for (const statement of statements.slice(0, MAX_ENTRIES)) {
    const summary = inEnglish(statement.summary) ?? '';
    feed.addItem({
      id: `${base}events/${statement.event}.html#${statement.id}`,
      // The library declares both as HTML, so they are written as HTML.
      title: escapeHtml(
        `${catalogue.speakerName(statement.speaker)} (${catalogue.sideName(statement.side)}): ${summary}`,
      ),
      link: `${base}events/${statement.event}.html#${statement.id}`,
      date: new Date(statement.date),
      description: escapeHtml(summary),
      author: [{ name: catalogue.speakerName(statement.speaker) }],
    });
  }
  return `${feed.atom1()}\n`;
}
