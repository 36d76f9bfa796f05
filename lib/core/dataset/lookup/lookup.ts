/** What leads from places and events to records, made once for an edition and kept beside it. */
import { topics } from '../../model/schema.ts';
import type { Manifest } from '../manifest.ts';
import { decodeLines } from '../records.ts';
import { buildPlaceTable, type PlaceTable } from './place-table.ts';
import { buildStatementTable, type StatementTable } from './statement-table.ts';

/** To be raised with every change of the tables: one of another version is made anew. */
export const LOOKUP_VERSION = 1;

export interface Lookup {
  readonly version: number;
  /** Conflicts, sides, speakers and events, JSON Lines each: few, and needed by every page. */
  readonly conflicts: string;
  readonly sides: string;
  readonly speakers: string;
  readonly events: string;
  readonly places: PlaceTable;
  readonly statements: StatementTable;
}

/** Returns the hashes of the files that building would read: of statements only those that `before` has not. */
export function filesToRead({ files }: Manifest, before: Lookup | null): readonly string[] {
  const known = new Set(before?.statements.files.map(({ sha256 }) => sha256));
  return files
    .filter(({ kind, sha256 }) => kind !== 'ambiguous' && !(kind === 'statements' && known.has(sha256)))
    .map(({ sha256 }) => sha256);
}

/** Makes the lookup of an edition; `read` returns the bytes of the files that filesToRead named. */
export function buildLookup(
  { files }: Manifest,
  {
    before,
    read,
    decode,
  }: {
    readonly before: Lookup | null;
    readonly read: (sha256: string) => Uint8Array;
    readonly decode: (bytes: Uint8Array) => string;
  },
): Lookup {
  const of = (kind: string) => files.filter((file) => file.kind === kind);
  const text = (kind: string) =>
    of(kind)
      .map(({ sha256 }) => decode(read(sha256)))
      .join('');
  const statements = buildStatementTable(of('statements'), {
    before: before?.statements ?? null,
    read,
    decode,
    isKnown: (topic) => topics.some((known) => known === topic),
  });
  const events = text('events');
  const named = decodeLines<{ readonly places: readonly string[] }>(events).flatMap(({ places }) => places);
  return {
    version: LOOKUP_VERSION,
    conflicts: text('conflicts'),
    sides: text('sides'),
    speakers: text('speakers'),
    events,
    // Names of events are among these; no place bears them.
    places: buildPlaceTable(of('places'), { named: [...statements.names, ...named], read, decode }),
    statements,
  };
}
