// @ts-nocheck
var __defProp = Object.defineProperty;
var __name = (target, value) => __defProp(target, 'name', { value, configurable: true });
const ukBase = {
  \u0430: 'a',
  \u0431: 'b',
  \u0432: 'w',
  \u0433: 'h',
  \u0434: 'd',
  \u0435: 'e',
  \u0454: 'je',
  \u0436: 'sch',
  \u0437: 's',
  \u0438: 'y',
  \u0456: 'i',
  \u0457: 'ji',
  \u0439: 'j',
  \u043A: 'k',
  \u043B: 'l',
  \u043C: 'm',
  \u043D: 'n',
  \u043E: 'o',
  \u043F: 'p',
  \u0440: 'r',
  \u0441: 's',
  \u0442: 't',
  \u0443: 'u',
  \u0444: 'f',
  \u0445: 'ch',
  \u0446: 'z',
  \u0447: 'tsch',
  \u0448: 'sch',
  \u0449: 'schtsch',
  \u044C: '',
  \u044E: 'ju',
  \u044F: 'ja',
  '\u2019': '',
};
const ruBase = {
  \u0430: 'a',
  \u0431: 'b',
  \u0432: 'w',
  \u0433: 'g',
  \u0434: 'd',
  \u0435: 'e',
  \u0451: 'jo',
  \u0436: 'sch',
  \u0437: 's',
  \u0438: 'i',
  \u0439: 'i',
  \u043A: 'k',
  \u043B: 'l',
  \u043C: 'm',
  \u043D: 'n',
  \u043E: 'o',
  \u043F: 'p',
  \u0440: 'r',
  \u0441: 's',
  \u0442: 't',
  \u0443: 'u',
  \u0444: 'f',
  \u0445: 'ch',
  \u0446: 'z',
  \u0447: 'tsch',
  \u0448: 'sch',
  \u0449: 'schtsch',
  \u044A: '',
  \u044B: 'y',
  \u044C: '',
  \u044D: 'e',
  \u044E: 'ju',
  \u044F: 'ja',
};
const ROMANIZATIONS = [
  {
    lang: 'de',
    from: 'uk',
    letters: {
      ...ukBase,
      \u0456\u0439: 'ij',
      \u0438\u0439: 'yj',
      \u0430\u0441\u0456: 'assi',
      \u0430\u0441\u044F: 'assja',
    },
  },
  { lang: 'de', from: 'ru', letters: { ...ruBase, \u0438\u0439: 'i', \u044B\u0439: 'y' } },
  {
    lang: 'fr',
    from: 'uk',
    letters: {
      ...ukBase,
      \u0432: 'v',
      \u0435: 'e',
      \u0454: 'ie',
      \u0436: 'j',
      \u0437: 'z',
      \u0457: '\xEF',
      \u0439: '\xEF',
      \u0443: 'ou',
      \u0445: 'kh',
      \u0446: 'ts',
      \u0447: 'tch',
      \u0448: 'ch',
      \u0449: 'chtch',
      \u044E: 'iou',
      \u044F: 'ia',
      \u0430\u0441\u0456: 'assi',
    },
  },
  {
    lang: 'fr',
    from: 'ru',
    letters: {
      ...ruBase,
      \u0432: 'v',
      \u0436: 'j',
      \u0437: 'z',
      \u0443: 'ou',
      \u0445: 'kh',
      \u0446: 'ts',
      \u0447: 'tch',
      \u0448: 'ch',
      \u0449: 'chtch',
      \u044E: 'iou',
      \u044F: 'ia',
      \u0438\u0439: 'i',
    },
  },
  {
    lang: 'es',
    from: 'uk',
    letters: {
      ...ukBase,
      \u0432: 'v',
      \u0433: 'h',
      \u0454: 'ie',
      \u0436: 'zh',
      \u0437: 'z',
      \u0438: 'i',
      \u0457: 'i',
      \u0439: 'i',
      \u0445: 'j',
      \u0446: 'ts',
      \u0447: 'ch',
      \u0448: 'sh',
      \u0449: 'shch',
      \u044E: 'iu',
      \u044F: 'ia',
      \u044F\u0440: 'yar',
    },
  },
  {
    lang: 'es',
    from: 'ru',
    letters: {
      ...ruBase,
      \u0432: 'v',
      \u0436: 'zh',
      \u0437: 'z',
      \u044B: 'i',
      \u0439: 'i',
      \u0445: 'j',
      \u0446: 'ts',
      \u0447: 'ch',
      \u0448: 'sh',
      \u0449: 'shch',
      \u044E: 'iu',
      \u044F: 'ia',
      \u0438\u0439: 'i',
    },
  },
  {
    lang: 'pl',
    from: 'uk',
    letters: {
      ...ukBase,
      \u0436: '\u017C',
      \u0437: 'z',
      \u0456\u0457: 'iji',
      \u0445: 'ch',
      \u0446: 'c',
      \u0447: 'cz',
      \u0448: 'sz',
      \u0449: 'szcz',
      \u0441\u044C\u043A: '\u015Bk',
      \u0446\u044C\u043A: '\u0107k',
      \u043D\u0441\u044C\u043A: '\u0144sk',
      \u043D\u044C: '\u0144',
      \u0441\u044C: '\u015B',
      \u0446\u044C: '\u0107',
      \u043B: '\u0142',
      \u043B\u044F: 'la',
      \u043B\u0456: 'li',
      \u043B\u0435: '\u0142e',
      \u043B\u044C: 'l',
      \u043B\u044E: 'lu',
      \u043D\u044F: 'nia',
      \u0441\u044F: 'sia',
      \u0431\u044F: 'bja',
      \u043F\u044F: 'pja',
      '\u043F\u2019\u044F': 'pja',
      '\u0432\u2019\u044F': 'wja',
      '\u0431\u2019\u044F': 'bja',
      '\u043C\u2019\u044F': 'mja',
      '\u0440\u2019\u044F': 'rja',
      \u0432\u044F: 'wia',
      \u0442\u044F: 'tia',
      \u0437\u044F: 'zia',
      \u0434\u044F: 'dia',
      \u0440\u044F: 'ria',
    },
  },
];
const LOOSER = [
  [/śk\b/g, 'sk'],
  [/ćk\b/g, 'ck'],
  [/pj/g, 'pi'],
];
const LONGEST = 4;
function romanize(name, from) {
  const spelt = {};
  for (const { lang, letters, from: source } of ROMANIZATIONS) {
    if (source !== from) continue;
    const strict = name
      .split(/([ -])/)
      .map((part) => spell(part, letters))
      .join('');
    const looser = LOOSER.reduce((text, [pattern, to]) => text.replace(pattern, to), strict);
    spelt[lang] = [...new Set([...(spelt[lang] ?? []), strict, ...(lang === 'pl' ? [looser] : [])])];
  }
  return spelt;
}
__name(romanize, 'romanize');
function spell(word, letters) {
  const lower = word.toLowerCase().replace(/['ʼ]/g, '\u2019');
  let spelt = '';
  for (let at = 0; at < lower.length; ) {
    let length = Math.min(LONGEST, lower.length - at);
    while (length > 1 && letters[lower.slice(at, at + length)] === void 0) length--;
    spelt += letters[lower.slice(at, at + length)] ?? lower[at] ?? '';
    at += length;
  }
  return word === lower ? spelt : spelt.slice(0, 1).toUpperCase() + spelt.slice(1);
}
__name(spell, 'spell');

export { romanize };
