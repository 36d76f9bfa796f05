/** Case forms of Ukrainian place names, by rule; where usage wavers, all forms. */
import {
  type CaseForms,
  capitalAs,
  declineCompound,
  type Position,
  type WordForms,
  wordForms,
} from './compound.ts';

/** Velars before -і. */
const SOFTENED: Readonly<Record<string, string>> = { г: 'з', к: 'ц', х: 'с', ґ: 'дз' };
// second parts that are common nouns with genitive -у/-ю: Кривого Рогу, Зеленого Гаю, Часового Яру
const UK_GEN_U: Readonly<Record<string, string>> = {
  район: 'район',
  ріг: 'рог',
  яр: 'яр',
  гай: 'га',
  лиман: 'лиман',
  став: 'став',
  брід: 'брод',
  кут: 'кут',
  ліс: 'ліс',
  степ: 'степ',
  луг: 'луг',
  лад: 'лад',
  шлях: 'шлях',
  мир: 'мир',
  труд: 'труд',
  світ: 'світ',
  сад: 'сад',
  парк: 'парк',
  край: 'кра',
  клин: 'клин',
  мис: 'мис',
  перекіп: 'перекоп',
  розділ: 'розділ',
  міст: 'мост',
  під: 'под',
  ставок: 'ставк',
  роздол: 'роздол',
  спас: 'спас',
  затон: 'затон',
  байрак: 'байрак',
  берег: 'берег',
  кряж: 'кряж',
};
// vowel changes in a closed last syllable
const UK_ALT: Readonly<Record<string, string>> = {
  київ: 'києв',
  канів: 'канев',
  львів: 'львов',
  тернопіль: 'тернопол',
  ольгопіль: 'ольгопол',
  хутір: 'хутор',
  острів: 'остров',
  бір: 'бор',
  перекіп: 'перекоп',
  чорнобиль: 'чорнобил',
  городок: 'городк',
  камінь: 'камен',
  ірпінь: 'ірпен',
  курінь: 'курен',
  промінь: 'промен',
  кремінь: 'кремен',
  корінь: 'корен',
  корсунь: 'корсун',
  колодязь: 'колодяз',
  поділ: 'подол',
  бобринець: 'бобринц',
};
const UK_FEM_SOFT = new Set([
  'область',
  'умань',
  'керч',
  'пристань',
  'сіль',
  'просинь',
  'обухівщина',
  'рязань',
  'казань',
  'пермь',
  'тюмень',
  'кубань',
  'волинь',
  'твань',
  'любань',
  'ніч',
  'річ',
  'січ',
  'рогань',
  'свинь',
  'ржавець',
  'біловодь',
  'обоянь',
  'мачух',
]);
const UK_FEM_CONS = new Set(['керч', 'січ', 'піч', 'ніч']);
const UK_NOUN_A =
  /(весна|десна|сосна|луна|стіна|калина|долина|поляна|вершина|середина|буда|гута|слобода|балка|криниця|роща|лука|ріка|гора|нова-)$/;
const UK_NEUT_NOUN = /(поле|море|озеро|містечко|село|урочище|городище|селище|козерогоще|дворище|ще)$/;

function declineWord(word: string, { second, alone }: Position): WordForms {
  const w = word.toLowerCase();
  const st = (n: number) => word.slice(0, word.length - n);
  const pack = (forms: CaseForms): WordForms => wordForms(word, forms);
  const sub = (x: string) => capitalAs(word, x); // a changed stem in the case of the original

  // third declension: Керч, Керчі, Керччю; Умань, Умані, Уманню
  const third = () => {
    const s = w.endsWith('ь') ? st(1) : word;
    return pack({
      gen: `${s}і`,
      dat: `${s}і`,
      acc: word,
      ins: [`${s}${s.at(-1)}ю`, `${s}ю`],
      loc: `${s}і`,
      voc: `${s}е`,
    });
  };
  // adjectives
  const adj = (s: string, soft: boolean, g: 'm' | 'n' | 'f' | 'p') => {
    const [y, o, u] = soft ? ['і', 'ьо', 'ю'] : ['и', 'о', 'у'];
    if (g === 'm' || g === 'n') {
      return pack({
        gen: `${s}${o}го`,
        dat: `${s}${o}му`,
        acc: g === 'm' ? word : word,
        ins: `${s}${y}м`,
        loc: [`${s}${o}му`, `${s}${soft ? 'і' : 'і'}м`],
        voc: word,
      });
    }
    if (g === 'f') {
      return pack({
        gen: `${s}${soft ? 'ьої' : 'ої'}`,
        dat: `${s}ій`,
        acc: `${s}${u}`,
        ins: `${s}${soft ? 'ьою' : 'ою'}`,
        loc: `${s}ій`,
        voc: word,
      });
    }
    return pack({
      gen: `${s}${y}х`,
      dat: `${s}${y}м`,
      acc: word,
      ins: `${s}${y}ми`,
      loc: `${s}${y}х`,
      voc: word,
    });
  };
  if (/ий$/.test(w)) return adj(st(2), false, 'm');
  if (/(?:[^аеєиіїоуюя]|^)ій$/.test(w) && w.length > 4) return adj(st(2), true, 'm');
  if (/нє$/.test(w)) return adj(st(1), true, 'n');
  if (
    /(ня|шня)$/.test(w) &&
    /^(верхня|нижня|середня|дальня|ближня|крайня|рання|пізня|задня|передня|синя)$/.test(w)
  )
    return adj(st(1), true, 'f');
  if (/е$/.test(w) && !UK_NEUT_NOUN.test(w)) return adj(st(1), false, 'n');
  if (
    /(ські|цькі|зькі|нові|великі|малі|старі|сухі|білі|красні|чорні|червоні|водяні|кам’яні|ярузькі|нижні|верхні|святі|широкі|круті|жовті|голі)$/.test(
      w,
    )
  )
    return adj(st(1), /ні$/.test(w) && /(нижні|верхні)$/.test(w), 'p');

  // possessive first part of a compound: Часів Яр -> Часового Яру
  if (!alone && !second && /[аеиоуяіїєю]?ів$/.test(w)) {
    const s = `${st(2)}ов`;
    return pack({
      gen: `${s}ого`,
      dat: `${s}ому`,
      acc: word,
      ins: `${s}им`,
      loc: [`${s}ому`, `${s}ім`],
      voc: word,
    });
  }

  // feminine -а/-я
  if (/а$/.test(w)) {
    if (
      !UK_NOUN_A.test(w) &&
      /(ська|цька|зька|увата|ювата|ова|ева|єва|сна|інна|ична|очна|[аео]чна|ушна|ірна|мазна|ільна|ильна|городна|овеча|моложава|ковпита|енна|янна|ейна|гла|руда|бистра|біла|нова|стара|суха|мала|велика|гола|крута|гостра|червона|красна|чорна|зелена|кам’яна|водяна|просяна|медяна|земляна|гнила|широка|висока|весела|ясна|темна|тиха|довга|крива|глибока|свята|вільна|вишнева|мокра|рясна|багата)$/.test(
        w,
      )
    ) {
      return adj(st(1), false, 'f');
    }
    const s = st(1),
      l = w.at(-2) ?? '';
    const soft = SOFTENED[l];
    const loc = `${soft ? s.slice(0, -1) + soft : s}і`;
    const ins = /[жчшщ]/.test(l) ? `${s}ею` : `${s}ою`;
    return pack({
      gen: /[жчшщ]/.test(l) ? `${s}і` : `${s}и`,
      dat: loc,
      acc: `${s}у`,
      ins,
      loc,
      voc: `${s}о`,
    });
  }
  if (/я$/.test(w)) {
    const s = st(1);
    // neuter with a doubled consonant or apostrophe: Запоріжжя, Добропілля, Зимогір’я, Щастя
    if (/(.)\1я$/.test(w) || /[’'][я]$/.test(w) || /(щастя|стя|листя)$/.test(w)) {
      return pack({ gen: word, dat: `${s}ю`, acc: word, ins: `${s}ям`, loc: [`${s}і`, `${s}ю`], voc: word });
    }
    const v = /[аеєиіїоуюя]$/.test(s.toLowerCase());
    return pack({
      gen: v ? `${s}ї` : `${s}і`,
      dat: v ? `${s}ї` : `${s}і`,
      acc: `${s}ю`,
      ins: v ? `${s}єю` : `${s}ею`,
      loc: v ? `${s}ї` : `${s}і`,
      voc: v ? `${s}є` : `${s}е`,
    });
  }
  // neuter -о, -е (nouns)
  if (/о$/.test(w)) {
    const s = st(1);
    if (/[аеєиіїоуюя]о$/.test(w))
      return pack({ gen: word, dat: word, acc: word, ins: word, loc: word, voc: word });
    return pack({
      gen: [`${s}а`, word],
      dat: [`${s}у`, word],
      acc: word,
      ins: [`${s}ом`, word],
      loc: [`${s}і`, `${s}у`, word],
      voc: word,
    });
  }
  if (/е$/.test(w)) {
    const s = st(1);
    return pack({
      gen: /ще$/.test(w) ? `${s}а` : `${s}я`,
      dat: /ще$/.test(w) ? `${s}у` : `${s}ю`,
      acc: word,
      ins: `${s}ем`,
      loc: [`${s}і`, /ще$/.test(w) ? `${s}у` : `${s}ю`],
      voc: word,
    });
  }
  // plural -и/-і/-ї
  if (/[иії]$/.test(w)) {
    const s = st(1),
      l = s.toLowerCase();
    let gen: string[];
    if (w.endsWith('ї')) gen = [`${s}їв`];
    else if (w.endsWith('і'))
      gen = /ці$/.test(w)
        ? [`${s}ів`]
        : /[жчшщрнлт]$/.test(l)
          ? [`${s}ів`, /[ч]$/.test(l) ? `${s}` : `${s}ь`]
          : [`${s}ів`];
    else {
      gen = [s, `${s}ів`];
      const m = l.match(/([бвгґджзйклмнпрстфхцчшщь])([кгрнвлм])$/);
      if (m)
        gen.push(
          m[2] === 'к'
            ? /[жчшщйь]/.test(m[1] ?? '')
              ? `${s.slice(0, m[1] === 'ь' || m[1] === 'й' ? -2 : -1)}${m[1] === 'ь' ? 'ьо' : m[1] === 'й' ? 'йо' : 'о'}к`.replace(
                  'ьок',
                  'ьок',
                )
              : `${s.slice(0, -1)}ок`
            : `${s.slice(0, -1)}е${s.at(-1)}`,
          m[2] !== 'к' ? `${s.slice(0, -1)}о${s.at(-1)}` : s,
        );
    }
    const a = w.endsWith('и') ? 'а' : 'я';
    const hard = w.endsWith('и') || /[жчшщр]$/.test(l) ? 'а' : 'я';
    const A = [...new Set([a, hard])];
    return pack({
      gen,
      dat: A.map((x) => `${s}${x}м`),
      acc: word,
      ins: A.map((x) => `${s}${x}ми`),
      loc: A.map((x) => `${s}${x}х`),
      voc: word,
    });
  }
  if (/[уюєе]$/.test(w)) return pack({ gen: word, dat: word, acc: word, ins: word, loc: word, voc: word });
  // third declension: Керч, Умань
  if (UK_FEM_SOFT.has(w) || UK_FEM_CONS.has(w)) return third();
  // masculine
  const alt = UK_ALT[w];
  const u = (second || w === 'брід' || w === 'перекіп' || w === 'ріг') && UK_GEN_U[w];
  if (/й$/.test(w)) {
    const s = st(1);
    return pack({
      gen: u || w === 'гай' || w === 'край' ? `${s}ю` : [`${s}я`, `${s}ю`],
      dat: [`${s}ю`, `${s}єві`],
      acc: word,
      ins: `${s}єм`,
      loc: [`${s}ї`, `${s}ю`, `${s}єві`],
      voc: `${s}ю`,
    });
  }
  if (/ь$/.test(w)) {
    let s = alt
      ? sub(alt)
      : /ець$/.test(w) && w.length > 4
        ? `${st(3)}ц`.replace(/([аоуеиі])ц$/, '$1йц')
        : /піль$/.test(w)
          ? `${st(4)}пол`
          : st(1);
    if (/їць$|єць$/.test(w)) s = `${st(3)}йц`;
    // -ань, -инь, -адь: feminine as a rule (Березань, Буринь, Бершадь), some masculine (Ірпінь, Корсунь): both sets of forms
    if (!alt && /(ань|инь|інь|унь|адь|ать|ядь)$/.test(w) && !/(ень|ель)$/.test(w)) {
      const f = third();
      return pack({
        gen: [...f.gen, `${s}я`],
        dat: [...f.dat, `${s}ю`, `${s}еві`],
        acc: word,
        ins: [...f.ins, `${s}ем`],
        loc: [...f.loc, `${s}ю`, `${s}еві`],
        voc: [...f.voc, `${s}ю`],
      });
    }
    return pack({
      gen: [`${s}я`],
      dat: [`${s}ю`, `${s}еві`],
      acc: word,
      ins: `${s}ем`,
      loc: [`${s}і`, `${s}ю`, `${s}еві`],
      voc: `${s}ю`,
    });
  }
  let s = word;
  if (u) s = sub(u);
  else if (alt) s = sub(alt);
  else if (/ок$/.test(w) && w.length > 4 && !/(лок|кок|восток)$/.test(w)) s = `${st(2)}к`;
  else if (/їв$/.test(w)) s = `${st(2)}єв`;
  else if (/[жчшщ]ів$/.test(w)) s = `${st(2)}ев`;
  else if (/ів$/.test(w) && w.length > 3) s = `${st(2)}ов`;
  else if (/ір$/.test(w) && /(хутір|бір|двір|тхір)$/.test(w)) s = `${st(2)}ор`;
  const mixed = /[жчшщ]$/.test(s.toLowerCase());
  const ins = mixed ? `${s}ем` : `${s}ом`;
  const sk = /(ськ|цьк|зьк)$/.test(w);
  const zi = SOFTENED[s.at(-1) ?? ''];
  const loc = sk
    ? [`${s}у`]
    : zi && !/к$/.test(s)
      ? [`${s.slice(0, -1)}${zi}і`, `${s}у`]
      : /к$/.test(s)
        ? [`${s}у`]
        : [`${s}і`, `${s}у`];
  const gen = u
    ? [`${s}у`]
    : [`${s}а`, ...(UK_GEN_U[w] || /(ок|ард|инт|орт|аз|ост)$/.test(w) ? [`${s}у`] : [])];
  if (/(ир|ар)$/.test(w) && w.length > 4) {
    // Багатир: Багатиря beside Домара
    return pack({
      gen: [...gen, `${s}я`],
      dat: [`${s}у`, `${s}ові`, `${s}ю`, `${s}еві`],
      acc: word,
      ins: [ins, `${s}ем`],
      loc: [...loc, `${s}ю`, `${s}еві`],
      voc: [`${s}е`, `${s}ю`],
    });
  }
  return pack({
    gen,
    dat: [`${s}у`, mixed ? `${s}еві` : `${s}ові`],
    acc: word,
    ins,
    loc,
    voc: [`${s}е`, `${s}у`],
  });
}

/** Returns all case forms of a Ukrainian name, the nominative included. */
export function inflectUkrainian(name: string): readonly string[] {
  return declineCompound(name.replace(/['ʼ`]/g, '’'), declineWord);
}
