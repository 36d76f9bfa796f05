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
  /** Words before "of" and a name that make it the whole oblast's: all, the rest. */
  readonly wholeOf: string;
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
  /** Whether every noun has a capital, so that one says nothing. */
  readonly capitalNouns?: boolean;
}
