/**
 * The third lock of the layers: the extension's core runs in plain Node, with no browser, no bundler and no test
 * runner around it, through the command line that readers of the project use.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line as a process of its own. */
function annotate(args: readonly string[], input = ''): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'lib/cli/annotate.ts', ...args], { cwd: root });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    child.on('error', reject).on('close', (code) => resolve({ code, out, err }));
    child.stdin.end(input);
  });
}

const line = (value: unknown): string => `${JSON.stringify(value)}\n`;
const TEXT = 'The Russian Defence Ministry said its troops had captured Pokrovsk.';
const DOCUMENT = { id: 'd1', lang: 'en', published: '2025-12-02' };

describe('the core in plain Node', () => {
  it('answers documents in order, names bad lines, and fails at the end', async () => {
    const html = `<article><h1>News</h1><p>${TEXT}</p></article>`;
    const { code, out, err } = await annotate(
      ['--jsonl'],
      [
        line({ ...DOCUMENT, text: TEXT }),
        '{"id": "broken"\n',
        line({ id: 'no-text' }),
        line({ ...DOCUMENT, id: 'd2', html }),
      ].join(''),
    );
    expect(code).toBe(1);
    expect(err).toMatch(/line 2: .*JSON/);
    expect(err).toMatch(/line 3: .*text/);
    const [first, second, ...rest] = out
      .trim()
      .split('\n')
      .map((one) => JSON.parse(one));
    expect(rest).toEqual([]);
    expect([first.id, second.id]).toEqual(['d1', 'd2']);
    expect(first.mentions).toEqual([
      {
        start: TEXT.indexOf('Pokrovsk'),
        end: TEXT.indexOf('.'),
        surface: 'Pokrovsk',
        place: 'pokrovsk-donetsk',
        name: 'Pokrovsk',
      },
    ]);
    const [claim] = first.claims;
    expect(claim).toMatchObject({
      topic: 'control',
      places: ['pokrovsk-donetsk'],
      position: { holder: 'ru', extent: 'full' },
      asserter: 'ru',
      attribution: 'attributed',
      stance: 'asserts',
      presupposed: false,
    });
    expect(TEXT.slice(claim.start, claim.end)).toContain('captured Pokrovsk');
    expect(claim.opposing[0]).toMatchObject({ side: 'ua', relation: 'contradicts', date: '2025-12-02' });
    for (const { side } of claim.assessments) expect(side).toBe('independent');
    expect(second.claims).toHaveLength(1);
  });

  it('reads nothing as nothing', async () => {
    expect(await annotate(['--jsonl'])).toEqual({ code: 0, out: '', err: '' });
  });

  it('names a file that cannot be read and answers the others', async () => {
    const { code, out, err } = await annotate(['--json', 'no/such/file.html', '-'], TEXT);
    expect(code).toBe(1);
    expect(err).toContain('no/such/file.html: no such file');
    expect(JSON.parse(out)).toMatchObject({
      id: '-',
      dated: false,
      dataset: { sequence: expect.any(Number) },
    });
  });

  it('writes a dated and sourced report for readers', async () => {
    const { code, out } = await annotate(['--published', '2025-12-02', '--lang', 'en'], TEXT);
    expect(code).toBe(0);
    expect(out).toContain('As of 2025-12-02.');
    expect(out).toMatch(/Ukraine, .* says: .*/);
    expect(out).toMatch(/https?:\/\//);
    expect(out).toContain('Independent assessments');
  });

  it('refuses a wrong argument by name', async () => {
    const { code, err } = await annotate(['--published', 'soon']);
    expect(code).toBe(1);
    expect(err).toContain('--published');
  });
});
