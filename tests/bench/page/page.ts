/** Writes a made-up news page: navigation, paragraphs with inline elements, headings, cards at the side. */
import { makeText } from '../corpus.ts';
import { type Random, seeded } from '../random.ts';

/** A fifth of the text nodes stand in the navigation, which no reader should touch. */
const NAVIGATION_SHARE = 0.2;
const WORDS_A_PARAGRAPH = 60;

/** Makes a page of about so many text nodes; the text is of the given words, or made up with these names in it. */
export function pageOf(
  nodes: number,
  source: { readonly names: readonly string[] } | { readonly lines: readonly string[] },
): string {
  const random = seeded(5);
  const lines = 'lines' in source ? source.lines : paragraphsOf(nodes, source.names);
  const navigation = Array.from(
    { length: Math.round(nodes * NAVIGATION_SHARE) },
    (_, i) => `<li><a href="#${i}">Section ${i}</a></li>`,
  );
  const body: string[] = [];
  let made = navigation.length;
  for (let at = 0; made < nodes; at += 1) {
    const line = lines[at % lines.length] ?? '';
    const { html, texts } = at % 9 === 8 ? heading(line) : paragraph(line, random);
    body.push(html);
    made += texts;
  }
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title>
<meta property="article:published_time" content="2025-12-02">
<style>body{font:16px/1.5 serif;max-width:60em;margin:auto}nav ul{columns:6}::highlight(bench){background:#ff8}</style>
<script src="/bench.js"></script></head>
<body><nav><ul>${navigation.join('')}</ul></nav><article><h1>${lines[0] ?? ''}</h1>${body.join('\n')}</article></body></html>`;
}

function paragraphsOf(nodes: number, names: readonly string[]): readonly string[] {
  const words = makeText('latin', nodes * 110, { names }).split(/\s+/);
  return Array.from({ length: Math.ceil(words.length / WORDS_A_PARAGRAPH) }, (_, i) =>
    words.slice(i * WORDS_A_PARAGRAPH, (i + 1) * WORDS_A_PARAGRAPH).join(' '),
  );
}

const heading = (line: string) => ({ html: `<h2>${line.slice(0, 80)}</h2>`, texts: 1 });

/** Puts two stretches of a paragraph into inline elements. */
function paragraph(line: string, random: Random): { readonly html: string; readonly texts: number } {
  const words = line.split(' ');
  const at = 1 + random.below(Math.max(1, words.length - 4));
  const [before, inside, after] = [words.slice(0, at), words.slice(at, at + 2), words.slice(at + 2)];
  const tag = random.pick(['a', 'b', 'em', 'span']);
  return {
    html: `<p>${before.join(' ')} <${tag}>${inside.join(' ')}</${tag}> ${after.join(' ')}</p>`,
    texts: 3,
  };
}
