/** Turns records into what the card shows: names resolved, nothing left to look up. */
import type { Day, LocalNames, LocalText, SideId, Statement } from '../model/domain.ts';
import type { Opposition, OtherPlace, PlaceView, Silence, StatementView } from '../model/page.ts';
import type { Knowledge } from '../ports.ts';
import { isConcession } from './concession.ts';
import type { Containment } from './relation.ts';
import { whenOf } from './time.ts';

/** Takes the preferred name in each language. */
export function preferredNames(names: LocalNames): LocalText {
  return Object.fromEntries(
    Object.entries(names).flatMap(([lang, list]) => (list[0] === undefined ? [] : [[lang, list[0]]])),
  );
}

/** Names a side in each language; its id where the dataset has no such side. */
export function sideName(id: SideId, knowledge: Knowledge): LocalText {
  return knowledge.side(id)?.name ?? { en: id };
}

/** Names a place in each language; its id where the gazetteer has no such place. */
export function placeName(id: string, knowledge: Knowledge): LocalText {
  const place = knowledge.place(id);
  return place === undefined ? { en: id } : preferredNames(place.names);
}

/** Shows a statement, as of the article's day. */
export function viewStatement(
  statement: Statement,
  knowledge: Knowledge,
  {
    day,
    opposition,
    containment,
  }: { readonly day: Day; readonly opposition: Opposition | null; readonly containment: Containment },
): StatementView {
  const speaker = knowledge.speaker(statement.speaker);
  return {
    id: statement.id,
    side: statement.side,
    sideName: sideName(statement.side, knowledge),
    speaker: statement.speaker,
    speakerName: speaker?.name ?? { en: statement.speaker },
    ...(speaker?.role === undefined ? {} : { speakerRole: speaker.role }),
    ...(speaker?.leaning === undefined ? {} : { leaning: sideName(speaker.leaning, knowledge) }),
    date: statement.date,
    approximate: statement.datePrecision !== undefined && statement.datePrecision !== 'day',
    topic: statement.topic,
    places: statement.places.map((id) => ({ id, name: placeName(id, knowledge) })),
    position: statement.position,
    summary: statement.summary,
    sources: statement.sources,
    ...(statement.dataset === undefined ? {} : { dataset: statement.dataset }),
    relation: opposition?.relation ?? null,
    rule: opposition?.rule ?? null,
    concession: isConcession(statement, knowledge),
    when: whenOf(statement.date, day),
    containment,
  };
}

/** Shows a side that has nothing on record. */
export function viewSilence(side: SideId, knowledge: Knowledge): Silence {
  return { side, sideName: sideName(side, knowledge) };
}

/** Shows another place of the same name, with the nearest that contains it. */
export function viewOther(id: string, knowledge: Knowledge): OtherPlace {
  const region = knowledge.place(id)?.within.find((one) => knowledge.place(one) !== undefined);
  return {
    id,
    name: placeName(id, knowledge),
    region: region === undefined ? null : placeName(region, knowledge),
  };
}

/** Shows a place with what each side calls it, where that differs. */
export function viewPlace(
  id: string,
  knowledge: Knowledge,
  { watched }: { readonly watched: boolean },
): PlaceView {
  const place = knowledge.place(id);
  return {
    id,
    name: placeName(id, knowledge),
    kind: place?.kind ?? 'place',
    sideNames: Object.entries(place?.sideNames ?? {})
      .filter(([, names]) => names.length > 0)
      .map(([side, names]) => ({ side, sideName: sideName(side, knowledge), names })),
    watched,
  };
}
