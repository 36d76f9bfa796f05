import type { LanguageCues } from './cues.ts';

/** Polish. */
export const pl: LanguageCues = {
  lang: 'pl',
  sector:
    'kierunek$ kierunku$ kierunkiem$ kierunkach$ odcinek$ odcinku$ odcinka$ odcinkach$ front$ frontu$ froncie$ aglomeracj kocioł$ kotle$ kotła$ rejonie$',
  area: 'obwód$ obwodu$ obwodzie$ obwodem$ obwody$ obwodów$ obwodach$ obwodami$ obwodom$',
  district: 'rejon$ rejonu$ rejonie$ rejonem$ rejony$',
  settlement:
    'miasto$ miasta$ mieście$ miastem$ miastu$ miast$ miastach$ miejscowoś miastecz wieś$ wsi$ wsią$ wioska wioski wiosce wioskę osiedle osada osady obrzeża obrzeżach przedmieści okolic port',
  ownerAfter: 'independent$ post$',
  ownerBefore:
    'fc$ szachtar dynamo krążownik fregata ulica ulicy ul$ uniwersytet katedra teatr gazeta dziennik brygada batalion pułk szpital muzeum stadion lotnisko traktat porozumieni rzeka rzeki rzekę klub pan$ pani$',
  locative:
    'w$ we$ pod$ koło$ do$ z$ ze$ na$ od$ wokół$ przez$ o$ nad$ za$ między$ ku$ wobec$ północ$ południe$ wschód$ zachód$ okolicach$ pobliżu$ centrum$',
  inside: 'w$ we$ pod$ koło$ nad$ wokół$ do$',
  river: 'nad$ przez za$ brzeg brzegu brzegiem rzeka rzeki wzdłuż przepraw dorzecz ujści ujście',
  authority: 'prezydent$ rzecznik urzędni władz rząd reżim przywódc zaufani',
  shelling: 'zdoby zajął zająć odwiedz ostrzela ostrzeliw uderzy zaatakowa zbombardowa',
  townsOwn: 'metro$',
  taken:
    'zaj zdoby opanow okup wyzwol odbi odzysk kontrol utrzym trzyma pad$ padł upad utrac strac utrat wycof odda oddan aneks opuści wkroczy wszed weszl wejś posun natar ofensyw operacj szturm przeję',
  troops: 'wojska$ wojsk$ żołnierze$ żołnierzy$ siły$',
  governor: 'gubernator',
  nuclear: 'atomow jądrow nuklearn',
  dam: 'tama$ tamy$ tamę$ tamie$ zapora$ zapory$ zaporę$ zaporze$',
  partOf: 'połow trzeci ćwier części$ część$',
  wholeOf: 'proc$ procent reszt całoś cały$ całego$',
  link: 'miasta$ wsi$',
  and: 'i$ oraz$ a$ lub$ czy$',
  government:
    'powiedzia oświadcz twierdz zaprzecz oskarż odrzuc odmaw żąda chce$ chcą$ ma$ nadzieję zgodz poinformow potwierdz uważa uzna odpowiada negocj ostrzeg strony$ nazywa rząd zapewni',
  happening:
    'wybuch ostrzał ostrzel atak dron rakiet zginę rann mieszka ulic mer$ mera$ przyby wizyt dworzec budyn metro urodz pogod centrum$ drog',
  person: 'pan$ pani$ generał pułkownik kapitan major prezydent minister rzecznik dowódca',
  ordinary: 'walki$ rada$ rady$ nowe$ stare$ most$ mosty$ dolina$ biała$ czerwone$ wolne$ trzy$ stan$',
  conflict:
    'rosj rosyj ukrai wojsk armi żołnierz atak okup sił front dron rakiet wojn kreml zełensk putin generał walki ofensyw zajęci zajęł wyzwol ostrzał sztab przeciwnik wróg',
};
