import { describe, expect, it } from 'vitest';
import { dayOf, parseInputLine } from '../../../lib/cli/annotate/input-line.ts';
import { type Line, readLines } from '../../../lib/cli/annotate/lines.ts';
import { parseOptions } from '../../../lib/cli/annotate/options.ts';

describe('the command line', () => {
  it('reads standard input as readable output by default', () => {
    expect(parseOptions([])).toEqual({ kind: 'run', options: { output: 'readable', inputs: ['-'] } });
  });
  it('takes the output form, language, day and files', () => {
    expect(parseOptions(['--json', '--lang', 'uk', '--published', '2025-12-02', 'a.html', '-'])).toEqual({
      kind: 'run',
      options: { output: 'json', lang: 'uk', published: '2025-12-02', inputs: ['a.html', '-'] },
    });
  });
  it.each([
    [['--published', 'yesterday'], '--published'],
    [['--published', '2025-02-30'], '--published'],
    [['--lang', '!'], '--lang'],
    [['--json', '--jsonl'], 'exclude'],
    [['--colour'], '--colour'],
  ])('names what is wrong with %j', (args, named) => {
    const parsed = parseOptions(args);
    expect(parsed.kind).toBe('wrong');
    if (parsed.kind === 'wrong') expect(parsed.message).toContain(named);
  });
  it('offers help', () => {
    expect(parseOptions(['--help']).kind).toBe('help');
  });
});

async function* bytes(...chunks: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array, void> {
  for (const chunk of chunks) yield typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
}
async function all(lines: AsyncIterable<Line>): Promise<readonly Line[]> {
  const found: Line[] = [];
  for await (const line of lines) found.push(line);
  return found;
}

describe('lines of a stream', () => {
  it('are joined across chunks and numbered from one', async () => {
    expect(await all(readLines(bytes('on', 'e\ntw', 'o\r\n', '\nlast')))).toEqual([
      { number: 1, text: 'one' },
      { number: 2, text: 'two' },
      { number: 3, text: '' },
      { number: 4, text: 'last' },
    ]);
  });
  it('may split a letter between chunks', async () => {
    const [first, second] = [new Uint8Array([0xd0]), new Uint8Array([0x9f, 0x0a])];
    expect(await all(readLines(bytes(first, second)))).toEqual([{ number: 1, text: 'П' }]);
  });
  it('that are too long are reported and the next is read', async () => {
    const found = await all(readLines(bytes('x'.repeat(30), '\nshort\n'), { maxBytes: 10 }));
    expect(found[0]).toMatchObject({ number: 1, problem: expect.stringContaining('longer') });
    expect(found[1]).toEqual({ number: 2, text: 'short' });
  });
  it('that are no UTF-8 are reported and the next is read', async () => {
    const found = await all(readLines(bytes(new Uint8Array([0xff, 0xfe, 0x0a]), 'fine\n')));
    expect(found[0]).toEqual({ number: 1, problem: 'not valid UTF-8' });
    expect(found[1]).toEqual({ number: 2, text: 'fine' });
  });
  it('of nothing are none', async () => {
    expect(await all(readLines(bytes()))).toEqual([]);
  });
  it('lose a byte order mark', async () => {
    expect(await all(readLines(bytes('\ufeff{}\n')))).toEqual([{ number: 1, text: '{}' }]);
  });
});

describe('a line of input', () => {
  const parse = (value: unknown) =>
    parseInputLine(JSON.stringify(value), { lang: 'en', published: '2025-01-01' });
  it('becomes a document, its own fields before the defaults', () => {
    expect(
      parse({
        id: 'a',
        text: 't',
        lang: 'uk',
        url: 'https://example.org/',
        published: '2025-12-02',
        labels: {},
      }),
    ).toEqual({
      document: {
        id: 'a',
        kind: 'text',
        content: 't',
        lang: 'uk',
        url: 'https://example.org/',
        published: '2025-12-02',
        otherwise: { lang: 'en', published: '2025-01-01' },
      },
    });
    expect(parse({ id: 7, html: '<p>t</p>', published: null })).toEqual({
      document: {
        id: 7,
        kind: 'html',
        content: '<p>t</p>',
        otherwise: { lang: 'en', published: '2025-01-01' },
      },
    });
  });
  it.each([
    ['not an object', [1]],
    ['null', null],
    ['no id', { text: 't' }],
    ['an id that is no name', { id: {}, text: 't' }],
    ['neither text nor html', { id: 'a' }],
    ['both text and html', { id: 'a', text: 't', html: 'h' }],
    ['a text that is no string', { id: 'a', text: 5 }],
    ['a day that is none', { id: 'a', text: 't', published: 'soon' }],
    ['a day that does not exist', { id: 'a', text: 't', published: '2025-02-30' }],
  ])('is refused with a reason: %s', (_, value) => {
    expect(parse(value)).toHaveProperty('problem');
  });
  it('is refused when it is no JSON', () => {
    expect(parseInputLine('{"id":', {})).toHaveProperty('problem');
  });
});

describe('a day of publication', () => {
  it('is a day, the day of a moment, or the last day of a month', () => {
    expect(dayOf('2025-12-02')).toBe('2025-12-02');
    expect(dayOf('2025-12-02T10:00:00Z')).toBe('2025-12-02');
    expect(dayOf('2024-02')).toBe('2024-02-29');
    for (const text of ['2025', '2025-13', '2025-02-31', 'May 2025', '']) expect(dayOf(text)).toBeUndefined();
  });
});
