import { describe, expect, it } from 'vitest';
import { type Block, primaryLanguage, readBlocks } from '../../../lib/page/blocks.ts';
import { outsideProse } from '../../../lib/page/prose.ts';
import { page, prose } from './document.ts';

function blocksOf(body: string, lang = 'en'): readonly Block[] {
  return [...readBlocks(page(body, { lang }).body)].filter((block) => block !== null);
}
const textsOf = (body: string): readonly string[] => blocksOf(body).map(({ text }) => text);

describe('the text of a block', () => {
  it('runs across inline elements', () => {
    expect(textsOf('<p>The <b>city</b> of <a href="#"><i>Pok</i>rovsk</a> holds.</p>')).toEqual([
      'The city of Pokrovsk holds.',
    ]);
  });
  it('has white space as a browser shows it', () => {
    expect(textsOf('<p>\n   The city\n\t of <b> Pokrovsk </b> holds.\n</p>')).toEqual([
      'The city of Pokrovsk holds.',
    ]);
  });
  it('keeps a no-break space', () => {
    expect(textsOf('<p>м.\u00a0Покровськ</p>')).toEqual(['м.\u00a0Покровськ']);
  });
  it('breaks its line at br', () => {
    expect(textsOf('<p>Pokrovsk <br> Kupiansk</p>')).toEqual(['Pokrovsk\nKupiansk']);
  });
  it('joins what a soft break point stands in', () => {
    expect(textsOf('<p>Pok<wbr>rovsk</p>')).toEqual(['Pokrovsk']);
  });
  it('leaves out a footnote number and what is read as pronunciation', () => {
    expect(textsOf('<p>Pokrovsk<sup>[1]</sup> holds <ruby>東京<rt>Tokyo</rt></ruby>.</p>')).toEqual([
      'Pokrovsk holds 東京.',
    ]);
  });
  it('is one for each block element, with text that stands in the box itself', () => {
    expect(textsOf('<div>Before <p>First</p> between <ul><li>Second</li></ul> after</div>')).toEqual([
      'Before',
      'First',
      'between',
      'Second',
      'after',
    ]);
  });
  it('names the element it stands in', () => {
    expect(
      blocksOf('<section>Bare <p>In <b>it</b></p></section>').map(({ element }) => element.localName),
    ).toEqual(['section', 'p']);
  });
  it('does not exist without a letter', () => {
    expect(textsOf('<p> 12:30 — </p><p></p><p>…</p>')).toEqual([]);
  });
  it('ends where a message would become too long', () => {
    const [block] = blocksOf(`<p>${'Pokrovsk '.repeat(20_000)}</p>`);
    expect(block?.text.length).toBeLessThanOrEqual(100_000);
  });
});

describe('what is no prose', () => {
  it.each([
    ['navigation', '<nav>Pokrovsk</nav>'],
    ['an aside', '<aside>Pokrovsk</aside>'],
    ['a footer', '<footer>Pokrovsk</footer>'],
    ['code', '<p><code>Pokrovsk</code></p><pre>Pokrovsk</pre>'],
    ['scripts and styles', '<script>Pokrovsk</script><style>Pokrovsk</style><noscript>Pokrovsk</noscript>'],
    ['controls', '<button>Pokrovsk</button><label>Pokrovsk</label><textarea>Pokrovsk</textarea>'],
    ['editable text', '<div contenteditable="true">Pokrovsk</div><div contenteditable>Pokrovsk</div>'],
    [
      'hidden text',
      '<p hidden>Pokrovsk</p><p style="display: none">Pokrovsk</p><p aria-hidden="true">Pokrovsk</p>',
    ],
    ['a cookie banner', '<div class="cookie-banner">Pokrovsk</div>'],
    ['comments', '<section id="comments">Pokrovsk</section>'],
    ['related articles', '<div class="article__related">Pokrovsk</div>'],
    ['a list of links', '<ul><li><a href="/a">Pokrovsk</a></li><li><a href="/b">Kupiansk</a></li></ul>'],
    ['a landmark by role', '<div role="complementary">Pokrovsk</div>'],
    ['a dialog beside the article', '<dialog open>Pokrovsk</dialog>'],
  ])('is %s', (_what, html) => {
    expect(textsOf(`<p>Kept</p><p>Kept</p>${html}`)).toEqual(['Kept', 'Kept']);
  });
  it('is never what holds the larger part of the article', () => {
    expect(textsOf('<div class="has-comments related"><p>One</p><p>Two</p></div><p>Three</p>')).toEqual([
      'One',
      'Two',
      'Three',
    ]);
  });
  it('is told of an element by what stands around it', () => {
    const { body } = page('<aside><p id="in">Pokrovsk</p></aside><p id="out">Kupiansk</p>');
    const isOutside = outsideProse(body);
    const inside = body.querySelector('#in');
    const beside = body.querySelector('#out');
    expect([inside && isOutside(inside), beside && isOutside(beside)]).toEqual([true, false]);
  });
  it('is not a list with prose in its items', () => {
    expect(textsOf('<ul><li>In <a href="/a">Pokrovsk</a> it rained</li><li>Kupiansk</li></ul>')).toEqual([
      'In Pokrovsk it rained',
      'Kupiansk',
    ]);
  });
});

describe('the language of a block', () => {
  it('is that of the nearest element that names one', () => {
    const found = blocksOf(
      '<p>One</p><div lang="uk-UA"><p>Два</p><p lang="ru">Три</p><p>Чотири</p></div><p>Five</p>',
    );
    expect(found.map(({ lang }) => lang)).toEqual(['en', 'uk', 'ru', 'uk', 'en']);
  });
  it.each([
    ['en-GB', 'en'],
    ['UK', 'uk'],
    ['zh_Hant', 'zh'],
    ['', undefined],
    ['english', undefined],
    [null, undefined],
  ])('reads %s as %s', (tag, lang) => {
    expect(primaryLanguage(tag)).toBe(lang);
  });
});

describe('reading a large page', () => {
  it('gives the caller chances to pause', () => {
    const { body } = page(`<p>${prose('Pokrovsk')}</p>`.repeat(500));
    expect([...readBlocks(body)].filter((block) => block === null).length).toBeGreaterThan(2);
  });
  it('stops when the page takes away what is being read', () => {
    const { body } = page(`<div>${`<p>${prose('Pokrovsk')}</p>`.repeat(500)}</div>`);
    const reading = readBlocks(body);
    for (let step = reading.next(); step.value !== null && step.done !== true; ) step = reading.next();
    const box = body.firstElementChild;
    for (const paragraph of [...(box?.children ?? [])]) paragraph.remove();
    expect([...reading].length).toBeLessThan(3);
  });
});
