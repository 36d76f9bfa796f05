// @ts-nocheck
const MAGIC = 1128482609;
const COMPILER_VERSION = 1;
const HEADER_WORDS = 8;
const SLOT_WORDS = 3;
const PLACE_WORDS = 6;
const HAS_LONGER = 2147483648;
const NO_POINT = 2147483647;
const MICRO = 1e6;
const KINDS = [
  'other',
  'village',
  'town',
  'city',
  'raion',
  'oblast',
  'region',
  'territory',
  'island',
  'facility',
  'sea',
  'country',
];

export { COMPILER_VERSION, HAS_LONGER, HEADER_WORDS, KINDS, MAGIC, MICRO, NO_POINT, PLACE_WORDS, SLOT_WORDS };
