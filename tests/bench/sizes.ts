/** Bytes that are shipped: the places a written form, the content script as built. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { PROJECT_FOLDERS } from '../../lib/cli/annotate/engine.ts';
import { readTexts } from '../../lib/cli/dataset/files.ts';
import { decodeDataset } from '../../lib/core/dataset/records.ts';
import { compileGazetteer } from '../../lib/core/gazetteer/compile.ts';
import { openGazetteer } from '../../lib/core/gazetteer/open.ts';
import { figures, type Table } from './report.ts';

const BUILD = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));

const kilobytes = (bytes: number): string => `${(bytes / 1e3).toFixed(1)} kB`;

/** Measures sizes; those of scripts only where the extension is built. */
export function sizesTable(): Table {
  const texts = readTexts(PROJECT_FOLDERS.dataset);
  const { values } = openGazetteer(compileGazetteer(decodeDataset(texts)));
  // An entry that only begins longer names is no form.
  const forms = values.reduce((count, value) => count + Number(value >>> 1 !== 0), 0);
  const shipped = brotliCompressSync(`${texts.places}${texts.ambiguous}`).length;
  const zipped = gzipSync(`${texts.places}${texts.ambiguous}`, { level: 9 }).length;
  const rows: (readonly [string, string])[] = [
    ['written forms in the index', String(forms)],
    ['places and ambiguous names as shipped, gzip / brotli', `${kilobytes(zipped)} / ${kilobytes(shipped)}`],
    ['bytes a form, gzip / brotli', `${(zipped / forms).toFixed(2)} / ${(shipped / forms).toFixed(2)}`],
  ];
  return figures('Bytes', [...rows, ...scriptRows()]);
}

function scriptRows(): readonly (readonly [string, string])[] {
  const folder = join(BUILD, 'content-scripts');
  if (!existsSync(folder)) return [['content script', 'not built: npm run build']];
  return readdirSync(folder)
    .filter((file) => /\.(?:js|css)$/.test(file))
    .map((file) => {
      const bytes = readFileSync(join(folder, file));
      return [
        `content script ${file}, minified / gzip`,
        `${kilobytes(bytes.length)} / ${kilobytes(gzipSync(bytes, { level: 9 }).length)}`,
      ];
    });
}
