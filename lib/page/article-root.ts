/** Finds the element that holds a page's article. */
import { outsideProse, skipTest } from './prose.ts';

/** Containers by which publishers name the article; the order does not matter, the amount of prose decides. */
const CANDIDATES = '[itemprop="articleBody"], article, [role="article"], main, [role="main"]';
/** Less prose than this is a teaser; with nothing longer on the page the whole body is read. */
const ARTICLE_UNITS = 250;
/** A container that holds this share of the best container's prose and stands inside it is the closer fit. */
const CLOSER_FIT = 0.7;
/** How much of the wider element may be foreign prose when the root is widened to take in the headline. */
const WIDENED_FOREIGN_SHARE = 0.3;
/** Elements looked at on a page that is not built as an article; bounds the work on hostile pages. */
const MAX_PARAGRAPHS = 500;

/** The article's element, its headline where that stands outside, and whether it was found rather than assumed. */
export interface ArticleRoot {
  readonly root: Element;
  readonly headline: Element | null;
  /** False where nothing on the page looks like an article and the whole body is read. */
  readonly found: boolean;
}

/** Finds the article of a document; null only for a document without a body. */
export function findArticleRoot(document: Document): ArticleRoot | null {
  const body: Element | null = document.body ?? document.documentElement;
  if (body === null) return null;
  const scored = scoreParagraphs(body);
  const named = bestNamed(body, scored);
  const root = named ?? densest(body, scored);
  if (root === null) return { root: body, headline: null, found: false };
  return withHeadline(document, { root, body, scored });
}

type Scores = ReadonlyMap<Element, number>;

/** Adds up, for every ancestor of a paragraph, the units of prose below it. */
function scoreParagraphs(body: Element): Scores {
  const skips = skipTest(body);
  const isOutside = outsideProse(body);
  // Paragraphs mostly stand side by side, so what is around them is asked about once.
  const boxes = new Map<Element, number>();
  let looked = 0;
  for (const paragraph of body.querySelectorAll('p')) {
    if (++looked > MAX_PARAGRAPHS) break;
    const units = paragraph.textContent.trim().length;
    const box = paragraph.parentElement;
    // Bylines, captions and button labels are paragraphs on many sites.
    if (units >= 25 && box !== null && !skips(paragraph)) boxes.set(box, (boxes.get(box) ?? 0) + units);
  }
  const scores = new Map<Element, number>();
  for (const [box, units] of boxes) {
    if (isOutside(box)) continue;
    for (let at: Element | null = box; at !== null; at = at.parentElement) {
      scores.set(at, (scores.get(at) ?? 0) + units);
      if (at === body) break;
    }
  }
  return scores;
}

function bestNamed(body: Element, scores: Scores): Element | null {
  let best: { readonly element: Element; readonly units: number } | undefined;
  for (const element of body.querySelectorAll(CANDIDATES)) {
    const units = scores.get(element) ?? 0;
    if (units < ARTICLE_UNITS) continue;
    const closer: boolean = best?.element.contains(element) === true && units >= best.units * CLOSER_FIT;
    if (best === undefined || units > best.units || closer) best = { element, units };
  }
  return best?.element ?? null;
}

/** Walks down from the body as long as one child holds nearly all the prose: what remains is the text's own box. */
function densest(body: Element, scores: Scores): Element | null {
  const total = scores.get(body) ?? 0;
  if (total < ARTICLE_UNITS) return null;
  let at = body;
  for (;;) {
    const next: Element | undefined = [...at.children].find(
      (child) => (scores.get(child) ?? 0) >= total * CLOSER_FIT,
    );
    if (next === undefined) return at;
    at = next;
  }
}

/** Headline, standfirst and lead picture often stand beside the text's box: widens to their common parent if it is clean. */
function withHeadline(
  document: Document,
  { root, body, scored }: { readonly root: Element; readonly body: Element; readonly scored: Scores },
): ArticleRoot {
  if (root.querySelector('h1') !== null) return { root, headline: null, found: true };
  const title = document.title.toLowerCase();
  const before = [...body.querySelectorAll('h1')].filter(
    (heading) =>
      standsBefore(heading, root) && heading.textContent.trim() !== '' && !isSilentHeading(heading, body),
  );
  const headline =
    before.find((heading) => title.includes(heading.textContent.trim().toLowerCase())) ??
    before.at(-1) ??
    null;
  if (headline === null) return { root, headline: null, found: true };
  let common: Element | null = root.parentElement;
  while (common !== null && !common.contains(headline)) common = common.parentElement;
  const own = scored.get(root) ?? 0;
  const clean =
    common !== null && common !== body && (scored.get(common) ?? 0) <= own * (1 + WIDENED_FOREIGN_SHARE);
  return clean && common !== null
    ? { root: common, headline: null, found: true }
    : { root, headline, found: true };
}

/** Tells whether an element stands before another that does not hold it; asked of the tree, as one DOM miscounts it. */
function standsBefore(before: Element, after: Element): boolean {
  let own = before;
  while (own.parentElement !== null && !own.parentElement.contains(after)) own = own.parentElement;
  for (let next = own.nextElementSibling; next !== null; next = next.nextElementSibling)
    if (next.contains(after)) return true;
  return false;
}

/** A page's banner may hold the headline, so only navigation and hidden headings are refused. */
function isSilentHeading(heading: Element, body: Element): boolean {
  for (let at: Element | null = heading; at !== null && at !== body; at = at.parentElement) {
    const tag = at.tagName.toUpperCase();
    if (tag === 'NAV' || tag === 'ASIDE' || tag === 'FOOTER' || at.hasAttribute('hidden')) return true;
  }
  return false;
}
