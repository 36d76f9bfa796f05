/** What HTML elements mean to a reader of articles, by local name: which carry prose, which break it, which are no prose at all. */

/** Elements inside a line of text; every other element ends the block before it and begins its own. */
export const INLINE: ReadonlySet<string> = new Set(
  `a abbr acronym b bdi bdo big cite data del dfn em font i ins mark q s slot small span strike strong sub time tt u
   rb ruby var wbr`.split(/\s+/),
);

/** Elements whose text is never prose: programs, controls, drawings, pronunciation, footnote numbers. */
export const SILENT: ReadonlySet<string> = new Set(
  `aside audio button canvas code datalist embed fieldset footer frame iframe input kbd label link map math menu
   meta meter nav noscript object option output picture pre progress rp rt samp script search select style sup svg
   template textarea title track video`.split(/\s+/),
);

/** ARIA roles of what surrounds an article. */
export const SILENT_ROLES: ReadonlySet<string> = new Set([
  'alertdialog',
  'banner',
  'button',
  'complementary',
  'contentinfo',
  'menu',
  'menubar',
  'navigation',
  'search',
  'textbox',
  'toolbar',
  'tooltip',
]);

/**
 * Words of class names and ids by which publishers name what stands in an article but is not of it. Matched as whole
 * words, and never for an element that holds the larger part of the article's paragraphs.
 */
export const SURROUNDINGS =
  /(?:^|[\s_-])(?:comments?|disqus|related|recommend(?:ed|ations?)|promo|newsletter|subscri(?:be|ption)|cookies?|consent|gdpr|share|sharing|social|sidebar|breadcrumbs?|byline|authors?|tags?|ads?|adverts?|advertisement|sponsor(?:ed)?|outbrain|taboola|most-?read|popular|trending|read-?(?:more|next|also)|see-?also|more-?(?:on|from)|paywall|copyright|sr-only|visually-?hidden|screen-?reader(?:-text)?|toolbar|player)(?:$|[\s_-])/i;
