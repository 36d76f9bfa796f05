import type { LanguageCues } from './cues.ts';

/** French. */
export const fr: LanguageCues = {
  lang: 'fr',
  sector: 'secteur$ laxe$ dusecteur$ secteurs$ axe$ axes$ front$ direction$ saillant$ poche$ agglomération',
  area: 'région$ régions$ oblast$ loblast$ doblast$ oblasts$ province$ provinces$',
  district: 'district$ districts$ raïon$ raïons$',
  settlement:
    'ville$ villes$ village$ villages$ localité localités bourg bourgade hameau faubourg banlieue cité$ périphérie abords$ port$',
  ownerAfter: 'independent$ post$ football$',
  ownerBefore:
    'fc$ chakhtar chakhtior dynamo croiseur frégate rue$ boulevard avenue université cathédrale théâtre accords accord protocole journal brigade bataillon régiment mm$ mme$ opéra hôpital musée stade aéroport procès traité fleuve rivière',
  locative:
    'à$ a$ dans$ près$ vers$ de$ d$ sur$ en$ depuis$ autour$ entre$ jusqu$ hors$ contre$ sous$ devant$ nord$ sud$ est$ ouest$',
  inside: 'à$ a$ dans$ près$ vers$ autour$ sur$',
  river: 'le$ du$ au$ fleuve rive$ rives traverse traverser',
  authority:
    'président$ porte-parole responsable officiel gouvernement régime pouvoir autorit dirigeant confiance',
  shelling: 'conquérir prendre$ veut$ conquis atteint visit frappé bombardé bombarde visé visant touché',
  townsOwn: 'intra-muros$',
  taken:
    'renforc captur pris$ prise$ prend$ prendre$ prises$ repris reprend conqui conquête occup libér contrôl tient$ tiennent tenir tenu$ tombé tombée tomber chute$ perdu perte$ perdre quitt retir retrait céder cédé cède cession annex abandon évacu avanc entré entrée entrer incursion offensive opération empar percée',
  troops: 'troupes$ soldats$ forces$ unités$',
  governor: 'gouverneur',
  nuclear: 'nucléaire$ atomique$',
  dam: 'barrage$ hydroélectrique',
  partOf: 'tiers$ moitié$ quart$ quarts$ partie$ parties$',
  wholeOf: 'cent$ reste$ totalité ensemble',
  link: 'de$ d$ du$ des$ la$ le$ l$',
  and: 'et$ ou$',
  government:
    'dit$ disent$ a$ affirm assur dément démenti nie$ accus rejet refus exig demand propos veut veulent espèr annon confirm estim déclar répond reconn juge considèr revendiqu tient$ tien gouvernement négoci averti installé',
  happening:
    'explosion bombard frappe attaque drone missile tué blessé habitant rue$ maire$ arrivé visite gare immeuble banlieue métro né$ vit$ météo centre$ routes$ route$',
  person: 'm$ mme$ général colonel capitaine président ministre commandant',
  ordinary: '',
  conflict:
    'russ ukrain troupes armée soldat attaque occup forces$ front drone missile guerre kremlin zelensk poutine général militaire combats offensive état-major conqui libér bombard',
};
