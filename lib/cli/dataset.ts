/** The publisher's tool: `npm run dataset -- <verb>`. */
import { parseArgs } from 'node:util';
import { build } from './dataset/build.ts';
import { check } from './dataset/check.ts';
import { diff } from './dataset/diff.ts';
import { columns } from './dataset/exchange/statement-rows.ts';
import { exportFolder } from './dataset/export.ts';
import { importFile } from './dataset/import.ts';
import { createKey, signFolder } from './dataset/keys.ts';
import { pack } from './dataset/pack.ts';
import { publish } from './dataset/publish.ts';
import { writeSchemas } from './dataset/schema.ts';
import { serveUntilStopped } from './dataset/serve.ts';
import { printStats } from './dataset/stats.ts';
import { convertTo } from './dataset/write.ts';

const HELP = `Usage: npm run dataset -- <verb> [options]

  check [FOLDER]             validate every record and reference, lint dates, links, lengths and words, and report
                             who speaks how often
        --warnings           list what an editor should look at
        --accept             accept events to which one side alone speaks
        --readme FILE        write the balance table into a Markdown file
  build [FOLDER]             put the record files into the canonical form and write manifest.json
        --sequence N         the number of this edition; default: one more than the last
        --issued TIME        ISO time of this edition; default: now
        --days N             days until it counts as stale; default: 30
        --key FILE           sign with this private key
  publish SOURCE TARGET --key FILE
                             write a signed edition for a static host: files named by content, packed copies,
                             and the delta from the edition that TARGET holds; options as of build
  key FILE                   make a key pair; the private key goes to FILE, the public one is printed
  sign [FOLDER] --key FILE   sign the manifest; signatures by other keys stay
  schema [FOLDER]            write the JSON Schema of each kind of record
  diff BEFORE AFTER          list records that came, went or changed between two folders; exit code 1 where any did
  serve FOLDER               serve a published folder on this machine and name every request
        --port N             default: 8137
  pack [FOLDER] FILE         write a built dataset as one file for readers to open by hand
  import FILE [FOLDER]       take statements from a table, JSON Lines or a feed of schema.org Claims; all or none
        --format F           csv, jsonl or jsonld; default: by the file's name
        --replace            take the new record where an id is known already
        --conflict ID --event ID --places "ID …" --side ID --speaker ID --topic T
                             what a feed of another publisher leaves open
  import --template          print the columns of a table
  export FORMAT TARGET [FOLDER]
                             write a table (csv), a feed of Claims (jsonld), or a static site with Atom feeds (site)
        --base URL           the site's address, for its feeds
  stats [FOLDER]             count what there is
        --json               as one JSON object
  convert SOURCE [FOLDER]    make the record files from an editors' folder with claims/ and gazetteer/

FOLDER is public/dataset unless named.`;

const DEFAULT_FOLDER = 'public/dataset';
/** Any free port would do; the same one every time lets a reader keep its address. */
const DEFAULT_PORT = 8137;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sequence: { type: 'string' },
    issued: { type: 'string' },
    days: { type: 'string' },
    key: { type: 'string' },
    format: { type: 'string' },
    replace: { type: 'boolean' },
    template: { type: 'boolean' },
    conflict: { type: 'string' },
    event: { type: 'string' },
    places: { type: 'string' },
    side: { type: 'string' },
    speaker: { type: 'string' },
    topic: { type: 'string' },
    base: { type: 'string' },
    json: { type: 'boolean' },
    port: { type: 'string' },
    warnings: { type: 'boolean' },
    accept: { type: 'boolean' },
    readme: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
});
const [verb, first, second, third] = positionals;

// A reader such as `head` may close early; that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  process.exitCode = await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

function run(): number | Promise<number> {
  if (values.help || verb === undefined) return say(HELP);
  if (verb === 'check')
    return check(first ?? DEFAULT_FOLDER, { ...values, today: new Date().toISOString().slice(0, 10) });
  if (verb === 'build') return build(first ?? DEFAULT_FOLDER, values);
  if (verb === 'publish' && first !== undefined && second !== undefined)
    return publish(first, second, values);
  if (verb === 'key' && first !== undefined) return say(JSON.stringify(createKey(first)));
  if (verb === 'sign' && values.key !== undefined)
    return say(`signed by ${signFolder(first ?? DEFAULT_FOLDER, values.key).id}`);
  if (verb === 'schema') return writeSchemas(first ?? DEFAULT_FOLDER);
  if (verb === 'diff' && first !== undefined && second !== undefined) return diff(first, second);
  if (verb === 'serve' && first !== undefined)
    return serveUntilStopped(first, Number(values.port ?? DEFAULT_PORT));
  if (verb === 'pack' && first !== undefined)
    return second === undefined ? pack(DEFAULT_FOLDER, first) : pack(first, second);
  if (verb === 'import' && values.template) return say(columns.join(','));
  if (verb === 'import' && first !== undefined) {
    const { format, replace, conflict, event, places, side, speaker, topic } = values;
    const defaults = definedOf({ conflict, event, places, side, speaker, topic });
    return importFile(first, second ?? DEFAULT_FOLDER, { format, replace, defaults });
  }
  if (verb === 'export' && first !== undefined && second !== undefined)
    return exportFolder(third ?? DEFAULT_FOLDER, { format: first, target: second, base: values.base });
  if (verb === 'stats') return printStats(first ?? DEFAULT_FOLDER, { json: values.json === true });
  if (verb === 'convert' && first !== undefined) {
    convertTo(first, second ?? DEFAULT_FOLDER);
    return 0;
  }
  console.error(`"${verb}" is no verb, or something it needs is missing.\n${HELP}`);
  return 2;
}

function say(text: string): number {
  console.log(text);
  return 0;
}

/** Drops what the command line does not say. */
function definedOf<K extends string>(
  given: Readonly<Record<K, string | undefined>>,
): Partial<Record<K, string>> {
  // Only absent values are dropped, the keys are the same.
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Partial<
    Record<K, string>
  >;
}
