/** The verb `import`: takes statements from a table, JSON Lines or a feed of Claims into a dataset's folder, all or none. */
import { readFileSync } from 'node:fs';
import { readLine } from '../../core/dataset/parse.ts';
import { checkReferences } from '../../core/dataset/references.ts';
import type { Speaker } from '../../core/model/domain.ts';
import { writeFiles } from './build.ts';
import { filesOf } from './edition.ts';
import type { Defaults } from './exchange/claim-feed.ts';
import { formatOf, type InputRecord, inputFormats, readInput, replaceRecord } from './exchange/read-input.ts';
import { readFolder, worded } from './files.ts';

/** What the command line may say. */
export interface ImportOptions {
  /** One of inputFormats; told by the file's name where it is not given. */
  readonly format?: string | undefined;
  /** Take the new record where the id is known already. */
  readonly replace?: boolean | undefined;
  readonly defaults: Defaults;
}

type Json = Readonly<Record<string, unknown>>;
interface Accepted {
  readonly at: string;
  readonly id: string;
  readonly value: Json;
}

/** Imports a file's statements and returns the exit code; on any error the folder stays as it is. */
export function importFile(file: string, folder: string, options: ImportOptions): number {
  const format = inputFormats.find((known) => known === options.format) ?? formatOf(file);
  if (format === null || (options.format !== undefined && format !== options.format)) {
    console.error(`${file}: say which format it is with --format ${inputFormats.join('|')}.`);
    return 2;
  }
  const { read, errors } = readFolder(folder);
  for (const error of errors) console.error(worded(folder, error));
  if (read === null) return 1;
  const { dataset } = read;
  // The folder has just been validated.
  const speakers = dataset.speakers.records.map(({ value }) => value as unknown as Speaker);
  let input: readonly InputRecord[];
  try {
    input = readInput(readFileSync(file, 'utf8'), { format, defaults: options.defaults, speakers });
  } catch (error) {
    console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
  const known = new Map(dataset.statements.records.map(({ id, value }) => [id, value]));
  const { accepted, faults } = validate(input, { known, replace: options.replace === true });
  const references = checkReferences(
    [
      {
        kind: 'statements',
        file,
        records: accepted.map(({ id, value }, index) => ({ id, line: index, value })),
      },
    ],
    (kind) => new Set(dataset[kind].records.map(({ id }) => id)),
  );
  if (!references.ok) {
    const at = accepted[references.error.line ?? -1]?.at ?? '';
    faults.push(`${at}: ${references.error.message}`);
  }
  for (const fault of faults) console.error(`${file}: ${fault}`);
  if (faults.length > 0) {
    console.error('Nothing was imported.');
    return 1;
  }
  const taken = new Set(accepted.map(({ id }) => id));
  const statements = [
    ...dataset.statements.records.filter(({ id }) => !taken.has(id)),
    ...accepted.map(({ id, value }) => {
      const old = known.get(id);
      return {
        id,
        line: 0,
        value: old === undefined ? value : replaceRecord(old, { record: value, format }),
      };
    }),
  ];
  writeFiles(folder, filesOf({ ...dataset, statements: { records: statements, notices: [] } }));
  const replaced = accepted.filter(({ id }) => known.has(id)).length;
  console.log(`${accepted.length - replaced} statements added, ${replaced} replaced; now build and sign.`);
  return 0;
}

function validate(
  input: readonly InputRecord[],
  { known, replace }: { readonly known: ReadonlyMap<string, unknown>; readonly replace: boolean },
): { readonly accepted: Accepted[]; readonly faults: string[] } {
  const accepted: Accepted[] = [];
  const faults: string[] = [];
  const seen = new Map<string, string>();
  for (const { at, record } of input) {
    const read = readLine('statements', JSON.stringify(record));
    if ('code' in read) faults.push(`${at}: ${read.message}`);
    else if ('notice' in read) faults.push(`${at}: ${read.notice}`);
    else {
      const id = String(read.record.id);
      const earlier = seen.get(id);
      if (earlier !== undefined)
        faults.push(`${at}: "${id}" stands at ${earlier} already; delete one of the two.`);
      else if (known.has(id) && !replace)
        faults.push(`${at}: "${id}" is in the dataset already; change the id, or say --replace.`);
      seen.set(id, at);
      accepted.push({ at, id, value: read.record });
    }
  }
  return { accepted, faults };
}
