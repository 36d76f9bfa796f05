/** What the browser tells of its network. */

/** The part of navigator.connection that is read; Firefox and Safari have none of it. */
interface Connection {
  readonly saveData?: boolean;
  readonly type?: string;
}

/** Returns why a download that nobody waits for should wait: no network, or one that costs; null where nothing speaks against it. */
export function reasonToWait(): 'offline' | 'metered' | null {
  if (!navigator.onLine) return 'offline';
  const { connection } = navigator as Navigator & { readonly connection?: Connection };
  return connection?.saveData === true || connection?.type === 'cellular' ? 'metered' : null;
}
