/** Cuts a stream of bytes into the files it consists of. */
import { fail, type Outcome, succeed } from '../core/dataset/errors.ts';
import type { ManifestFile } from '../core/dataset/manifest.ts';
import type { DownloadedChunks } from './download.ts';

/** Hands over each file as soon as it is whole; `take` returns false to stop. False where the bytes do not suffice. */
export async function carve(
  chunks: DownloadedChunks,
  {
    files,
    take,
  }: {
    readonly files: readonly ManifestFile[];
    readonly take: (file: ManifestFile, bytes: Uint8Array) => Promise<boolean>;
  },
): Promise<Outcome<boolean>> {
  let index = 0;
  let filled = 0;
  let bytes = new Uint8Array(files[0]?.bytes ?? 0);
  for await (const chunk of chunks) {
    if (!chunk.ok) return chunk;
    for (let at = 0; at < chunk.value.byteLength || filled === bytes.byteLength; ) {
      const part = chunk.value.subarray(at, at + bytes.byteLength - filled);
      bytes.set(part, filled);
      at += part.byteLength;
      filled += part.byteLength;
      if (filled < bytes.byteLength) break;
      const file = files[index];
      if (file === undefined)
        return fail('too-large', { file: '', message: 'There is more than the files.' });
      if (!(await take(file, bytes))) return succeed(false);
      index++;
      filled = 0;
      bytes = new Uint8Array(files[index]?.bytes ?? 0);
      if (index === files.length && at === chunk.value.byteLength) return succeed(true);
    }
  }
  return succeed(index === files.length);
}
