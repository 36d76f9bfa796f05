/** What a written form is to the place it stands for; the values are bits of a candidate's 16-bit flags. */

/** The low three bits: the kind of form. */
export const ROLE_MASK = 7;
/** A name in use by everyone or by one side. */
export const ROLE_NAME = 0;
/** A former name, or one that a side alone uses. */
export const ROLE_OTHER_NAME = 1;
/** A spelling made by rule or seen rarely. */
export const ROLE_SPELLING = 2;
/** The adjective of a settlement: покровський. It names the place only before certain nouns. */
export const ROLE_ADJECTIVE = 3;
/** The adjective of an oblast or district; it names it only before "область", "район" and the like. */
export const ROLE_AREA_ADJECTIVE = 4;
/** A town's name that stands for its oblast beside "region", "oblast", "Gebiet". */
export const ROLE_AREA_NAME = 5;
/** The first part of a compound adjective: покровсько-. */
export const ROLE_COMPOUND = 6;

export const SCRIPT_LATIN = 8;
/** An ordinary word in its language as well. */
export const COMMON_WORD = 16;
/** A surname or given name as well. */
export const PERSONAL_NAME = 32;
/** The name of places outside the gazetteer as well. */
export const ELSEWHERE = 64;
/** A form other than the nominative. */
export const OBLIQUE = 128;
/** An abbreviation, which must stand in capitals. */
export const CAPITALS_ONLY = 256;
/** A form of Polish, German, French or Spanish alone. */
export const FOREIGN = 512;

/** The name of a river as well. */
export const RIVER = 1024;
/** The form is an adjective too, which may belong to the noun after it. */
export const ADJECTIVAL = 2048;

/**
 * The name of a town that lies far behind one side's lines, so that what is taken, held or ceded under its name is
 * its oblast.
 */
export const STANDS_FOR_AREA = 4096;

/** Kinds of place as the index keeps them, most prominent settlement kinds first. */
export const KINDS = [
  'city',
  'town',
  'village',
  'raion',
  'oblast',
  'region',
  'territory',
  'island',
  'sea',
  'facility',
  'country',
  'other',
] as const;
/** Kinds of place that are settlements. */
export const LAST_SETTLEMENT_KIND = 2;
