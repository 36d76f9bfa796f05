/** The publisher's tool: `npm run dataset -- <verb>`. */
import { parseArgs } from 'node:util';
import { build } from './dataset/build.ts';
import { check } from './dataset/check.ts';
import { createKey, signFolder } from './dataset/keys.ts';
import { publish } from './dataset/publish.ts';
import { convertTo } from './dataset/write.ts';

const HELP = `Usage: npm run dataset -- <verb> [options]

  check [FOLDER]             validate every record and reference of a dataset
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
  convert SOURCE [FOLDER]    make the record files from an editors' folder with claims/ and gazetteer/

FOLDER is public/dataset unless named.`;

const DEFAULT_FOLDER = 'public/dataset';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sequence: { type: 'string' },
    issued: { type: 'string' },
    days: { type: 'string' },
    key: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
});
const [verb, first, second] = positionals;

try {
  process.exitCode = run();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

function run(): number {
  if (values.help || verb === undefined) return say(HELP);
  if (verb === 'check') return check(first ?? DEFAULT_FOLDER);
  if (verb === 'build') return build(first ?? DEFAULT_FOLDER, values);
  if (verb === 'publish' && first !== undefined && second !== undefined)
    return publish(first, second, values);
  if (verb === 'key' && first !== undefined) return say(JSON.stringify(createKey(first)));
  if (verb === 'sign' && values.key !== undefined)
    return say(`signed by ${signFolder(first ?? DEFAULT_FOLDER, values.key).id}`);
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
