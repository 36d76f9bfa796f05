/**
 * What a language's words around a name say about it. To add a language, write such a record, in words as they are
 * written, and enter it in registry.ts. A word stands for every word that begins with it; with a final "$" only for
 * itself.
 */
export interface LanguageCues {
  readonly lang: string;
  /** Nouns that make the name or adjective beside them a sector of the front. */
  readonly sector: string;
  /** Nouns of an oblast, a district, a settlement. */
  readonly area: string;
  readonly district: string;
  readonly settlement: string;
  /** Nouns after a name that make it part of an organisation, a building, a street, a title of something else. */
  readonly ownerAfter: string;
  /** The same before a name. */
  readonly ownerBefore: string;
  /** Words that put what follows on the map. */
  readonly locative: string;
  /** The few of them that put even a capital on the map: in Kyiv, but not from Kyiv. */
  readonly inside: string;
  /** Words before a name that make it the river's: across, banks of. */
  readonly river: string;
  /** Nouns of power before "in" and a capital, which make it the government's seat after all. */
  readonly authority: string;
  /** Verbs whose object is a town: struck, shelled. */
  readonly shelling: string;
  /** Nouns that only a town has: metro, mayor. */
  readonly townsOwn: string;
  /** Verbs and nouns of taking, holding and leaving, whose object is a settlement. Some oblasts are meant by their town's name there. */
  readonly taken: string;
  /** Troops, who stand in an oblast by its town's name: "troops in Kursk". */
  readonly troops: string;
  /** Heads of oblasts. */
  readonly governor: string;
  /** What makes the name beside it that of a nuclear station, or of a dam. */
  readonly nuclear: string;
  readonly dam: string;
  /** Words before "of" and a name that make it the whole oblast's: all, the rest. */
  readonly wholeOf: string;
  /** Parts, which are an oblast's where its town lies behind the lines: a third of Donetsk. */
  readonly partOf: string;
  /** Words between a noun and the name it belongs to: of, de, the. */
  readonly link: string;
  readonly and: string;
  /** Words of speech and government, which make a capital near them its government. */
  readonly government: string;
  /** Things that happen to towns; they make a capital near them a town. */
  readonly happening: string;
  /** Words of persons before a surname: mister, general. */
  readonly person: string;
  /** Words that tell of this war: its actors and their acts. */
  readonly conflict: string;
  /** Ordinary words that are spelled like a place, at the start of a sentence. */
  readonly ordinary: string;
  /** Whether every noun has a capital, so that one says nothing. */
  readonly capitalNouns?: boolean;
}
