/** The list of watched places as a file: written as JSON, read as that or as one name a line. */
import type { PlaceHit, WatchGroup } from '../../lib/messages/protocol.ts';

/** What a file held; names that no place bears are told to the reader. */
export interface WatchListRead {
  readonly watched: readonly string[];
  readonly groups: readonly WatchGroup[];
  readonly unknown: readonly string[];
}

/** A list of names longer than this is no list of places to watch. */
const MAX_LINES = 500;

/** Writes the list with names beside the ids, so that a reader can read it too. */
export function writeWatchList({
  places,
  groups,
}: {
  readonly places: readonly PlaceHit[];
  readonly groups: readonly WatchGroup[];
}): string {
  const watched = places.map(({ id, name, region }) => ({ id, name, region }));
  return `${JSON.stringify({ watched, groups }, null, 2)}\n`;
}

/** Reads a list; throws where the text is neither JSON of this shape nor lines of names. */
export async function readWatchList(
  text: string,
  search: (query: string) => Promise<readonly PlaceHit[]>,
): Promise<WatchListRead> {
  const trimmed = text.trim();
  if (trimmed.startsWith('{')) return fromJson(JSON.parse(trimmed));
  const names = [...new Set(trimmed.split(/\r?\n/).map((line) => line.trim()))].filter((name) => name !== '');
  const found = await Promise.all(
    names.slice(0, MAX_LINES).map(async (name) => ({ name, hit: (await search(name))[0] })),
  );
  return {
    watched: found.flatMap(({ hit }) => (hit === undefined ? [] : [hit.id])),
    groups: [],
    unknown: found.flatMap(({ name, hit }) => (hit === undefined ? [name] : [])),
  };
}

function fromJson(value: unknown): WatchListRead {
  const record = isRecord(value) ? value : {};
  const watched = (Array.isArray(record.watched) ? record.watched : []).flatMap((item: unknown) => {
    const id = isRecord(item) ? item.id : item;
    return typeof id === 'string' ? [id] : [];
  });
  const groups = (Array.isArray(record.groups) ? record.groups : []).filter(isGroup);
  if (watched.length === 0 && groups.length === 0) throw new Error('The file holds no list of places.');
  return { watched, groups, unknown: [] };
}

function isGroup(value: unknown): value is WatchGroup {
  return (
    isRecord(value) &&
    typeof value.name === 'string' &&
    typeof value.paused === 'boolean' &&
    Array.isArray(value.places) &&
    value.places.every((place) => typeof place === 'string')
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
