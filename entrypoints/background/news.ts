/** Watched places come alive: what a sync brought about them is listed, counted on the button, and told if wanted. */
import { showNews } from '../../lib/browser/action.ts';
import { message } from '../../lib/browser/i18n.ts';
import { readNews, writeNews } from '../../lib/browser/local-list.ts';
import { notify } from '../../lib/browser/notifications.ts';
import { readSettings } from '../../lib/browser/settings.ts';
import { ownId } from '../../lib/core/dataset/merge.ts';
import type { Statement } from '../../lib/core/model/domain.ts';
import { placeName, sideName } from '../../lib/core/opposition/view.ts';
import type { Knowledge } from '../../lib/core/ports.ts';
import type { NewsItem } from '../../lib/messages/protocol.ts';
import { newStatements } from '../../lib/sync/news.ts';
import type { Switched } from './schedule.ts';
import { nameInParts, type Session } from './session.ts';

/** The one notification; a newer one takes its place. */
export const NEWS_NOTIFICATION = 'watched-news';
/** More than a reader reads; the dossier of a place has everything. */
const MOST = 200;

/** Lists new statements about watched places after a switch, opening the records only if any are watched; the very first edition of a dataset is no news. */
export async function gatherNews(
  { source, store, before }: Switched,
  open: () => Promise<Pick<Session, 'answer'> | null>,
): Promise<void> {
  const after = await store.active();
  if (before === null || after === null) return;
  const { watched, notify: wanted } = await readSettings();
  if (watched.length === 0) return;
  const manifests = { before: before.manifest, after: after.manifest };
  const part = { dataset: source.dataset, name: nameInParts(source) };
  const session = await open();
  if (session === null) return;
  const young = new Set((await newStatements(store, manifests)).map((id) => ownId(part, id)));
  const found = await session.answer((knowledge) => newsOf(young, { watched, knowledge }));
  if (found.length === 0) return;
  const known = new Set(found.map(({ statement }) => statement));
  const kept = (await readNews()).filter(({ statement }) => !known.has(statement));
  const news = [...found, ...kept].slice(0, MOST);
  await writeNews(news);
  await showNews(news.length);
  if (wanted) await tell(found);
}

/** Shows the count again; browsers forget it when they close. */
export async function restoreNews(): Promise<void> {
  await showNews((await readNews()).length);
}

/** Begins the list anew. */
export async function forgetNews(): Promise<void> {
  await writeNews([]);
  await showNews(0);
}

/** Words statements as news, newest first; one about several watched places is listed once. */
export function newsOf(
  young: ReadonlySet<string>,
  { watched, knowledge }: { readonly watched: readonly string[]; readonly knowledge: Knowledge },
): readonly NewsItem[] {
  const items = new Map<string, NewsItem>();
  for (const place of watched) {
    const statements = [place, ...knowledge.placesWithin(place)].flatMap((id) =>
      knowledge.statementsAbout(id),
    );
    for (const statement of statements) {
      if (young.has(statement.id) && !items.has(statement.id))
        items.set(statement.id, itemOf(statement, place, knowledge));
    }
  }
  return [...items.values()].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

function itemOf(statement: Statement, place: string, knowledge: Knowledge): NewsItem {
  return {
    statement: statement.id,
    place,
    placeName: placeName(place, knowledge),
    sideName: sideName(statement.side, knowledge),
    speakerName: knowledge.speaker(statement.speaker)?.name ?? { en: statement.speaker },
    date: statement.date,
    summary: statement.summary,
    url: statement.sources[0]?.url ?? '',
  };
}

async function tell(found: readonly NewsItem[]): Promise<void> {
  const places = [...new Set(found.map(({ placeName: names }) => names.en ?? Object.values(names)[0] ?? ''))];
  await notify(NEWS_NOTIFICATION, {
    title: message('news_notification_title', String(found.length)),
    text: places.join(', '),
    icon: 'icon/128.png',
  });
}
