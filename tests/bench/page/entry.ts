/** Runs in a page: one measurement for each load, named in the address, its result written on the root element. */
import { makeNames } from '../corpus.ts';
import { openNameScanner } from '../our-scanner.ts';
import { regExpOf } from '../regexp-trie.ts';
import { measureEdits } from './edits.ts';
import { measureHostile } from './hostile.ts';
import { markByHighlights, markByLibrary, type Way } from './ways.ts';

/** What a way of marking cost. */
export interface MarkingCost {
  /** Milliseconds of script. */
  readonly script: number;
  /** Milliseconds of the layout forced after it. */
  readonly layout: number;
  readonly nodesAdded: number;
  readonly marks: number;
}

const query = new URLSearchParams(location.search);

function countNodes(): number {
  const walker = document.createTreeWalker(document.body);
  let count = 0;
  while (walker.nextNode() !== null) count += 1;
  return count;
}

function measureMarking(way: Way): MarkingCost {
  const names = makeNames('latin', Number(query.get('names') ?? 1_000));
  // Dictionaries are made beforehand: a page would be given them.
  const run =
    way === 'ours'
      ? markByHighlights(openNameScanner(names))
      : markByLibrary(way, { names, pattern: regExpOf(names) });
  const before = countNodes();
  document.body.getBoundingClientRect();
  const start = performance.now();
  const marks = run();
  const scripted = performance.now();
  document.body.getBoundingClientRect();
  const laidOut = performance.now();
  return {
    script: scripted - start,
    layout: laidOut - scripted,
    nodesAdded: countNodes() - before,
    marks,
  };
}

async function run(): Promise<unknown> {
  const what = query.get('run');
  if (what === 'edits') return measureEdits(query.get('way') ?? 'none');
  if (what === 'hostile') return measureHostile();
  if (what === 'mark') return measureMarking((query.get('way') ?? 'ours') as Way);
  return null;
}

addEventListener('load', () => {
  // A task of its own, after all that loading does.
  setTimeout(() => {
    run().then(
      (result) => {
        document.documentElement.dataset.bench = JSON.stringify(result);
      },
      (error: unknown) => {
        document.documentElement.dataset.bench = JSON.stringify({ error: String(error) });
      },
    );
  }, 50);
});
