/**
 * Files' bytes in IndexedDB: many files in few Blobs, as a row costs more than a hundred kilobytes in it.
 *
 *   packs   id → a Blob:   │ file │ file │      file      │ file │ …
 *   meta    pack:<id>  →   where each file lies in it, by hash
 *
 * A Blob is read a slice at a time, so that looking up a few records does not cost reading all of them. A pack is
 * never changed; packs that are mostly dead are written anew without what is dead.
 */
import type Dexie from 'dexie';
import type { Table } from 'dexie';

/** Files' bytes by their SHA-256. */
export type Files = ReadonlyMap<string, Uint8Array>;
/** A part of a file, in bytes; `end` is exclusive. */
export interface ByteRange {
  readonly sha256: string;
  readonly start: number;
  readonly end: number;
}
interface PackRow {
  readonly id?: number;
  readonly blob: Blob;
}
/** Where a file lies: its hash, its first byte, and the byte after its last. */
type Listed = readonly [sha256: string, start: number, end: number];
interface MetaRow {
  readonly key: string;
  readonly value: unknown;
}
/** The tables a pack is written to. */
export interface PackTables {
  readonly packs: Table<PackRow, number>;
  readonly meta: Table<MetaRow, string>;
}
interface Spot {
  readonly pack: number;
  readonly start: number;
  readonly end: number;
}

export interface Packs {
  /** Adds files as one pack, both rows or none. */
  readonly put: (files: Files) => Promise<void>;
  /** Returns the hashes of the files at hand. */
  readonly hashes: () => Promise<ReadonlySet<string>>;
  /** Returns the files that are at hand. */
  readonly read: (hashes: readonly string[]) => Promise<Files>;
  /** Returns parts of files in the order asked; null for one whose file is not at hand. */
  readonly readRanges: (ranges: readonly ByteRange[]) => Promise<readonly (Uint8Array | null)[]>;
  /** Drops files that are not used, as soon as a pack is mostly made of such; `usedNow` reads "meta" alone. */
  readonly sweep: (usedNow: () => Promise<ReadonlySet<string>>) => Promise<void>;
}

const PREFIX = 'pack:';
/** A slice costs as much as reading so many bytes more, measured in Chromium. */
const GAP_BYTES = 128_000;
/** With more packs than this the small ones are joined; each costs a slice when all is read. */
const MAX_PACKS = 12;
/** What is joined is held in memory meanwhile. */
const MAX_JOINED_BYTES = 16_000_000;

/** Opens the packs of a database that has the tables "packs" and "meta". */
export function openPacks(db: Dexie): Packs {
  const packs: Table<PackRow, number> = db.table('packs');
  const meta: Table<MetaRow, string> = db.table('meta');

  /** A pack without its Blob, which a browser may have thrown away, is none. */
  const directory = async (): Promise<ReadonlyMap<number, readonly Listed[]>> => {
    const [ids, rows] = await Promise.all([
      packs.toCollection().primaryKeys(),
      meta.where('key').startsWith(PREFIX).toArray(),
    ]);
    const kept = new Set(ids);
    // Only this file writes these rows, so their shapes are known.
    const listed = rows.map(
      ({ key, value }) => [Number(key.slice(PREFIX.length)), value as readonly Listed[]] as const,
    );
    return new Map(listed.filter(([id]) => kept.has(id)));
  };
  const spots = async (): Promise<ReadonlyMap<string, Spot>> => {
    const found = new Map<string, Spot>();
    for (const [pack, files] of await directory())
      for (const [sha256, start, end] of files) found.set(sha256, { pack, start, end });
    return found;
  };
  const put = (files: Files): Promise<void> =>
    db.transaction('rw', packs, meta, () => addPack({ packs, meta }, files));
  const readSpots = async (wanted: readonly (Spot | null)[]): Promise<readonly (Uint8Array | null)[]> => {
    const ids = [...new Set(wanted.flatMap((spot) => spot?.pack ?? []))];
    const rows = await packs.bulkGet(ids);
    const blobs = new Map(rows.flatMap((row, index) => (row ? [[ids[index] ?? 0, row.blob] as const] : [])));
    return cut(wanted, blobs);
  };
  const read = async (hashes: readonly string[]): Promise<Files> => {
    const at = await spots();
    const present = hashes.filter((hash) => at.has(hash));
    const parts = await readSpots(present.map((hash) => at.get(hash) ?? null));
    return new Map(parts.flatMap((bytes, index) => (bytes ? [[present[index] ?? '', bytes] as const] : [])));
  };
  return {
    put,
    hashes: async () => new Set((await spots()).keys()),
    read,
    readRanges: async (ranges) => {
      const at = await spots();
      return readSpots(
        ranges.map(({ sha256, start, end }) => {
          const spot = at.get(sha256);
          return spot === undefined
            ? null
            : { pack: spot.pack, start: spot.start + start, end: spot.start + end };
        }),
      );
    },
    sweep: async (usedNow) => {
      const kept = await db.transaction('rw', packs, meta, async () => {
        const used = await usedNow();
        const found: Kept[] = [];
        const dead: number[] = [];
        for (const [id, files] of await directory()) {
          const live = files.filter(([sha256]) => used.has(sha256));
          if (live.length === 0) dead.push(id);
          else found.push({ id, live, bytes: weight(live), waste: weight(files) - weight(live) });
        }
        await drop(dead);
        return found;
      });
      for (const group of toJoin(kept)) {
        const files = await read(group.flatMap(({ live }) => live.map(([sha256]) => sha256)));
        await db.transaction('rw', packs, meta, async () => {
          const used = await usedNow();
          const at = await directory();
          const meanwhile = group.some(({ id }) =>
            at.get(id)?.some(([sha256]) => used.has(sha256) && !files.has(sha256)),
          );
          // Somebody staged an edition that counts on what was about to go; the next sweep will see.
          if (meanwhile) return;
          await put(files);
          await drop(group.map(({ id }) => id));
        });
      }
    },
  };

  async function drop(ids: readonly number[]): Promise<void> {
    if (ids.length === 0) return;
    await packs.bulkDelete([...ids]);
    await meta.bulkDelete(ids.map((id) => `${PREFIX}${id}`));
  }
}

/** Adds files as one pack, within the caller's transaction. */
export async function addPack({ packs, meta }: PackTables, files: Files): Promise<void> {
  const listed: Listed[] = [];
  let at = 0;
  for (const [sha256, bytes] of files) {
    listed.push([sha256, at, at + bytes.byteLength]);
    at += bytes.byteLength;
  }
  // The bytes are ours alone and never in shared memory, which a Blob would refuse by its type.
  const id = await packs.add({ blob: new Blob([...files.values()] as Uint8Array<ArrayBuffer>[]) });
  await meta.put({ key: `${PREFIX}${id}`, value: listed });
}

/** A pack that has something alive in it. */
interface Kept {
  readonly id: number;
  readonly live: readonly Listed[];
  /** Of what is alive, and of what is not. */
  readonly bytes: number;
  readonly waste: number;
}

/** Groups the packs to be written anew: those mostly dead, and the smallest where there are many. */
function toJoin(kept: readonly Kept[]): readonly (readonly Kept[])[] {
  const crowd = [...kept]
    .sort((a, b) => a.bytes - b.bytes)
    .slice(0, Math.max(0, kept.length - MAX_PACKS / 2));
  const crowded = new Set(kept.length > MAX_PACKS ? crowd : []);
  const groups: Kept[][] = [];
  let room = 0;
  for (const pack of kept) {
    if (pack.waste <= pack.bytes && (!crowded.has(pack) || pack.bytes > MAX_JOINED_BYTES / 2)) continue;
    const last = groups.at(-1);
    if (last !== undefined && pack.bytes <= room) last.push(pack);
    else groups.push([pack]);
    room = (last !== undefined && pack.bytes <= room ? room : MAX_JOINED_BYTES) - pack.bytes;
  }
  return groups;
}

/** Reads all spots with as few slices as pay: those near one another in one. */
async function cut(
  wanted: readonly (Spot | null)[],
  blobs: ReadonlyMap<number, Blob>,
): Promise<readonly (Uint8Array | null)[]> {
  const order = wanted
    .flatMap((spot, index) => (spot !== null && blobs.has(spot.pack) ? [{ ...spot, index }] : []))
    .sort((a, b) => a.pack - b.pack || a.start - b.start);
  const slices: { readonly pack: number; readonly start: number; end: number; readonly from: number }[] = [];
  let length = 0;
  const places = order.map((spot) => {
    const last = slices.at(-1);
    if (last !== undefined && last.pack === spot.pack && spot.start <= last.end + GAP_BYTES) {
      length += Math.max(0, spot.end - last.end);
      last.end = Math.max(last.end, spot.end);
      return last.from + spot.start - last.start;
    }
    slices.push({ pack: spot.pack, start: spot.start, end: spot.end, from: length });
    length += spot.end - spot.start;
    return length - (spot.end - spot.start);
  });
  const parts = slices.map(({ pack, start, end }) => blobs.get(pack)?.slice(start, end) ?? new Blob([]));
  const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
  const found: (Uint8Array | null)[] = wanted.map(() => null);
  for (const [n, { index, start, end }] of order.entries()) {
    const at = places[n] ?? 0;
    found[index] = bytes.subarray(at, at + end - start);
  }
  return found;
}

function weight(files: readonly Listed[]): number {
  return files.reduce((sum, [, start, end]) => sum + end - start, 0);
}
