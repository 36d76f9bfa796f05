import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../../lib/page/extract.ts';
import { page, prose } from './document.ts';

const story = (places: readonly string[]): string => places.map((place) => `<p>${prose(place)}</p>`).join('');
const article = (inside: string): string => `<article>${inside}</article>`;
const all = (document: Document): string =>
  extractArticle(document)
    .passages.map(({ text }) => text)
    .join('\n');

describe('finding the article', () => {
  it('takes the article element and leaves the page around it', () => {
    const document = page(
      `<header>Pokrovsk live</header><nav>Menu</nav><main>${article(story(['Pokrovsk', 'Kupiansk', 'Lyman']))}</main>
       <section class="comments"><p>${prose('Sumy')}</p></section>`,
    );
    const found = extractArticle(document);
    expect([found.root.localName, found.found, found.passages.length]).toEqual(['article', true, 3]);
  });
  it('takes the longest of several', () => {
    const document = page(
      `<main>${article(`<p>${prose('Sumy')}</p>`)}${article(story(['Pokrovsk', 'Kupiansk', 'Lyman', 'Siversk']))}</main>`,
    );
    expect(all(document)).toContain('Siversk');
  });
  it('takes all of an endless page of articles', () => {
    const document = page(`<main>${article(story(['Pokrovsk', 'Lyman', 'Toretsk'])).repeat(2)}</main>`);
    expect(extractArticle(document).passages).toHaveLength(6);
  });
  it('finds the text on a page that names nothing', () => {
    const document = page(
      `<div><div class="top"><p>Short</p></div><div id="text">${story(['Pokrovsk', 'Lyman', 'Toretsk'])}</div></div>`,
    );
    expect(extractArticle(document).root.id).toBe('text');
  });
  it('reads the whole body of a page without an article, and says so', () => {
    const found = extractArticle(page('<div>Pokrovsk and Lyman</div>'));
    expect([found.found, found.passages.map(({ text }) => text)]).toEqual([false, ['Pokrovsk and Lyman']]);
  });
  it('takes in headline, standfirst and picture caption that stand beside the text', () => {
    const document = page(
      `<main><div><h1>Pokrovsk in dispute</h1><p>Standfirst</p><figure><img alt="Sumy"><figcaption>A street in Kupiansk</figcaption></figure>
       <div itemprop="articleBody">${story(['Lyman', 'Toretsk', 'Siversk'])}</div></div><div>Other</div></main>`,
    );
    expect(
      extractArticle(document)
        .passages.map(({ text }) => text)
        .slice(0, 3),
    ).toEqual(['Pokrovsk in dispute', 'Standfirst', 'A street in Kupiansk']);
  });
  it('takes in a headline far from the text, and nothing between', () => {
    const document = page(
      `<header><h1>Pokrovsk in dispute</h1></header><div><p>${prose('Sumy')}</p></div><div>${article(story(['Lyman', 'Toretsk', 'Siversk']))}</div>`,
      { head: '<title>Pokrovsk in dispute - The Example</title>' },
    );
    const [headline, ...rest] = extractArticle(document).passages.map(({ text }) => text);
    expect([headline, rest.length]).toEqual(['Pokrovsk in dispute', 3]);
  });
  it('does not read alternative texts of pictures', () => {
    expect(all(page(article(`${story(['Lyman', 'Toretsk', 'Siversk'])}<img alt="Sumy">`)))).not.toContain(
      'Sumy',
    );
  });
  it('survives markup that was never closed', () => {
    expect(
      all(page(`<article><div><p>${prose('Pokrovsk')}<p>${prose('Lyman')}<div><b>${prose('Sumy')}`)),
    ).toContain('Sumy');
  });
  it('stays bounded on a hostile page', () => {
    const found = extractArticle(page('<p>Pokrovsk</p>'.repeat(6_000)));
    expect(found.passages.length).toBeLessThanOrEqual(5_000);
  });
  it('gives passages distinct numbers in the order of the text', () => {
    const { passages } = extractArticle(page(article(story(['Pokrovsk', 'Lyman', 'Toretsk']))));
    expect(passages.map(({ id }) => id)).toEqual([0, 1, 2]);
  });
});

describe('what is said of the page', () => {
  it('is its language, its address and its day', () => {
    const document = page(article(story(['Pokrovsk', 'Lyman', 'Toretsk'])), { lang: 'uk-UA' });
    const found = extractArticle(document, { url: 'https://example.org/2025/12/01/pokrovsk' });
    expect([found.lang, found.url, found.published]).toEqual([
      'uk',
      'https://example.org/2025/12/01/pokrovsk',
      '2025-12-01',
    ]);
  });
  it('leaves out what the page does not tell', () => {
    const found = extractArticle(page('<p>Pokrovsk</p>', { lang: '' }));
    expect(['lang' in found, 'published' in found, 'url' in found]).toEqual([false, false, false]);
  });
});
