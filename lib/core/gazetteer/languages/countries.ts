/**
 * The beginnings of countries' and parties' names by country code, folded, in the languages with cues. A page that
 * names one speaks of places there. Beginnings are long enough to fit no other word.
 */
/** The code under which Russia's regions far from the front are counted. */
export const FAR_RUSSIA = 'far';
const NAMES: Readonly<Record<string, string>> = {
  ua: 'ukrain украин україн ucran ukrajin',
  ru: 'russia russie russl rusia rosja rosji rosyj росси росія росії росій kremlin kreml кремл',
  az: 'azerba aserba aserbeid азербайдж azerbejd baku баку',
  am: 'armeni армени вірмен ormia ormian',
  ge: 'georgian georgisch georgien грузи грузі gruzj gruzin tbilisi',
  il: 'israel израил ізраїл izrael idf hamas хамас hezbollah hisbollah хезболл',
  ps: 'palestin палестин hamas хамас palasti gaza gazie газа газі gazy',
  lb: 'lebanon lebanes libanon liban ливан ліван hezbollah hisbollah хезболл unifil',
  sy: 'syria syrian syrien syrie siria sirio сири сирі syryj',
  sd: 'sudan soudan судан rsf darfur дарфур',
  ss: 'sudan soudan судан',
  et: 'ethiop athiop etiop эфиоп ефіоп tigray tplf',
  ye: 'yemen jemen йемен ємен houthi huthi hutı хусит',
  so: 'somali сомал somaliland',
  ml: 'malian azawad',
  bf: 'burkin',
  ne: 'nigerien',
  cd: 'congo kongo конго m23',
  mm: 'myanmar birman burm мьянм junta',
  in: 'india indian indien indisch инди індій indie kashmir кашмир',
  pk: 'pakistan пакистан kashmir кашмир',
  cy: 'cyprus cypriot zypern zypri chypr chipr кипр кіпр cypr',
  xk: 'kosov косов serb серб',
  md: 'moldov moldau молдов молдав transnistr приднестр',
  eh: 'morocc marok maroc marruec марокк sahraw polisario',
  fk: 'falkland malvin argentin',
  [FAR_RUSSIA]:
    'якут сарато энгельс самар пермск екатеринбург челябинск новосибирск иркутск бурят забайкал хабаровск владивосток камчат магадан сахалин красноярск кемеров тюмен оренбург башк татарст казан удмурт ижевск чуваш мордов пензен ульяновск нижегород вологод архангельск мурманск карел ленинград псковск новгородск твер смоленск калуж калуг тульск рязан ярослав костром тамбов волгоград астрахан калмык дагестан чечен ставропол свердловск сибир yakut siberia saratov samara irkutsk',
};

const byStem = new Map<string, string[]>();
for (const [country, stems] of Object.entries(NAMES)) {
  for (const stem of stems.split(' ')) byStem.set(stem, [...(byStem.get(stem) ?? []), country]);
}
const lengths = [...new Set([...byStem.keys()].map(({ length }) => length))];
/** The first letters of all of them, which most words do not have. */
const OPENING = 2;
const openings = new Set([...byStem.keys()].map((stem) => stem.slice(0, OPENING)));
const NONE: readonly string[] = [];

/** Returns the codes of the countries a folded word speaks of; mostly none. */
export function countriesOf(key: string): readonly string[] {
  if (!openings.has(key.slice(0, OPENING))) return NONE;
  for (const length of lengths) {
    if (length > key.length) continue;
    const found = byStem.get(key.slice(0, length));
    if (found !== undefined) return found;
  }
  return NONE;
}
