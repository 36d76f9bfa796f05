/** How long the background takes to wake and answer, against an extension that only echoes. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { readCorpora } from '../../lib/cli/quality/corpora.ts';
import { launchWith } from './extension.ts';
import type { Table } from './report.ts';
import { median } from './timing.ts';

const SAMPLES = 9;
const UNITS = 10_000;

export interface WakePlan {
  readonly executablePath: string;
  readonly extension: string;
  readonly folder: string;
}

/** Times the first answer after the background was stopped, and the answers after it. */
export async function wakeTable({ executablePath, extension, folder }: WakePlan): Promise<Table> {
  const echo = join(folder, 'echo');
  mkdirSync(echo, { recursive: true });
  writeFileSync(
    join(echo, 'manifest.json'),
    JSON.stringify({
      manifest_version: 3,
      name: 'echo',
      version: '1',
      background: { service_worker: 'background.js' },
    }),
  );
  writeFileSync(
    join(echo, 'background.js'),
    'chrome.runtime.onMessage.addListener((message, sender, answer) => { answer(message); return true; });',
  );
  writeFileSync(join(echo, 'popup.html'), '<!doctype html><title>echo</title>');
  const text = readCorpora()
    .filter(({ lang, corpus }) => lang === 'en' && corpus === 'pages')
    .map((page) => page.text)
    .join('\n')
    .slice(0, UNITS);
  const passages = text.split('\n').map((line, id) => ({ id, text: line }));
  const ours = await timesOf(
    { executablePath, extension, folder },
    {
      type: 'annotatePage',
      params: { lang: 'en', published: '2025-12-02', passages },
    },
  );
  const echoed = await timesOf(
    { executablePath, extension: echo, folder },
    { type: 'echo', params: 'x'.repeat(100) },
  );
  const row = (name: string, kind: 'cold' | 'warm'): string[] => [
    name,
    ours[kind].toFixed(1),
    echoed[kind].toFixed(1),
    (ours[kind] / echoed[kind]).toFixed(1),
  ];
  return {
    title: `The background's answer to ${UNITS} units, against an echo of 100, chromium`,
    head: ['', 'ours ms', 'echo ms', 'times'],
    rows: [row('cold: the background was stopped', 'cold'), row('warm', 'warm')],
  };
}

async function timesOf(
  { executablePath, extension, folder }: WakePlan,
  message: object,
): Promise<{ readonly cold: number; readonly warm: number }> {
  const context = await launchWith(executablePath, extension, folder);
  try {
    const id = await extensionId(context);
    const page = await context.newPage();
    await page.goto(`chrome-extension://${id}/popup.html`);
    const ask = (): Promise<number> =>
      page.evaluate(async (sent) => {
        // Extension pages have this interface; other pages' types know nothing of it.
        const { runtime } = Reflect.get(globalThis, 'chrome') as {
          runtime: { sendMessage: (message: object) => Promise<unknown> };
        };
        const start = performance.now();
        await runtime.sendMessage(sent);
        return performance.now() - start;
      }, message);
    const browser = context.browser();
    if (browser === null) throw new Error('The browser tells nothing of itself.');
    const protocol = await browser.newBrowserCDPSession();
    const stop = async (): Promise<void> => {
      const { targetInfos } = await protocol.send('Target.getTargets');
      for (const { type, url, targetId } of targetInfos)
        if (type === 'service_worker' && url.includes(id))
          await protocol.send('Target.closeTarget', { targetId });
    };
    const cold: number[] = [];
    const warm: number[] = [];
    // The first answer after installing builds the index, which happens once.
    await ask();
    for (let i = 0; i < SAMPLES; i += 1) {
      await stop();
      cold.push(await ask());
      warm.push(await ask());
    }
    return { cold: median(cold), warm: median(warm) };
  } finally {
    await context.close();
  }
}

async function extensionId(context: BrowserContext): Promise<string> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return new URL(worker.url()).host;
}
