/** Converts the editors' source folders into the published records: places joined, empty fields dropped, order fixed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mendLookAlikes } from '../../core/dataset/treacherous.ts';

type Json = Readonly<Record<string, unknown>>;
type Names = Record<string, string[]>;

/**
 * Places of the claims folder that carry no link, or a namesake's, found by name and checked by hand against what their
 * sources say of where they lie. Claims id → gazetteer id.
 */
const TWINS: Readonly<Record<string, string>> = {
  // Named with Kindrativka, as its neighbour at the border north of Sumy.
  'andriivka-sumy': 'andriivka-sumy-sumskyi',
  // The first village taken in its oblast, a few kilometres from Donetsk's.
  dachne: 'dachne-dnipropetrovsk-synelnykivskyi-novopavlivska',
  'deir-ez-zor': 'deir-ez-zor-syria',
  'east-jerusalem': 'east-jerusalem',
  'greater-lesser-tunb': 'greater-and-lesser-tunbs',
  // Of the two in the oblast, the one ten kilometres north-west of Huliaipole, as its statement says.
  krynychne: 'krynychne-zaporizhzhia-polohivskyi',
  myawaddy: 'myawadi-myanmar',
  // Its sources put it at the border of Donetsk's oblast.
  'novomykolaivka-dnipropetrovsk': 'novomykolaivka-dnipropetrovsk-synelnykivskyi-velykomykhailivska',
  suwayda: 'as-suwayda-syria',
  tabqa: 'ath-thawrah-syria',
  // Listed with Zaliznychne, as its neighbour near Huliaipole.
  tsvitkove: 'tsvitkove-zaporizhzhia-polohivskyi',
  // Named with Novoheorhiivka and Kamyshevakha, as their neighbour where three oblasts meet.
  zaporizke: 'zaporizke-dnipropetrovsk-synelnykivskyi-velykomykhailivska',
};

/** Containing places the claims folder names otherwise than the gazetteer; others it names are not in the dataset. */
const CONTAINERS: Readonly<Record<string, string>> = { aleppo: 'aleppo-syria' };

/** Disputes the gazetteer names otherwise than the statements do; others without statements are left out. */
const CONFLICTS: Readonly<Record<string, string>> = {
  syria: 'syria-internal',
  kashmir: 'india-pakistan',
  'india-pakistan-territorial': 'india-pakistan',
  'myanmar-civil-war': 'myanmar-war',
  'eastern-drc': 'drc-m23',
  'georgia-abkhazia': 'georgia-breakaways',
  'georgia-south-ossetia': 'georgia-breakaways',
  'sino-indian-border': 'india-china',
  'japan-russia': 'kuril-northern-territories',
  falklands: 'falklands-malvinas',
  'abu-musa': 'gulf-islands',
  'gulf-of-mexico-naming': 'gulf-name',
};
/** Parties the gazetteer names otherwise than the statements do. */
const SIDES: Readonly<Record<string, string>> = {
  gb: 'uk',
  'x-arts': 'artsakh',
  'x-abk': 'abkhazia',
  'x-nc': 'trnc',
  'x-pmr': 'pmr',
  'x-sol': 'somaliland',
  'x-sah': 'polisario',
};

/** Reads the source folders `claims` and `gazetteer` and returns the records of each published file, sorted by id. */
export function convert(folder: string): Readonly<Record<string, readonly Json[]>> {
  const claims = (name: string) => readLines(join(folder, 'claims', `${name}.jsonl`));
  const gazetteer = (name: string) => readLines(join(folder, 'gazetteer', `${name}.jsonl`));
  const ofClaims = claims('places');
  const twin = new Map<string, Json>();
  for (const place of ofClaims) {
    const link = TWINS[text(place.id)] ?? place.gazetteer;
    if (typeof link === 'string') twin.set(link, place);
  }
  const conflicts = new Set(claims('conflicts').map(({ id }) => id));
  const unified = (id: string) => text(twin.get(id)?.id ?? CONTAINERS[id] ?? id);
  const ofGazetteer = gazetteer('places');
  const joined = ofGazetteer.map((record) => joinPlace(record, twin.get(text(record.id)), unified));
  const known = new Set(joined.map(({ id }) => id));
  const alone = ofClaims
    .filter(({ id }) => !known.has(id))
    .map((place) => joinPlace(place, undefined, unified));
  const places = byId([...joined, ...alone]);
  const ids = new Set(places.map(({ id }) => id));
  return {
    conflicts: byId(claims('conflicts')),
    sides: byId(claims('sides')),
    speakers: byId(claims('speakers')),
    places: places.map((place) => {
      const conflict = CONFLICTS[String(place.conflict)] ?? place.conflict;
      return compact({
        ...place,
        conflict: conflicts.has(conflict) ? conflict : undefined,
        claimedBy: unique(strings(place.claimedBy).map((side) => SIDES[side] ?? side)),
        within: strings(place.within).filter((id) => ids.has(id)),
      });
    }),
    ambiguous: gazetteer('ambiguous')
      .map((record) => ambiguousName(record, unified))
      .sort((a, b) => order(`${a.lang} ${a.name}`, `${b.lang} ${b.name}`)),
    events: byId(claims('events')),
    statements: byId(claims('statements')).map((statement) => ({
      ...statement,
      summary: mendedTexts(statement.summary),
      sources: sourcesOf(statement),
    })),
  };
}

function joinPlace(base: Json, claims: Json | undefined, unified: (id: string) => string): Json {
  const both = [claims, base].filter((record) => record !== undefined);
  const names = mergeNames([...both.map(({ names }) => names), base.pressVariants]);
  const known = new Set(Object.values(names).flat());
  const latin = unique([...strings(base.latinFromRu), ...strings(base.latinAttested)]).filter(
    (name) => !known.has(name),
  );
  return compact({
    id: text(claims?.id ?? base.id),
    kind: kindOf(base),
    names,
    sideNames: mergeNames(both.map(({ sideNames }) => sideNames)),
    formerNames: mergeNames(both.map(({ formerNames }) => formerNames)),
    latin,
    conflict: strings(claims?.conflicts)[0] ?? strings(base.conflicts)[0] ?? base.conflict,
    claimedBy: unique(both.flatMap(({ claimedBy }) => strings(claimedBy))),
    administeredBy: strings(base.administeredBy).length === 1 ? strings(base.administeredBy)[0] : undefined,
    within: unique([...strings(base.within).map(unified), ...strings(claims?.within).map(unified)]),
    country: base.country,
    lat: rounded(base.lat ?? claims?.lat),
    lon: rounded(base.lon ?? claims?.lon),
    population: base.population,
    // Keys of other registers outlive a renaming, which our ids, made of names, do not.
    katottg: base.katottg,
    geonames: base.geonames,
    wikidata: base.wikidata,
  });
}

/** The gazetteer's `kind` lumps units of administration into "region"; its `type` tells them apart. */
function kindOf({ kind, type }: Json): string {
  if (type === 'oblast' || type === 'raion' || type === 'country') return type;
  return kind === 'infrastructure' ? 'facility' : text(kind);
}

/** Sources whose day of publication is not known say so by leaving it out. */
function sourcesOf({ sources }: Json): Json[] {
  return (Array.isArray(sources) ? sources : []).map(compact);
}

function ambiguousName(record: Json, unified: (id: string) => string): Json {
  const meanings = Array.isArray(record.otherMeanings) ? record.otherMeanings : [];
  return {
    name: record.name,
    lang: record.lang,
    ids: unique(strings(record.ids).map(unified)),
    settlements: record.settlementsInUkraine ?? 0,
    meanings: unique(meanings.map((meaning: Json) => text(meaning.kind))),
  };
}

/** Replaces Latin letters that slipped into Cyrillic words. */
function mendedTexts(texts: unknown): unknown {
  if (typeof texts !== 'object' || texts === null) return texts;
  return Object.fromEntries(
    Object.entries(texts).map(([lang, value]) => [
      lang,
      typeof value === 'string' ? mendLookAlikes(value) : value,
    ]),
  );
}

function mergeNames(parts: readonly unknown[]): Names {
  const merged: Names = {};
  for (const part of parts) {
    if (typeof part !== 'object' || part === null) continue;
    for (const [key, list] of Object.entries(part))
      merged[key] = unique([...(merged[key] ?? []), ...strings(list).map(visible)]);
  }
  return merged;
}

/** Drops direction marks and soft hyphens, which are no part of a name; joiners are, in Persian. */
function visible(name: string): string {
  return name.replace(/[\u00ad\u200e\u200f]/g, '').trim();
}

/** Five decimals are a metre; more is noise that costs bytes. */
function rounded(value: unknown): number | undefined {
  return typeof value === 'number' ? Math.round(value * 1e5) / 1e5 : undefined;
}

/** Drops what is empty, save the lists every place must have. */
function compact(record: Json): Json {
  const required = new Set(['claimedBy', 'within', 'names']);
  return Object.fromEntries(
    Object.entries(record).filter(([key, value]) => {
      if (value === undefined || value === null) return false;
      return required.has(key) || typeof value !== 'object' || Object.keys(value).length > 0;
    }),
  );
}

function readLines(file: string): Json[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [JSON.parse(line)];
    } catch (cause) {
      throw new Error(`${file}:${index + 1}: the line is no JSON; mend or delete it.`, { cause });
    }
  });
}

function byId(records: readonly Json[]): Json[] {
  return [...records].sort((a, b) => order(text(a.id), text(b.id)));
}

/** Orders by code units, which is the same on every machine; the locale's order is not. */
function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function unique(list: readonly string[]): string[] {
  return [...new Set(list)];
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function text(value: unknown): string {
  if (typeof value !== 'string')
    throw new Error(`A source record has ${JSON.stringify(value)} where a text is due.`);
  return value;
}
