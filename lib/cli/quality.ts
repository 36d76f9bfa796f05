/** Measures the readers on the project's labelled texts: `npm run quality`; see --help. */
import { join } from 'node:path';
import type { Engine } from './annotate/engine.ts';
import { answersQuality, readAnswerCases } from './quality/answers.ts';
import { CORPUS_FOLDER, readCorpora, readPages, UNSEEN_FOLDER } from './quality/corpora.ts';
import { faultLines } from './quality/faults.ts';
import { falls, raised, readFloors, writeFloors } from './quality/floors.ts';
import type { TextFigures } from './quality/measure.ts';
import { HELP, parseOptions, type QualityOptions } from './quality/options.ts';
import { writeReadme } from './quality/readme.ts';
import { openMeasurer } from './quality/run.ts';
import { mainTables, type Row, rowsOf, tables } from './quality/table.ts';

/** Runs the command line; returns the exit code. */
function main(options: QualityOptions): number {
  if (options.help) {
    console.log(HELP);
    return 0;
  }
  const { engine, measure } = openMeasurer();
  const texts = measure(options.texts === undefined ? readCorpora() : readPages(options.texts));
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
    const report = [tables(rows), answersReport(engine)];
    console.log(report.join('\n\n'));
    if (options.write) writeReadme(readmeReport(rows, measure(readPages(UNSEEN_FOLDER)), engine));
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

/** Sets how the opposition rules answer the sentences whose right reading is given. */
function answersReport({ knowledge }: Engine): string {
  const cases = ['answers', 'second', 'third'].flatMap((name) =>
    readAnswerCases(join(CORPUS_FOLDER, 'answers', `${name}.jsonl`)),
  );
  const { title, rows } = answersQuality(cases, knowledge);
  return [title, '', ...rows.map(([name, figure]) => `- ${name}: ${figure}`)].join('\n');
}

/** The README has a row a language and one a corpus, and the same of the texts that no rule was written for. */
function readmeReport(rows: readonly Row[], unseen: readonly TextFigures[], engine: Engine): string {
  return [
    tables(rows.filter(({ lang, corpus }) => lang === 'all' || corpus === 'all')),
    answersReport(engine),
    'Texts that no rule was written for, harder to read than most news',
    mainTables(rowsOf(unseen).filter(({ corpus }) => corpus === 'all')),
  ].join('\n\n');
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
