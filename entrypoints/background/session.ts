/**
 * What the background needs to answer a page, opened once in its life and again after every switch of the dataset.
 *
 * Nothing here is the truth: the store is. A background that was stopped opens it all again at the next message.
 */
import { annotatePage, openReaderOf } from '../../lib/core/annotate.ts';
import type { Manifest } from '../../lib/core/dataset/manifest.ts';
import { type DatasetPart, mergeParts } from '../../lib/core/dataset/merge.ts';
import type { DatasetTexts } from '../../lib/core/dataset/records.ts';
import type { Edition } from '../../lib/core/dossier.ts';
import { COMPILER_VERSION, compileGazetteer } from '../../lib/core/gazetteer/compile.ts';
import { type Gazetteer, openGazetteer } from '../../lib/core/gazetteer/open.ts';
import { openSearch, type Search } from '../../lib/core/gazetteer/search.ts';
import { createKnowledge } from '../../lib/core/knowledge.ts';
import type { AmbiguousName, Place } from '../../lib/core/model/domain.ts';
import type { PageAnnotations, PageText } from '../../lib/core/model/page.ts';
import { recordKinds } from '../../lib/core/model/schema.ts';
import type { Knowledge } from '../../lib/core/ports.ts';
import { openRecordSearch, type RecordSearch } from '../../lib/core/record-search.ts';
import type { DatasetSource } from '../../lib/messages/protocol.ts';
import { BUNDLED_DATASET, type DatasetStore } from '../../lib/store/dataset-store.ts';
import { loadBundled } from '../../lib/sync/load-bundled.ts';
import { sha256 } from '../../lib/sync/web-ports.ts';
import { bundledPorts } from './bundled.ts';
import type { Library } from './library.ts';

/** An opened dataset. */
export interface Session {
  /** The library's stamp when it was opened: while it is the same, so is the session. */
  readonly stamp: string;
  readonly knowledge: Knowledge;
  readonly annotate: (page: PageText, watched: readonly string[]) => PageAnnotations;
  readonly search: Search;
  readonly searchRecords: RecordSearch;
  readonly edition: Edition;
  readonly place: (id: string) => Place | undefined;
  readonly places: () => readonly Place[];
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
  const merged = mergeParts(parts);
  const { places } = merged;
  const knowledge = createKnowledge({ ...merged, places });
  const gazetteer = await openIndex({
    store: await library.storeOf(BUNDLED_DATASET),
    manifests: parts.map(({ manifest }) => manifest),
    places: places.all,
    ambiguous: merged.ambiguous,
  });
  const reader = openReaderOf(knowledge);
  const { sequence, issued } = (parts.find(({ name }) => name === null) ?? first).manifest;
  const edition: Edition = { issued: issued.slice(0, 10), sequence };
  let search: Search | undefined;
  let searchRecords: RecordSearch | undefined;
  return {
    // Loading the bundled dataset may have changed it.
    stamp: parts.some(({ fresh }) => fresh) ? await library.stamp() : stamp,
    knowledge,
    annotate: (page, watched) =>
      annotatePage({
        gazetteer,
        reader,
        knowledge,
        page,
        today: today(),
        watched,
        ...edition,
      }),
    search: (query, limit) => {
      search ??= openSearch(places.all());
      return search(query, limit);
    },
    searchRecords: (query, limit) => {
      searchRecords ??= openRecordSearch(knowledge, edition);
      return searchRecords(query, limit);
    },
    edition,
    place: places.place,
    places: places.all,
  };
}

interface OpenedPart extends DatasetPart {
  readonly manifest: Manifest;
  readonly fresh: boolean;
}

/** Reads one dataset; nothing where it is switched off or not there yet. */
async function openPart(source: DatasetSource, library: Library): Promise<readonly OpenedPart[]> {
  if (!source.enabled) return [];
  const store = await library.storeOf(source.dataset);
  const kept = await store.active();
  const active = kept ?? (source.kind === 'bundled' ? (await loadBundled(bundledPorts(store))).active : null);
  if (active === null) return [];
  const texts = await Promise.all(
    recordKinds.map(async (kind) => [kind, (await store.readFile(active.generation, kind)) ?? ''] as const),
  );
  return [
    {
      dataset: source.dataset,
      name: nameInParts(source),
      // The keys are the record kinds themselves.
      texts: Object.fromEntries(texts) as DatasetTexts,
      manifest: active.manifest,
      fresh: kept === null,
    },
  ];
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
  places: () => readonly Place[];
  ambiguous: () => readonly AmbiguousName[];
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
    places: places(),
    ambiguous: ambiguous(),
  });
  await store.writeIndex(hash, compiled);
  return openGazetteer(compiled);
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
