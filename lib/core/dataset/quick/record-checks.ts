/**
 * The records' schemas as checks of bytes, kind by kind; what lib/core/model/schema.ts says counts, and a test holds
 * these to it.
 */
import { type RecordKind, topics } from '../../model/schema.ts';
import { referenceOf } from '../references.ts';
import { type Check, type Cursor, type Field, openScanner } from './scanner.ts';

/** What a check of a line tells whoever asked for it. */
export interface Told {
  /** An id that a field names, with the field's number among the references. */
  readonly named: (reference: number, at: readonly [start: number, end: number, hash: number]) => void;
  /** What the record is known by within its file: where it stands. */
  readonly known: (start: number, end: number) => void;
}

/** Makes the checks of a line of each kind over a cursor. */
export function openRecordChecks(cursor: Cursor, told: Told): Readonly<Record<RecordKind, Check>> {
  const { text, anyText, id, list, record, object, numberWithin, nullable, oneOf } = openScanner(cursor);
  const plain = text();
  const anyId = id();
  const name = text({ naming: true });
  const ids = list(anyId);
  const localText = record(plain, { least: 1, language: true });
  const localName = record(name, { least: 1, language: true });
  const nameLists = record(list(name));
  const naming = (kind: RecordKind, field: string): Check => {
    const reference = referenceOf(kind, field);
    return id((start, end, hash) => told.named(reference, [start, end, hash]));
  };
  const own: Field = { name: 'id', check: id((start, end) => told.known(start, end)) };
  const language = (): boolean => {
    const { bytes, at } = cursor;
    const end = bytes[at + 3] === 34 ? at + 3 : at + 4;
    for (let letter = at + 1; letter < end; letter++) {
      const lower = (bytes[letter] ?? 0) | 32;
      if (lower < 97 || lower > 122) return false;
    }
    if (bytes[at] !== 34 || bytes[end] !== 34) return false;
    cursor.at = end + 1;
    return true;
  };
  const day = (): boolean => {
    const { bytes, at } = cursor;
    if (bytes[at] !== 34 || bytes[at + 5] !== 45 || bytes[at + 8] !== 45 || bytes[at + 11] !== 34)
      return false;
    for (const digit of [1, 2, 3, 4, 6, 7, 9, 10]) {
      const byte = bytes[at + digit] ?? 0;
      if (byte < 48 || byte > 57) return false;
    }
    const two = (from: number) => ((bytes[at + from] ?? 0) - 48) * 10 + (bytes[at + from + 1] ?? 0) - 48;
    if (two(6) < 1 || two(6) > 12 || two(9) < 1 || two(9) > 31) return false;
    cursor.at = at + 12;
    return true;
  };
  const address = text({
    seen: (start, end) => {
      if (!isPlainAddress(cursor.bytes, start, end)) refused = true;
    },
  });
  let refused = false;
  const webAddress = (): boolean => {
    refused = false;
    return address() && !refused;
  };
  const optional = (field: string, check: Check): Field => ({ name: field, check, optional: true });
  const given = (field: string, check: Check): Field => ({ name: field, check });
  const optionalId = (field: string): Field => optional(field, nullable(anyId));
  const amount = nullable(numberWithin(1e10));

  const position = object([
    optionalId('by'),
    optionalId('event'),
    optional('excludes', () => nullable(anyId)() || ids()),
    optional('extent', oneOf(['full', 'most', 'part', 'contested', 'none'])),
    optionalId('holder'),
    optional('killed', amount),
    optional('name', nullable(plain)),
    optionalId('of'),
    optional('percent', nullable(numberWithin(100, { least: 0 }))),
    optionalId('responsible'),
    optionalId('sovereign'),
    optional('target', nullable(anyText)),
    optional('total', amount),
    optional('wounded', amount),
  ]);
  const source = object([
    optional('lang', language),
    optional('published', anyText),
    given('publisher', plain),
    given('url', webAddress),
  ]);
  return {
    conflicts: object([given('name', localName), given('sides', list(naming('conflicts', 'sides')))], own),
    sides: object([given('conflicts', list(naming('sides', 'conflicts'))), given('name', localName)], own),
    speakers: object(
      [
        optional('aliases', nameLists),
        given('kind', plain),
        optional('leaning', naming('speakers', 'leaning')),
        given('name', localName),
        optional('role', localText),
        given('side', naming('speakers', 'side')),
      ],
      own,
    ),
    places: object(
      [
        optional('administeredBy', anyId),
        given('claimedBy', ids),
        optional('conflict', naming('places', 'conflict')),
        optional('country', anyText),
        optional('formerNames', nameLists),
        given('kind', plain),
        optional('lat', numberWithin(90)),
        optional('latin', list(name)),
        optional('lon', numberWithin(180)),
        given('names', nameLists),
        optional('population', numberWithin(1e9, { least: 0 })),
        optional('sideNames', nameLists),
        given('within', list(naming('places', 'within'))),
      ],
      own,
    ),
    ambiguous: object([
      given('ids', list(naming('ambiguous', 'ids'))),
      given('lang', language),
      given('meanings', list(plain)),
      // A name may stand once for each language; a file of several is for the parser.
      given('name', text({ naming: true, seen: (start, end) => told.known(start, end) })),
      given('settlements', numberWithin(1e9, { least: 0, integer: true })),
    ]),
    events: object(
      [
        given('conflict', naming('events', 'conflict')),
        given('from', nullable(day)),
        given('places', list(naming('events', 'places'))),
        given('status', plain),
        given('title', localName),
        given('to', nullable(day)),
      ],
      own,
    ),
    statements: object(
      [
        given('conflict', naming('statements', 'conflict')),
        given('date', day),
        optional('datePrecision', plain),
        given('event', naming('statements', 'event')),
        given('places', list(naming('statements', 'places'), { least: 1 })),
        given('position', nullable(position)),
        given('side', naming('statements', 'side')),
        given('sources', list(source, { least: 1, most: 20 })),
        given('speaker', naming('statements', 'speaker')),
        given('summary', localText),
        given('topic', oneOf(topics)),
      ],
      own,
    ),
  };
}

/**
 * Tells whether an address is one that no reader of addresses refuses: http or https, a host of words of letters and
 * digits with a last one of letters, and behind it nothing but what stands for itself.
 */
function isPlainAddress(bytes: Uint8Array, start: number, end: number): boolean {
  const scheme = 'https://';
  let at = start;
  for (let index = 0; index < scheme.length; index++) {
    if (index === 4 && bytes[at] === 58) continue;
    if (bytes[at] !== scheme.charCodeAt(index)) return false;
    at++;
  }
  const host = at;
  let label = at;
  let labels = 0;
  let letters = true;
  for (; ; at++) {
    const byte = at < end ? (bytes[at] ?? 0) : SLASH;
    const letter = byte >= 97 && byte <= 122;
    if (letter || (byte >= 48 && byte <= 57) || (byte === HYPHEN && at > label)) {
      letters = letter && (letters || at === label);
      continue;
    }
    // A dot may end the host.
    if (at === label && byte !== DOT && labels > 1) break;
    const length = at - label;
    if (length === 0 || length > 63 || bytes[at - 1] === HYPHEN || isEncoded(bytes, label)) return false;
    labels++;
    if (byte !== DOT) break;
    label = at + 1;
  }
  if (labels < 2 || at - host > 250 || !(letters || isDottedQuad(bytes, host, at))) return false;
  if (bytes[at] === COLON && at < end) {
    const port = ++at;
    while (at < end && (bytes[at] ?? 0) >= 48 && (bytes[at] ?? 0) <= 57) at++;
    if (at === port || at - port > 4) return false;
  }
  if (at < end && bytes[at] !== SLASH) return false;
  for (; at < end; at++) {
    const byte = bytes[at] ?? 0;
    // No blank and no backslash.
    if (byte <= 32 || byte === 127 || byte === 92) return false;
  }
  return true;
}

/** Tells whether a word of a host is one in another script, which has rules of its own. */
function isEncoded(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 120 && bytes[at + 1] === 110 && bytes[at + 2] === HYPHEN && bytes[at + 3] === HYPHEN;
}

const [HYPHEN, DOT, SLASH, COLON] = [45, 46, 47, 58];

/** Tells whether a host is four numbers of at most 255, none with a zero in front. */
function isDottedQuad(bytes: Uint8Array, start: number, end: number): boolean {
  let numbers = 1;
  let value = 0;
  let digits = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === DOT) {
      numbers++;
      value = 0;
      digits = 0;
      continue;
    }
    if (byte < 48 || byte > 57 || (digits > 0 && value === 0)) return false;
    value = value * 10 + byte - 48;
    digits++;
    if (value > 255) return false;
  }
  return numbers === 4 && digits > 0;
}
