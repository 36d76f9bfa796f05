/** Opens the bundled dataset and its compiled index once for a run of the command line. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { annotatePage, openReaderOf } from '../../core/annotate.ts';
import { MANIFEST_FILE, parseManifest } from '../../core/dataset/manifest.ts';
import { decodeLines, lazyPlaces } from '../../core/dataset/records.ts';
import { compileGazetteer } from '../../core/gazetteer/compile.ts';
import { type Gazetteer, openGazetteer } from '../../core/gazetteer/open.ts';
import { createKnowledge } from '../../core/knowledge.ts';
import type {
  AmbiguousName,
  Conflict,
  Event,
  Place,
  Side,
  Speaker,
  Statement,
} from '../../core/model/domain.ts';
import type { PageAnnotations, PageText } from '../../core/model/page.ts';
import type { Knowledge } from '../../core/ports.ts';
import { readTexts } from '../dataset/files.ts';

/** Annotates pages with the bundled dataset. */
export interface Engine {
  readonly knowledge: Knowledge;
  readonly annotate: (page: PageText) => PageAnnotations;
  /** All places of the dataset, parsed. */
  readonly places: () => readonly Place[];
}
/** Where the engine reads and what it keeps. */
export interface EngineFolders {
  readonly dataset: string;
  /** A folder that may vanish at any time; null keeps nothing. */
  readonly cache: string | null;
}

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The folders of the project's own checkout. */
export const PROJECT_FOLDERS: EngineFolders = {
  dataset: join(root, 'public', 'dataset'),
  cache: join(root, 'node_modules', '.cache', 'counterclaim'),
};

/** Folders whose sources decide what the compiled index holds. */
const COMPILER_SOURCES = ['gazetteer', 'text', 'model'].map((name) => join(root, 'lib', 'core', name));

/** Opens the engine; today is the day taken for pages that give none. Throws where the dataset cannot be read. */
export function openEngine(today: string, folders: EngineFolders = PROJECT_FOLDERS): Engine {
  const read = (file: string): string => readFileSync(join(folders.dataset, file), 'utf8');
  const manifest = parseManifest(read(MANIFEST_FILE));
  if (!manifest.ok) throw new Error(`${manifest.error.file}: ${manifest.error.message}`);
  const { issued, sequence } = manifest.value;
  const texts = readTexts(folders.dataset);
  const places = lazyPlaces(texts.places);
  const knowledge = createKnowledge({
    conflicts: decodeLines<Conflict>(texts.conflicts),
    sides: decodeLines<Side>(texts.sides),
    speakers: decodeLines<Speaker>(texts.speakers),
    events: decodeLines<Event>(texts.events),
    statements: decodeLines<Statement>(texts.statements),
    places,
  });
  const gazetteer = openIndex({
    cache: folders.cache,
    key: contentKey([texts.places, texts.ambiguous]),
    compile: () =>
      compileGazetteer({ places: places.all(), ambiguous: decodeLines<AmbiguousName>(texts.ambiguous) }),
  });
  const reader = openReaderOf(knowledge);
  return {
    knowledge,
    places: places.all,
    annotate: (page) =>
      annotatePage({ gazetteer, knowledge, reader, page, today, issued: issued.slice(0, 10), sequence }),
  };
}

/** Names the index after all it is made from: the records and the sources of the compiler. */
function contentKey(texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text).update('\0');
  for (const folder of COMPILER_SOURCES) {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.ts'),
    );
    for (const file of files.sort()) hash.update(file).update(readFileSync(join(folder, file)));
  }
  return hash.digest('hex');
}

interface IndexSource {
  readonly cache: string | null;
  readonly key: string;
  readonly compile: () => ArrayBuffer;
}

/** Opens the kept index, or compiles and keeps it. A kept one that is damaged, absent or cannot be kept is no failure. */
function openIndex({ cache, key, compile }: IndexSource): Gazetteer {
  if (cache !== null) {
    const kept = readKept(join(cache, `${key}.index`));
    if (kept !== null) return openGazetteer(kept);
  }
  const buffer = compile();
  if (cache !== null) keep(cache, `${key}.index`, buffer);
  return openGazetteer(buffer);
}

const DIGEST_BYTES = 32;
const digestOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** Reads a kept index: its digest, then its bytes. Null where they do not agree. */
function readKept(file: string): ArrayBuffer | null {
  try {
    const bytes = readFileSync(file);
    const body = bytes.subarray(DIGEST_BYTES);
    if (!digestOf(body).equals(bytes.subarray(0, DIGEST_BYTES))) return null;
    // A copy of its own starts at offset nought, which views of words need.
    return new Uint8Array(body).buffer;
  } catch {
    return null;
  }
}

/** Keeps an index through a rename, so that no run reads half of one; older indexes make room. */
function keep(folder: string, name: string, buffer: ArrayBuffer): void {
  try {
    mkdirSync(folder, { recursive: true });
    const bytes = new Uint8Array(buffer);
    const draft = join(folder, `${name}.${process.pid}`);
    writeFileSync(draft, Buffer.concat([digestOf(bytes), bytes]));
    renameSync(draft, join(folder, name));
    for (const older of readdirSync(folder)) {
      if (older.endsWith('.index') && older !== name) rmSync(join(folder, older), { force: true });
    }
  } catch {
    // A read-only checkout compiles on every run; the answers are the same.
  }
}
