/** Ways to mark names in a page: ours, and those of the libraries there are. */
import findAndReplaceDOMText from 'findandreplacedomtext';
import Mark from 'mark.js';
import { staticRange, stretchesOf } from '../../../lib/page/anchor.ts';
import { extractArticle } from '../../../lib/page/extract.ts';
import type { Found } from '../engines.ts';

export type Way = 'ours' | 'mark.js' | 'mark.js and trie RegExp' | 'findAndReplaceDOMText and trie RegExp';

/** Extracts, scans and highlights as the extension does, all in the page. */
export function markByHighlights(scan: (text: string) => Found): () => number {
  return () => {
    const { blocks } = extractArticle(document);
    const highlight = new Highlight();
    let names = 0;
    for (const block of blocks) {
      const found = scan(block.text);
      names += found.length / 2;
      for (let i = 0; i < found.length; i += 2) {
        for (const stretch of stretchesOf(block, { start: found[i] ?? 0, end: found[i + 1] ?? 0 }))
          highlight.add(staticRange(stretch));
      }
    }
    CSS.highlights.set('bench', highlight);
    return names;
  };
}

/** Wraps names in elements by a library; the article alone, as its authors advise. */
export function markByLibrary(
  way: Exclude<Way, 'ours'>,
  { names, pattern }: { readonly names: readonly string[]; readonly pattern: RegExp },
): () => number {
  const article = document.querySelector('article') ?? document.body;
  const count = (): number => article.querySelectorAll('mark').length;
  return () => {
    if (way === 'findAndReplaceDOMText and trie RegExp') {
      findAndReplaceDOMText(article, { find: pattern, wrap: 'mark' });
    } else if (way === 'mark.js and trie RegExp') {
      new Mark(article).markRegExp(pattern, { acrossElements: true });
    } else {
      new Mark(article).mark([...names], { separateWordSearch: false, accuracy: 'exactly' });
    }
    return count();
  };
}
