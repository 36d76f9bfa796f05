/**
 * What a dataset remembers of its syncing, as a pure reducer.
 *
 *             started            planned              staged
 *   ┌─ idle ──────────▶ checking ───────▶ downloading ───────▶ switching ─┐
 *   │    ▲                 │ unchanged        │                    │      │ switched
 *   │    ├─────────────────┴──────────────────┴────────────────────┴──────┘
 *   │    └── failed, from anywhere; interrupted, where the background was stopped
 *   └──────▶ idle          postponed: offline, or a metered network
 */
import type { DatasetError } from '../core/dataset/errors.ts';

export interface SyncState {
  readonly phase: 'idle' | 'checking' | 'downloading' | 'switching';
  /** How much of the edition is at hand; bytes as they travel. Null outside of downloading. */
  readonly progress: SyncProgress | null;
  /** When the server last said what is new, milliseconds since 1970; null before the first time. */
  readonly checkedAt: number | null;
  /** Not before this time does a sync begin by itself; null means at once. */
  readonly nextAt: number | null;
  /** Failures in a row. */
  readonly failures: number;
  /** The server's name for the manifest it last sent, to ask "is there a newer one?" in a few bytes. */
  readonly etag: string | null;
  /** Whether the newest edition on offer should have been followed by another. */
  readonly stale: boolean;
  /** Why the last sync was put off. */
  readonly postponed: 'offline' | 'metered' | null;
  readonly error: DatasetError | null;
}
export interface SyncProgress {
  readonly files: number;
  readonly filesDone: number;
  readonly bytes: number;
  readonly bytesDone: number;
}
/** Times are milliseconds since 1970; `random` is 0 inclusive to 1 exclusive and spreads readers over time. */
export type SyncEvent =
  | { readonly type: 'started' }
  | { readonly type: 'planned'; readonly files: number; readonly bytes: number }
  | { readonly type: 'received'; readonly bytes: number }
  | { readonly type: 'staged' }
  | {
      readonly type: 'unchanged' | 'switched';
      readonly at: number;
      readonly random: number;
      readonly etag: string | null;
      readonly stale: boolean;
    }
  | { readonly type: 'failed'; readonly at: number; readonly random: number; readonly error: DatasetError }
  | { readonly type: 'postponed'; readonly at: number; readonly why: 'offline' | 'metered' }
  | { readonly type: 'interrupted' };

const MINUTE_MS = 60_000;
/** Twice a day: an edition a day reaches everybody within half a day, and a check costs a few hundred bytes. */
export const INTERVAL_MS = 12 * 60 * MINUTE_MS;
/** Ten million readers spread over the interval are some 230 requests a second; at one time they would be an attack. */
const SPREAD = 0.25;
const FIRST_RETRY_MS = 5 * MINUTE_MS;
/** Looking whether the network is back costs nothing. */
const POSTPONED_MS = 15 * MINUTE_MS;

/** The state before the first sync. */
export const INITIAL_STATE: SyncState = {
  phase: 'idle',
  progress: null,
  checkedAt: null,
  nextAt: null,
  failures: 0,
  etag: null,
  stale: false,
  postponed: null,
  error: null,
};

/** Applies an event to the state. */
export function reduce(state: SyncState, event: SyncEvent): SyncState {
  switch (event.type) {
    case 'started':
      return { ...state, phase: 'checking', progress: null, postponed: null };
    case 'planned': {
      const { files, bytes } = event;
      return { ...state, phase: 'downloading', progress: { files, filesDone: 0, bytes, bytesDone: 0 } };
    }
    case 'received': {
      if (state.progress === null) return state;
      const { files, filesDone, bytes, bytesDone } = state.progress;
      const progress = {
        files,
        filesDone: Math.min(files, filesDone + 1),
        bytes,
        bytesDone: Math.min(bytes, bytesDone + event.bytes),
      };
      return { ...state, progress };
    }
    case 'staged':
      return { ...state, phase: 'switching' };
    case 'unchanged':
    case 'switched': {
      const { at, random, etag, stale } = event;
      const nextAt = at + INTERVAL_MS * (1 - SPREAD + 2 * SPREAD * random);
      return { ...INITIAL_STATE, checkedAt: at, nextAt, etag, stale };
    }
    case 'failed': {
      const failures = state.failures + 1;
      const { at, random, error } = event;
      const wait = Math.min(FIRST_RETRY_MS * 2 ** (failures - 1), INTERVAL_MS);
      // Between half of the wait and all of it: whom one fault met at one time do not come back at one time.
      const nextAt = at + wait * (0.5 + random / 2);
      return { ...state, phase: 'idle', progress: null, failures, nextAt, error, etag: null };
    }
    case 'postponed':
      return {
        ...state,
        phase: 'idle',
        progress: null,
        postponed: event.why,
        nextAt: event.at + POSTPONED_MS,
      };
    case 'interrupted':
      return { ...state, phase: 'idle', progress: null };
  }
}

/** Tells whether a sync should begin by itself; a clock that was set back does not put it off for ever. */
export function isDue({ nextAt }: SyncState, now: number): boolean {
  return nextAt === null || now >= nextAt || nextAt - now > 2 * INTERVAL_MS;
}

/** Reads a kept state; what is absent or of another version is as before the first sync. */
export function parseState(kept: unknown): SyncState {
  if (typeof kept !== 'object' || kept === null || !('phase' in kept)) return INITIAL_STATE;
  // Only this extension writes the row; fields a former version did not have get their first value.
  return reduce({ ...INITIAL_STATE, ...(kept as Partial<SyncState>) }, { type: 'interrupted' });
}
