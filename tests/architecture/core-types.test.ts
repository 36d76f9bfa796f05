import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';

const config = fileURLToPath(new URL('../../lib/core/tsconfig.json', import.meta.url));
const { compilerOptions } = JSON.parse(readFileSync(config, 'utf8'));
const { options } = ts.convertCompilerOptionsFromJson(compilerOptions, '.');

/** Compiles one source as if it stood in the core and returns the messages of its errors. */
function errorsOf(source: string): readonly string[] {
  const name = 'planted.ts';
  const host = ts.createCompilerHost(options);
  const original = host.getSourceFile.bind(host);
  host.getSourceFile = (file, target) =>
    file === name ? ts.createSourceFile(name, source, target) : original(file, target);
  const program = ts.createProgram([name], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

test.each([
  'document.title',
  'localStorage.length',
  'window',
  'fetch("https://example.org")',
  'process.env',
  'console.log(1)',
  'setTimeout(() => {}, 1)',
  'Buffer.from("")',
])('the core cannot compile %s', (expression) => {
  expect(errorsOf(`export const planted: unknown = ${expression};`).join()).toMatch(/Cannot find name/);
});

test('the core compiles plain ECMAScript', () => {
  expect(errorsOf('export const sum = [1, 2].reduce((a, b) => a + b, 0);')).toEqual([]);
});
