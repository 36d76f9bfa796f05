/** Words what a store or a platform threw as one of the dataset's failures. */
import { type DatasetError, fail } from '../core/dataset/errors.ts';

/** Turns a thrown value into a failure: the disk is full, the reader stopped it, or the browser refuses its storage. */
export function failureOf(cause: unknown, signal?: AbortSignal): DatasetError {
  const file = '';
  const names = namesOf(cause);
  if (names.includes('QuotaExceededError')) {
    const message = 'The browser has no room left for the dataset; the old one stays. Free some space.';
    return fail('quota', { file, message }).error;
  }
  if (signal?.aborted === true) return fail('aborted', { file, message: 'The sync was stopped.' }).error;
  const detail = cause instanceof Error ? cause.message : String(cause);
  const message = `The browser's storage failed (${detail}); the old dataset stays.`;
  return fail('storage', { file, message }).error;
}

/** Dexie wraps the browser's errors, so that the one that matters may stand inside. */
function namesOf(cause: unknown): readonly string[] {
  if (typeof cause !== 'object' || cause === null) return [];
  const name = 'name' in cause ? [String(cause.name)] : [];
  return [...name, ...namesOf('inner' in cause ? cause.inner : 'cause' in cause ? cause.cause : null)];
}
