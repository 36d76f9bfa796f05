/** Writes an accessibility tree as an outline: what a screen reader's user can go to, in order, with roles and names. */
import type { AccessibleNode } from '../../lib/cli/browsers/accessible.ts';

/** What is gone to or acted on. Both browsers agree on these; between them stand nodes that only one of them has. */
const KEPT: ReadonlySet<string> = new Set([
  'banner',
  'button',
  'checkbox',
  'combobox',
  'contentinfo',
  'date',
  'dialog',
  'group',
  'heading',
  'link',
  'main',
  'navigation',
  'radio',
  'region',
  'search',
  'slider',
  'switch',
  'textbox',
  'toolbar',
]);
/** Fields that a browser builds out of parts of its own. */
const WHOLE: ReadonlySet<string> = new Set(['date', 'textbox', 'combobox', 'slider']);
/** What Firefox says of a file field besides its name. */
const FILE_FIELD = /:? Browse… No file selected\.$/;
/** Landmarks and groups without a name are told to nobody. */
const NAMED_ONLY: ReadonlySet<string> = new Set(['group', 'region']);

/** Returns one line for each node, indented below the one that holds it; what stands in `folded` is left out. */
export function outlineOf(root: AccessibleNode, folded = ''): string {
  const lines: string[] = [];
  const visit = ({ role, name, level, states, children }: AccessibleNode, depth: number): void => {
    const kept = KEPT.has(role) && (name !== '' || !NAMED_ONLY.has(role));
    if (kept) {
      const told = [...(level > 0 ? [`level ${level}`] : []), ...states].join(', ');
      const said = name.replace(/\s+/g, ' ').trim().replace(FILE_FIELD, ':');
      const named = said === '' ? '' : ` "${said}"`;
      lines.push(`${'  '.repeat(depth)}${role}${named}${told === '' ? '' : ` (${told})`}`);
    }
    if (kept && (WHOLE.has(role) || name === folded)) return;
    for (const child of children) visit(child, kept ? depth + 1 : depth);
  };
  visit(root, 0);
  return `${lines.join('\n')}\n`;
}

/** Finds the first node with a role and a name that fits; null where there is none. */
export function nodeOf(root: AccessibleNode, role: string, name: RegExp = /^/): AccessibleNode | null {
  if (root.role === role && name.test(root.name)) return root;
  for (const child of root.children) {
    const found = nodeOf(child, role, name);
    if (found !== null) return found;
  }
  return null;
}
