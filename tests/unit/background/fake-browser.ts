/** A browser in memory, as far as the background's keeping of datasets speaks to it; import it before what does. */
import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { vi } from 'vitest';

type Json = Readonly<Record<string, unknown>>;

/** What the browser shows and holds. */
export const shown = {
  badge: '',
  notifications: [] as { readonly id: string; readonly title: string; readonly message: string }[],
  granted: new Set<string>(),
  stored: {} as Record<string, unknown>,
};
/** The network as the browser tells of it. */
export const network: { onLine: boolean; connection?: { saveData?: boolean; type?: string } } = {
  onLine: true,
};

const fake = {
  runtime: { id: 'counterclaim@test', getURL: (path: string) => path, getPlatformInfo: async () => ({}) },
  storage: {
    local: {
      get: async (key: string) => (key in shown.stored ? { [key]: structuredClone(shown.stored[key]) } : {}),
      set: async (items: Json) => {
        Object.assign(shown.stored, structuredClone(items));
      },
    },
  },
  action: {
    setBadgeText: async ({ text }: { readonly text: string }) => {
      shown.badge = text;
    },
  },
  permissions: {
    contains: async ({ permissions = [] }: { readonly permissions?: readonly string[] }) =>
      permissions.length > 0 && permissions.every((name) => shown.granted.has(name)),
  },
  notifications: {
    create: async (id: string, { title, message }: { readonly title: string; readonly message: string }) => {
      shown.notifications.push({ id, title, message });
    },
  },
  i18n: {
    getMessage: (key: string, given: readonly string[] = []) => [key, ...given].join(' '),
    getUILanguage: () => 'en',
  },
};
vi.stubGlobal('browser', fake);
vi.stubGlobal('chrome', fake);
vi.stubGlobal('navigator', network);

/** Begins anew, with a database that holds nothing. */
export function resetBrowser(): void {
  Dexie.dependencies.indexedDB = new IDBFactory();
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
  shown.badge = '';
  shown.notifications.length = 0;
  shown.granted.clear();
  shown.stored = {};
  network.onLine = true;
  delete network.connection;
}

/** Makes the browser refuse every database from now on. */
export function blockDatabase(): void {
  const refuse = () => {
    throw new DOMException('blocked', 'InvalidStateError');
  };
  // Nothing but opening is ever asked of it.
  Dexie.dependencies.indexedDB = { open: refuse } as unknown as IDBFactory;
}
