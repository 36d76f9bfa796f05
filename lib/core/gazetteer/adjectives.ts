/** Makes the adjective of a town ("покровський") in its case forms, as sectors of the front and oblasts bear it. */

interface AdjectiveRule {
  readonly ending: RegExp;
  readonly stem: string;
}
/** First rule that fits; the stem takes -ий in Ukrainian and -ий in Russian. */
const UK: readonly AdjectiveRule[] = [
  { ending: /(с|ц|з)ьк$/, stem: '$1ьк' },
  { ending: /івка$/, stem: 'івськ' },
  { ending: /ївка$/, stem: 'ївськ' },
  { ending: /([нлр])ка$/, stem: '$1ськ' },
  { ending: /(ове|еве|єве)$/, stem: 'івськ' },
  { ending: /поле$/, stem: 'пільськ' },
  { ending: /піль$/, stem: 'пільськ' },
  { ending: /не$/, stem: 'ненськ' },
  { ending: /(в|м|б|п)’я$/, stem: '$1’янськ' },
  { ending: /ріг$/, stem: 'різьк' },
  { ending: /ха$/, stem: 'ськ' },
  { ending: /жжя$/, stem: 'зьк' },
  { ending: /лля$/, stem: 'льськ' },
  { ending: /ля$/, stem: 'льськ' },
  { ending: /ія$/, stem: 'ійськ' },
  { ending: /ль$/, stem: 'льськ' },
  { ending: /нь$/, stem: 'ньськ' },
  { ending: /ів$/, stem: 'івськ' },
  { ending: /їв$/, stem: 'ївськ' },
  { ending: /ша$/, stem: 'шанськ' },
  { ending: /а$/, stem: 'ськ' },
  { ending: /и$/, stem: 'ськ' },
  { ending: /([бвдлмнпрт])$/, stem: '$1ськ' },
];
const RU: readonly AdjectiveRule[] = [
  { ending: /(с|ц)к$/, stem: '$1к' },
  { ending: /овка$/, stem: 'овск' },
  { ending: /евка$/, stem: 'евск' },
  { ending: /([нлр])ка$/, stem: '$1ск' },
  { ending: /ово$/, stem: 'овск' },
  { ending: /ево$/, stem: 'евск' },
  { ending: /поле$/, stem: 'польск' },
  { ending: /поль$/, stem: 'польск' },
  { ending: /рог$/, stem: 'рожск' },
  { ending: /ожье$/, stem: 'ожск' },
  { ending: /ья$/, stem: 'ьинск' },
  { ending: /ль$/, stem: 'льск' },
  { ending: /нь$/, stem: 'ньск' },
  { ending: /ха$/, stem: 'хск' },
  { ending: /жа$/, stem: 'жанск' },
  { ending: /а$/, stem: 'ск' },
  { ending: /ы$/, stem: 'ск' },
  { ending: /([бвдлмнпрт])$/, stem: '$1ск' },
];
const UK_ENDINGS = ['ий', 'ого', 'ому', 'им', 'ім', 'а', 'ої', 'ій', 'у', 'ою', 'е', 'і', 'их', 'ими'];
const RU_ENDINGS = ['ий', 'ого', 'ому', 'им', 'ом', 'ая', 'ой', 'ую', 'ое', 'ие', 'их', 'ими'];

/** Returns the case forms of the adjective of a one-word town name, in lower case; none where no rule fits. */
export function townAdjective(name: string, lang: 'uk' | 'ru'): readonly string[] {
  const lower = name.toLowerCase().replace(/['ʼ]/g, '’');
  const word = /^\S+[ -](\S+)$/.test(lower)
    ? lower.replace(/[ийое]*й? |[- ]/g, 'о').replace(/оо/g, 'о')
    : lower;
  const rule = (lang === 'uk' ? UK : RU).find(({ ending }) => ending.test(word));
  if (rule === undefined) return [];
  const stem = word.replace(rule.ending, rule.stem);
  return (lang === 'uk' ? UK_ENDINGS : RU_ENDINGS).map((ending) => stem + ending);
}

/** Returns the case forms of an adjective given in its feminine nominative ("Донецька", "Донецкая"), in lower case. */
export function feminineAdjective(nominative: string, lang: 'uk' | 'ru'): readonly string[] {
  const lower = nominative.toLowerCase();
  const stem = lang === 'uk' ? lower.replace(/а$/, '') : lower.replace(/ая$/, '');
  if (stem === lower) return [];
  return (lang === 'uk' ? UK_ENDINGS : RU_ENDINGS).map((ending) => stem + ending);
}
