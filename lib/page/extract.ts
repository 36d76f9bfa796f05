/** Turns a document into the passages the core reads, and remembers where each passage stands. */
import type { Day, Lang } from '../core/model/domain.ts';
import type { Passage } from '../core/model/page.ts';
import { articleDay } from './article-date.ts';
import { type ArticleRoot, findArticleRoot } from './article-root.ts';
import { type Block, primaryLanguage, readBlocks } from './blocks.ts';

/** A block of text with the number its passage bears. */
export interface NumberedBlock extends Block {
  readonly id: number;
}
/** An article as extracted: what is sent to the core, and the blocks to find its spans again in the document. */
export interface Article {
  readonly root: Element;
  /** False where the page does not look like an article and its whole body was read. */
  readonly found: boolean;
  readonly passages: readonly Passage[];
  readonly blocks: readonly NumberedBlock[];
  readonly published?: Day;
  readonly lang?: Lang;
  readonly url?: string;
}

/** The protocol's own limits: no article is longer, and a page of ten megabytes must not hang the reader. */
const MAX_PASSAGES = 5_000;
const MAX_UNITS = 2_000_000;

/** Extracts the article of a document in one go; works on any DOM, with or without a browser around it. */
export function extractArticle(document: Document, options: { readonly url?: string } = {}): Article {
  const place = findArticleRoot(document);
  const blocks: Block[] = [];
  if (place !== null)
    for (const block of readArticle(place)) {
      if (block !== null) blocks.push(block);
    }
  return assemble(document, { place, blocks: blocks.map((block, id) => ({ ...block, id })), ...options });
}

/** Yields the blocks of an article, the headline first; null now and then so that the caller may pause. `met` as in readBlocks. */
export function* readArticle(
  { root, headline }: ArticleRoot,
  met?: (shadow: ShadowRoot) => void,
): Generator<Block | null, void> {
  let count = 0;
  let units = 0;
  for (const part of headline === null ? [root] : [headline, root])
    for (const block of readBlocks(part, met)) {
      yield block;
      if (block === null) continue;
      count += 1;
      units += block.text.length;
      if (count >= MAX_PASSAGES || units >= MAX_UNITS) return;
    }
}

/** Puts numbered blocks together with the page's date and language. */
export function assemble(
  document: Document,
  parts: {
    readonly place: ArticleRoot | null;
    readonly blocks: readonly NumberedBlock[];
    readonly url?: string;
  },
): Article {
  const { place, blocks, url } = parts;
  const published = articleDay(document, url);
  const lang = primaryLanguage(document.documentElement?.getAttribute('lang'));
  return {
    root: place?.root ?? document.documentElement,
    found: place?.found ?? false,
    blocks,
    passages: blocks.map(({ id, text, lang: own }) => ({
      id,
      text,
      ...(own !== undefined && { lang: own }),
    })),
    ...(published !== undefined && { published }),
    ...(lang !== undefined && { lang }),
    ...(url !== undefined && { url }),
  };
}
