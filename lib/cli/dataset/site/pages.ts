/** The pages of the static site. */
import type { Event, Place, Source, Statement } from '../../../core/model/domain.ts';
import { type Catalogue, inEnglish, order, placeTitle } from './catalogue.ts';
import { type Html, html } from './html.ts';
import type { SiteOptions } from './site-options.ts';

/** What every page needs: the site, and the way from the page up to the site's root. */
export type PageFrame = SiteOptions & { readonly up: string };

const INDEPENDENT = 'independent';

/** Renders the list of all events and places by conflict. */
export function indexPage(catalogue: Catalogue, frame: PageFrame): string {
  const { conflicts, events } = catalogue.dataset;
  const places = [...catalogue.aboutPlace.keys()].flatMap((id) => catalogue.place(id) ?? []);
  return document(frame, {
    title: frame.name,
    feed: 'feed.xml',
    body: html`<h1>${frame.name}</h1>
<p>Who said what about contested places, when, with the sources. Every side is shown in the same way; independent assessments stand apart. Nothing here rates a speaker, an outlet or an author.</p>
${conflicts.map((conflict) => {
  const ofConflict = events.filter((event) => event.conflict === conflict.id);
  return ofConflict.length === 0
    ? null
    : html`<section><h2 id="${conflict.id}">${inEnglish(conflict.name) ?? conflict.id}</h2>
<ul>${ofConflict.map((event) => html`<li><a href="events/${event.id}.html">${inEnglish(event.title) ?? event.id}</a> (${catalogue.ofEvent.get(event.id)?.length ?? 0})</li>`)}</ul></section>`;
})}
<section><h2 id="places">Places</h2>
<ul class="columns">${places.sort((a, b) => order(placeTitle(a), placeTitle(b))).map((place) => html`<li><a href="places/${place.id}.html">${placeTitle(place)}</a></li>`)}</ul></section>`,
  });
}

/** Renders everything on record about one place. */
export function placePage(
  catalogue: Catalogue,
  {
    place,
    statements,
    frame,
  }: { readonly place: Place; readonly statements: readonly Statement[]; readonly frame: PageFrame },
): string {
  const events = [...new Set(statements.map(({ event }) => event))].flatMap(
    (id) => catalogue.event(id) ?? [],
  );
  const names = Object.entries(place.sideNames ?? {});
  return document(frame, {
    title: placeTitle(place),
    feed: `places/${place.id}.xml`,
    body: html`<h1>${placeTitle(place)}</h1>
${names.length > 0 && html`<section><h2>Names in use</h2><dl>${names.map(([side, list]) => html`<dt>${catalogue.sideName(side)}</dt><dd dir="auto">${list.join(', ')}</dd>`)}</dl></section>`}
<section><h2>Questions</h2><ul>${events.map((event) => html`<li><a href="../events/${event.id}.html">${inEnglish(event.title) ?? event.id}</a></li>`)}</ul></section>
${statementSections(catalogue, statements, frame)}`,
  });
}

/** Renders everything on record about one event. */
export function eventPage(
  catalogue: Catalogue,
  {
    event,
    statements,
    frame,
  }: { readonly event: Event; readonly statements: readonly Statement[]; readonly frame: PageFrame },
): string {
  const title = inEnglish(event.title) ?? event.id;
  return document(frame, {
    title,
    feed: `events/${event.id}.xml`,
    body: html`<h1>${title}</h1>
<p>Places: ${event.places.map((id, i) => html`${i > 0 && ', '}${placeLink(catalogue, id)}`)}. Status: ${event.status}.</p>
${statementSections(catalogue, statements, frame)}`,
  });
}

function placeLink(catalogue: Catalogue, id: string): Html {
  const place = catalogue.place(id);
  const name = place === undefined ? id : placeTitle(place);
  return catalogue.aboutPlace.has(id) ? html`<a href="../places/${id}.html">${name}</a>` : html`${name}`;
}

function statementSections(
  catalogue: Catalogue,
  statements: readonly Statement[],
  { issued }: PageFrame,
): Html {
  const sides = statements.filter(({ side }) => side !== INDEPENDENT);
  const assessments = statements.filter(({ side }) => side === INDEPENDENT);
  const asOf = issued === null ? '' : ` as of ${issued.slice(0, 10)}`;
  const list = (of: readonly Statement[], none: string) =>
    of.length > 0
      ? html`<ol class="statements">${of.map((statement) => statementItem(catalogue, statement))}</ol>`
      : html`<p>${none}${asOf}.</p>`;
  return html`<section><h2>Statements of the sides</h2>${list(sides, 'No statement on record')}</section>
<section><h2>Independent assessments</h2>${list(assessments, 'No assessment on record')}</section>`;
}

function statementItem(catalogue: Catalogue, statement: Statement): Html {
  const { id, date, datePrecision, side, speaker, summary, sources } = statement;
  const [lang = 'en'] = summary.en === undefined ? Object.keys(summary) : ['en'];
  const leaning = catalogue.leaningOf(speaker);
  return html`<li id="${id}"><p class="who"><time datetime="${date}">${datePrecision === undefined ? '' : 'about '}${date}</time> <b>${catalogue.speakerName(speaker)}</b>, ${catalogue.sideName(side)}${leaning !== null && html` (close to: ${catalogue.sideName(leaning)})`}</p>
<p lang="${lang}" dir="auto">${summary[lang] ?? ''}</p>
<p class="sources">${sources.map((source, i) => html`${i > 0 && ' · '}${sourceLink(source)}`)}</p></li>`;
}

function sourceLink({ url, publisher, published }: Source): Html {
  return html`<a href="${url}" rel="noopener noreferrer">${publisher}</a>${published !== undefined && html`, <time datetime="${published}">${published}</time>`}`;
}

function document(
  { name, issued, up }: PageFrame,
  { title, feed, body }: { readonly title: string; readonly feed: string; readonly body: Html },
): string {
  const heading = title === name ? name : `${title} · ${name}`;
  return `${
    html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'">
<title>${heading}</title>
<link rel="stylesheet" href="${up}site.css">
<link rel="alternate" type="application/atom+xml" title="${title}" href="${up}${feed}">
</head>
<body>
<header>${up !== '' && html`<a href="${up}index.html">${name}</a>`}</header>
<main>
${body}
</main>
<footer><p>${issued !== null && html`Edition of <time datetime="${issued}">${issued.slice(0, 10)}</time>. `}<a href="${up}${feed}">Atom feed</a></p></footer>
</body>
</html>
`.html
  }`;
}
