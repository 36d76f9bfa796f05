/** Reads the project's labelled texts from tests/corpus. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LabelledClaim, LabelledMention, LabelledText } from './labels.ts';
import { parsePages } from './markup.ts';

export const CORPUS_FOLDER = fileURLToPath(new URL('../../../tests/corpus/', import.meta.url));
/** Pages that no rule was written for; whoever reads the errors of one moves it to `pages`. */
export const UNSEEN_FOLDER = join(CORPUS_FOLDER, 'unseen');

/** A line of the JSON Lines corpora. */
interface Line {
  readonly id: string;
  readonly lang: string;
  readonly published: string | null;
  readonly text: string;
  readonly labels: {
    readonly mentions: readonly LabelledMention[];
    readonly claims: readonly LabelledClaim[];
  };
  /** The whole text makes no claim beyond its labels. */
  readonly trap?: boolean;
}

/** Reads all corpora that rules are written for. Throws where a file is damaged. */
export function readCorpora(folder: string = CORPUS_FOLDER): readonly LabelledText[] {
  return [
    ...readLines(join(folder, 'dev.jsonl'), 'dev'),
    // Mentions of this corpus are labelled only where a claim needs them.
    ...['en', 'uk', 'ru'].flatMap((lang) =>
      readLines(join(folder, 'claims', `${lang}.jsonl`), 'claims').map((text) => ({
        ...text,
        id: `claims-${text.id}`,
        mentions: null,
      })),
    ),
    ...readPages(join(folder, 'pages')),
  ];
}

/** Reads <language>/<register>.txt of a folder in a fixed order. Throws where a file is damaged. */
export function readPages(folder: string): readonly LabelledText[] {
  return readdirSync(folder)
    .filter((lang) => statSync(join(folder, lang)).isDirectory())
    .sort()
    .flatMap((lang) =>
      readdirSync(join(folder, lang))
        .sort()
        .flatMap((file) => parsePages(readFileSync(join(folder, lang, file), 'utf8'), lang)),
    );
}

function readLines(file: string, corpus: string): readonly LabelledText[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => labelledText(JSON.parse(line) as Line, corpus));
}

function labelledText({ id, lang, published, text, labels, trap }: Line, corpus: string): LabelledText {
  return {
    id,
    corpus,
    lang,
    ...(published === null ? {} : { published }),
    text,
    mentions: labels.mentions,
    claims: labels.claims,
    traps: trap === true ? [{ start: 0, end: text.length }] : [],
  };
}
