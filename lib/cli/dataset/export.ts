/** The verb `export`: a dataset as a table, as a feed of schema.org Claims, or as a static site with Atom feeds. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { parseManifest } from '../../core/dataset/manifest.ts';
import { decodeDataset } from '../../core/dataset/records.ts';
import { toClaimFeed } from './exchange/claim-feed.ts';
import { columns, toRow } from './exchange/statement-rows.ts';
import { readFolder, readTexts, worded } from './files.ts';
import { renderSite } from './site/render-site.ts';

export const outputFormats = ['csv', 'jsonld', 'site'] as const;

/** Exports a folder and returns the exit code; `target` is a file, or the site's folder. */
export function exportFolder(
  folder: string,
  {
    format,
    target,
    base,
  }: { readonly format: string; readonly target: string; readonly base?: string | undefined },
): number {
  if (!outputFormats.some((known) => known === format)) {
    console.error(`"${format}" is no format; it is one of ${outputFormats.join(', ')}.`);
    return 2;
  }
  const { read, errors } = readFolder(folder);
  for (const error of errors) console.error(worded(folder, error));
  if (read === null) return 1;
  const dataset = decodeDataset(readTexts(folder));
  const about = aboutOf(folder);
  if (format === 'csv') {
    write(target, stringify(dataset.statements.map(toRow), { header: true, columns: [...columns] }));
    console.log(`${dataset.statements.length} statements`);
    return 0;
  }
  if (format === 'jsonld') {
    write(target, `${JSON.stringify(toClaimFeed(dataset, about), null, 1)}\n`);
    console.log(`${dataset.statements.length} statements`);
    return 0;
  }
  if (base === undefined || !/^https?:\/\//.test(base) || !URL.canParse(base)) {
    console.error('A site needs its address for the feeds: --base https://…');
    return 2;
  }
  const files = renderSite(dataset, { ...about, base: base.endsWith('/') ? base : `${base}/` });
  const PROGRESS_EVERY = 200;
  let written = 0;
  for (const [path, text] of files) {
    write(join(target, path), text);
    if (++written % PROGRESS_EVERY === 0) console.log(`${written} files …`);
  }
  console.log(`${written} files in ${target}`);
  return 0;
}

function aboutOf(folder: string): { readonly name: string; readonly issued: string | null } {
  const path = join(folder, 'manifest.json');
  const manifest = existsSync(path) ? parseManifest(readFileSync(path, 'utf8')) : null;
  if (manifest === null || !manifest.ok) return { name: 'Counterclaim dataset', issued: null };
  const { publisher, dataset, issued, sequence } = manifest.value;
  return { name: `${publisher?.name ?? dataset}, edition ${sequence}`, issued };
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
