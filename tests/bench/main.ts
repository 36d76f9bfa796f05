/** Measures speed and size, as ratios within one run: `npm run bench`; nothing here passes or fails. */
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
  --help       this text`;

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    browsers: { type: 'boolean', default: false },
    only: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

const EVERY_LIST = (['latin', 'cyrillic'] as const).flatMap((script) =>
  [10_000, 100_000, 400_000].map((names) => [script, names] as const),
);

async function main(): Promise<void> {
  const wanted = (part: string): boolean => values.only === undefined || values.only === part;
  const [cpu] = cpus();
  console.log(`Node ${process.version}, ${cpus().length} × ${cpu?.model ?? 'unknown processor'}\n`);
  if (wanted('match')) {
    const plan = values.quick
      ? {
          lists: [
            ['latin', 10_000],
            ['cyrillic', 100_000],
          ] as const,
          units: [100_000],
          rounds: 7,
        }
      : { lists: EVERY_LIST, units: [10_000, 100_000, 1_000_000], rounds: 15 };
    for (const table of matchTables(plan)) console.log(printed(table));
  }
  if (wanted('reading')) console.log(printed(readingTable(values.quick ? 7 : 15)));
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
