/**
 * The beginnings of words of sport, folded, in the languages with cues. On a page of sport a town's name is mostly
 * that of its team.
 */
const WORDS =
  'football soccer league coach midfield striker goalkeep halftime uefa playoff tournament champions scored substitut opponents kickoff fixture squad penalt ' +
  'футбол чемпионат чемпіонат лиги ліга ліги лига матч тренер турнир турнір полузащит півзахисн нападающ вратар воротар голкипер голкіпер гол голи голы кубок кубка стадион стадіон тайм тайма тайму рахунком мяч мяча мячем легіонер легионер забив забил дербі дерби вболівальник уболівальник болельщик гравц игроки игроков ' +
  'fußball bundesliga trainer torwart sturmer halbzeit spieltag ' +
  'footbal entraineur buteur mi-temps championnat gardien ' +
  'fútbol futbol entrenador delantero portero goles campeonato liga ' +
  'piłkar trener bramkar napastnik ekstraklas mistrzostw';
const STEMS = WORDS.split(' ').map((word) =>
  word.normalize('NFD').replace(/[\u0300-\u0305\u0307\u0308]/g, ''),
);
const WHOLE = 5;
const short = new Set(STEMS.filter((stem) => stem.length < WHOLE));
const long = STEMS.filter((stem) => stem.length >= WHOLE);
const beginnings = new Map<string, readonly string[]>();
for (const stem of long) {
  const key = stem.slice(0, WHOLE);
  beginnings.set(key, [...(beginnings.get(key) ?? []), stem]);
}

/** Tells whether a folded word is one of sport. */
export function isOfSport(key: string): boolean {
  if (key.length < WHOLE) return short.has(key);
  return beginnings.get(key.slice(0, WHOLE))?.some((stem) => key.startsWith(stem)) ?? false;
}
