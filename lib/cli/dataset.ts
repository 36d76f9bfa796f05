/** The publisher's tool: `npm run dataset -- <verb>`. */
import { parseArgs } from 'node:util';
import { buildManifest } from './dataset/build.ts';
import { check } from './dataset/check.ts';
import { convertTo } from './dataset/write.ts';

const HELP = `Usage: npm run dataset -- <verb> [options]

  check [FOLDER]             validate every record and reference of a dataset
  build [FOLDER]             write manifest.json for the record files of a folder
        --sequence N         the number of this edition; default: one more than the last
        --issued TIME        ISO time of this edition; default: now
  convert SOURCE [FOLDER]    make the record files from an editors' folder with claims/ and gazetteer/

FOLDER is public/dataset unless named.`;

const DEFAULT_FOLDER = 'public/dataset';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sequence: { type: 'string' },
    issued: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
});
const [verb, first, second] = positionals;
if (values.help || verb === undefined) {
  console.log(HELP);
} else if (verb === 'check') {
  process.exitCode = check(first ?? DEFAULT_FOLDER);
} else if (verb === 'build') {
  process.exitCode = buildManifest(first ?? DEFAULT_FOLDER, values);
} else if (verb === 'convert' && first !== undefined) {
  convertTo(first, second ?? DEFAULT_FOLDER);
} else {
  console.error(
    verb === 'convert' ? 'convert needs the folder of the sources.' : `There is no verb "${verb}".`,
  );
  console.error(HELP);
  process.exitCode = 2;
}
