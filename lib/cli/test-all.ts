/** Runs every check of the project, one after the other, and counts: `npm test`. The last line is the sum. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium, findFirefox } from './browsers/find.mjs';

interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}
interface Step {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Reads the counts out of the report file; a step without one counts as a single check. */
  readonly count?: () => Count;
}

const scratch = mkdtempSync(join(tmpdir(), 'counterclaim-test-'));
const report = (name: string) => join(scratch, `${name}.json`);
const npx = (...args: string[]) => ({ command: 'npx', args: ['--no-install', ...args] });

const steps: readonly Step[] = [
  { name: 'types', ...npx('tsc', '--noEmit') },
  {
    name: 'types of the core, without DOM and Node',
    ...npx('tsc', '--noEmit', '-p', 'lib/core/tsconfig.json'),
  },
  { name: 'format and lint', ...npx('biome', 'check', '.') },
  { name: 'dataset', command: 'node', args: ['--import', 'tsx', 'lib/cli/dataset.ts', 'check'] },
  {
    name: 'unit, property and architecture tests',
    ...npx('vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report('vitest')}`),
    count: () => vitestCount(report('vitest')),
  },
  ...['chrome', 'firefox', 'edge', 'safari'].map((browser) => ({
    name: `build for ${browser}`,
    ...npx('wxt', 'build', '-b', browser),
  })),
  ...['chrome', 'firefox'].map((browser) => ({
    name: `build for ${browser}, loopback pages allowed`,
    ...npx('wxt', 'build', '-b', browser, '--mode', 'loopback'),
  })),
  ...endToEnd('chromium', findChromium()),
  ...endToEnd('firefox', findFirefox()),
];

const total = { passed: 0, failed: 0, skipped: 0 };
for (const step of steps) {
  const { passed, failed, skipped } = run(step);
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
}
for (const [name, path] of [
  ['Chromium', findChromium()],
  ['Firefox', findFirefox()],
] as const) {
  if (path !== null) continue;
  console.log(`${name} was not found and could not be installed: its end-to-end tests are skipped.`);
  total.skipped++;
}
rmSync(scratch, { recursive: true, force: true });
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed > 0 ? 1 : 0;

function endToEnd(project: string, browser: string | null): readonly Step[] {
  if (browser === null || !existsSync('tests/e2e/playwright.config.ts')) return [];
  const file = report(project);
  return [
    {
      name: `end to end in ${project}`,
      ...npx(
        'playwright',
        'test',
        '-c',
        'tests/e2e/playwright.config.ts',
        `--project=${project}`,
        '--reporter=list,json',
      ),
      env: { PLAYWRIGHT_JSON_OUTPUT_NAME: file },
      count: () => playwrightCount(file),
    },
  ];
}

function run({ name, command, args, env, count }: Step): Count {
  console.log(`\n— ${name}`);
  const began = Date.now();
  const { status } = spawnSync(command, [...args], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  });
  console.log(
    `  ${status === 0 ? 'ok' : `failed with exit code ${status}`} after ${((Date.now() - began) / 1_000).toFixed(1)} s`,
  );
  const single = status === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
  if (count === undefined) return single;
  try {
    const counted = count();
    // A runner that dies after its last test has failed all the same.
    return status !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function vitestCount(file: string): Count {
  const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  // A file that cannot be loaded has no tests to fail, only itself.
  const failed = Math.max(numFailedTests, numFailedTestSuites > 0 ? 1 : 0);
  return { passed: numPassedTests, failed, skipped: numPendingTests };
}

function playwrightCount(file: string): Count {
  const { stats } = JSON.parse(readFileSync(file, 'utf8'));
  if (stats.flaky > 0) console.log(`  ${stats.flaky} scenarios needed a second try.`);
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
}
