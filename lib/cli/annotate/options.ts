/** Reads the command line of `annotate`. */
import { parseArgs } from 'node:util';
import { isDay } from '../../core/opposition/time.ts';

/** What the command line asks for. */
export interface AnnotateOptions {
  readonly output: 'readable' | 'json' | 'jsonl';
  readonly lang?: string;
  readonly published?: string;
  /** Files to read; "-" is standard input. Never empty. */
  readonly inputs: readonly string[];
}
export type ParsedOptions =
  | { readonly kind: 'run'; readonly options: AnnotateOptions }
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly message: string };

/** The text of --help. */
export const HELP = `Finds contested places and claims in articles and answers each claim with what the other side,
independent assessors and its own side have on record. Reads nothing from the network.

Usage: npm run --silent annotate -- [--json|--jsonl] [--lang xx] [--published YYYY-MM-DD] [FILE…|-]

  FILE…                   articles as HTML or plain text; "-" or none reads standard input
  --json                  one JSON object for each file, one a line
  --jsonl                 the input has one document a line: {"id", "text" or "html", "lang"?, "url"?, "published"?};
                          the output has one line for each, in the same order
  --lang xx               language of the text where the document does not say it (BCP 47: en, uk, ru …)
  --published YYYY-MM-DD  day of the article where the document does not say it; else today is taken, and said
  --help                  this text

Output of --json and --jsonl, for each document:
  {"id", "mentions": [{"start", "end", "surface", "place", "name", "modifier"?}],
   "claims": [{"start", "end", "topic", "places", "position", "asserter", "speaker", "attribution", "stance",
               "presupposed", "opposing": [{"statement", "relation", "rule", "side", "date"}],
               "assessments": [{"statement", "side", "speaker", "date"}]}]}
  --json adds "asOf", "dated", "questions" and "dataset".

Offsets are half-open and count UTF-16 units. For "text" they point into the given text. For "html" they point into
the text of the article's passages (headline, paragraphs, list items …) joined by "\\n"; --json gives that text as "text".
A plain text is read paragraph by paragraph: at blank lines, and at line ends that are not mere line wrapping.

Bad input is named on standard error with its line or file; everything else is still answered, and the exit code is 1.
`;

/** Parses the arguments after the script's name; a wrong one is named. */
export function parseOptions(args: readonly string[]): ParsedOptions {
  let parsed: ReturnType<typeof readArgs>;
  try {
    parsed = readArgs(args);
  } catch (error) {
    return { kind: 'wrong', message: error instanceof Error ? error.message : String(error) };
  }
  const { values, positionals } = parsed;
  if (values.help === true) return { kind: 'help' };
  if (values.json === true && values.jsonl === true) {
    return { kind: 'wrong', message: '--json and --jsonl exclude each other' };
  }
  if (values.published !== undefined && !isDay(values.published)) {
    return { kind: 'wrong', message: `--published: "${values.published}" is no day of the form YYYY-MM-DD` };
  }
  if (values.lang !== undefined && !/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(values.lang)) {
    return { kind: 'wrong', message: `--lang: "${values.lang}" is no language tag` };
  }
  return {
    kind: 'run',
    options: {
      output: values.jsonl === true ? 'jsonl' : values.json === true ? 'json' : 'readable',
      ...(values.lang === undefined ? {} : { lang: values.lang }),
      ...(values.published === undefined ? {} : { published: values.published }),
      inputs: positionals.length === 0 ? ['-'] : positionals,
    },
  };
}

function readArgs(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      jsonl: { type: 'boolean' },
      lang: { type: 'string' },
      published: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
}
