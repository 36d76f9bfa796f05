/** Schemas of the dataset's records. Unknown fields survive, so that an older reader keeps what a newer editor wrote. */
import * as v from 'valibot';

const MAX_TEXT = 4_000;
const MAX_LIST = 500;
/** Shares, losses and populations; a number beyond is a slip of the pen. */
const MAX_NUMBER = 1e10;

const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9][a-z0-9._-]{0,119}$/, 'must be lower-case letters, digits, ".", "_" or "-"'),
);
const text = v.pipe(v.string(), v.minLength(1, 'must not be empty'), v.maxLength(MAX_TEXT, 'is too long'));
const day = v.pipe(v.string(), v.isoDate('must be a day, YYYY-MM-DD'));
const lang = v.pipe(v.string(), v.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$/, 'must be a language tag'));
const ids = v.pipe(v.array(id), v.maxLength(MAX_LIST));
const localText = v.pipe(
  v.record(lang, text),
  v.check((value) => Object.keys(value).length > 0, 'must have a text in at least one language'),
);
const nameLists = v.record(v.string(), v.pipe(v.array(text), v.maxLength(MAX_LIST)));
const number = v.pipe(v.number(), v.minValue(-MAX_NUMBER), v.maxValue(MAX_NUMBER));
const webAddress = v.pipe(
  v.string(),
  v.maxLength(MAX_TEXT),
  v.url('must be a web address'),
  v.regex(/^https?:\/\//i, 'must begin with https:// or http://'),
);

export const topics = ['control', 'sovereignty', 'responsibility', 'losses', 'strike', 'name'] as const;

export const conflictSchema = v.looseObject({ id, name: localText, sides: ids });
export const sideSchema = v.looseObject({ id, name: localText, conflicts: ids });
export const speakerSchema = v.looseObject({
  id,
  side: id,
  name: localText,
  kind: text,
  role: v.optional(localText),
  aliases: v.optional(nameLists),
  leaning: v.optional(id),
});
export const placeSchema = v.looseObject({
  id,
  kind: text,
  names: nameLists,
  sideNames: v.optional(nameLists),
  formerNames: v.optional(nameLists),
  latin: v.optional(v.array(text)),
  conflict: v.optional(id),
  claimedBy: ids,
  administeredBy: v.optional(id),
  within: ids,
  country: v.optional(v.string()),
  lat: v.optional(v.pipe(v.number(), v.minValue(-90), v.maxValue(90))),
  lon: v.optional(v.pipe(v.number(), v.minValue(-180), v.maxValue(180))),
  population: v.optional(v.pipe(v.number(), v.minValue(0))),
});
export const ambiguousSchema = v.looseObject({
  name: text,
  lang,
  ids,
  settlements: v.pipe(v.number(), v.integer(), v.minValue(0)),
  meanings: v.array(text),
});
export const eventSchema = v.looseObject({
  id,
  title: localText,
  places: ids,
  from: v.nullable(day),
  to: v.nullable(day),
  status: text,
  conflict: id,
});
const positionSchema = v.looseObject({
  holder: v.optional(v.nullable(id)),
  extent: v.optional(v.picklist(['full', 'most', 'part', 'contested', 'none'])),
  percent: v.optional(v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(100)))),
  sovereign: v.optional(v.nullable(id)),
  excludes: v.optional(v.nullable(v.union([id, ids]))),
  event: v.optional(v.nullable(id)),
  responsible: v.optional(v.nullable(id)),
  by: v.optional(v.nullable(id)),
  target: v.optional(v.nullable(v.string())),
  of: v.optional(v.nullable(id)),
  killed: v.optional(v.nullable(number)),
  wounded: v.optional(v.nullable(number)),
  total: v.optional(v.nullable(number)),
  name: v.optional(v.nullable(text)),
});
export const statementSchema = v.looseObject({
  id,
  conflict: id,
  event: id,
  places: v.pipe(ids, v.minLength(1, 'must name at least one place')),
  side: id,
  speaker: id,
  date: day,
  datePrecision: v.optional(text),
  topic: v.picklist(topics, `must be one of ${topics.join(', ')}`),
  position: v.nullable(positionSchema),
  summary: localText,
  sources: v.pipe(
    v.array(
      v.looseObject({
        url: webAddress,
        publisher: text,
        published: v.optional(v.string()),
        lang: v.optional(lang),
        archived: v.optional(webAddress),
      }),
    ),
    v.minLength(1, 'must name at least one source'),
    v.maxLength(20),
  ),
});

/** The kinds of records a dataset has, one file each, in the order in which they refer to one another. */
export const recordKinds = [
  'conflicts',
  'sides',
  'speakers',
  'places',
  'ambiguous',
  'events',
  'statements',
] as const;
export type RecordKind = (typeof recordKinds)[number];

/** The schema of each kind of record. */
export const recordSchemas = {
  conflicts: conflictSchema,
  sides: sideSchema,
  speakers: speakerSchema,
  places: placeSchema,
  ambiguous: ambiguousSchema,
  events: eventSchema,
  statements: statementSchema,
} satisfies Record<RecordKind, v.GenericSchema>;
