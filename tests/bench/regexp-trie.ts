/** Writes names as one regular expression that shares their beginnings, as a careful developer without a library would. */

interface Node {
  readonly next: Map<string, Node>;
  ends: boolean;
}

const newNode = (): Node => ({ next: new Map(), ends: false });

/** Compiles a pattern for whole words, the longest name first. */
export function regExpOf(names: readonly string[]): RegExp {
  const root = newNode();
  for (const name of names) {
    let node = root;
    for (const char of name) {
      let next = node.next.get(char);
      if (next === undefined) {
        next = newNode();
        node.next.set(char, next);
      }
      node = next;
    }
    node.ends = true;
  }
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${patternOf(root)})(?![\\p{L}\\p{N}])`, 'gu');
}

function patternOf(node: Node): string {
  const branches = [...node.next].map(([char, next]) => char + patternOf(next));
  if (branches.length === 0) return '';
  const all = branches.length === 1 ? (branches[0] ?? '') : `(?:${branches.join('|')})`;
  // Greedy, so that the longer name wins where one goes on after another.
  return node.ends ? `(?:${all})?` : all;
}
