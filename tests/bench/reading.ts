/** What reading costs beyond matching: claims, sentences, the index as it is opened. Texts are the project's own corpus. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT_FOLDERS } from '../../lib/cli/annotate/engine.ts';
import { readTexts } from '../../lib/cli/dataset/files.ts';
import { readCorpora } from '../../lib/cli/quality/corpora.ts';
import { openReaderOf } from '../../lib/core/annotate.ts';
import { readClaims } from '../../lib/core/claims/read-claims.ts';
import { decodeDataset } from '../../lib/core/dataset/records.ts';
import { compileGazetteer } from '../../lib/core/gazetteer/compile.ts';
import { findMentions } from '../../lib/core/gazetteer/find-mentions.ts';
import { openGazetteer } from '../../lib/core/gazetteer/open.ts';
import { createScanner } from '../../lib/core/gazetteer/scan.ts';
import { createKnowledge } from '../../lib/core/knowledge.ts';
import type { PageText, Passage } from '../../lib/core/model/page.ts';
import { sentences } from '../../lib/core/text/sentences.ts';
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
export function readingTable(rounds: number): Table {
  const dataset = decodeDataset(readTexts(PROJECT_FOLDERS.dataset));
  const knowledge = createKnowledge(dataset);
  const buffer = compileGazetteer(dataset);
  const gazetteer = openGazetteer(buffer);
  const reader = openReaderOf(knowledge);
  const { scan } = createScanner(gazetteer);
  const rows = LANGS.flatMap((lang) => {
    const page = pageOf(lang);
    const texts = page.passages.map(({ text }) => text);
    const whole = texts.join('\n');
    const mentions = findMentions({ gazetteer, page, onRecord: knowledge.recordedPlaces() });
    const segmenter = new Intl.Segmenter(lang, { granularity: 'sentence' });
    const timed = timeInTurn(
      [
        { name: 'bare charCodeAt loop', run: () => sumUnits(whole) },
        { name: 'scan for names', run: () => scan(whole) },
        {
          name: 'names found and resolved to places',
          run: () => findMentions({ gazetteer, page, onRecord: knowledge.recordedPlaces() }),
        },
        { name: 'claims read', run: () => readClaims(reader, { page, mentions }) },
        { name: 'sentences, ours', run: () => texts.map((text) => sentences(text, lang).length) },
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
    rows: [...rows, ...openingRows(buffer, rounds)],
  };
}

function openingRows(buffer: ArrayBuffer, rounds: number): readonly (readonly string[])[] {
  const folder = mkdtempSync(join(tmpdir(), 'counterclaim-bench-'));
  try {
    const file = join(folder, 'index');
    writeFileSync(file, new Uint8Array(buffer));
    const timed = timeInTurn(
      [
        { name: 'index: its bytes read from a file', run: () => readFileSync(file).length },
        { name: 'index: opened', run: () => openGazetteer(buffer).count },
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
