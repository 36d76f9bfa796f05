import { isNationalStem } from './national.ts';

/**
 * Relational adjectives of places: Покровськ, покровський. Each line says how a name ends and what the adjective
 * has in its place; the first line that fits is taken.
 */

interface AdjectiveRule {
  readonly when: RegExp;
  /** A digit, how many letters are cut off, and the letters put in their place, without the adjective's ending. */
  readonly forms: readonly string[];
}
interface Adjectives {
  /** Joins the words of a name of several words: Часів Яр, часовоярський. */
  readonly joined: readonly (readonly [RegExp, string])[];
  readonly rules: readonly AdjectiveRule[];
  readonly endings: readonly string[];
}
const rule = (when: RegExp, ...forms: string[]): AdjectiveRule => ({ when, forms });

const ukrainian: Adjectives = {
  joined: [
    [/ів$/, 'ово'],
    [/їв$/, 'єво'],
    [/(ий|ій|а|я|е|є|і)$/, 'о'],
  ],
  rules: [
    rule(/ськ(ий|а|е|і)?$/, '=ськ'),
    rule(/цьк(ий|а|е|і)?$/, '=цьк'),
    rule(/зьк(ий|а|е|і)?$/, '=зьк'),
    rule(/жжя$/, '3зьк'),
    rule(/пілля$/, '2ьськ'),
    rule(/поле$/, '4пільськ', '4польськ'),
    rule(/піль$/, '0ськ', '4польськ'),
    rule(/[іїи]вка$|ївка$/, '2ськ'),
    rule(/нка$/, '2ськ', '1івськ'),
    rule(/ка$/, '2ськ', '1івськ'),
    rule(/ове$/, '3івськ', '3овськ'),
    rule(/еве$/, '3івськ', '3евськ'),
    rule(/(ння|лля)$/, '2ьськ'),
    rule(/нна$/, '2ськ'),
    rule(/не$/, '1енськ', '1ськ', '1янськ'),
    rule(/на$/, '1янськ', '2енськ', '1ськ'),
    rule(/ха$/, '2ськ'),
    rule(/га$/, '2зьк'),
    rule(/ця$/, '2цьк'),
    rule(/ія$/, '2ійськ'),
    rule(/ець$/, '3ецьк'),
    rule(/ріг$/, '3різьк'),
    rule(/к$/, '1цьк'),
    rule(/ч$/, '1цьк'),
    rule(/[гж]$/, '1зьк'),
    rule(/[іи]$/, '1ськ', '1івськ'),
    rule(/ь$/, '0ськ'),
    rule(/[аяеєоу]$/, '1ськ', '1янськ', '1івськ'),
    rule(/й$/, '0ськ'),
    rule(/.$/, '0ськ', '0івськ'),
  ],
  endings: 'ий ого ому им ім а ої ій у ою е і их ими о'.split(' '),
};
const russian: Adjectives = {
  joined: [
    [/(ов|ев)$/, '=о'],
    [/(ый|ий|ой|ая|яя|ое|ее|ые|ие)$/, 'о'],
    [/(а|я|о|е)$/, 'о'],
  ],
  rules: [
    rule(/ск(ий|ая|ое|ие)?$/, '=ск'),
    rule(/цк(ий|ая|ое|ие)?$/, '=цк'),
    rule(/ожье$/, '2ск'),
    rule(/пол(ье|е|ь)$/, '=польск'),
    rule(/[еиы]вка$/, '2ск'),
    rule(/нка$/, '2ск', '1овск'),
    rule(/ка$/, '2ск', '1овск'),
    rule(/[ое]во$/, '1ск'),
    rule(/ино$/, '1ск'),
    rule(/(ное|нное)$/, '2енск', '2ск', '3енск'),
    rule(/ная$/, '2янск', '3енск', '2енск', '2ск'),
    rule(/жа$/, '1анск'),
    rule(/ия$/, '2ийск'),
    rule(/ец$/, '2ецк'),
    rule(/ч$/, '1цк', '0ск'),
    rule(/[ыи]$/, '1ск', '1овск'),
    rule(/ь$/, '0ск'),
    rule(/(ое|ая|ые|ий|ый)$/, '2ск', '2енск'),
    rule(/[аяеоу]$/, '1ск', '1овск', '1инск'),
    rule(/.$/, '0ск', '0овск'),
  ],
  endings: 'ий ого ому им ом ая ой ую ою ое ие их ими о'.split(' '),
};
const polish: Adjectives = {
  joined: [[/(y|i|a|e|yj|ij)$/, 'o']],
  rules: [
    rule(/[sś]k(i|a|e)?$/, '=sk'),
    rule(/ck(i|a|e)?$/, '=ck'),
    rule(/pol(e)?$/, '=polsk'),
    rule(/wka$/, '2sk'),
    rule(/ka$/, '2sk'),
    rule(/ów$/, '2owsk'),
    rule(/e$/, '1sk', '2sk'),
    rule(/[aeyio]$/, '1sk'),
    rule(/.$/, '0sk'),
  ],
  endings: 'i iego iemu im a iej ą ie ich imi o'.split(' '),
};
const LANGUAGES: Readonly<Record<string, Adjectives>> = { uk: ukrainian, ru: russian, pl: polish };

/** Returns what adjectives a lower-cased name may have, without their endings; none where the language has no such rules. */
export function adjectiveStems(name: string, lang: string): readonly string[] {
  const language = LANGUAGES[lang];
  if (language === undefined) return [];
  return stemsOf(joinWords(name, language), language).filter((stem) => !isNationalStem(stem));
}

const ENDINGS = Object.values(LANGUAGES)
  .flatMap(({ endings }) => endings)
  .sort((a, b) => b.length - a.length);

/** Returns a lower-cased adjective without its case ending, or null where the word has no such ending. */
export function adjectiveStem(word: string): string | null {
  const ending = ENDINGS.find(
    (known) => word.endsWith(known) && /(ьк|ск|цк|sk|ck|zk)$/.test(word.slice(0, -known.length)),
  );
  return ending === undefined ? null : word.slice(0, -ending.length);
}

function joinWords(name: string, { joined }: Adjectives): string {
  const words = name.split(/[ -]/);
  const last = words.pop() ?? '';
  const first = words.map((word) => {
    const found = joined.find(([when]) => when.test(word));
    if (found === undefined) return word;
    const [when, link] = found;
    return link.startsWith('=') ? word + link.slice(1) : word.replace(when, link);
  });
  return first.join('') + last;
}

function stemsOf(name: string, { rules }: Adjectives): readonly string[] {
  const rule = rules.find(({ when }) => when.test(name));
  if (rule === undefined) return [];
  return rule.forms.map((form) =>
    form.startsWith('=')
      ? name.replace(rule.when, form.slice(1))
      : name.slice(0, name.length - Number(form[0])) + form.slice(1),
  );
}
