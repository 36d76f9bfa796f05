/**
 * The words around a name that decide what it means, by what they say. Folded stems: an entry fits every word that
 * begins with it, and one with a final "$" only itself. To add a language, add its words here.
 */

function stems(...lists: readonly string[]): (key: string) => boolean {
  const all = lists.flatMap((list) => list.split(' '));
  const exact = new Set(all.filter((stem) => stem.endsWith('$')).map((stem) => stem.slice(0, -1)));
  const open = all.filter((stem) => !stem.endsWith('$'));
  return (key) => exact.has(key) || open.some((stem) => key.startsWith(stem));
}

/** After an adjective or a name: a sector of the front. */
export const isSector = stems(
  'direction sector axis$ axes$ front$ frontline agglomeration salient pocket$',
  'напрям агломерац фронт$ фронту$ фронті$ ділянк плацдарм',
  'направлен агломерац участк участок плацдарм',
  'richtung frontabschnitt abschnitt achse sektor',
  'kierun odcin front$',
  'secteur axe$ sector eje$ frente$',
);
/** After an adjective or bare name: an oblast. */
export const isRegion = stems('oblast region province', 'област обл$', 'obwod obwodu obwodzie');
/** After a name: the name is part of an organisation, a street, a building, a unit. */
export const isOrganisationAfter = stems(
  'university universit institute college council cathedral church monastery street avenue square$ brigade regiment battalion division$',
  'military$ administration prosecutor police$ fc$ post$ independent$ times$ gazette opera theatre airport$ arena stadium accord protocol',
  'regional$ process$ format$ memorandum treaty agreements$ agreement$ declaration convention forum summit',
  'ова$ ода$ мва$ рва$ вца$ мда$ рда$ тцк$ рад міськрад громад адміністрац прокуратур університет бригад вулиц площ собор церк монастир завод шахт тес$ гес$ аес$ угод',
  'администрац прокуратур университет бригад улиц площад собор церк монастыр завод шахт тэс$ гэс$ аэс$ горсовет епархи полк$ дивизи соглашен',
  'universitat strasse platz kathedrale militarverwaltung brigade universite cathedrale universidad catedral uniwersytet',
);
/** Before a name: the same. */
export const isOrganisationBefore = stems(
  'fc$ shakhtar zorya dynamo metalist battleship cruiser frigate corvette street avenue newspaper operation$ brigade battalion regiment mr$ mrs$ ms$',
  'вул$ вулиц просп$ проспект пл$ площ фк$ оту$ отв$ шахтар шахтаря зоря крейсер фрегат корвет газет операц пан$ пані$',
  'ул$ улиц пр$ площад фк$ шахтер зоря крейсер фрегат корвет газет операци господин группировк',
  'strasse kreuzer schachtar rue$ boulevard calle avenida ulica$ szachtar chakhtar',
);
/** Before a name: a settlement, so that a rare name is meant. */
export const isSettlementBefore = stems(
  'city$ town village settlement hamlet stronghold hub$ port$ outskirts$',
  'місто$ міст$ місті$ міста$ містом$ містечк селищ село$ села$ селі$ селом$ сел$ смт$ с$ м$ хутір хутор пункт н$ п$ передмістя',
  'город$ города$ городе$ городом$ городок городк поселк поселок село$ села$ селе$ селом$ сел$ пгт$ с$ г$ хутор пункт деревн нп$',
  'stadt kleinstadt dorf dorfes ort$ ortes ortschaft siedlung',
  'ville$ village localite bourg bourgade',
  'ciudad pueblo localidad aldea villa$',
  'miasto miasta miescie miastem miejscowosc miasteczk wies$ wsi$',
);
/** Words that may stand between such a noun and the name. */
export const isConnective = stems('of$ de$ d$ del$ named$ under$ name$ пункту$ пункт$ пункта$ типа$ типу$');
/** Before a name: a place is meant, not those who govern it. */
export const isLocative = stems(
  'in$ near$ at$ from$ to$ toward$ towards$ around$ outside$ into$ over$ inside$ around$ on$ across$ through$ between$ leave$ enter$ entered$ left$ capture$ captured$ seize$ seized$ strike$ struck$ shelled$ hit$ of$ by$ south$ north$ east$ west$ southeast$ northeast$ southwest$ northwest$',
  'у$ в$ на$ під$ біля$ поблизу$ з$ із$ зі$ до$ від$ через$ неподалік$ навколо$ за$ по$ коло$ довкола$ район$ районі$ районах$ населених$ у$',
  'во$ под$ возле$ около$ вблизи$ близ$ из$ до$ от$ через$ за$ к$ ко$ с$ со$ вокруг$ районе$ района$ районах$',
  'bei$ nach$ aus$ um$ von$ nahe$ uber$ ostlich$ westlich$ nordlich$ sudlich$',
  'a$ dans$ pres$ vers$ de$ sur$ en$ cerca$ hacia$ desde$ sobre$',
  'w$ we$ pod$ koło$ kolo$ do$ z$ ze$ na$ od$ wokol$ przez$ o$',
);
/** In the strict sense, for capitals: only these place them on the map ("in Kyiv", "to Kyiv"). */
export const isStrictLocative = stems(
  'in$ near$ at$ around$ outside$ into$ over$ inside$ to$ of$ on$ north$ south$ east$ west$ leave$ entered$ struck$ hit$',
  'у$ в$ на$ під$ біля$ поблизу$ неподалік$ по$ до$ навколо$',
  'во$ под$ возле$ около$ вблизи$ по$ вокруг$ до$',
  'bei$ um$ nahe$ nach$ dans$ pres$ a$ en$ cerca$ w$ we$ pod$ kolo$ do$ na$',
);
/** Anywhere in the article: it reports on a war or a dispute, so that a rare village may well be meant. */
export const isConflict = stems(
  'troops$ forces$ army$ military$ occupied captured occupation frontline shelling drone drones missile brigade soldiers offensive settlement',
  'військ сил$ окупант окупац ворог противник атак обстріл бойов зсу$ армі дрон населен',
  'войск вс$ всу$ оккуп противник атак обстрел боев армии арми дрон населенн освобо',
  'truppen armee soldaten angriff besetz streitkrafte troupes armee occupation soldats frappe tropas ejercito ataque ocupacion wojska armia ataki zolnierz okup',
);
/** Given names beside which a place's name is a person's. */
export const isGivenName = stems(
  'volodymyr$ vladimir$ serhii$ sergei$ sergey$ oleksandr$ alexander$ andrii$ andrei$ andrey$ dmytro$ dmitry$ dmitri$ ivan$ iryna$ irina$ maria$ mariia$ olha$ olga$ viktor$ victor$ mykola$ nikolai$ petro$ pavel$ pavlo$ roman$ oksana$ natalia$ yulia$ yuri$ yurii$ john$ david$ michael$ peter$ paul$ james$ robert$ anna$ elena$ olena$ yevhen$ maksym$',
  'володимир$ сергій$ олександр$ андрій$ дмитро$ іван$ ірина$ марія$ ольга$ віктор$ микола$ петро$ павло$ роман$ оксана$ наталія$ юлія$ юрій$ євген$ максим$ олена$ анна$ олексій$ василь$ михайло$',
  'владимир$ сергей$ александр$ андрей$ дмитрий$ иван$ ирина$ мария$ виктор$ николай$ петр$ павел$ наталья$ юлия$ юрий$ евгений$ елена$ алексей$ василий$ михаил$',
);
/** Capitals, whose name mostly means a government. Ids of the dataset. */
export const capitals: ReadonlySet<string> = new Set([
  'kyiv',
  'caracas',
  'khartoum',
  'kabul',
  'damascus-syria',
  'beirut-lebanon',
  'jerusalem-israel',
  'baku',
  'yerevan',
  'tbilisi',
  'taipei',
  'pristina-kosovo',
  'sanaa',
]);
