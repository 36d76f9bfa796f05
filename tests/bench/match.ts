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

/** Times every engine on every text; throws where two of them find different names. */
export function matchTable({ lists, units, rounds }: MatchPlan): Table {
  const rows: (readonly string[])[] = [];
  for (const [script, count] of lists) {
    const list = makeNames(script, count);
    const built = engines
      .filter(({ most }) => most.names >= count)
      .map((engine) => ({ engine, ...buildOf(engine, list) }));
    for (const size of units) {
      const text = makeText(script, size, { names: list });
      const fit = built.filter(({ engine }) => engine.most.units >= size);
      const agreed = agree(fit.map(({ engine, scan }) => [engine.name, scan(text)] as const));
      const functions = [
        { name: BARE, run: () => sumUnits(text) },
        ...fit.map(({ engine, scan }) => ({ name: engine.name, run: () => scan(text) })),
      ];
      const warm = timeInTurn(functions, { rounds });
      const flushed = size === FLUSHED_UNITS ? timeInTurn(functions, { rounds, flush: true }) : undefined;
      for (const [name, sample] of warm) {
        const build = built.find(({ engine }) => engine.name === name)?.milliseconds;
        rows.push([
          script,
          label(count),
          label(size),
          name,
          times(ratioOf(sample, warm.get(BARE))),
          flushed === undefined ? '' : times(ratioOf(flushed.get(name), flushed.get(BARE))),
          name === BARE || name === 'ours' ? '' : times(ratioOf(sample, warm.get('ours'))),
          ((sample.median * 1e6) / size).toFixed(2),
          build === undefined ? '' : build.toFixed(0),
          name === BARE ? `drift ${sample.drift.toFixed(2)}` : name === 'ours' ? `${agreed} names` : '',
        ]);
      }
    }
  }
  return {
    title: 'Finding names in a text',
    head: [
      'script',
      'names',
      'units',
      'engine',
      'times bare, warm',
      'times bare, caches flushed',
      'times ours',
      'ns a unit',
      'build ms',
      'found',
    ],
    rows,
  };
}

function buildOf({ build }: Engine, names: readonly string[]) {
  const start = performance.now();
  const scan = build(names);
  return { scan, milliseconds: performance.now() - start };
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
