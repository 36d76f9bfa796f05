/** One function for each message of the protocol. Any of them may be the first call after a cold start. */
import { showCount } from '../../lib/browser/action.ts';
import { uiLanguage } from '../../lib/browser/i18n.ts';
import { injectFile } from '../../lib/browser/inject.ts';
import { markTexts } from '../../lib/browser/mark-texts.ts';
import type { Sender } from '../../lib/browser/messenger.ts';
import { readSettings, updateSettings } from '../../lib/browser/settings.ts';
import { buildEventDossier, buildPlaceDossier, indexEvents } from '../../lib/core/dossier.ts';
import type { Place } from '../../lib/core/model/domain.ts';
import { nameInLanguage } from '../../lib/core/model/local-text.ts';
import { withoutMuted } from '../../lib/core/model/muted.ts';
import type { PageText } from '../../lib/core/model/page.ts';
import { sealPage, unsealPage } from '../../lib/core/model/sealed.ts';
import { summarize } from '../../lib/core/summarize.ts';
import { thinMarks } from '../../lib/core/thin-marks.ts';
import type { PlaceHit, Protocol, Settings } from '../../lib/messages/protocol.ts';
import { createDatasetHandlers } from './dataset-handlers.ts';
import type { Library } from './library.ts';
import type { Schedule } from './schedule.ts';
import { openSession, type Session } from './session.ts';

type Handlers = {
  readonly [K in keyof Protocol]: (
    params: Protocol[K]['params'],
    sender: Sender,
  ) => Promise<Protocol[K]['result']>;
};

/** More hits than a reader scans in a list. */
const MAX_HITS = 20;
/** Towns of one region in a list; smaller ones are found by name. */
const MAX_WITHIN = 120;
const REGION_KINDS: ReadonlySet<string> = new Set(['oblast', 'territory', 'region', 'country', 'raion']);
/** Statements and events of one search; a reader narrows the words rather than scroll on. */
const MAX_RECORDS = 60;

/** The handlers, and the session they share, for whoever works in the background beside them. */
export interface Answering {
  readonly handlers: Handlers;
  readonly session: () => Promise<Session | null>;
}

/** Makes the handlers over the library; the session is shared by all of them and opened at the first need. */
export function createHandlers(library: Library, schedule: Schedule): Answering {
  let opening: Promise<Session | null> | undefined;
  const session = async (): Promise<Session | null> => {
    const [opened, stamp] = await Promise.all([opening, library.stamp()]);
    // A sync or the reader may have brought other datasets since the session was opened.
    if (opened != null && opened.stamp !== stamp) opening = undefined;
    opening ??= openSession(library).then(
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
  const handlers: Handlers = {
    ...createDatasetHandlers({ library, schedule, openFirst: session }),
    annotatePage: async (page, { tab, frame, url, page: around }) => {
      const settings = await readSettings();
      // A site that is switched off is so with all its frames, whatever their own addresses.
      if ([url, around].some((address) => isOff(address, settings.offSites))) return { off: true };
      const text = withoutLanguages(page, settings.offLanguages);
      const found = await (await needed()).annotate(text, activelyWatched(settings));
      const annotations = thinMarks(withoutMuted(found, settings.muted), {
        most: settings.maxMarks,
        firstOnly: settings.firstMentionOnly,
      });
      if (tab !== null && frame === 0) await showCount(tab, annotations.claims.length);
      return { ...sealPage(annotations), showDelay: settings.showDelay, texts: markTexts() };
    },
    searchPlaces: async ({ query }) => {
      const [session, { watched }] = await Promise.all([needed(), readSettings()]);
      const hits = await session.search(query, MAX_HITS);
      return session.answer(({ place }) =>
        hits.map((hit) => hitOf(hit.place, { matched: hit.matched, place, watched })),
      );
    },
    regions: async () => {
      const [session, { watched }] = await Promise.all([needed(), readSettings()]);
      const all = await session.places();
      const containers = new Set(all.flatMap(({ within }) => within));
      return session.answer(({ place }) =>
        all
          .filter(({ id, kind }) => REGION_KINDS.has(kind) && containers.has(id))
          .map((found) => hitOf(found, { matched: nameOf(found), place, watched })),
      );
    },
    placesWithin: async ({ place: container }) => {
      const [session, { watched }] = await Promise.all([needed(), readSettings()]);
      const all = await session.places();
      return session.answer(({ place }) =>
        all
          .filter(({ within, kind }) => within.includes(container) && !REGION_KINDS.has(kind))
          .sort((a, b) => (b.population ?? 0) - (a.population ?? 0) || (nameOf(a) < nameOf(b) ? -1 : 1))
          .slice(0, MAX_WITHIN)
          .map((found) => hitOf(found, { matched: nameOf(found), place, watched })),
      );
    },
    placesById: async ({ ids }) => {
      const [session, { watched }] = await Promise.all([needed(), readSettings()]);
      return session.answer(({ place }) =>
        ids.flatMap((id) => {
          const found = place(id);
          return found === undefined ? [] : [hitOf(found, { matched: nameOf(found), place, watched })];
        }),
      );
    },
    openLayer: async (_params, sender) => inject('layer.js', sender),
    openCard: async (_params, sender) => inject('card.js', sender),
    mute: async (item) => {
      await updateSettings(({ muted }) => ({
        muted: [...muted.filter(({ kind, key }) => kind !== item.kind || key !== item.key), item],
      }));
      return { ok: true };
    },
    summarizePage: async (page) => summarize(unsealPage(page)),
    dossier: async (subject) => {
      const [session, { watched }] = await Promise.all([needed(), readSettings()]);
      const { edition } = session;
      return session.answer((knowledge) => {
        if ('event' in subject) return buildEventDossier(knowledge, { event: subject.event, edition });
        const { place } = subject;
        return buildPlaceDossier(knowledge, { place, watched: watched.includes(place), edition });
      });
    },
    searchRecords: async ({ query }) => (await needed()).searchRecords(query, MAX_RECORDS),
    recordIndex: async () => (await needed()).answer(indexEvents),
  };
  return { handlers, session };
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

/** The watched places that are to be marked as such: those of a paused group rest. */
function activelyWatched({ watched, groups }: Settings): readonly string[] {
  const resting = new Set(groups.filter(({ paused }) => paused).flatMap(({ places }) => places));
  return watched.filter((place) => !resting.has(place));
}

/** Leaves out passages in languages that are switched off, as far as the page declares them. */
function withoutLanguages(page: PageText, off: readonly string[]): PageText {
  if (off.length === 0) return page;
  const isRead = (lang: string | undefined) =>
    lang === undefined || !off.includes(lang.split('-')[0]?.toLowerCase() ?? '');
  return { ...page, passages: page.passages.filter(({ lang }) => isRead(lang ?? page.lang)) };
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
  return nameInLanguage(names, uiLanguage()).text || id;
}
