/** Case forms of Russian place names, by rule; where usage wavers, all forms. */
import {
  type CaseForms,
  capitalAs,
  declineCompound,
  type Position,
  type WordForms,
  wordForms,
} from './compound.ts';

const RU_FLEET: Readonly<Record<string, string>> = {
  угол: 'угл',
  рог: 'рог',
  ров: 'ров',
  конец: 'конц',
  день: 'дн',
};
const RU_FEM3 = new Set([
  'область',
  'керчь',
  'казань',
  'рязань',
  'пермь',
  'тверь',
  'тюмень',
  'астрахань',
  'сызрань',
  'обоянь',
  'умань',
  'волынь',
  'кубань',
  'пристань',
  'любань',
  'ломь',
  'соль',
  'заводь',
  'елань',
  'дань',
  'степь',
  'гать',
  'бурынь',
  'рогань',
  'ржавь',
  'роскошь',
  'сечь',
  'жизнь',
  'осень',
  'сень',
  'рябь',
  'новь',
  'даль',
  'весь',
  'печь',
  'выемь',
  'вязь',
  'любовь',
  'крепь',
]);

function declineWord(word: string, { alone, second }: Position): WordForms {
  const w = word.toLowerCase().replace(/ё/g, 'е');
  const st = (n: number) => word.slice(0, word.length - n);
  const pack = (forms: CaseForms): WordForms => wordForms(word, forms);
  const same = () => pack({ gen: word, dat: word, acc: word, ins: word, loc: word });
  const adjM = (s: string, soft: boolean) => {
    const [o, y] = soft ? ['е', 'и'] : ['о', /[гкхжшщч]$/.test(s) ? 'и' : 'ы'];
    return pack({ gen: `${s}${o}го`, dat: `${s}${o}му`, acc: word, ins: `${s}${y}м`, loc: `${s}${o}м` });
  };
  if (/(ый|ой)$/.test(w) && w.length > 4) return adjM(st(2), false);
  if (/ий$/.test(w) && w.length > 4) return /[гкх]ий$/.test(w) ? adjM(st(2), false) : adjM(st(2), true);
  if (/(ое|ее)$/.test(w) && w.length > 3) {
    const s = st(2),
      soft = /ее$/.test(w),
      [o, y] = soft ? ['е', 'и'] : ['о', /[гкхжшщч]$/.test(s) ? 'и' : 'ы'];
    return pack({ gen: `${s}${o}го`, dat: `${s}${o}му`, acc: word, ins: `${s}${y}м`, loc: `${s}${o}м` });
  }
  if (/(ая|яя)$/.test(w) && w.length > 3) {
    const s = st(2),
      e = /яя$|[жшщч]ая$/.test(w);
    return pack({
      gen: `${s}${e ? 'ей' : 'ой'}`,
      dat: `${s}${e ? 'ей' : 'ой'}`,
      acc: `${s}${/яя$/.test(w) ? 'юю' : 'ую'}`,
      ins: [`${s}${e ? 'ей' : 'ой'}`, `${s}${e ? 'ею' : 'ою'}`],
      loc: `${s}${e ? 'ей' : 'ой'}`,
    });
  }
  if (/(ые|ие)$/.test(w) && w.length > 4) {
    const s = st(2),
      y = w.at(-2);
    return pack({ gen: `${s}${y}х`, dat: `${s}${y}м`, acc: word, ins: `${s}${y}ми`, loc: `${s}${y}х` });
  }
  // possessive first part: Часов Яр -> Часова Яра, Часовым Яром
  if (!alone && !second && /(ов|ев|ин)$/.test(w)) {
    return pack({
      gen: [`${word}а`, `${word}ого`],
      dat: [`${word}у`, `${word}ому`],
      acc: word,
      ins: `${word}ым`,
      loc: [`${word}ом`, `${word}е`],
    });
  }
  if (/а$/.test(w)) {
    const s = st(1),
      l = w.at(-2) ?? '';
    if (!alone && !second && /(ова|ева|ина)$/.test(w))
      return pack({ gen: `${s}ой`, dat: `${s}ой`, acc: `${s}у`, ins: `${s}ой`, loc: `${s}ой` });
    return pack({
      gen: `${s}${/[гкхжчшщ]/.test(l) ? 'и' : 'ы'}`,
      dat: `${s}е`,
      acc: `${s}у`,
      ins: /[жчшщц]/.test(l) ? [`${s}ей`, `${s}ею`] : [`${s}ой`, `${s}ою`],
      loc: `${s}е`,
    });
  }
  if (/ия$/.test(w)) {
    const s = st(1);
    return pack({ gen: `${s}и`, dat: `${s}и`, acc: `${s}ю`, ins: [`${s}ей`, `${s}ею`], loc: `${s}и` });
  }
  if (/я$/.test(w)) {
    const s = st(1);
    return pack({ gen: `${s}и`, dat: `${s}е`, acc: `${s}ю`, ins: [`${s}ей`, `${s}ею`], loc: `${s}е` });
  }
  if (/(ово|ево|ино|ыно|его)$/.test(w)) {
    const s = st(1); // both declined and unchanged forms are in use
    return pack({
      gen: [`${s}а`, word],
      dat: [`${s}у`, word],
      acc: word,
      ins: [`${s}ом`, word],
      loc: [`${s}е`, word],
    });
  }
  if (/[аеиоуыэюя]о$/.test(w) || (/[уюэы]$/.test(w) && !/ы$/.test(w))) return same();
  if (/о$/.test(w)) {
    const s = st(1);
    return pack({
      gen: [`${s}а`, word],
      dat: [`${s}у`, word],
      acc: word,
      ins: [`${s}ом`, word],
      loc: [`${s}е`, word],
    });
  }
  if (/ье$/.test(w)) {
    const s = st(1);
    return pack({ gen: `${s}я`, dat: `${s}ю`, acc: word, ins: `${s}ем`, loc: [`${s}е`, `${s}и`] });
  }
  if (/ие$/.test(w)) {
    const s = st(1);
    return pack({ gen: `${s}я`, dat: `${s}ю`, acc: word, ins: `${s}ем`, loc: `${s}и` });
  }
  if (/(поле|море)$/.test(w)) {
    const s = st(1);
    return pack({ gen: `${s}я`, dat: `${s}ю`, acc: word, ins: `${s}ем`, loc: word });
  }
  if (/ще$/.test(w)) {
    const s = st(1);
    return pack({ gen: `${s}а`, dat: `${s}у`, acc: word, ins: `${s}ем`, loc: word });
  }
  if (/е$/.test(w)) return same();
  if (/[ыи]$/.test(w)) {
    const s = st(1),
      l = s.toLowerCase();
    const A = w.endsWith('ы') || /[гкхжчшщц]$/.test(l) ? ['а'] : ['я'];
    let gen: string[];
    if (w.endsWith('ы')) gen = /ц$/.test(l) ? [`${s}ев`, `${s}ов`] : [s, `${s}ов`];
    else if (/[гкх]$/.test(l)) gen = [s, `${s}ов`];
    else if (/ц$/.test(l)) gen = [`${s}ев`];
    else if (/[жчшщ]$/.test(l)) gen = [`${s}ей`, s];
    else gen = [`${s}ей`, `${s}ев`, `${s}ь`];
    const m = l.match(/([бвгджзйлмнпрстфхцчшщь])([кнрмл])$/);
    if (m)
      gen.push(
        m[2] === 'к'
          ? m[1] === 'ь' || m[1] === 'й'
            ? `${s.slice(0, -2)}ек`
            : /[жчшщ]/.test(m[1] ?? '')
              ? `${s.slice(0, -1)}ек`
              : `${s.slice(0, -1)}ок`
          : m[1] === 'ь'
            ? s
            : `${s.slice(0, -1)}е${s.at(-1)}`,
      );
    return pack({
      gen,
      dat: A.map((a) => `${s}${a}м`),
      acc: word,
      ins: A.map((a) => `${s}${a}ми`),
      loc: A.map((a) => `${s}${a}х`),
    });
  }
  if (RU_FEM3.has(w) || /[жчшщ]ь$/.test(w)) {
    const s = st(1);
    return pack({ gen: `${s}и`, dat: `${s}и`, acc: word, ins: `${s}ью`, loc: `${s}и` });
  }
  if (/ь$/.test(w)) {
    const s = /ень$/.test(w) && /(камень|ремень)$/.test(w) ? `${st(3)}н` : st(1);
    return pack({ gen: `${s}я`, dat: `${s}ю`, acc: word, ins: `${s}ем`, loc: `${s}е` });
  }
  if (/й$/.test(w)) {
    const s = st(1);
    return pack({
      gen: `${s}я`,
      dat: `${s}ю`,
      acc: word,
      ins: `${s}ем`,
      loc: [`${s}е`, ...(/ий$/.test(w) ? [`${s}и`] : [])],
    });
  }
  // masculine hard
  let s = word;
  if (second && RU_FLEET[w]) s = capitalAs(word, RU_FLEET[w] ?? w);
  else if (/лец$/.test(w) && w.length > 4) s = `${st(2)}ьц`;
  else if (/[бвгджзкмнпрстфх]ец$/.test(w) && w.length > 4) s = `${st(2)}ц`;
  else if (/[аеиоуя]ец$/.test(w) && w.length > 4) s = `${st(2)}йц`;
  else if (/ок$/.test(w) && w.length > 4 && !/(восток|урок|лок)$/.test(w)) s = `${st(2)}к`;
  else if (w === 'бугор') s = `${st(2)}р`;
  const ins = /[жчшщц]$/.test(w) ? [`${s}ем`, `${s}ом`] : [`${s}ом`];
  return pack({
    gen: `${s}а`,
    dat: `${s}у`,
    acc: word,
    ins,
    loc: [`${s}е`, ...(second && /^(яр|рог|лес|сад|луг|край|берег)$/.test(w) ? [`${s}у`] : [])],
  });
}

/** Returns all case forms of a Russian name, the nominative included. */
export function inflectRussian(name: string): readonly string[] {
  return declineCompound(name, declineWord);
}
