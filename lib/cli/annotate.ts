/** Annotates articles on the command line with the same core as the extension; see --help. */
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import process from 'node:process';
import { type GivenDocument, readDocument } from './annotate/documents.ts';
import { type Engine, openEngine } from './annotate/engine.ts';
import { type Defaults, parseInputLine } from './annotate/input-line.ts';
import { MAX_LINE_BYTES, readLines } from './annotate/lines.ts';
import { type AnnotateOptions, HELP, parseOptions } from './annotate/options.ts';
import { fileOutput, lineOutput } from './annotate/output.ts';
import { report } from './annotate/report.ts';

const STDIN = '-';

/** Writes to standard output, waiting while its reader is slower. */
function write(text: string): Promise<void> {
  return new Promise((resolve) => {
    if (process.stdout.write(text)) resolve();
    else process.stdout.once('drain', resolve);
  });
}

function complain(message: string): void {
  process.stderr.write(`${message}\n`);
}

const why = (error: unknown): string => {
  if (typeof error === 'object' && error !== null && 'code' in error) {
    if (error.code === 'ENOENT') return 'no such file';
    if (error.code === 'EACCES') return 'may not be read';
    if (error.code === 'EISDIR') return 'is a folder';
  }
  return error instanceof Error ? error.message : String(error);
};

const bytesOf = (input: string): AsyncIterable<Uint8Array> =>
  input === STDIN ? process.stdin : createReadStream(input);
const nameOf = (input: string): string => (input === STDIN ? 'standard input' : input);

/** Answers JSON Lines one by one, in order; returns whether every line was good. */
async function annotateLines(input: string, defaults: Defaults, engine: Engine): Promise<boolean> {
  let good = true;
  const bad = (number: number, problem: string): void => {
    good = false;
    complain(`${input === STDIN ? '' : `${input}: `}line ${number}: ${problem}`);
  };
  for await (const line of readLines(bytesOf(input))) {
    if ('problem' in line) {
      bad(line.number, line.problem);
      continue;
    }
    if (line.text.trim() === '') continue;
    const parsed = parseInputLine(line.text, defaults);
    if ('problem' in parsed) {
      bad(line.number, parsed.problem);
      continue;
    }
    try {
      const read = readDocument(parsed.document);
      await write(`${JSON.stringify(lineOutput(parsed.document, read, engine.annotate(read.page)))}\n`);
    } catch (error) {
      bad(line.number, `could not be annotated (${why(error)})`);
    }
  }
  return good;
}

async function readInput(input: string): Promise<string> {
  if (input !== STDIN) {
    const { size } = await stat(input);
    if (size > MAX_LINE_BYTES) throw new Error(`longer than ${MAX_LINE_BYTES} bytes`);
    return decode(await readFile(input));
  }
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of bytesOf(input)) {
    bytes += part.length;
    if (bytes > MAX_LINE_BYTES) throw new Error(`longer than ${MAX_LINE_BYTES} bytes`);
    parts.push(part);
  }
  return decode(Buffer.concat(parts));
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error('not valid UTF-8');
  }
}

/** HTML by its name, or by how it begins where the name does not say. */
function kindOf(input: string, content: string): GivenDocument['kind'] {
  if (/\.x?html?$/i.test(input)) return 'html';
  if (/\.(?:txt|md)$/i.test(input)) return 'text';
  return /^\s*<(?:!doctype|html|head|body|article|\?xml|!--)/i.test(content) ? 'html' : 'text';
}

const defaultsOf = ({ lang, published }: AnnotateOptions): Defaults => ({
  ...(lang === undefined ? {} : { lang }),
  ...(published === undefined ? {} : { published }),
});

/** Answers one whole document; returns whether it could be read. */
async function annotateFile(input: string, options: AnnotateOptions, engine: Engine): Promise<boolean> {
  try {
    const content = await readInput(input);
    const given: GivenDocument = {
      id: input,
      kind: kindOf(input, content),
      content,
      otherwise: defaultsOf(options),
    };
    const read = readDocument(given);
    const annotations = engine.annotate(read.page);
    await write(
      options.output === 'json'
        ? `${JSON.stringify(fileOutput(given, read, annotations))}\n`
        : `${report(nameOf(input), read, annotations)}\n`,
    );
    return true;
  } catch (error) {
    complain(`${nameOf(input)}: ${why(error)}`);
    return false;
  }
}

/** Runs the command line; returns the exit code. */
async function main(args: readonly string[]): Promise<number> {
  const parsed = parseOptions(args);
  if (parsed.kind === 'help') {
    await write(HELP);
    return 0;
  }
  if (parsed.kind === 'wrong') {
    complain(`${parsed.message}\nTry --help.`);
    return 1;
  }
  const { options } = parsed;
  let engine: Engine;
  try {
    engine = openEngine(new Date().toISOString().slice(0, 10));
  } catch (error) {
    complain(`The bundled dataset cannot be read: ${why(error)}`);
    return 1;
  }
  let good = true;
  for (const input of options.inputs) {
    const done =
      options.output === 'jsonl'
        ? await annotateLines(input, defaultsOf(options), engine).catch((error: unknown) => {
            complain(`${nameOf(input)}: ${why(error)}`);
            return false;
          })
        : await annotateFile(input, options, engine);
    good &&= done;
  }
  return good ? 0 : 1;
}

// Whoever reads only the first lines and leaves is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
process.exitCode = await main(process.argv.slice(2));
