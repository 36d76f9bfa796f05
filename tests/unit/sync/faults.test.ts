/**
 * A fault at every step of a sync. Whatever it is and wherever it strikes, the next start shows the whole old edition
 * or the whole new one, and the next sync succeeds.
 */
import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { type DatasetStore, openDatasetStore } from '../../../lib/store/dataset-store.ts';
import type { SyncPorts } from '../../../lib/sync/ports.ts';
import { syncDataset } from '../../../lib/sync/sync.ts';
import {
  contentIn,
  contentOf,
  DATASET,
  edition,
  manyFiles,
  newPublisher,
  portsOf,
  records,
  type Server,
  serve,
  statement,
  targetOf,
} from './world.ts';

/** What goes wrong: the background is killed, the call rejects, the disk is full, the reader or browser aborts it. */
const FAULTS = ['kill', 'kill after', 'reject', 'quota', 'abort', 'close'] as const;
type Fault = (typeof FAULTS)[number];

class Injected extends Error {}

/** Stops a run at its n-th call to the world; the promise of a killed run never settles, as in a stopped background. */
interface Injector {
  readonly at: number;
  readonly fault: Fault;
  readonly controller: AbortController;
  calls: number;
  /** Resolves when the run was killed. */
  readonly dead: Promise<void>;
  readonly kill: () => void;
  readonly close: () => void;
}

function injector(at: number, fault: Fault, close: () => void): Injector {
  let kill: () => void = () => undefined;
  const dead = new Promise<void>((resolve) => {
    kill = resolve;
  });
  return { at, fault, controller: new AbortController(), calls: 0, dead, kill, close };
}

const never = new Promise<never>(() => undefined);

async function faulty<T>(by: Injector, call: () => Promise<T>): Promise<T> {
  if (by.calls > by.at && by.fault.startsWith('kill')) return never;
  if (by.calls++ !== by.at) return call();
  switch (by.fault) {
    case 'kill':
      by.kill();
      return never;
    case 'kill after':
      await call();
      by.kill();
      return never;
    case 'reject':
      throw new Injected('injected');
    case 'quota':
      throw new DOMException('injected', 'QuotaExceededError');
    case 'abort':
      by.controller.abort();
      return call();
    case 'close': {
      // The database goes away while the call is under way, as when the browser evicts it.
      const running = call();
      by.close();
      return running;
    }
  }
}

/** Wraps every promise a port hands out, and every chunk of a body. */
function faultyPorts(ports: SyncPorts, by: Injector): SyncPorts {
  const chunks = async function* (body: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
    const source = body[Symbol.asyncIterator]();
    for (;;) {
      const next = await faulty(by, () => source.next());
      if (next.done === true) return;
      yield next.value;
    }
  };
  const store = Object.fromEntries(
    Object.entries(ports.store).map(([name, value]) => [
      name,
      typeof value === 'function' && name !== 'close'
        ? (...given: never[]) => faulty(by, () => (value as (...all: never[]) => Promise<unknown>)(...given))
        : value,
    ]),
  ) as unknown as DatasetStore;
  return {
    ...ports,
    store,
    fetch: (request) =>
      faulty(by, async () => {
        const fetched = await ports.fetch(request);
        return { ...fetched, body: chunks(fetched.body) };
      }),
    sha256: (bytes) => faulty(by, () => ports.sha256(bytes)),
    verify: (check) => faulty(by, () => ports.verify(check)),
    gunzip: (packed) => chunks(ports.gunzip(packed)),
  };
}

const publisher = newPublisher();
const first = edition(publisher, records(30));
const byDelta = edition(
  publisher,
  records(30, { statements: [...Array.from({ length: 28 }, (_, n) => statement(n + 2)), statement(50)] }),
  { before: first },
);
const byBundle = edition(publisher, manyFiles(60), { sequence: 2 });
const bySnapshot = edition(publisher, records(300), { sequence: 2 });

/** Runs a sync from the first edition with one fault; returns how many calls it made and what stands afterwards. */
async function strike(
  name: string,
  server: Server,
  { at, fault, empty }: { at: number; fault: Fault; empty: boolean },
): Promise<{ readonly calls: number; readonly after: string | null; readonly then: string | null }> {
  const prepared = openDatasetStore(name, DATASET);
  if (!empty)
    await syncDataset(portsOf(prepared, serve(first)), targetOf(publisher), {
      signal: new AbortController().signal,
    });
  const by = injector(at, fault, () => prepared.close());
  const run = syncDataset(faultyPorts(portsOf(prepared, server), by), targetOf(publisher), {
    signal: by.controller.signal,
  });
  await Promise.race([run, by.dead]);
  prepared.close();
  const reopened = openDatasetStore(name, DATASET);
  const after = await contentOf(reopened);
  const next = await syncDataset(portsOf(reopened, server), targetOf(publisher), {
    signal: new AbortController().signal,
  });
  expect(next.error, `the sync after ${fault} at ${at}`).toBeNull();
  const then = await contentOf(reopened);
  reopened.close();
  return { calls: by.calls, after, then };
}

test('the ways are three: by delta, by bundle, and file by file', async () => {
  const asked = async (server: Server) => {
    await strike(`way-${server.files.size}`, server, { at: 1e9, fault: 'reject', empty: false });
    return server.requests.flatMap((path) => /^(?:deltas\/|bundle)/.exec(path)?.[0] ?? []);
  };
  expect(await asked(serve(first, byDelta))).toEqual(['deltas/']);
  expect(await asked(serve(byBundle))).toEqual(['bundle']);
  expect(await asked(serve(bySnapshot))).toEqual([]);
});

let points = 0;
describe.each([
  { way: 'delta', next: byDelta, server: () => serve(first, byDelta), empty: false },
  { way: 'snapshot', next: bySnapshot, server: () => serve(bySnapshot), empty: false },
  { way: 'bundle', next: byBundle, server: () => serve(byBundle), empty: false },
  { way: 'first sync', next: first, server: () => serve(first), empty: true },
])('by $way', ({ way, next, server, empty }) => {
  test.each(FAULTS)(
    '%s at every step',
    async (fault) => {
      const old = empty ? null : contentIn(first);
      let struck = 0;
      let news = 0;
      for (let at = 0; ; at++) {
        const { calls, after, then } = await strike(`fault-${way}-${fault}-${at}`, server(), {
          at,
          fault,
          empty,
        });
        if (calls <= at) break;
        struck++;
        if (after === contentIn(next)) news++;
        else expect(after, `after ${fault} at ${at}`).toBe(old);
        expect(then).toBe(contentIn(next));
      }
      points += struck;
      // Both outcomes occur: late faults find the new edition in its place.
      expect(struck).toBeGreaterThan(10);
      expect(news).toBeGreaterThan(0);
      expect(news).toBeLessThan(struck);
    },
    120_000,
  );
});

test('there were hundreds of points', () => {
  console.log(`faults injected at ${points} points`);
  expect(points).toBeGreaterThanOrEqual(300);
});
