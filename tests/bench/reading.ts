/** What reading costs beyond matching: claims, sentences, the index as it is opened. Texts are the project's own corpus. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT_FOLDERS } from '../../lib/cli/annotate/engine.ts';
import { readTexts } from '../../lib/cli/dataset/files.ts';
import { readCorpora } from '../../lib/cli/quality/corpora.ts';
import type { PageText, Passage } from '../../lib/core/model/page.ts';
import { bundledCore } from './bundled-core.ts';
import type { Table } from './report.ts';
import { ratioOf, sumUnits, timeInTurn } from './timing.ts';

const LANGS = ['en', 'uk', 'ru'];
const WORDS = 10_000;

/** Fills passages with corpus texts, again from the first when they run out. */
function pageOf(lang: string): PageText {
  const lines = readCorpora()
    .filter((text) => text.lang === lang)
    .flatMap(({ text }) => text.split('\n'))
    .filter((line) => line.trim() !== '');
  const passages: Passage[] = [];
  for (let words = 0, at = 0; words < WORDS; at += 1) {
    const text = lines[at % lines.length] ?? '';
    passages.push({ id: passages.length, text });
    words += text.split(/\s+/).length;
  }
  return { lang, passages };
}

/** Times reading of 10,000 words in each of the three languages that are read in full. */
export async function readingTable(rounds: number): Promise<Table> {
  const core = await bundledCore();
  const dataset = core.decodeDataset(readTexts(PROJECT_FOLDERS.dataset));
  const knowledge = core.createKnowledge(dataset);
  const buffer = core.compileGazetteer(dataset);
  const gazetteer = core.openGazetteer(buffer);
  const reader = core.openReaderOf(knowledge);
  const { scan } = core.createScanner(gazetteer);
  const rows = LANGS.flatMap((lang) => {
    const page = pageOf(lang);
    const texts = page.passages.map(({ text }) => text);
    const whole = texts.join('\n');
    const mentions = core.findMentions({ gazetteer, page, onRecord: knowledge.recordedPlaces() });
    const segmenter = new Intl.Segmenter(lang, { granularity: 'sentence' });
    const timed = timeInTurn(
      [
        { name: 'bare charCodeAt loop', run: () => sumUnits(whole) },
        { name: 'scan for names', run: () => scan(whole) },
        {
          name: 'names found and resolved to places',
          run: () => core.findMentions({ gazetteer, page, onRecord: knowledge.recordedPlaces() }),
        },
        { name: 'claims read', run: () => core.readClaims(reader, { page, mentions }) },
        { name: 'sentences, ours', run: () => texts.map((text) => core.sentences(text, lang).length) },
        {
          name: 'sentences, Intl.Segmenter',
          run: () => texts.map((text) => [...segmenter.segment(text)].length),
        },
      ],
      { rounds },
    );
    return [...timed].map(([name, sample]) => [
      lang,
      name,
      sample.best.toFixed(2),
      ...['bare charCodeAt loop', 'scan for names', 'names found and resolved to places'].map((other) =>
        ratioOf(sample, timed.get(other)).toFixed(2),
      ),
    ]);
  });
  return {
    title: `Reading ${WORDS} words of the corpus`,
    head: ['language', 'step', 'ms', 'times bare', 'times the scan', 'times finding places'],
    rows: [...rows, ...openingRows(core, { buffer, rounds })],
  };
}

function openingRows(
  core: typeof import('./core.ts'),
  { buffer, rounds }: { readonly buffer: ArrayBuffer; readonly rounds: number },
): readonly (readonly string[])[] {
  const folder = mkdtempSync(join(tmpdir(), 'counterclaim-bench-'));
  try {
    const file = join(folder, 'index');
    writeFileSync(file, new Uint8Array(buffer));
    const timed = timeInTurn(
      [
        { name: 'index: its bytes read from a file', run: () => readFileSync(file).length },
        { name: 'index: opened', run: () => core.openGazetteer(buffer).count },
      ],
      { rounds },
    );
    const [read, opened] = [...timed.values()];
    return [...timed].map(([name, sample]) => [
      '',
      name,
      sample.best.toFixed(3),
      sample === opened
        ? `${ratioOf(opened, read).toFixed(3)} of reading`
        : `${(buffer.byteLength / 1e6).toFixed(1)} MB`,
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
