/** Reads out of the source which texts of the interface it asks for, and which it writes by itself. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A key as it stands, or the fixed beginning and end of one that is put together. */
export type Asked =
  | { readonly key: string; readonly file: string }
  | { readonly start: string; readonly end: string; readonly file: string };
export interface TextsInCode {
  readonly asked: readonly Asked[];
  /** `file: text` of every text that is written into the code. */
  readonly written: readonly string[];
}

const FOLDERS = ['components', 'entrypoints', 'lib/browser', 'lib/page'];
const SPOKEN_ATTRIBUTES = new Set(['aria-label', 'title', 'alt', 'placeholder', 'label', 'note']);
/** Product names and examples of addresses, which are the same in every language. */
const SAME_EVERYWHERE = new Set(['example.org', 'https://']);
const KEY = /^[a-z]+(_[a-z0-9]+)+$/;

/** Reads all source files of the interface under a root. */
export function textsInCode(root: string): TextsInCode {
  const asked: Asked[] = [];
  const written: string[] = [];
  for (const file of sources(root)) {
    const source = ts.createSourceFile(
      file,
      readFileSync(join(root, file), 'utf8'),
      ts.ScriptTarget.Latest,
      true,
      file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
    );
    const visit = (node: ts.Node): void => {
      if (ts.isStringLiteralLike(node) && KEY.test(node.text)) asked.push({ key: node.text, file });
      if (ts.isTemplateExpression(node)) {
        const start = node.head.text;
        const end = node.templateSpans.at(-1)?.literal.text ?? '';
        if (/^[a-z]+_[a-z_]*$/.test(start)) asked.push({ start, end, file });
      }
      if (ts.isJsxText(node) && /\p{L}{2}/u.test(node.text)) written.push(`${file}: ${node.text.trim()}`);
      if (
        ts.isJsxAttribute(node) &&
        SPOKEN_ATTRIBUTES.has(node.name.getText()) &&
        node.initializer !== undefined &&
        ts.isStringLiteral(node.initializer) &&
        /\p{L}/u.test(node.initializer.text) &&
        !SAME_EVERYWHERE.has(node.initializer.text)
      )
        written.push(`${file}: ${node.initializer.text}`);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  const config = readFileSync(join(root, 'wxt.config.ts'), 'utf8');
  for (const [, key] of config.matchAll(/__MSG_(\w+)__/g))
    if (key !== undefined) asked.push({ key, file: 'wxt.config.ts' });
  return { asked, written };
}

function sources(root: string): readonly string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(folder, name)),
  );
}
