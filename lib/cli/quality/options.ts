/** Reads the command line of `quality`. */
import { parseArgs } from 'node:util';

export const HELP = `Measures how well places and claims are read on the project's labelled texts (tests/corpus).

Usage: npm run --silent quality -- [options]

  --errors [LANG]   list the errors, the worst first, with the words around them; of one language if named
  --corpus NAME     only the texts of one corpus: dev, claims, pages
  --texts FOLDER    texts of your own instead, FOLDER/<language>/*.txt in the markup of tests/corpus/README.md;
                    not with --write, --check, --raise-floors
  --json            the figures as JSON
  --write           put the tables into the README, with those of the texts in tests/corpus/unseen
  --check           exit with 1 where a figure stands below its floor (tests/corpus/floors.json)
  --raise-floors    raise the floors to just under the figures; none is lowered
  --help            this text

Marks on capitals that stand for governments, on organisations and on look-alikes count as false; places that nobody
contests are neutral. Names that the dataset does not hold are counted apart and are no misses. A mark on the right
words but for another place is a wrong place: neither found nor right. Claims are compared on one sentence and place.`;

export interface QualityOptions {
  readonly help: boolean;
  readonly errors: boolean;
  readonly lang?: string;
  readonly corpus?: string;
  /** A folder of pages to measure instead of the project's corpora. */
  readonly texts?: string;
  readonly json: boolean;
  readonly write: boolean;
  readonly check: boolean;
  readonly raiseFloors: boolean;
}

/** Parses the arguments after the script's name. Throws on an option it does not know, or on two that exclude each other. */
export function parseOptions(args: readonly string[]): QualityOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      errors: { type: 'boolean', default: false },
      corpus: { type: 'string' },
      texts: { type: 'string' },
      json: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
      'raise-floors': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const [lang] = positionals;
  if (values.texts !== undefined && (values.write || values.check || values['raise-floors']))
    throw new Error('--texts measures texts of your own: the README and the floors are about the project’s.');
  return {
    help: values.help,
    errors: values.errors,
    ...(lang === undefined ? {} : { lang }),
    ...(values.corpus === undefined ? {} : { corpus: values.corpus }),
    ...(values.texts === undefined ? {} : { texts: values.texts }),
    json: values.json,
    write: values.write,
    check: values.check,
    raiseFloors: values['raise-floors'],
  };
}
