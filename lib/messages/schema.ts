/** Schemas of every message and of the settings: what arrives from another context is parsed, never trusted. */
import * as v from 'valibot';
import { mutedKinds } from '../core/model/muted.ts';
import type { DatasetSource, MessageName, NewsItem, Protocol, Settings } from './protocol.ts';

/** A passage longer than this is no prose; the content script splits none and sends none of that size. */
const MAX_PASSAGE_UNITS = 100_000;
/** Articles end far below this; more is a hostile or broken page. */
const MAX_PASSAGES = 5_000;
const MAX_LIST = 2_000;

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
const lang = v.pipe(v.string(), v.maxLength(35));
const none = v.object({});

const pageText = v.object({
  url: v.optional(v.pipe(v.string(), v.maxLength(4_096))),
  published: v.optional(day),
  lang: v.optional(lang),
  passages: v.pipe(
    v.array(
      v.object({
        id: v.pipe(v.number(), v.integer(), v.minValue(0)),
        text: v.pipe(v.string(), v.maxLength(MAX_PASSAGE_UNITS)),
        lang: v.optional(lang),
      }),
    ),
    v.maxLength(MAX_PASSAGES),
  ),
});

/** What a content script was told earlier and a page of the extension hands back; the parts that are read are checked. */
const sealedPage = v.looseObject({
  mentions: v.array(v.looseObject({ id, mention: v.looseObject({ place: id }) })),
  claims: v.array(v.looseObject({ id, claim: v.looseObject({ asserter: v.nullable(id) }) })),
  places: v.record(id, v.looseObject({ view: v.looseObject({ id }) })),
  sides: v.record(id, v.record(v.string(), v.string())),
  questions: v.array(v.looseObject({ place: id, carried: v.array(id), missing: v.array(id) })),
  asOf: day,
  dated: v.boolean(),
  datasetIssued: v.string(),
  datasetSequence: v.number(),
  answers: v.string(),
});

const address = v.pipe(v.string(), v.maxLength(2_000));
/** A pack beyond this belongs on a server, from which it comes in parts. */
const MAX_PACK_UNITS = 60_000_000;

/** A label is a sentence; a key names a claim about a few places. */
const muted = v.object({
  kind: v.picklist(mutedKinds),
  key: v.pipe(v.string(), v.minLength(1), v.maxLength(2_000)),
  label: v.pipe(v.string(), v.maxLength(500)),
});

/** Schemas of the parameters of the messages the background answers. */
export const paramsSchemas = {
  annotatePage: pageText,
  searchPlaces: v.object({ query: v.pipe(v.string(), v.maxLength(200)) }),
  regions: none,
  placesWithin: v.object({ place: id }),
  placesById: v.object({ ids: v.pipe(v.array(id), v.maxLength(MAX_LIST)) }),
  datasetStatus: none,
  reloadDataset: none,
  syncDatasets: v.object({ dataset: v.optional(id) }),
  previewDataset: v.object({ url: address }),
  addDataset: v.object({ url: address, fingerprint: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)) }),
  addDatasetFile: v.object({
    name: v.pipe(v.string(), v.maxLength(300)),
    text: v.pipe(v.string(), v.maxLength(MAX_PACK_UNITS)),
  }),
  changeDataset: v.object({
    dataset: id,
    change: v.picklist(['enable', 'disable', 'up', 'down', 'remove']),
  }),
  watchedNews: none,
  watchedNewsSeen: none,
  openLayer: none,
  summarizePage: sealedPage,
  dossier: v.union([v.object({ place: id }), v.object({ event: id })]),
  searchRecords: v.object({ query: v.pipe(v.string(), v.maxLength(200)) }),
  recordIndex: none,
  openCard: none,
  mute: muted,
} satisfies Record<MessageName, v.GenericSchema>;

/** The envelope around every message. */
export const envelopeSchema = v.object({ type: v.string(), params: v.unknown() });

/** Milliseconds; the interaction specification lets the reader choose 0 to 1000 and starts at 500. */
const showDelay = v.pipe(v.number(), v.minValue(0), v.maxValue(1_000));
const idList = v.fallback(v.pipe(v.array(id), v.maxLength(MAX_LIST)), []);

const MAX_GROUPS = 50;
/** More marks than any article needs; a page with more is a list of places. */
const MOST_MARKS = 200;
const group = v.object({
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60)),
  paused: v.fallback(v.boolean(), false),
  places: idList,
});

const settingsSchema = v.object({
  watched: idList,
  offSites: idList,
  onSites: idList,
  showDelay: v.fallback(showDelay, 500),
  muted: v.fallback(v.pipe(v.array(muted), v.maxLength(MAX_LIST)), []),
  notify: v.fallback(v.boolean(), false),
  groups: v.fallback(v.pipe(v.array(group), v.maxLength(MAX_GROUPS)), []),
  offLanguages: v.fallback(v.pipe(v.array(lang), v.maxLength(50)), []),
  maxMarks: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(5), v.maxValue(MOST_MARKS)), MOST_MARKS),
  firstMentionOnly: v.fallback(v.boolean(), false),
  syncSettings: v.fallback(v.boolean(), false),
}) satisfies v.GenericSchema<unknown, Settings>;

/** Tells whether a text names a message of the protocol. */
export function isMessageName(name: string): name is MessageName {
  return Object.hasOwn(paramsSchemas, name);
}

/** Parses message parameters; null where they are not what the protocol says. */
export function parseParams<K extends MessageName>(name: K, params: unknown): Protocol[K]['params'] | null {
  const parsed = v.safeParse(paramsSchemas[name], params);
  // The schema table and the protocol map name the same shapes; the compiler cannot follow the index.
  return parsed.success ? (parsed.output as Protocol[K]['params']) : null;
}

/** Parses stored settings; a part that is absent or broken falls back to its default and the rest is kept. */
export function parseSettings(stored: unknown): Settings {
  return v.parse(settingsSchema, typeof stored === 'object' && stored !== null ? stored : {});
}

const hex = (digits: number) => v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${digits}}$`)));
const datasetSchema = v.object({
  dataset: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,80}$/)),
  name: v.pipe(v.string(), v.maxLength(500)),
  kind: v.picklist(['bundled', 'web', 'file']),
  url: v.nullable(address),
  keys: v.pipe(v.array(v.object({ id: hex(16), ed25519: hex(64) })), v.maxLength(4)),
  enabled: v.boolean(),
}) satisfies v.GenericSchema<unknown, DatasetSource>;

const texts = v.record(v.string(), v.string());
const newsSchema = v.object({
  statement: id,
  place: id,
  placeName: texts,
  sideName: texts,
  speakerName: texts,
  date: day,
  summary: texts,
  url: v.pipe(v.string(), v.regex(/^https?:/)),
}) satisfies v.GenericSchema<unknown, NewsItem>;

/** Parses the stored list of followed datasets; an item that is broken is left out. */
export function parseDatasets(stored: unknown): readonly DatasetSource[] {
  return validItems(datasetSchema, stored);
}

/** Parses the stored news; an item that is broken is left out. */
export function parseNews(stored: unknown): readonly NewsItem[] {
  return validItems(newsSchema, stored);
}

function validItems<T>(schema: v.GenericSchema<unknown, T>, stored: unknown): readonly T[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((item: unknown) => {
    const parsed = v.safeParse(schema, item);
    return parsed.success ? [parsed.output] : [];
  });
}
