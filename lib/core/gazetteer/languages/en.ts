import type { LanguageCues } from './cues.ts';

/** English. */
export const en: LanguageCues = {
  lang: 'en',
  sector:
    'breakthrough$ direction$ directions$ sector$ sectors$ axis$ axes$ front$ frontline$ agglomeration salient$ pocket$ bulge$ bridgehead$',
  area: 'oblast$ oblasts$ region$ regions$ province$ provinces$ territory$',
  district: 'district$ districts$ raion$ raions$',
  settlement:
    'junction$ city$ cities$ town$ towns$ village$ villages$ settlement$ settlements$ hamlet$ stronghold$ hub$ port$ outskirts$ suburb$ suburbs$ edge$ localities$ locality$ community$',
  ownerAfter:
    'tactical$ operational$ philharmonic orchestra sea$ agency$ news$ newspaper$ nuclear$ npp$ church university college institute academy school council cathedral church monastery street avenue square$ boulevard brigade regiment battalion division$ administration prosecutor police$ fc$ independent$ post$ times$ today$ gazette herald opera theatre theater airport$ arena stadium accord accords protocol process$ format$ memorandum treaty agreement declaration convention forum summit museum hospital plant$ metro$ dynamo$ school security$ school court$ regional$ city-council based$ energy$ prize$ group$ international river$ reservoir$ military$',
  ownerBefore:
    'fc$ shakhtar zorya dynamo metalist battleship cruiser frigate corvette operation$ mr$ mrs$ ms$ dr$ newspaper$ magazine$ radio$ river$ lake$ group$ brigade battalion regiment prize$ saint$ st$',
  locative:
    'in$ near$ at$ from$ to$ toward$ towards$ around$ outside$ into$ over$ inside$ of$ across$ through$ between$ south$ north$ east$ west$ southeast$ northeast$ southwest$ northwest$ leave$ enter$ entered$ left$ reach$ reached$ capture$ captured$ seize$ seized$ strike$ struck$ shelled$ hit$ on$ for$ by$ central$ eastern$ western$ northern$ southern$ downtown$',
  inside: 'in$ near$ around$ outside$ inside$ over$ across$ into$ central$ downtown$',
  river: 'river across cross crossed crossing banks bank$ over$ along downstream upstream lower',
  authority:
    'president$ staff$ ministry$ spokesman$ spokeswoman$ spokesperson$ spokespeople$ source$ sources$ government regime authorit leadership power officials rulers confidence trust support$',
  shelling:
    'conquer capture$ captured$ seize$ seized$ reach$ reached$ evacuat flee$ fled$ leave$ left$ visit enter entered$ struck$ hit$ hits$ hitting$ shelled$ shelling$ bombed$ bombard attacked$ rocked$ pounded$ targeted$ targeting$ storm stormed$ encircl',
  townsOwn: 'resident metro$ mayor$ suburb subway$ neighbourhood neighborhood apartment hospital railway',
  taken:
    'reinforc bolster captur seiz$ seized$ seizes$ seizing$ seizure take$ takes$ taking$ took$ taken$ retak retook$ recaptur liberat occup conquer conquest control$ controls$ controlled$ controlling$ hold$ holds$ held$ holding$ fall$ falls$ fallen$ fell$ lost$ lose$ loses$ losing$ loss$ withdr cede$ cedes$ ceded$ ceding$ cession surrender annex relinquish give$ giving$ abandon expel ousted$ oust$ clear$ cleared$ clears$ clearing$ advance$ advances$ advanced$ advancing$ enter$ entered$ enters$ storm$ stormed$ incursion invasion invaded$ incursions$ operation$ offensive overrun$ overran$ pull$ pulled$ retreat evict drove$ driven$ push$ pushed$',
  troops: 'troops$ forces$ soldiers$ units$ army$ marines$ paratroopers$',
  governor: 'governor$ governors$',
  nuclear: 'nuclear$ npp$ atomic$',
  dam: 'dam$ hydroelectric hpp$ hydropower reservoir',
  partOf: 'third$ thirds$ half$ quarter$ quarters$ fifth$ fifths$ tenth$ part$ parts$ portion$',
  wholeOf: 'all$ rest$ whole$ entire remainder remaining$ unoccupied$ percent$ swath portion chunk',
  link: 'of$ the$ in$ named$ called$ at$',
  and: 'and$ or$',
  government:
    'say said says den claim accus insist demand reject refus agree agreed offer propos want wants wanted hope hopes sign signed negotiat ask asked asks call calls called urge urg plan plans believ confirm announc respond warn vow pledg signal consider admit acknowledg concede expect seek sought allies ally government officials backed administration maintain call describ dismiss report reports reported has$ have$ will$ would$ is$ was$ must$ should$ could$ can$ may$ might$ did$ does$ controls$ holds$ counters$ wins$ gets$ receives$ needs$ uses$ welcom regard treat see sees view views',
  happening:
    'explosion blast shell strike struck attack drone missile kill wound injur resident street mayor$ arrived travel visit station building suburb downtown metro outskirts born lives lived power blackout weather airstrik encircl storm assault capture road highway kilomet km$ mile',
  person:
    'mr$ mrs$ ms$ general colonel captain major sergeant lieutenant actor actress singer director president minister spokesman spokeswoman spokesperson commander blogger analyst',
  ordinary: 'most$ male$ nova$ bar$ hole$ as$',
  conflict:
    'russia ukrain troops$ forces$ army$ occupied occupation frontline shelling drone drones$ missile brigade soldiers offensive kremlin zelensk putin moscow$ general$ staff$ battle fighting war$ militar defense defence captur liberat strike strikes$ assault',
};
