/** The nouns that make a lower-case adjective before them worth a look, in all their forms. */

const FORMS =
  // Ukrainian: sector, front, salient, agglomeration, pocket; oblast, district.
  'напрямок напрямку напрямком напрямки напрямків напрямам напрямках напрям напряму напрямі фронт фронту фронті фронтом виступ виступу виступі виступом плацдарм плацдарму плацдармі ' +
  'агломерація агломерації агломерацію агломерацією ділянка ділянки ділянці ділянку ділянкою котел котла котлі район району районі районом райони районів районах районам ' +
  'прорив прориву прориві проривом прорыв прорыва прорыву прорывом прорыве гарнізон гарнізону гарнізони гарнізонів гарнизон гарнизона гарнизону гарнизоны ' +
  'область області областю областей областям областях областями громада громади громаді громаду вузол вузла ' +
  // Russian.
  'направление направления направлении направлению направлением направлений направлениях направлениям участок участка участке участку участком участки участков выступ выступа выступе выступом ' +
  'плацдарм плацдарма плацдарме агломерация агломерации агломерацию агломерацией котел котла котле котлу укрепрайон укрепрайона укрепрайоне группировка ' +
  'район района районе районом районы районов районах районам область области областью областей областям областях областями округ округа округе округов округах микрорайоны микрорайон микрорайонов микрорайоне ' +
  // Polish, where the adjective follows or goes before.
  'kierunek kierunku kierunkiem kierunkach odcinek odcinku odcinka odcinkiem odcinkach front frontu froncie obwód obwodu obwodzie obwodem obwody obwodów obwodach obwodami ' +
  'rejon rejonu rejonie rejonem aglomeracja aglomeracji aglomerację aglomeracją kocioł kotła';

/** Returns the words, as they are written. */
export function triggerForms(): readonly string[] {
  return FORMS.split(' ');
}

/** Words of as many letters or more are told apart no further by their length. */
export const LONGEST = 15;
