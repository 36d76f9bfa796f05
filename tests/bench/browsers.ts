/** Measures in real browsers: marking against libraries, the page's own edits, a hostile page; one fresh page a sample. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { BrowserName, Tab } from '../../lib/cli/browsers/driver.ts';
import { findChromium, findFirefox } from '../../lib/cli/browsers/find.mjs';
import { launch } from '../../lib/cli/browsers/launch.ts';
import { serve } from '../../lib/cli/browsers/serve.ts';
import { makeNames } from './corpus.ts';
import type { EditCost } from './page/edits.ts';
import type { MarkingCost } from './page/entry.ts';
import type { HostileCost } from './page/hostile.ts';
import { pageOf } from './page/page.ts';
import type { Way } from './page/ways.ts';
import type { Table } from './report.ts';
import { median } from './timing.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const EXTENSIONS: Readonly<Record<BrowserName, string>> = {
  chromium: join(root, '.output', 'chrome-mv3'),
  firefox: join(root, '.output', 'firefox-mv3'),
};
/** Pages that are isolated get a clock of microseconds. */
const FINE_CLOCK = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};
const NAMES = 1_000;
const SIZES = [1_000, 10_000];

export interface BrowserPlan {
  readonly quick: boolean;
}

/** Bundles the page's script and writes the pages into a folder to serve. */
export async function writePages(folder: string): Promise<void> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: join(root, 'tests/bench/page/entry.ts'), formats: ['iife'], name: 'bench' },
    },
  });
  const [first] = Array.isArray(output) ? output : [output];
  if (first === undefined || !('output' in first)) throw new Error('The page script was not bundled.');
  writeFileSync(join(folder, 'bench.js'), first.output[0].code);
  const names = makeNames('latin', NAMES);
  for (const size of SIZES) writeFileSync(join(folder, `${size}.html`), pageOf(size, { names }));
}

/** Runs in every browser found whose extension is built; the others are named as left out. */
export async function browserTables({ quick }: BrowserPlan): Promise<readonly Table[]> {
  const folder = mkdtempSync(join(tmpdir(), 'counterclaim-bench-'));
  const tables: Table[] = [];
  try {
    await writePages(folder);
    const headers = Object.fromEntries(SIZES.map((size) => [`/${size}.html`, FINE_CLOCK]));
    const site = await serve({ folders: [folder], headers });
    try {
      for (const [name, executable] of [
        ['chromium', findChromium()],
        ['firefox', findFirefox()],
      ] as const) {
        if (executable === null || !existsSync(EXTENSIONS[name])) {
          tables.push({ title: `In ${name}: left out, no browser or no build`, head: [], rows: [] });
          continue;
        }
        const profile = join(folder, `profile-${name}`);
        mkdirSync(profile);
        const driver = await launch(name, {
          executable,
          // The published build keeps off this machine's pages, so that they are measured alone.
          extension: EXTENSIONS[name],
          profile,
          headless: true,
          viewport: { width: 1280, height: 900 },
          offline: false,
        });
        try {
          const tab = await driver.openTab(`${site.origin}/1000.html`);
          const measure = measurer(tab, site.origin);
          tables.push(await markingTable(name, measure, quick), await changesTable(name, measure));
        } finally {
          await driver.close();
        }
      }
    } finally {
      await site.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return tables;
}

type Measure = <Result>(size: number, query: string) => Promise<Result>;

/** Opens a page afresh for one measurement and waits for what it writes. */
function measurer(tab: Tab, origin: string): Measure {
  return async (size, query) => {
    await tab.goto(`${origin}/${size}.html?${query}`);
    const text = await tab.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const element = document.documentElement;
          const look = (): void => {
            const { bench } = element.dataset;
            if (bench !== undefined) resolve(bench);
          };
          new MutationObserver(look).observe(element, { attributes: true });
          look();
        }),
    );
    const result = JSON.parse(text);
    if (result !== null && typeof result === 'object' && 'error' in result)
      throw new Error(String(result.error));
    return result;
  };
}

const WAYS: readonly { readonly way: Way; readonly sizes: readonly number[]; readonly samples: number }[] = [
  { way: 'ours', sizes: SIZES, samples: 7 },
  { way: 'mark.js and trie RegExp', sizes: SIZES, samples: 5 },
  { way: 'findAndReplaceDOMText and trie RegExp', sizes: SIZES, samples: 5 },
  // Half a minute on the larger page: once is enough to know.
  { way: 'mark.js', sizes: SIZES, samples: 1 },
];

async function markingTable(browser: BrowserName, measure: Measure, quick: boolean): Promise<Table> {
  const rows: string[][] = [];
  for (const size of quick ? SIZES.slice(0, 1) : SIZES) {
    const ways = WAYS.filter(({ sizes }) => sizes.includes(size)).map((way) => ({
      ...way,
      costs: [] as MarkingCost[],
      failure: '',
    }));
    // In turn, so that the load of the machine weighs on all alike.
    for (let round = 0; round < (quick ? 3 : 7); round += 1) {
      for (const way of ways) {
        if (round >= way.samples || way.failure !== '') continue;
        await measure<MarkingCost>(size, `run=mark&names=${NAMES}&way=${encodeURIComponent(way.way)}`).then(
          (cost) => way.costs.push(cost),
          (error: unknown) => {
            way.failure = error instanceof Error ? error.message : String(error);
          },
        );
      }
    }
    const totals = ({ costs }: { readonly costs: readonly MarkingCost[] }): readonly number[] =>
      costs.map(({ script, layout }) => script + layout);
    const ours = ways[0] === undefined ? [] : totals(ways[0]);
    for (const { way, costs, failure } of ways) {
      const middle = (of: (cost: MarkingCost) => number): number => median(costs.map(of));
      rows.push(
        failure === ''
          ? [
              String(size),
              way,
              middle(({ script }) => script).toFixed(1),
              middle(({ layout }) => layout).toFixed(1),
              String(middle(({ nodesAdded }) => nodesAdded)),
              String(middle(({ marks }) => marks)),
              median(totals({ costs }).map((total, round) => total / (ours[round] ?? total))).toFixed(1),
            ]
          : [String(size), way, failure.slice(0, 40)],
      );
    }
  }
  return {
    title: `Marking ${NAMES} names in a fresh page, ${browser}`,
    head: ['text nodes', 'way', 'script ms', 'layout ms', 'nodes added', 'marks', 'times ours'],
    rows,
  };
}

async function changesTable(browser: BrowserName, measure: Measure): Promise<Table> {
  const size = SIZES[0] ?? 1_000;
  const samples: Record<string, EditCost[]> = { none: [], static: [], live: [] };
  for (let round = 0; round < 3; round += 1) {
    for (const way of Object.keys(samples))
      samples[way]?.push(await measure<EditCost>(size, `run=edits&way=${way}`));
  }
  const of = (way: string, edit: keyof EditCost): number =>
    median((samples[way] ?? []).map((cost) => cost[edit]));
  const { lost } = await measure<HostileCost>(size, 'run=hostile');
  return {
    title: `A page that changes, ${browser}`,
    head: ['what', 'no marks', 'times, our 2,000 marks', 'times, 2,000 live ranges'],
    rows: [
      ...(['insertData', 'splitText', 'insertBefore'] as const).map((edit) => [
        `1,000 × ${edit}`,
        `${of('none', edit).toFixed(2)} ms`,
        (of('static', edit) / of('none', edit)).toFixed(2),
        (of('live', edit) / of('none', edit)).toFixed(2),
      ]),
      ['1,000 changes a second: of its capacity the page loses', '', `${(lost * 100).toFixed(1)} %`],
    ],
  };
}
