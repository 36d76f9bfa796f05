/** Our scanner against libraries and a trie RegExp, as times of a bare loop over the same text in the same run. */
import { makeNames, makeText, type Script } from './corpus.ts';
import { type Engine, engines, type Found } from './engines.ts';
import type { Table } from './report.ts';
import { ratioOf, sumUnits, timeInTurn } from './timing.ts';

export interface MatchPlan {
  readonly lists: readonly (readonly [script: Script, names: number])[];
  readonly units: readonly number[];
  readonly rounds: number;
}

const BARE = 'bare charCodeAt loop';
/** Flushing the caches is of use where a table is larger than they are. */
const FLUSHED_UNITS = 100_000;

const HEAD = [
  'units',
  'engine',
  'times bare, warm',
  'times bare, caches flushed',
  'times ours',
  'ns a unit',
  'build ms',
  'found',
];

/** A call that would take longer is not made; what it would take is told from shorter texts. */
const LIMIT_MS = 10_000;

/**
 * Times every engine on every text, a table for each list of names; an engine that fails is named with its words, one
 * that would take too long with how long. Throws where two engines find different names.
 */
export function* matchTables({ lists, units, rounds }: MatchPlan): Generator<Table, void> {
  for (const [script, count] of lists) {
    const list = makeNames(script, count);
    const rows: string[][] = [];
    const built: Built[] = [];
    for (const engine of engines) {
      try {
        built.push(buildOf(engine, list));
      } catch (error) {
        rows.push(['', engine.name, `fails: ${error instanceof Error ? error.message.slice(-40) : error}`]);
      }
    }
    for (const size of units)
      rows.push(...rowsOf(makeText(script, size, { names: list }), { built, rounds }));
    yield { title: `Finding ${label(count)} names in a text, ${script}`, head: HEAD, rows };
  }
}

interface Built {
  readonly engine: Engine;
  readonly scan: (text: string) => Found;
  readonly milliseconds: number;
  /** What one call took, by the units of the text, the shortest first. */
  readonly taken: { readonly units: number; readonly milliseconds: number }[];
}

/** Builds an engine and lets it read once, as some build only then. */
function buildOf(engine: Engine, names: readonly string[]): Built {
  const start = performance.now();
  const scan = engine.build(names);
  scan(names.slice(0, 10).join(' '));
  return { engine, scan, milliseconds: performance.now() - start, taken: [] };
}

/** Until two texts have shown how an engine's time grows, the worst is expected: with the square of the text. */
const WORST_POWER = 2;

/** What a call would take, as the texts before show the engine's time to grow. */
function expected({ taken }: Built, units: number): number {
  const [before, last] = [taken.at(-2), taken.at(-1)];
  if (last === undefined) return 0;
  const power =
    before === undefined
      ? WORST_POWER
      : Math.log(last.milliseconds / before.milliseconds) / Math.log(last.units / before.units);
  return last.milliseconds * (units / last.units) ** Math.max(1, power);
}

function rowsOf(
  text: string,
  { built, rounds }: { readonly built: readonly Built[]; readonly rounds: number },
): readonly string[][] {
  const size = text.length;
  const fit: Built[] = [];
  const left: string[][] = [];
  for (const one of built) {
    const milliseconds = expected(one, size);
    if (milliseconds <= LIMIT_MS) fit.push(one);
    else {
      const seconds = Math.round(milliseconds / 1_000);
      left.push([label(size), one.engine.name, `not run: by the shorter texts over ${seconds} s a text`]);
    }
  }
  const agreed = agree(fit.map(({ engine, scan }) => [engine.name, scan(text)] as const));
  const functions = [
    { name: BARE, run: () => sumUnits(text) },
    ...fit.map(({ engine, scan }) => ({ name: engine.name, run: () => scan(text) })),
  ];
  const warm = timeInTurn(functions, { rounds });
  const flushed = size === FLUSHED_UNITS ? timeInTurn(functions, { rounds, flush: true }) : undefined;
  for (const { engine, taken } of fit) {
    const sample = warm.get(engine.name);
    // Not the first call, in which some engines still build.
    if (sample !== undefined) taken.push({ units: size, milliseconds: sample.best });
  }
  const rows = [...warm].map(([name, sample]) => [
    label(size),
    name,
    times(ratioOf(sample, warm.get(BARE))),
    flushed === undefined ? '' : times(ratioOf(flushed.get(name), flushed.get(BARE))),
    name === BARE || name === 'ours' ? '' : times(ratioOf(sample, warm.get('ours'))),
    ((sample.best * 1e6) / size).toFixed(2),
    built.find(({ engine }) => engine.name === name)?.milliseconds.toFixed(0) ?? '',
    name === BARE ? `drift ${sample.drift.toFixed(2)}` : name === 'ours' ? `${agreed} names` : '',
  ]);
  return [...rows, ...left];
}

/** Returns how many names were found; all must have found the same. */
function agree(results: readonly (readonly [name: string, found: Found])[]): number {
  const [first, ...others] = results;
  if (first === undefined) return 0;
  for (const [name, found] of others) {
    if (found.join() !== first[1].join()) {
      throw new Error(`${name} finds other names than ${first[0]}: the comparison would mean nothing.`);
    }
  }
  return first[1].length / 2;
}

const label = (count: number): string => (count >= 1e6 ? `${count / 1e6}M` : `${count / 1e3}k`);
const times = (ratio: number): string => ratio.toFixed(ratio < 10 ? 1 : 0);
