/**
 * Statements as schema.org Claims in JSON-LD, both ways, and ClaimReviews as far as they tell who claimed what.
 *
 * schema.org has no terms for a position or for a side, and says of one Claim's relation to another nothing at all;
 * these stand under a prefix of our own, which other readers pass over.
 */
import { createHash } from 'node:crypto';
import type { Dataset, Place, Speaker, Statement } from '../../../core/model/domain.ts';

type Json = Readonly<Record<string, unknown>>;

/** Our own terms; the address is a name and leads nowhere. */
const PREFIX = 'https://counterclaim.example/terms#';
const OWN_FIELDS = [
  'conflict',
  'event',
  'places',
  'side',
  'speaker',
  'topic',
  'position',
  'datePrecision',
] as const;

/** Writes a dataset's statements as one DataFeed of Claims. */
export function toClaimFeed(
  dataset: Dataset,
  about: { readonly name: string; readonly issued: string | null },
): Json {
  const speakers = new Map(dataset.speakers.map((speaker) => [speaker.id, speaker]));
  const places = new Map(dataset.places.map((place) => [place.id, place]));
  return {
    '@context': ['https://schema.org', { cc: PREFIX }],
    '@type': 'DataFeed',
    name: about.name,
    ...(about.issued !== null && { dateModified: about.issued }),
    dataFeedElement: dataset.statements.map((statement) =>
      toClaim(statement, { speaker: speakers.get(statement.speaker), places }),
    ),
  };
}

function toClaim(
  statement: Statement,
  { speaker, places }: { readonly speaker: Speaker | undefined; readonly places: ReadonlyMap<string, Place> },
): Json {
  return {
    '@type': 'Claim',
    identifier: statement.id,
    text: Object.entries(statement.summary).map(([lang, text]) => ({ '@language': lang, '@value': text })),
    datePublished: statement.date,
    author: {
      '@type': speaker?.kind === 'person' ? 'Person' : 'Organization',
      name: speaker?.name.en ?? statement.speaker,
    },
    about: statement.places.flatMap((id) => placeOf(places.get(id))),
    appearance: statement.sources.map(({ url, publisher, published, lang }) => ({
      '@type': 'CreativeWork',
      url,
      publisher: { '@type': 'Organization', name: publisher },
      ...(published !== undefined && { datePublished: published }),
      ...(lang !== undefined && { inLanguage: lang }),
    })),
    ...Object.fromEntries(
      OWN_FIELDS.filter((field) => statement[field] !== undefined).map((field) => [
        `cc:${field}`,
        statement[field],
      ]),
    ),
  };
}

function placeOf(place: Place | undefined): readonly Json[] {
  if (place === undefined) return [];
  const { id, names, lat, lon } = place;
  const wikidata: unknown = Reflect.get(place, 'wikidata');
  return [
    {
      '@type': 'Place',
      identifier: id,
      name: names.en?.[0] ?? Object.values(names)[0]?.[0] ?? id,
      ...(lat !== undefined && lon !== undefined && { latitude: lat, longitude: lon }),
      ...(typeof wikidata === 'string' && { sameAs: `https://www.wikidata.org/entity/${wikidata}` }),
    },
  ];
}

/** What a feed of another publisher leaves open; a speaker is otherwise found by the author's name. */
export type Defaults = Readonly<
  Partial<Record<'conflict' | 'event' | 'places' | 'side' | 'speaker' | 'topic', string>>
>;

/** Lists the Claims and ClaimReviews of a JSON-LD document: one of them, a list, a graph or a DataFeed. */
export function listClaims(document: unknown): readonly Json[] {
  if (Array.isArray(document)) return document.flatMap(listClaims);
  if (!isObject(document)) return [];
  const types = many(document['@type']);
  if (types.includes('Claim') || types.includes('ClaimReview')) return [document];
  return ['@graph', 'dataFeedElement', 'item', 'itemListElement'].flatMap((key) => listClaims(document[key]));
}

/** Reads a Claim or ClaimReview as a statement's record, still to be validated. */
export function fromClaim(
  element: Json,
  { defaults, speakers }: { readonly defaults: Defaults; readonly speakers: readonly Speaker[] },
): Json {
  const isReview = many(element['@type']).includes('ClaimReview');
  const claim = isReview && isObject(element.itemReviewed) ? element.itemReviewed : element;
  const author = many(claim.author).find(isObject);
  const speaker =
    own(element, 'speaker') ?? defaults.speaker ?? speakerNamed(text(author?.name), speakers)?.id;
  const side = own(element, 'side') ?? defaults.side ?? speakers.find(({ id }) => id === speaker)?.side;
  const date = day(claim.datePublished);
  const summary = summaryOf(isReview ? element.claimReviewed : (claim.text ?? claim.name));
  const record = {
    id: text(element.identifier) ?? idOf({ date, speaker, summary }),
    conflict: own(element, 'conflict') ?? defaults.conflict,
    event: own(element, 'event') ?? defaults.event,
    places: own(element, 'places') ?? defaults.places?.split(/[\s,;]+/) ?? [],
    side,
    speaker,
    date,
    datePrecision: own(element, 'datePrecision'),
    topic: own(element, 'topic') ?? defaults.topic,
    position: own(element, 'position') ?? null,
    summary,
    sources: sourcesOf(claim, element),
  };
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}

/** Where the claim appeared; a review that does not say stands in for it with its own page. */
function sourcesOf(claim: Json, element: Json): readonly Json[] {
  const works = [...many(claim.appearance), ...many(claim.firstAppearance)].filter(isObject);
  const cited = works.length > 0 ? works : [element];
  return cited.map((work) => {
    const publisher = many(work.publisher ?? work.author).find(isObject);
    const fields = {
      url: text(work.url) ?? text(work['@id']),
      publisher: text(publisher?.name) ?? hostOf(text(work.url)),
      published: day(work.datePublished),
      lang: text(work.inLanguage),
    };
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  });
}

function summaryOf(value: unknown): Json {
  const texts = many(value).flatMap((one) => {
    if (typeof one === 'string') return [['en', one]];
    return isObject(one) && typeof one['@value'] === 'string'
      ? [[text(one['@language']) ?? 'en', one['@value']]]
      : [];
  });
  return Object.fromEntries(texts);
}

function speakerNamed(name: string | undefined, speakers: readonly Speaker[]): Speaker | undefined {
  if (name === undefined) return undefined;
  const key = name.toLowerCase();
  return speakers.find(({ name: names, aliases = {} }) =>
    [...Object.values(names), ...Object.values(aliases).flat()].some((known) => known.toLowerCase() === key),
  );
}

/** The same element always gets the same id, so that a feed can be read again. */
function idOf({
  date,
  speaker,
  summary,
}: {
  date?: string | undefined;
  speaker: unknown;
  summary: Json;
}): string {
  const HEX_DIGITS = 8;
  const print = createHash('sha256').update(JSON.stringify(summary)).digest('hex').slice(0, HEX_DIGITS);
  return [date, speaker, print].filter((part) => typeof part === 'string').join('-');
}

function own(element: Json, field: string): unknown {
  return element[`cc:${field}`] ?? element[PREFIX + field];
}

function day(value: unknown): string | undefined {
  const DAY_UNITS = 10;
  return text(value)?.slice(0, DAY_UNITS);
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function hostOf(url: string | undefined): string | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url).hostname : undefined;
}

function many(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
