/**
 * Words of event titles that do not tell one happening from another, by language, cut to a stem's length.
 * A language is added as one more line in each list.
 */

/** Letters of a word that its case endings leave alone, in the languages of the titles. */
export const STEM_LETTERS = 5;

const stems = (lines: Readonly<Record<string, string>>): ReadonlySet<string> =>
  new Set(
    Object.values(lines)
      .flatMap((line) => line.split(' '))
      .map((word) => word.slice(0, STEM_LETTERS)),
  );

/** Parties, months, seasons, and words that join others: they name no happening at all. */
export const EMPTY_STEMS = stems({
  en: 'russia russian ukraine ukrainian israel israeli pakistan india military claim claims claimed near with from over under about during after before into side sides region oblast area areas january february march april june july august september october november december winter spring summer autumn first central centre year both which when were that this have their they said who the and for',
  uk: 'росія росії російська російські російських україна україни українська українські українських військові військових біля після перед через області район районів року січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня центр центру заявлений заявлена обох сторін було були який яка про під час',
  ru: 'россия россии российская российские российских украина украины украинская украинские украинских военные военных возле около после перед через области район районов года январь февраль март апрель июнь июль август сентябрь октябрь ноябрь декабрь января февраля марта апреля июня июля августа сентября октября ноября декабря центр центру заявленный заявленная обеих сторон было были который которая что при',
});

/** What happens in every such event: enough to name a happening people argue about, too little to name one strike of many. */
export const COMMON_STEMS = stems({
  en: 'strike strikes struck attack attacks missile missiles drone drones shelling shelled explosion explosions blast killing killings killed deaths death losses fighting bomb fire destruction damage total totals crash troops',
  uk: 'удар удару удари ударів атака атаки ракета ракети ракетний дрон дрони дронів обстріл обстріли вибух вибухи убивства убивство загибель загиблих втрати втрат бомба пожежа руйнування війська військ цифри загальні катастрофа',
  ru: 'удар удару удары ударов атака атаки ракета ракеты ракетный дрон дроны дронов обстрел обстрелы взрыв взрывы убийства убийство гибель погибших потери потерь бомба пожар разрушение войска войск цифры общие крушение',
});

/** Gives the stems of a text's words. */
export function stemsOf(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{M}\p{N}]{3,}/gu))
    found.add(word.slice(0, STEM_LETTERS));
  return found;
}
