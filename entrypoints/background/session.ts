/**
 * What the background needs to answer a page, opened once in its life and again after every switch of the dataset.
 *
 * Nothing here is the truth: the store is. A background that was stopped opens it all again at the next message.
 */
import { annotatePage, openReaderOf } from '../../lib/core/annotate.ts';
import { decodeLines, lazyPlaces } from '../../lib/core/dataset/records.ts';
import type { Edition } from '../../lib/core/dossier.ts';
import { COMPILER_VERSION, compileGazetteer } from '../../lib/core/gazetteer/compile.ts';
import { type Gazetteer, openGazetteer } from '../../lib/core/gazetteer/open.ts';
import { openSearch, type Search } from '../../lib/core/gazetteer/search.ts';
import { createKnowledge } from '../../lib/core/knowledge.ts';
import type { AmbiguousName, Place } from '../../lib/core/model/domain.ts';
import type { PageAnnotations, PageText } from '../../lib/core/model/page.ts';
import type { RecordKind } from '../../lib/core/model/schema.ts';
import type { Knowledge } from '../../lib/core/ports.ts';
import { openRecordSearch, type RecordSearch } from '../../lib/core/record-search.ts';
import type { ActiveGeneration, DatasetStore } from '../../lib/store/dataset-store.ts';
import { loadBundled } from '../../lib/sync/load-bundled.ts';
import { bundledPorts } from './bundled.ts';

/** An opened dataset. */
export interface Session {
  readonly active: ActiveGeneration;
  readonly knowledge: Knowledge;
  readonly annotate: (page: PageText, watched: readonly string[]) => PageAnnotations;
  readonly search: Search;
  readonly searchRecords: RecordSearch;
  readonly edition: Edition;
  readonly place: (id: string) => Place | undefined;
}

/** Opens the active dataset, loading the bundled one where there is none; null where neither can be had. */
export async function openSession(store: DatasetStore): Promise<Session | null> {
  const active = (await store.active()) ?? (await loadBundled(bundledPorts(store))).active;
  if (active === null) return null;
  const text = async (kind: RecordKind) => (await store.readFile(active.generation, kind)) ?? '';
  const [conflicts, sides, speakers, events, statements, placesText] = await Promise.all([
    text('conflicts'),
    text('sides'),
    text('speakers'),
    text('events'),
    text('statements'),
    text('places'),
  ]);
  const places = lazyPlaces(placesText);
  const knowledge = createKnowledge({
    conflicts: decodeLines(conflicts),
    sides: decodeLines(sides),
    speakers: decodeLines(speakers),
    events: decodeLines(events),
    statements: decodeLines(statements),
    places,
  });
  const gazetteer = await openIndex({
    store,
    active,
    places: places.all,
    ambiguous: () => text('ambiguous'),
  });
  const reader = openReaderOf(knowledge);
  const { sequence, issued } = active.manifest;
  const edition: Edition = { issued: issued.slice(0, 10), sequence };
  let search: Search | undefined;
  let searchRecords: RecordSearch | undefined;
  return {
    active,
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
  };
}

/** Opens the compiled gazetteer of a generation, compiling it where it is missing, damaged or of another version. */
async function openIndex({
  store,
  active,
  places,
  ambiguous,
}: {
  store: DatasetStore;
  active: ActiveGeneration;
  places: () => readonly Place[];
  ambiguous: () => Promise<string>;
}): Promise<Gazetteer> {
  const content = active.manifest.files.filter(({ kind }) => kind === 'places' || kind === 'ambiguous');
  const hash = [COMPILER_VERSION, ...content.map(({ sha256 }) => sha256)].join('-');
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
    ambiguous: decodeLines<AmbiguousName>(await ambiguous()),
  });
  await store.writeIndex(hash, compiled);
  return openGazetteer(compiled);
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
