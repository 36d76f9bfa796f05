/** A publisher of a small dataset with a server of their own, for syncing in real browsers. */
import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { publicKeyOf } from '../../lib/cli/dataset/keys.ts';
import { type Edition, makeEdition } from '../../lib/cli/dataset/publish.ts';
import { type Answered, type DatasetServer, serveDataset } from '../../lib/cli/dataset/serve.ts';
import { shardRecords } from '../../lib/core/dataset/shards.ts';
import { records } from '../unit/sync/world.ts';

export interface TestPublisher {
  readonly fingerprint: string;
  readonly url: string;
  /** Requests since the last look; looking empties the list. */
  readonly answers: () => readonly Answered[];
  /** Publishes an edition with so many statements. */
  readonly publish: (statements: number) => Edition;
  /** Puts other bytes in the place of a file. */
  readonly put: (path: string, bytes: Uint8Array) => void;
  /** Lets requests for paths that match wait; resolves with the first one's path when it is there. */
  readonly hold: (pattern: RegExp) => { readonly reached: Promise<string>; readonly release: () => void };
  /** Ends the server; readers find nobody. */
  readonly leave: () => Promise<void>;
  readonly clean: () => Promise<void>;
}

/** Opens a publisher with an empty server. */
export async function openPublisher(dataset: string): Promise<TestPublisher> {
  const folder = mkdtempSync(join(tmpdir(), 'counterclaim-publisher-'));
  const key = generateKeyPairSync('ed25519').privateKey;
  const trusted = publicKeyOf(key);
  let before: Edition | null = null;
  let answers: Answered[] = [];
  let gate: {
    readonly pattern: RegExp;
    readonly reach: (path: string) => void;
    readonly open: Promise<void>;
  } | null = null;
  const server: DatasetServer = await serveDataset(folder, {
    onAnswer: (answered) => answers.push(answered),
    before: async (path) => {
      if (gate === null || !gate.pattern.test(path)) return;
      gate.reach(path);
      await gate.open;
    },
  });
  const put = (path: string, bytes: Uint8Array) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  };
  return {
    fingerprint: trusted.id,
    url: server.url,
    answers: () => {
      const seen = answers;
      answers = [];
      return seen;
    },
    publish: (statements) => {
      const sequence = (before?.manifest.sequence ?? 0) + 1;
      const edition: Edition = makeEdition({
        texts: shardRecords(records(statements)),
        before,
        about: { dataset, publisher: { name: 'Example Publisher' }, keys: [trusted] },
        options: {
          sequence,
          issued: new Date(Date.now() - 60_000 + sequence * 1_000).toISOString(),
          validDays: 30,
        },
        keys: [key],
      });
      before = edition;
      for (const [path, bytes] of edition.served) put(path, bytes);
      return edition;
    },
    put,
    hold: (pattern) => {
      let release = () => {};
      let reach: (path: string) => void = () => {};
      const reached = new Promise<string>((resolve) => {
        reach = resolve;
      });
      const open = new Promise<void>((resolve) => {
        release = resolve;
      });
      gate = { pattern, reach, open };
      return {
        reached,
        release: () => {
          gate = null;
          release();
        },
      };
    },
    leave: server.close,
    clean: async () => {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
