/** Measures the readers on the project's labelled texts: `npm run quality`; see --help. */
import { join } from 'node:path';
import { answersQuality, readAnswerCases } from './quality/answers.ts';
import { CORPUS_FOLDER } from './quality/corpora.ts';
import { faultLines } from './quality/faults.ts';
import { falls, raised, readFloors, writeFloors } from './quality/floors.ts';
import type { TextFigures } from './quality/measure.ts';
import { HELP, parseOptions, type QualityOptions } from './quality/options.ts';
import { writeReadme } from './quality/readme.ts';
import { measureProject } from './quality/run.ts';
import { type Row, rowsOf, tables } from './quality/table.ts';

/** Runs the command line; returns the exit code. */
function main(options: QualityOptions): number {
  if (options.help) {
    console.log(HELP);
    return 0;
  }
  const { engine, texts } = measureProject(options.texts);
  const chosen = texts.filter(
    ({ text }) =>
      (options.corpus === undefined || text.corpus === options.corpus) &&
      (options.lang === undefined || text.lang === options.lang),
  );
  const rows = rowsOf(chosen);
  if (options.json) {
    console.log(
      JSON.stringify(rows.map(({ lang, corpus, ratios, figures }) => ({ lang, corpus, ratios, figures }))),
    );
  } else if (options.errors) {
    console.log(errorsOf(chosen));
  } else {
    const cases = ['answers', 'second', 'third'].flatMap((name) =>
      readAnswerCases(join(CORPUS_FOLDER, 'answers', `${name}.jsonl`)),
    );
    const answers = answersQuality(cases, engine.knowledge);
    const report = (shown: readonly Row[]): string =>
      [
        tables(shown),
        '',
        answers.title,
        '',
        ...answers.rows.map(([name, figure]) => `- ${name}: ${figure}`),
      ].join('\n');
    console.log(report(rows));
    // The README has a row a language, and one a corpus.
    if (options.write)
      writeReadme(report(rows.filter(({ lang, corpus }) => lang === 'all' || corpus === 'all')));
  }
  if (options.texts !== undefined) return 0;
  const all = rowsOf(texts);
  if (options.raiseFloors) writeFloors(raised(all, readFloors()));
  const fallen = options.check ? falls(all, readFloors()) : [];
  for (const { lang, figure, floor, value } of fallen) {
    console.error(`${lang}: ${figure} is ${value?.toFixed(3) ?? 'not measured'}, below its floor ${floor}`);
  }
  return fallen.length === 0 ? 0 : 1;
}

function errorsOf(texts: readonly TextFigures[]): string {
  return faultLines(
    texts.flatMap(({ faults }) => faults),
    texts.map(({ text }) => text),
  ).join('\n');
}

try {
  process.exitCode = main(parseOptions(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
