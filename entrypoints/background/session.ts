/**
 * What the background needs to answer a page, opened once in its life and again after every switch of the dataset.
 *
 * Nothing here is the truth: the store is. A background that was stopped opens it all again at the next message.
 */
import { answerMentions, findPlaces, openReaderOf } from '../../lib/core/annotate.ts';
import { openStoredKnowledge } from '../../lib/core/dataset/lookup/stored-knowledge.ts';
import type { Manifest } from '../../lib/core/dataset/manifest.ts';
import type { DatasetName } from '../../lib/core/dataset/merge.ts';
import { decodeLines } from '../../lib/core/dataset/records.ts';
import type { Edition } from '../../lib/core/dossier.ts';
import { COMPILER_VERSION, compileGazetteer } from '../../lib/core/gazetteer/compile.ts';
import { type Gazetteer, openGazetteer } from '../../lib/core/gazetteer/open.ts';
import { openSearch, type Search } from '../../lib/core/gazetteer/search.ts';
import type { AmbiguousName, Place } from '../../lib/core/model/domain.ts';
import type { RecordHits } from '../../lib/core/model/dossier.ts';
import type { PageAnnotations, PageText } from '../../lib/core/model/page.ts';
import type { Knowledge } from '../../lib/core/ports.ts';
import { openRecordSearch, type RecordSearch } from '../../lib/core/record-search.ts';
import type { DatasetSource } from '../../lib/messages/protocol.ts';
import { BUNDLED_DATASET, type DatasetStore } from '../../lib/store/dataset-store.ts';
import { loadBundled } from '../../lib/sync/load-bundled.ts';
import { sha256 } from '../../lib/sync/web-ports.ts';
import { bundledPorts } from './bundled.ts';
import type { Library } from './library.ts';
import { answerFrom, decode, openLookup } from './lookups.ts';

/** The opened datasets. Every answer reads from the store what it needs and is not at hand. */
export interface Session {
  /** The library's stamp when it was opened: while it is the same, so is the session. */
  readonly stamp: string;
  readonly edition: Edition;
  readonly annotate: (page: PageText, watched: readonly string[]) => Promise<PageAnnotations>;
  /** Answers from all records; `run` may be called several times and must do nothing but answer. */
  readonly answer: <T>(run: (knowledge: Knowledge) => T) => Promise<T>;
  /** All places. */
  readonly places: () => Promise<readonly Place[]>;
  readonly search: (...asked: Parameters<Search>) => Promise<ReturnType<Search>>;
  readonly searchRecords: (...asked: Parameters<RecordSearch>) => Promise<RecordHits>;
}

/** The name under which a dataset's statements are marked; null for the bundled one. */
export function nameInParts({ kind, name }: DatasetSource): string | null {
  return kind === 'bundled' ? null : name;
}

/** Opens the datasets in use, loading the bundled one where there is none; null where none can be had. */
export async function openSession(library: Library): Promise<Session | null> {
  const stamp = await library.stamp();
  const parts = (
    await Promise.all((await library.sources()).map((source) => openPart(source, library)))
  ).flat();
  const [first] = parts;
  if (first === undefined) return null;
  const opening = openAnswers(parts);
  // The one does not wait for the other: most of opening is waiting for the browser's storage.
  const [{ knowledge, answer, places }, index] = await Promise.all([
    opening,
    openIndex({
      store: await library.storeOf(BUNDLED_DATASET),
      manifests: parts.map(({ manifest }) => manifest),
      // Both are read only where there is no index yet.
      places: async () => (await opening).places(),
      ambiguous: async () => (await Promise.all(parts.map(readAmbiguous))).flat(),
    }),
  ]);
  const reader = openReaderOf(knowledge);
  const { sequence, issued } = (parts.find(({ name }) => name === null) ?? first).manifest;
  const edition: Edition = { issued: issued.slice(0, 10), sequence };
  let search: Search | undefined;
  let searchRecords: RecordSearch | undefined;
  return {
    // Loading the bundled dataset may have changed it.
    stamp: parts.some(({ fresh }) => fresh) ? await library.stamp() : stamp,
    edition,
    annotate: async (page, watched) => {
      const mentions = findPlaces({ gazetteer: index, page, knowledge, today: today() });
      // What the places' own records owe is read before the first run, which else would be for nothing.
      for (const { place, others = [] } of mentions) for (const id of [place, ...others]) knowledge.place(id);
      return answer(() =>
        answerMentions({ reader, knowledge, page, today: today(), watched, ...edition }, mentions),
      );
    },
    answer: (run) => answer(() => run(knowledge)),
    places,
    search: async (query, limit) => {
      search ??= openSearch(await places());
      return search(query, limit);
    },
    searchRecords: async (query, limit) => {
      searchRecords ??= await answer(() => openRecordSearch(knowledge, edition));
      const find = searchRecords;
      return answer(() => find(query, limit));
    },
  };
}

/** The records of all parts, and how to ask them. */
interface Answers {
  readonly knowledge: Knowledge;
  readonly places: () => Promise<readonly Place[]>;
  readonly answer: <T>(run: () => T) => Promise<T>;
}

async function openAnswers(parts: readonly OpenedPart[]): Promise<Answers> {
  const lookups = await Promise.all(
    parts.map(async (part) => ({ ...part, lookup: await openLookup(part.store, part.manifest) })),
  );
  const { knowledge, places, debts } = openStoredKnowledge(lookups, decode);
  const owing = lookups.flatMap(({ store }, index) => {
    const debt = debts[index];
    return debt === undefined ? [] : [{ store, debt }];
  });
  const answer = <T>(run: () => T): Promise<T> => answerFrom(owing, run);
  return { knowledge, answer, places: () => answer(places) };
}

interface OpenedPart extends DatasetName {
  readonly store: DatasetStore;
  readonly manifest: Manifest;
  readonly fresh: boolean;
}

/** Finds one dataset; nothing where it is switched off or not there yet. */
async function openPart(source: DatasetSource, library: Library): Promise<readonly OpenedPart[]> {
  if (!source.enabled) return [];
  const store = await library.storeOf(source.dataset);
  const kept = await store.active();
  const active = kept ?? (source.kind === 'bundled' ? (await loadBundled(bundledPorts(store))).active : null);
  if (active === null) return [];
  const { manifest } = active;
  return [{ dataset: source.dataset, name: nameInParts(source), store, manifest, fresh: kept === null }];
}

async function readAmbiguous({ store, manifest }: OpenedPart): Promise<readonly AmbiguousName[]> {
  const listed = manifest.files.filter(({ kind }) => kind === 'ambiguous');
  const files = await store.readFiles(listed.map(({ sha256: hash }) => hash));
  return [...files.values()].flatMap((bytes) => decodeLines<AmbiguousName>(decode(bytes)));
}

/** Opens the compiled gazetteer of a generation, compiling it where it is missing, damaged or of another version. */
async function openIndex({
  store,
  manifests,
  places,
  ambiguous,
}: {
  store: DatasetStore;
  manifests: readonly Manifest[];
  places: () => Promise<readonly Place[]>;
  ambiguous: () => Promise<readonly AmbiguousName[]>;
}): Promise<Gazetteer> {
  const content = manifests.flatMap(({ files }) =>
    files.filter(({ kind }) => kind === 'places' || kind === 'ambiguous'),
  );
  const names = content.map(({ sha256 }) => sha256).join('');
  const hash = `${COMPILER_VERSION}-${await sha256(new TextEncoder().encode(names))}`;
  const stored = await store.readIndex(hash);
  if (stored !== null) {
    try {
      return openGazetteer(stored);
    } catch {
      // A damaged index is no loss: the places it was made from are at hand.
    }
  }
  const compiled = compileGazetteer({
    places: await places(),
    ambiguous: await ambiguous(),
  });
  await store.writeIndex(hash, compiled);
  return openGazetteer(compiled);
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
