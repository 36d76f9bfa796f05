/** One function for each message of the protocol. Any of them may be the first call after a cold start. */
import { showCount } from '../../lib/browser/action.ts';
import { injectFile } from '../../lib/browser/inject.ts';
import type { Sender } from '../../lib/browser/messenger.ts';
import { readSettings } from '../../lib/browser/settings.ts';
import { buildEventDossier, buildPlaceDossier, indexEvents } from '../../lib/core/dossier.ts';
import type { Place } from '../../lib/core/model/domain.ts';
import { recordKinds } from '../../lib/core/model/schema.ts';
import { summarize } from '../../lib/core/summarize.ts';
import type { DatasetStatus, PlaceHit, Protocol } from '../../lib/messages/protocol.ts';
import type { DatasetStore } from '../../lib/store/dataset-store.ts';
import { loadBundled } from '../../lib/sync/load-bundled.ts';
import { bundledPorts } from './bundled.ts';
import { openSession, type Session } from './session.ts';

type Handlers = {
  readonly [K in keyof Protocol]: (
    params: Protocol[K]['params'],
    sender: Sender,
  ) => Promise<Protocol[K]['result']>;
};

/** More hits than a reader scans in a list. */
const MAX_HITS = 20;
/** Statements and events of one search; a reader narrows the words rather than scroll on. */
const MAX_RECORDS = 60;

/** Makes the handlers over a store; the session is shared by all of them and opened at the first need. */
export function createHandlers(store: DatasetStore): Handlers {
  let opening: Promise<Session | null> | undefined;
  const session = async (): Promise<Session | null> => {
    const [opened, active] = await Promise.all([opening, store.active()]);
    // An update may have brought another dataset since the session was opened.
    if (opened != null && opened.active.generation !== active?.generation) opening = undefined;
    opening ??= openSession(store).then(
      (opened) => {
        // Nothing could be loaded now; the next message tries again.
        if (opened === null) opening = undefined;
        return opened;
      },
      (error: unknown) => {
        opening = undefined;
        throw error;
      },
    );
    return opening;
  };
  const needed = async (): Promise<Session> => {
    const opened = await session();
    if (opened === null) throw new Error('No dataset could be loaded; the options page says why.');
    return opened;
  };
  const status = async (): Promise<DatasetStatus> => {
    const [active, error] = await Promise.all([store.active(), store.lastError()]);
    const counts = recordKinds.map((kind) => {
      const files = active?.manifest.files.filter((listed) => listed.kind === kind) ?? [];
      return [kind, files.reduce((sum, { records }) => sum + records, 0)] as const;
    });
    return {
      state: active === null ? 'missing' : 'ready',
      sequence: active?.manifest.sequence ?? null,
      issued: active?.manifest.issued ?? null,
      counts: Object.fromEntries(counts),
      error,
      credits: active?.manifest.credits ?? [],
    };
  };
  return {
    annotatePage: async (page, { tab, frame, url }) => {
      const settings = await readSettings();
      if (isOff(url, settings.offSites)) return { off: true };
      const annotations = (await needed()).annotate(page, settings.watched);
      if (tab !== null && frame === 0) await showCount(tab, annotations.claims.length);
      return { ...annotations, showDelay: settings.showDelay };
    },
    searchPlaces: async ({ query }) => {
      const [{ search, place }, { watched }] = await Promise.all([needed(), readSettings()]);
      const hits = search(query, MAX_HITS);
      return hits.map((hit) => hitOf(hit.place, { matched: hit.matched, place, watched }));
    },
    placesById: async ({ ids }) => {
      const [{ place }, { watched }] = await Promise.all([needed(), readSettings()]);
      return ids.flatMap((id) => {
        const found = place(id);
        return found === undefined ? [] : [hitOf(found, { matched: nameOf(found), place, watched })];
      });
    },
    datasetStatus: async () => {
      // A first call after install finds nothing yet; loading now is what the reader waits for.
      if ((await store.active()) === null) await session();
      return status();
    },
    reloadDataset: async () => {
      await loadBundled(bundledPorts(store), { force: true });
      opening = undefined;
      return status();
    },
    openLayer: async (_params, sender) => inject('layer.js', sender),
    openCard: async (_params, sender) => inject('card.js', sender),
    summarizePage: async (annotations) => summarize(annotations),
    dossier: async (subject) => {
      const [{ knowledge, edition }, { watched }] = await Promise.all([needed(), readSettings()]);
      if ('event' in subject) return buildEventDossier(knowledge, { event: subject.event, edition });
      const { place } = subject;
      return buildPlaceDossier(knowledge, { place, watched: watched.includes(place), edition });
    },
    searchRecords: async ({ query }) => (await needed()).searchRecords(query, MAX_RECORDS),
    recordIndex: async () => indexEvents((await needed()).knowledge),
  };
}

async function inject(file: string, { tab, frame }: Sender): Promise<{ readonly ok: boolean }> {
  if (tab === null) return { ok: false };
  try {
    await injectFile(file, { tab, frame });
    return { ok: true };
  } catch {
    // The page was left meanwhile, or forbids scripts; it stays as it is.
    return { ok: false };
  }
}

function isOff(url: string | null, offSites: readonly string[]): boolean {
  return url !== null && URL.canParse(url) && offSites.includes(new URL(url).hostname);
}

function hitOf(
  found: Place,
  {
    matched,
    place,
    watched,
  }: { matched: string; place: (id: string) => Place | undefined; watched: readonly string[] },
): PlaceHit {
  const containers = found.within.flatMap((id) => place(id) ?? []);
  const region = containers.slice(0, 2).map(nameOf).join(', ');
  return { id: found.id, name: nameOf(found), matched, region, watched: watched.includes(found.id) };
}

function nameOf({ id, names }: Place): string {
  return names.en?.[0] ?? Object.values(names)[0]?.[0] ?? id;
}
