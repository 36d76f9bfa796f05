/** Given names: a place's name after one of them is a surname. Folded, in both scripts; oblique forms by their stems. */
const LATIN =
  'volodymyr vladimir wladimir wolodymyr serhii serhiy sergei sergey sergiy oleksandr alexander aleksandr andrii andriy andrei andrey dmytro dmitry dmitri dmitriy ivan iryna irina maria mariia olha olga viktor victor mykola nikolai nikolay petro pyotr pavel pavlo roman oksana natalia nataliia natalya yulia yuliia yuri yurii yuriy john david michael peter paul james robert anna elena olena yevhen yevgeny evgeny maksym maxim vasyl vasily oleh oleg ihor igor bohdan taras denys denis mykhailo mikhail kyrylo valerii valery valeriy ruslan vitalii vitaly stanislav anton artem artyom vadym vadim hanna tetiana tatiana svitlana svetlana ludmila liudmyla kateryna ekaterina george william thomas charles richard joseph mark daniel frank';
const CYRILLIC =
  'володимир сергій олександр андрій дмитро іван ірина марія ольга віктор микола петро павло роман оксана наталія наталя юлія юрій євген максим олена анна ганна олексій василь михайло олег ігор богдан тарас денис кирило валерій руслан віталій станіслав антон артем вадим тетяна світлана людмила катерина степан григорій федір ярослав владислав владимир сергей александр андрей дмитрий иван ирина мария виктор николай петр павел наталья юлия юрий евгений елена алексей василий михаил игорь кирилл валерий виталий станислав артем татьяна светлана екатерина григорий федор лев константин костянтин георгий геннадій геннадий борис леонід леонид ольги';
const NAMES = new Set([...LATIN.split(' '), ...CYRILLIC.split(' ')]);
const STEMS = new Set(
  [...NAMES].filter((name) => name.length > 3).map((name) => name.replace(/[йияаоь]$/, '')),
);
const ENDINGS = /(ом|ем|єм|ою|ею|ові|еві|єві|а|я|у|ю|і|ї|и|е|ы|ой|ей|ия|ием|ию|ії|ію|ією)$/;

/** Tells whether a folded word is a given name, in any case form. */
export function isGivenName(key: string): boolean {
  if (NAMES.has(key)) return true;
  const stem = key.replace(ENDINGS, '');
  return stem.length > 3 && stem !== key && STEMS.has(stem);
}
