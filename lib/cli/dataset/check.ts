/** The verb `check`: what would be refused, what an editor should look at, and who speaks how often. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordKinds } from '../../core/model/schema.ts';
import { balanceOf, balanceTable, type ConflictBalance } from './balance.ts';
import { readManifest } from './build.ts';
import { sha256 } from './edition.ts';
import { readFolder, worded } from './files.ts';
import { type Finding, lint } from './lint.ts';

export interface CheckOptions {
  /** The ISO day that counts as today. */
  readonly today: string;
  /** Whether to print every warning, and not only how many there are. */
  readonly warnings?: boolean | undefined;
  /** Whether events that one side alone speaks to are accepted from now on. */
  readonly accept?: boolean | undefined;
  /** A Markdown file whose balance table is to be written anew. */
  readonly readme?: string | undefined;
}

/** Events that one side alone speaks to, and of which the editors know it. */
const ACCEPTED_FILE = 'one-sided.json';
const MARKERS = ['<!-- balance: begin -->', '<!-- balance: end -->'] as const;

/** Validates a folder, prints what is wrong with file, line, field and mend, and returns the exit code. */
export function check(folder: string, options: CheckOptions): number {
  const { read, errors } = readFolder(folder);
  for (const error of errors) console.error(worded(folder, error));
  if (read === null) return 1;
  const findings = lint(read, options.today);
  const failures = findings.filter(({ severity }) => severity === 'error');
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  for (const finding of failures) console.error(wordedFinding(folder, finding));
  if (options.warnings) for (const finding of warnings) console.warn(wordedFinding(folder, finding));
  const balance = balanceOf(read.dataset);
  const lopsided = checkBalance(folder, balance, options.accept === true);
  const changed = changedFiles(folder);
  for (const path of changed)
    console.error(`${join(folder, path)}: changed since the manifest was built; run build.`);
  if (options.readme !== undefined) writeTable(options.readme, balance);
  console.log(recordKinds.map((kind) => `${kind} ${read.dataset[kind].records.length}`).join(', '));
  if (warnings.length > 0)
    console.log(
      `${warnings.length} warnings${options.warnings ? '' : '; --warnings lists them'}: ${summed(warnings)}`,
    );
  return failures.length + lopsided + changed.length > 0 ? 1 : 0;
}

/** Fails on events that became one-sided: those that nobody accepted yet. Returns how many there are. */
function checkBalance(folder: string, balance: readonly ConflictBalance[], accept: boolean): number {
  const path = join(folder, ACCEPTED_FILE);
  const now = balance.flatMap(({ oneSided }) => oneSided).sort();
  if (accept) writeFileSync(path, `${JSON.stringify(now, null, 1)}\n`);
  const accepted = new Set<unknown>(existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : []);
  const fresh = now.filter((event) => !accepted.has(event));
  for (const event of fresh)
    console.error(
      `${folder}: one side alone speaks to "${event}"; add what another said, or accept it with --accept.`,
    );
  const healed = [...accepted].filter((event) => !now.includes(String(event)));
  if (healed.length > 0)
    console.log(`no longer one-sided, to be taken off ${ACCEPTED_FILE} with --accept: ${healed.join(', ')}`);
  console.log(`one side alone speaks to ${now.length} of ${sum(balance.map(({ events }) => events))} events`);
  return fresh.length;
}

/** Files that are not what the manifest declares; a folder without a manifest has none. */
function changedFiles(folder: string): readonly string[] {
  return (readManifest(folder)?.files ?? [])
    .filter(
      ({ path, sha256: declared }) =>
        !existsSync(join(folder, path)) || sha256(readFileSync(join(folder, path))) !== declared,
    )
    .map(({ path }) => path);
}

function writeTable(file: string, balance: readonly ConflictBalance[]): void {
  const text = readFileSync(file, 'utf8');
  const [from, to] = MARKERS.map((marker) => text.indexOf(marker));
  if (from === undefined || to === undefined || from < 0 || to < from)
    throw new Error(`${file} has no lines "${MARKERS[0]}" and "${MARKERS[1]}" for the table.`);
  const head = text.slice(0, from + MARKERS[0].length);
  writeFileSync(file, `${head}\n${balanceTable(balance)}\n${text.slice(to)}`);
}

function wordedFinding(folder: string, { severity, file, line, field, message }: Finding): string {
  return `${join(folder, file)}:${line}: ${severity === 'warning' ? 'warning: ' : ''}${field} ${message}`;
}

/** Counts warnings by field, whose numbers in lists do not matter. */
function summed(warnings: readonly Finding[]): string {
  const counts = new Map<string, number>();
  for (const { field } of warnings) {
    const name = field.replace(/\.\d+/g, '');
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([field, count]) => `${field} ${count}`).join(', ');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
