import type { LanguageCues } from './cues.ts';

/** Spanish. */
export const es: LanguageCues = {
  lang: 'es',
  sector: 'sector$ sectores$ eje$ ejes$ frente$ dirección$ saliente$ bolsa$ aglomeración',
  area: 'región$ regiones$ óblast$ oblast$ óblasts$ provincia$ provincias$',
  district: 'distrito$ distritos$ raión$',
  settlement:
    'ciudad$ ciudades$ pueblo$ pueblos$ localidad localidades aldea aldeas villa$ asentamiento afueras$ periferia poblado puerto$ municipio',
  ownerAfter: 'independent$ post$ fútbol$',
  ownerBefore:
    'fc$ shakhtar shajtar dinamo crucero fragata calle avenida universidad catedral teatro acuerdos acuerdo protocolo diario periódico brigada batallón regimiento hospital museo estadio aeropuerto tratado río$ plaza',
  locative:
    'en$ a$ de$ cerca$ hacia$ desde$ sobre$ hasta$ entre$ por$ contra$ norte$ sur$ este$ oeste$ noreste$ sureste$ suroeste$ noroeste$ tras$',
  inside: 'en$ cerca$ hacia$ sobre$ contra$',
  river: 'el$ del$ al$ río$ orilla orillas margen cruzar',
  authority:
    'presidente$ portavoz portavoces funcionario gobierno régimen autoridades poder líderes confianza',
  shelling: 'conquist tomar$ visit lleg bombarde golpe alcanz',
  townsOwn: 'capital$',
  taken:
    'reforz captur toma$ tomar$ tomó$ tomado tomada tomar$ conquist ocup liber control cay$ cayó caído caída caer$ perdi perder pérdida retir abandon ceder$ cede$ cedido anex avanz entr$ entró entraron entrar$ incursión ofensiva operación apoder asalt reconquist recuper recobr',
  troops: 'tropas$ soldados$ fuerzas$ unidades$',
  governor: 'gobernador',
  nuclear: 'nuclear$ atómica$',
  dam: 'presa$ represa$ hidroeléctrica',
  partOf: 'tercio$ tercios$ mitad$ cuarta$ quinto$ parte$ partes$',
  wholeOf: 'ciento$ resto$ totalidad todo$ toda$',
  link: 'de$ del$ la$ el$ las$ los$',
  and: 'y$ e$ o$',
  government:
    'dice$ dijo$ afirm asegur neg niega desmient desmint acus rechaz exig pid propon quier esper anunci confirm estim declar respond reconoc consider reivindic gobierno negoci advirt retien ha$ sosten admit insist llam',
  happening:
    'explosi bombarde ataque atac dron misil muert herid vecino habitante calle alcalde llegó viaj visita estación edificio suburb metro nacid vive$ tiempo$ centro$ carretera',
  person: 'sr$ sra$ general coronel capitán presidente ministro comandante',
  ordinary: '',
  conflict:
    'rus ucran tropas$ ejército soldado ataque ocup fuerzas$ frente dron misil guerra kremlin zelensk putin general militar combates ofensiva liberad conquist tomad',
};
