/**
 * A dataset as a static site: a page and an Atom feed for every place and every event, and an index.
 *
 *   index.html  feed.xml  site.css
 *   places/<id>.html  places/<id>.xml
 *   events/<id>.html  events/<id>.xml
 *
 * Every side has the same layout and the same verbs, newest first; independent assessments stand apart.
 */
import type { Dataset } from '../../../core/model/domain.ts';
import { type Catalogue, inEnglish, openCatalogue, order, placeTitle } from './catalogue.ts';
import { renderFeed } from './feed.ts';
import { eventPage, indexPage, type PageFrame, placePage } from './pages.ts';
import type { SiteOptions } from './site-options.ts';
import { css } from './style.ts';

/** Yields the site's files, path and text; the same dataset gives the same bytes. */
export function* renderSite(dataset: Dataset, options: SiteOptions): Generator<readonly [string, string]> {
  const catalogue = openCatalogue(dataset);
  const frame = (up: string): PageFrame => ({ ...options, up });
  yield ['site.css', css];
  yield ['index.html', indexPage(catalogue, frame(''))];
  const newest = [...dataset.statements].sort((a, b) => order(b.date, a.date) || order(a.id, b.id));
  yield [
    'feed.xml',
    renderFeed(catalogue, {
      ...options,
      path: 'feed.xml',
      page: 'index.html',
      title: options.name,
      statements: newest,
    }),
  ];
  yield* placeFiles(catalogue, { options, frame: frame('../') });
  yield* eventFiles(catalogue, { options, frame: frame('../') });
}

interface Making {
  readonly options: SiteOptions;
  readonly frame: PageFrame;
}

function* placeFiles(catalogue: Catalogue, { options, frame }: Making): Generator<readonly [string, string]> {
  for (const [id, statements] of [...catalogue.aboutPlace].sort(([a], [b]) => order(a, b))) {
    const place = catalogue.place(id);
    if (place === undefined) continue;
    const page = `places/${id}.html`;
    const path = `places/${id}.xml`;
    yield [page, placePage(catalogue, { place, statements, frame })];
    yield [path, renderFeed(catalogue, { ...options, path, page, title: placeTitle(place), statements })];
  }
}

function* eventFiles(catalogue: Catalogue, { options, frame }: Making): Generator<readonly [string, string]> {
  for (const event of catalogue.dataset.events) {
    const statements = catalogue.ofEvent.get(event.id) ?? [];
    const page = `events/${event.id}.html`;
    const path = `events/${event.id}.xml`;
    yield [page, eventPage(catalogue, { event, statements, frame })];
    yield [
      path,
      renderFeed(catalogue, {
        ...options,
        path,
        page,
        title: inEnglish(event.title) ?? event.id,
        statements,
      }),
    ];
  }
}
