/**
 * Adjectives that say whose state, army or language something is: no reader takes "Українська сторона" for the town
 * of Українськ, or "турецкий" for a village.
 */
const STEMS: readonly string[] =
  `українськ украинск російськ российск русск руськ польськ польск polsk rosyjsk ukraińsk білоруськ белорусск
   німецьк немецк французьк французск англійськ английск американськ американск турецьк турецк грецьк греческ
   татарськ татарск кавказьк кавказск радянськ советск європейськ европейск сербськ сербск чеськ чешск
   грузинськ грузинск вірменськ армянск іранськ иранск китайськ китайск ізраїльськ израильск`.split(/\s+/);
const NATIONAL: ReadonlySet<string> = new Set(STEMS);
const ENDINGS =
  /^(а|у|е|і|ий|ого|ому|им|ій|ою|их|ими|ая|ое|ие|ую|ой|ою|ом|ые|ых|ым|ыми|ий|ій|i|a|ą|ie|iego|iej|iemu|im|ich|imi)$/;

/** Tells whether an adjective's stem is a national one. */
export function isNationalStem(stem: string): boolean {
  return NATIONAL.has(stem);
}

/** Tells whether a word has the look of a national adjective in some case, as a few towns have too: Українська. */
export function looksNational(word: string): boolean {
  const lower = word.toLowerCase();
  return STEMS.some((stem) => lower.startsWith(stem) && ENDINGS.test(lower.slice(stem.length)));
}
