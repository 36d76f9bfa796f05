/**
 * Where each place's record lies, so that a page costs the few files of the places it names, not all places.
 *
 *   hashes  sorted │ 00c1… │ 00fa… │ 01b7… │     found by halving; ids of one hash stand side by side
 *   files          │   3   │   0   │   3   │     in which file
 *   starts         │ 8 120 │   377 │ 9 002 │     where the line begins in it, in bytes
 *
 * The records of places that statements or events name, and of all that contain those, are at hand from the start:
 * every answer may need them.
 */
import type { ManifestFile } from '../manifest.ts';
import { idOfLine } from '../records.ts';

export interface PlaceTable {
  readonly files: readonly { readonly sha256: string; readonly bytes: number }[];
  readonly hashes: Uint32Array;
  readonly fileOf: Uint16Array;
  readonly starts: Uint32Array;
  /** Records of the places that are at hand from the start, as JSON Lines. */
  readonly hot: string;
}
/** Where a place's line may begin; another of the same hash may stand there. */
export interface PlaceSpot {
  readonly file: number;
  readonly start: number;
}

const NEWLINE = 10;

/** Makes the table of files of places; `named` are the ids of those to have at hand, without what contains them. */
export function buildPlaceTable(
  files: readonly ManifestFile[],
  {
    named,
    read,
    decode,
  }: {
    readonly named: Iterable<string>;
    readonly read: (sha256: string) => Uint8Array;
    readonly decode: (bytes: Uint8Array) => string;
  },
): PlaceTable {
  const spots: { readonly hash: number; readonly file: number; readonly start: number }[] = [];
  const lines = new Map<string, string>();
  for (const [file, { sha256 }] of files.entries()) {
    const bytes = read(sha256);
    for (let start = 0; start < bytes.length; ) {
      const newline = bytes.indexOf(NEWLINE, start);
      const end = newline < 0 ? bytes.length : newline;
      if (end > start) {
        const line = decode(bytes.subarray(start, end));
        const id = idOfLine(line);
        spots.push({ hash: hashOf(id), file, start });
        if (!lines.has(id)) lines.set(id, line);
      }
      start = end + 1;
    }
  }
  spots.sort((a, b) => a.hash - b.hash || a.file - b.file || a.start - b.start);
  return {
    files: files.map(({ sha256, bytes }) => ({ sha256, bytes })),
    hashes: Uint32Array.from(spots, ({ hash }) => hash),
    fileOf: Uint16Array.from(spots, ({ file }) => file),
    starts: Uint32Array.from(spots, ({ start }) => start),
    hot: withContainers(named, lines),
  };
}

/** Returns where a place's record may lie: usually one spot. */
export function spotsOf({ hashes, fileOf, starts }: PlaceTable, id: string): readonly PlaceSpot[] {
  const hash = hashOf(id);
  let low = 0;
  let high = hashes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((hashes[middle] ?? 0) < hash) low = middle + 1;
    else high = middle;
  }
  const spots: PlaceSpot[] = [];
  for (let at = low; hashes[at] === hash; at++) spots.push({ file: fileOf[at] ?? 0, start: starts[at] ?? 0 });
  return spots;
}

/** FNV-1a over UTF-16 units; two ids of one hash cost a second look, no more. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

function withContainers(named: Iterable<string>, lines: ReadonlyMap<string, string>): string {
  const found = new Set(named);
  for (const id of found) {
    const line = lines.get(id);
    if (line === undefined) continue;
    // The caller vouches that the file was validated.
    const { within } = JSON.parse(line) as { readonly within: readonly string[] };
    for (const container of within) found.add(container);
  }
  return [...found].flatMap((id) => lines.get(id) ?? []).join('\n');
}
