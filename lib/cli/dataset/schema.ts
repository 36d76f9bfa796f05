/** The verb `schema`: JSON Schemas of the records, made from the schemas that readers check with. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { type RecordKind, recordKinds, recordSchemas } from '../../core/model/schema.ts';

/** What a record of each kind is, with the terms of other vocabularies that come nearest. */
const ABOUT: Readonly<Record<RecordKind, string>> = {
  conflicts:
    'A dispute between parties. Wikidata: an item with P1310 (statement disputed by) or P710 (participant).',
  sides: 'A party to a conflict; "independent" is nobody’s side. Wikidata: P710 (participant) of a conflict.',
  speakers: 'Who says it. schema.org: Person or Organization, the author of a Claim.',
  places:
    'A place. schema.org: Place; Wikidata: P1336 (territory claimed by), P17 (country), P625 (coordinates).',
  ambiguous: 'A written name that means more than one thing.',
  events:
    'A question that statements answer. schema.org: Event; Wikidata: P585 (point in time), P276 (location).',
  statements:
    'Who said what. schema.org: Claim (author: speaker, text: summary, datePublished: date, appearance: sources); Wikidata: P854 (reference URL), P585 (point in time).',
};

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

/** Returns the JSON Schema of a kind of record; what JSON Schema cannot say is left to the tool's own check. */
export function jsonSchemaOf(kind: RecordKind): Readonly<Record<string, unknown>> {
  const schema = toJsonSchema(recordSchemas[kind], { errorMode: 'ignore', target: 'draft-2020-12' });
  const { $schema = DIALECT, ...rest } = schema;
  return { $schema, title: `A record of ${kind}`, description: ABOUT[kind], ...rest };
}

/** Writes the text of a kind's JSON Schema. */
export function schemaText(kind: RecordKind): string {
  return `${JSON.stringify(jsonSchemaOf(kind), null, 1)}\n`;
}

/** Writes a file for each kind of record into the folder's `schema`. */
export function writeSchemas(folder: string): number {
  const target = join(folder, 'schema');
  mkdirSync(target, { recursive: true });
  for (const kind of recordKinds) writeFileSync(join(target, `${kind}.schema.json`), schemaText(kind));
  console.log(`${recordKinds.length} schemas in ${target}`);
  return 0;
}
