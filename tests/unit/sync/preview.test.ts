import { describe, expect, test } from 'vitest';
import { SIGNATURE_FILE } from '../../../lib/core/dataset/manifest.ts';
import { openMemoryStore } from '../../../lib/store/memory-store.ts';
import { previewDataset } from '../../../lib/sync/preview.ts';
import { INITIAL_STATE, parseState, reduce } from '../../../lib/sync/state.ts';
import { syncDataset } from '../../../lib/sync/sync.ts';
import {
  contentIn,
  contentOf,
  DATASET,
  edition,
  newPublisher,
  portsOf,
  records,
  serve,
  targetOf,
  URL_BASE,
} from './world.ts';

const publisher = newPublisher();
const first = edition(publisher, records(40));
const signal = new AbortController().signal;
const look = (server = serve(first)) =>
  previewDataset(portsOf(openMemoryStore(DATASET), server), URL_BASE, signal);

describe('a look at a dataset before it is added', () => {
  test('tells whose key signed it, and which keys to pin', async () => {
    expect(await look()).toMatchObject({
      ok: true,
      value: { signer: publisher.trusted, keys: [publisher.trusted], manifest: { dataset: DATASET } },
    });
  });

  test('is refused where the key beside the signature is not the one it is called', async () => {
    const server = serve(first);
    const file = new TextDecoder().decode(server.files.get(SIGNATURE_FILE));
    const forged = file.replace(publisher.trusted.id, newPublisher().trusted.id);
    server.files.set(SIGNATURE_FILE, new TextEncoder().encode(forged));
    expect(await look(server)).toMatchObject({ ok: false, error: { code: 'unknown-key' } });
  });

  test('is refused where there is no signature', async () => {
    const server = serve(first);
    server.files.delete(SIGNATURE_FILE);
    expect(await look(server)).toMatchObject({ ok: false, error: { code: 'no-signature' } });
  });
});

describe('a browser that keeps nothing', () => {
  test('still gets editions, for as long as the background lasts', async () => {
    const store = openMemoryStore(DATASET);
    const { outcome } = await syncDataset(portsOf(store, serve(first)), targetOf(publisher), { signal });
    expect(outcome).toBe('switched');
    expect(await contentOf(store)).toBe(contentIn(first));
  });
});

describe('the state of syncing', () => {
  test('of a background that was stopped begins anew, with what it knew', () => {
    const downloading = reduce({ ...INITIAL_STATE, failures: 2 }, { type: 'planned', files: 3, bytes: 30 });
    expect(parseState(downloading)).toMatchObject({ phase: 'idle', progress: null, failures: 2 });
  });

  test('of another version or of nothing is as before the first sync', () => {
    for (const kept of [null, 7, 'x', {}, []]) expect(parseState(kept)).toEqual(INITIAL_STATE);
  });

  test('waits where there is no network, and says so', () => {
    const state = reduce(INITIAL_STATE, { type: 'postponed', at: 1_000, why: 'metered' });
    expect(state).toMatchObject({ phase: 'idle', postponed: 'metered', failures: 0 });
    expect(state.nextAt).toBeGreaterThan(1_000);
  });
});
