/** Lists in the extension's own storage that outlast the database: the datasets a reader follows, and news. */
import browser from 'webextension-polyfill';
import type { DatasetSource, NewsItem } from '../messages/protocol.ts';
import { parseDatasets, parseNews } from '../messages/schema.ts';

const DATASETS = 'datasets';
const NEWS = 'news';

/** Reads the datasets a reader follows, in the reader's order; what is broken is left out. */
export async function readDatasets(): Promise<readonly DatasetSource[]> {
  return parseDatasets((await browser.storage.local.get(DATASETS))[DATASETS]);
}

/** Keeps the datasets a reader follows. */
export async function writeDatasets(datasets: readonly DatasetSource[]): Promise<void> {
  await browser.storage.local.set({ [DATASETS]: datasets });
}

/** Reads the news of watched places since the reader last looked, newest first. */
export async function readNews(): Promise<readonly NewsItem[]> {
  return parseNews((await browser.storage.local.get(NEWS))[NEWS]);
}

/** Keeps the news of watched places. */
export async function writeNews(news: readonly NewsItem[]): Promise<void> {
  await browser.storage.local.set({ [NEWS]: news });
}
