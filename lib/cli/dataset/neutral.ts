/** Words that take a side or judge a speaker when they stand in a summary, which is written in our own voice. */

interface Word {
  /** Matches the word with its endings. */
  readonly pattern: RegExp;
  readonly instead: string;
}

const SAYS = '"says", "denies" or "concedes"';
const NAME = 'the name of the side';

const en: readonly Word[] = [
  { pattern: /\b(?:debunk|refut|disprov)(?:e|es|ed|ing|s)?\b/iu, instead: SAYS },
  { pattern: /\badmit(?:s|ted|ting)?\b/iu, instead: '"concedes"' },
  { pattern: /\bfalsely\b|\blie[sd]?\b(?! (?:in|on|at|within|near|to))|\blying about\b/iu, instead: SAYS },
  { pattern: /\b(?:propaganda|so-called|puppet)\b/iu, instead: 'what was said, and by whom' },
  { pattern: /\b(?:invaders?|occupiers?|terrorists?|nazis?|orcs?|militants?|thugs?)\b/iu, instead: NAME },
  { pattern: /\bregime\b/iu, instead: '"government", or its name' },
];
const ru: readonly Word[] = [
  { pattern: /(?<!\p{L})(?:опроверг|разоблач|опровер)\p{L}*/iu, instead: '«заявляет» или «отрицает»' },
  {
    pattern: /(?<!\p{L})(?:оккупант|террорист|боевик|нацист|захватчик|марионет)\p{L}*/iu,
    instead: 'имя стороны',
  },
  {
    pattern: /(?<!\p{L})(?:ложно|лживо|так называем\p{L}*|пропаганд\p{L}*)(?!\p{L})/iu,
    instead: 'кто и что сказал',
  },
];
const uk: readonly Word[] = [
  { pattern: /(?<!\p{L})(?:спрост|викри)\p{L}*/iu, instead: '«заявляє» або «заперечує»' },
  {
    pattern: /(?<!\p{L})(?:окупант|терорист|бойовик|нацист|загарбник|маріонет)\p{L}*/iu,
    instead: 'ім’я сторони',
  },
  {
    pattern: /(?<!\p{L})(?:брехливо|хибно|так зван\p{L}*|пропаганд\p{L}*)(?!\p{L})/iu,
    instead: 'хто і що сказав',
  },
];
const WORDS: Readonly<Record<string, readonly Word[]>> = { en, ru, uk };

/** Finds such words in a text, with what to write instead; none in languages without a list. */
export function wordsBeyondNeutral(
  lang: string,
  text: string,
): readonly { readonly word: string; readonly instead: string }[] {
  // What stands in quotation marks is the speaker's voice.
  const own = text.replace(/"[^"]*"|“[^”]*”|«[^»]*»|„[^“”]*[“”]/gu, ' ');
  return (WORDS[lang] ?? []).flatMap(({ pattern, instead }) => {
    const word = pattern.exec(own)?.[0];
    return word === undefined ? [] : [{ word, instead }];
  });
}

/** Tells whether an address names a machine by number, as copies of sites do that move about. */
export function hasIpAddress(url: string): boolean {
  return URL.canParse(url) && /^(?:\d+\.){3}\d+$|^\[/.test(new URL(url).hostname);
}
