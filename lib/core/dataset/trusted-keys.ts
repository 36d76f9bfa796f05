/**
 * The keys that may sign the dataset that comes with the extension: the one in use and its successor, so that either
 * can retire with the next version of the extension. The private halves are the publisher's alone.
 */
import type { TrustedKey } from './signature.ts';

export const TRUSTED_KEYS: readonly TrustedKey[] = [
  {
    id: '5e5167d15d359899',
    ed25519: '0aa3b8ae2cce8cdd201f9c6a6720a00f19c863a79470e53c3bf3ac52319e1767',
  },
  {
    id: '019f5433aec752e6',
    ed25519: '1a9c41511f57368192852f2343655951c638865c65fd315fd92e665e7c93e0c6',
  },
];
