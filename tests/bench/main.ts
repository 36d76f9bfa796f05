/** Measures speed and size, as ratios within one run: `npm run bench`; nothing here passes or fails. */
import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { matchTables } from './match.ts';
import { readingTable } from './reading.ts';
import { printed } from './report.ts';
import { sizesTable } from './sizes.ts';

const HELP = `Measures speed and size and prints ratios within one run; nothing passes or fails by time.

Usage: npm run bench [-- options]

  --quick      fewer names, shorter texts, fewer rounds: under a minute
  --browsers   in Chromium and Firefox as well; needs npm run build and npx wxt build --mode loopback
  --only WORD  one part: match, reading, sizes, browsers, extension, interface
  --list LIST  of match one list of names: latin:10000, cyrillic:400000 and the like
  --help       this text`;

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    browsers: { type: 'boolean', default: false },
    only: { type: 'string' },
    list: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

const QUICK_LISTS = ['latin:10000', 'cyrillic:100000'];
const EVERY_LIST = ['latin', 'cyrillic'].flatMap((script) =>
  [10_000, 100_000, 400_000].map((names) => `${script}:${names}`),
);

/** Times one list of names in this process. */
function matchList(list: string): void {
  const [script, names] = list.split(':');
  if ((script !== 'latin' && script !== 'cyrillic') || !(Number(names) > 0))
    throw new Error(`--list takes latin:10000 and the like, not ${list}.`);
  const plan = values.quick
    ? { units: [10_000, 100_000], rounds: 7 }
    : { units: [10_000, 100_000, 1_000_000], rounds: 15 };
  for (const table of matchTables({ lists: [[script, Number(names)]], ...plan })) console.log(printed(table));
}

/** Each list has a process of its own, as the extension has one index: engines are compiled for what they have met. */
function matchEachList(): void {
  const [, file = ''] = process.argv;
  for (const list of values.quick ? QUICK_LISTS : EVERY_LIST) {
    const options = ['--only', 'match', '--list', list, ...(values.quick ? ['--quick'] : [])];
    const { status } = spawnSync(process.execPath, [...process.execArgv, file, ...options], {
      stdio: 'inherit',
    });
    if (status !== 0) process.exitCode = 1;
  }
}

async function main(): Promise<void> {
  const wanted = (part: string): boolean => values.only === undefined || values.only === part;
  if (values.list !== undefined) {
    matchList(values.list);
    return;
  }
  const [cpu] = cpus();
  console.log(`Node ${process.version}, ${cpus().length} × ${cpu?.model ?? 'unknown processor'}\n`);
  if (wanted('match')) matchEachList();
  if (wanted('reading')) console.log(printed(await readingTable(values.quick ? 7 : 15)));
  if (wanted('sizes')) console.log(printed(sizesTable()));
  const inBrowsers = (part: string): boolean => values.only === part || (values.browsers && wanted(part));
  if (inBrowsers('browsers')) {
    const { browserTables } = await import('./browsers.ts');
    for (const table of await browserTables({ quick: values.quick })) console.log(printed(table));
  }
  if (inBrowsers('extension')) {
    const { extensionTables } = await import('./extension.ts');
    for (const table of await extensionTables()) console.log(printed(table));
  }
  if (inBrowsers('interface')) {
    const { interfaceTables } = await import('./interface.ts');
    for (const table of await interfaceTables({ quick: values.quick })) console.log(printed(table));
  }
}

if (values.help) console.log(HELP);
else await main();
