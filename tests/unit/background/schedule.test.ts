import './fake-browser.ts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openLibrary } from '../../../entrypoints/background/library.ts';
import { openSchedule, type Switched } from '../../../entrypoints/background/schedule.ts';
import { INTERVAL_MS, parseState } from '../../../lib/sync/state.ts';
import { DATASET, edition, newPublisher, records, START, serve, URL_BASE } from '../sync/world.ts';
import { network, resetBrowser } from './fake-browser.ts';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const publisher = newPublisher();
const first = edition(publisher, records(6));
const second = edition(publisher, records(8), { before: first });

let library: ReturnType<typeof openLibrary>;
let server = serve(first);
let requests: string[] = [];
let switched: Switched[] = [];
let up = true;

beforeEach(async () => {
  resetBrowser();
  vi.useFakeTimers({ toFake: ['Date'], now: START + 3 * DAY_MS });
  vi.stubGlobal('fetch', async (url: string) => {
    if (!up) throw new TypeError('failed to fetch');
    requests.push(url.slice(URL_BASE.length));
    const bytes = server.files.get(url.slice(URL_BASE.length));
    return bytes === undefined ? new Response(null, { status: 404 }) : new Response(new Uint8Array(bytes));
  });
  [server, requests, switched, up] = [serve(first), [], [], true];
  library = openLibrary(null);
  await library.put({
    dataset: DATASET,
    name: 'Test',
    kind: 'web',
    url: URL_BASE,
    keys: [publisher.trusted],
    enabled: true,
  });
});
afterEach(() => vi.useRealTimers());

const open = () => openSchedule(library, { allowLoopback: false, onSwitched: (what) => switched.push(what) });
const state = async () => parseState(await (await library.storeOf(DATASET)).readState());
const sequence = async () => (await (await library.storeOf(DATASET)).active())?.manifest.sequence ?? null;

describe('the schedule', () => {
  test('brings what is due, tells of the switch, and then rests for half a day, give or take', async () => {
    await open().run();
    expect(switched.map(({ source, before }) => [source.dataset, before])).toEqual([[DATASET, null]]);
    const { nextAt } = await state();
    const wait = (nextAt ?? 0) - Date.now();
    expect(wait).toBeGreaterThanOrEqual(INTERVAL_MS * 0.75);
    expect(wait).toBeLessThanOrEqual(INTERVAL_MS * 1.25);
    requests = [];
    await open().run();
    expect(requests).toEqual([]);
    server = serve(first, second);
    vi.setSystemTime((nextAt ?? 0) + 1);
    await open().run();
    expect(await sequence()).toBe(2);
  });

  test.each([
    [
      'offline',
      () => {
        network.onLine = false;
      },
    ],
    [
      'metered',
      () => {
        network.connection = { saveData: true };
      },
    ],
    [
      'metered',
      () => {
        network.connection = { type: 'cellular' };
      },
    ],
  ] as const)(
    'asks nothing by itself on a network that is %s, says so, and looks again soon',
    async (why, set) => {
      set();
      await open().run();
      expect(requests).toEqual([]);
      expect(await state()).toMatchObject({
        postponed: why,
        failures: 0,
        nextAt: Date.now() + 15 * MINUTE_MS,
      });
      resetNetwork();
      await open().run();
      expect(requests).toEqual([]);
      vi.setSystemTime(Date.now() + 15 * MINUTE_MS);
      await open().run();
      expect(await sequence()).toBe(1);
    },
  );

  test('asks on a metered network where the reader asks', async () => {
    network.connection = { saveData: true };
    await open().run({ dataset: DATASET });
    expect(await sequence()).toBe(1);
  });

  test('waits longer after each failure, with some chance in it, and never longer than half a day', async () => {
    up = false;
    const waits: number[] = [];
    for (let failures = 1; failures <= 10; failures++) {
      await open().run();
      const { nextAt, failures: counted, error } = await state();
      expect(counted).toBe(failures);
      expect(error?.code).toBe('unreachable');
      const wait = (nextAt ?? 0) - Date.now();
      const full = Math.min(5 * MINUTE_MS * 2 ** (failures - 1), INTERVAL_MS);
      expect(wait).toBeGreaterThanOrEqual(full / 2);
      expect(wait).toBeLessThanOrEqual(full);
      waits.push(wait);
      vi.setSystemTime((nextAt ?? 0) + 1);
    }
    expect(new Set(waits.map((wait) => wait % MINUTE_MS)).size).toBeGreaterThan(1);
    up = true;
    await open().run();
    expect(await state()).toMatchObject({ failures: 0, error: null });
  });

  test('refuses another key than the one that was pinned, and keeps what it has', async () => {
    await open().run();
    const stranger = newPublisher();
    server = serve(edition(stranger, records(9), { sequence: 2 }));
    await open().run({ dataset: DATASET });
    expect(await sequence()).toBe(1);
    expect((await state()).error?.code).toBe('key-changed');
  });

  test('leaves alone what is switched off, and what has no address', async () => {
    await library.change(DATASET, 'disable');
    await open().run({});
    expect(requests).toEqual([]);
  });

  test('syncs once where two ask at a time', async () => {
    const schedule = open();
    await Promise.all([schedule.run({ dataset: DATASET }), schedule.run({ dataset: DATASET })]);
    expect(requests.filter((path) => path === 'manifest.json').length).toBe(1);
    expect(schedule.live.size).toBe(0);
  });

  test('says that the browser’s room is used up, and has the old edition still', async () => {
    await open().run();
    server = serve(first, second);
    const store = await library.storeOf(DATASET);
    const full = {
      ...store,
      putFiles: async () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    const schedule = openSchedule(
      { ...library, storeOf: async () => full },
      { allowLoopback: false, onSwitched: () => undefined },
    );
    await schedule.run({ dataset: DATASET });
    expect((await state()).error?.code).toBe('quota');
    expect(await sequence()).toBe(1);
  });
});

function resetNetwork(): void {
  network.onLine = true;
  delete network.connection;
}
