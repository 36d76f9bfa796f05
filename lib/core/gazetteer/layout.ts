/** The compiled index as bytes: a header of 32-bit words, then one section after another, each at a multiple of four. */

/** Grows whenever the layout or the rules that make forms change, so that an index compiled before is not read. */
export const COMPILER_VERSION = 7;
export const MAGIC = 0x474c4343;

/** The sections, in order; each has its offset and its length in elements in the header. */
export const SECTIONS = [
  ['classes', 'u8'],
  ['hashes', 'i32'],
  ['folded', 'u16'],
  ['bloom', 'i32'],
  ['buckets', 'u32'],
  ['prints', 'u32'],
  ['values', 'u32'],
  ['triggerLengths', 'u16'],
  ['triggerOpenings', 'i32'],
  ['triggerBloom', 'i32'],
  ['triggerHashes', 'i32'],
  ['groupStarts', 'u32'],
  ['groupPlaces', 'u16'],
  ['groupFlags', 'u16'],
  ['kinds', 'u8'],
  ['capitals', 'u8'],
  ['conflicts', 'u8'],
  ['latitudes', 'f32'],
  ['longitudes', 'f32'],
  ['populations', 'u32'],
  ['parents', 'u16'],
  ['idStarts', 'u32'],
  ['ids', 'u8'],
  ['idOrder', 'u16'],
  ['conflictIds', 'u8'],
  ['countries', 'u16'],
] as const;
export type SectionName = (typeof SECTIONS)[number][0];
type Kind = (typeof SECTIONS)[number][1];

interface ArrayOf {
  readonly u8: Uint8Array;
  readonly u16: Uint16Array;
  readonly u32: Uint32Array;
  readonly i32: Int32Array;
  readonly f32: Float32Array;
}
/** The index's arrays by section. */
export type Sections = { readonly [S in (typeof SECTIONS)[number] as S[0]]: ArrayOf[S[1]] };

const WORD_BYTES = 4;
const HEADER_WORDS = 4;
const BYTES: Readonly<Record<Kind, number>> = { u8: 1, u16: 2, u32: 4, i32: 4, f32: 4 };

/** Writes the sections into one buffer. */
export function pack(sections: Sections): ArrayBuffer {
  let size = (HEADER_WORDS + SECTIONS.length * 2) * WORD_BYTES;
  const places = SECTIONS.map(([name, kind]) => {
    const offset = size;
    size += Math.ceil((sections[name].length * BYTES[kind]) / WORD_BYTES) * WORD_BYTES;
    return offset;
  });
  const buffer = new ArrayBuffer(size);
  const header = new Uint32Array(buffer, 0, HEADER_WORDS + SECTIONS.length * 2);
  header.set([MAGIC, COMPILER_VERSION, size, SECTIONS.length]);
  SECTIONS.forEach(([name], i) => {
    const section = sections[name];
    header[HEADER_WORDS + 2 * i] = places[i] ?? 0;
    header[HEADER_WORDS + 2 * i + 1] = section.length;
    new Uint8Array(buffer, places[i] ?? 0).set(
      new Uint8Array(section.buffer, section.byteOffset, section.byteLength),
    );
  });
  return buffer;
}

/** Returns views on the sections of a buffer. Throws an Error that says what is wrong with a bad one. */
export function unpack(buffer: ArrayBuffer): Sections {
  if (buffer.byteLength < HEADER_WORDS * WORD_BYTES)
    throw new Error('This is no gazetteer index: it is too short.');
  const [magic, version, size, count] = new Uint32Array(buffer, 0, HEADER_WORDS);
  if (magic !== MAGIC) throw new Error('This is no gazetteer index: it begins with other bytes.');
  if (version !== COMPILER_VERSION || count !== SECTIONS.length) {
    throw new Error(`This gazetteer index is of version ${version}; version ${COMPILER_VERSION} is needed.`);
  }
  if (size !== buffer.byteLength) {
    throw new Error(`This gazetteer index is damaged: it has ${buffer.byteLength} bytes instead of ${size}.`);
  }
  const header = new Uint32Array(buffer, HEADER_WORDS * WORD_BYTES, SECTIONS.length * 2);
  const views = SECTIONS.map(([name, kind], i) => {
    const offset = header[2 * i] ?? 0;
    const length = header[2 * i + 1] ?? 0;
    if (offset % WORD_BYTES !== 0 || offset + length * BYTES[kind] > size) {
      throw new Error(`This gazetteer index is damaged: its section ${name} lies outside.`);
    }
    return [name, view(buffer, kind, offset, length)] as const;
  });
  // Each section was given the array its kind names, which is what the type says.
  return Object.fromEntries(views) as unknown as Sections;
}

function view(buffer: ArrayBuffer, kind: Kind, offset: number, length: number): ArrayOf[Kind] {
  switch (kind) {
    case 'u8':
      return new Uint8Array(buffer, offset, length);
    case 'u16':
      return new Uint16Array(buffer, offset, length);
    case 'u32':
      return new Uint32Array(buffer, offset, length);
    case 'i32':
      return new Int32Array(buffer, offset, length);
    case 'f32':
      return new Float32Array(buffer, offset, length);
  }
}
