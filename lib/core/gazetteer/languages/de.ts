import type { LanguageCues } from './cues.ts';

/** German. */
export const de: LanguageCues = {
  lang: 'de',
  sector: 'frontabschnitt abschnitt$ abschnitts$ achse$ sektor front$ frontbogen$ kessel$ ballungsraum',
  area: 'gebiet$ gebiets$ gebietes$ gebiete$ gebieten$ region$ regionen$ oblast$ oblaste$ oblasts$ provinz nachbarregion$ verwaltungsgebiet grenzregion$',
  district: 'rajon bezirk$ landkreis kreis$',
  settlement:
    'stadt kleinstadt großstadt hafenstadt frontstadt industriestadt dorf dorfes$ dörfer ort$ ortes$ orte$ orten$ ortschaft siedlung gemeinde ortsrand vorort großstädte städte stadtrand',
  ownerAfter:
    'universität theater kathedrale straße platz brigade regiment bataillon stadion flughafen abkommen protokoll independent$ post$ prozess',
  ownerBefore:
    'fc$ schachtar dynamo kreuzer fregatte straße zeitung universität kraftwerk bataillon brigade herr$ frau$ fluss$ klub$ verein$',
  locative:
    'in$ im$ bei$ nach$ aus$ um$ von$ vor$ nahe$ über$ auf$ durch$ zwischen$ gegen$ östlich$ westlich$ nördlich$ südlich$ südöstlich$ südwestlich$ nordöstlich$ nordwestlich$ richtung$ bis$ rund$ unweit$ ganz$ bis$',
  inside: 'in$ bei$ um$ nahe$ über$ nach$ durch$ rund$ unweit$',
  river: 'der$ den$ dem$ des$ am$ über$ ufer$ ufers überquer jenseits entlang',
  authority:
    'präsident$ sprecher militärsprecher beamte vertreter regierung machthaber regime führung behörden vertrauen',
  shelling:
    'eroberte erober einnehm erreich besuch beschoss beschießt beschuss angegriffen getroffen trafen traf',
  townsOwn: 'bürgermeister innenstadt vorort u-bahn',
  taken:
    'verstärk erober einnahm eingenommen nahm$ nehmen$ besetz befrei kontroll hält$ halten$ hielt$ gehalten gefallen fiel$ fällt$ verlor verlust verlier rückzug zurückzieh zurückgezogen abzug abgezogen abtret abgetret überlass annekt annexion räum vorgerück vorrück vormarsch vorstoß eindring eingedrungen einmarsch offensive operation übernahm gestürmt erstürm',
  troops: 'truppen$ soldaten$ streitkräfte einheiten$',
  governor: 'gouverneur',
  nuclear: 'atomkraftwerk akw$ kernkraftwerk atomanlage',
  dam: 'staudamm damm$ damms$ wasserkraftwerk talsperre',
  partOf: 'drittel$ hälfte$ viertel$ fünftel$ zehntel$ teil$ teile$ teilen$',
  wholeOf: 'prozent$ ganz$ ganze$ rest$ gesamt teile$',
  link: 'von$ der$ des$ um$ namens$',
  and: 'und$ oder$ sowie$',
  government:
    'sag erklär bestreit dementier behaupt weist wies beschuldig wirft warf forder lehn ablehn will$ wollen$ hofft stimmt meld bestätig teilt spricht sprach zufolge regierung verhandl warn kündig nannte nennt sieht bezeichn wehrt hält',
  happening:
    'explosion beschuss angriff drohne rakete getötet verletzt bewohner straße bürgermeister eingetroffen reist besuch bahnhof gebäude vorort u-bahn geboren lebt stromausfall wetter lage$ gekämpft zentrum',
  person: 'herr$ frau$ general oberst hauptmann major präsident minister sprecher kommandeur',
  ordinary: 'nein$ neue$ neuer$ alte$ rote$ weiße$ sieben$ ',
  conflict:
    'russ ukrain truppen armee soldat angriff besetz streitkräfte front drohne rakete krieg kreml selensk putin general militär kämpfe beschuss offensive erober befrei',
  capitalNouns: true,
};
