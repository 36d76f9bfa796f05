/** Case forms of Polish place names, by rule: enough to recognise, not to write. */

const ENDINGS: readonly {
  readonly pattern: RegExp;
  readonly cut: number;
  readonly endings: readonly string[];
}[] = [
  // Adjectival: Popasna, Łozowa, Kreminna.
  { pattern: /(?:[nw]a)$/, cut: 1, endings: ['a', 'ej', 'ą', 'ę', 'y', 'ie'] },
  { pattern: /ka$/, cut: 2, endings: ['ka', 'ki', 'ce', 'kę', 'ką'] },
  { pattern: /ga$/, cut: 2, endings: ['ga', 'gi', 'dze', 'gę', 'gą'] },
  { pattern: /cha$/, cut: 3, endings: ['cha', 'chy', 'sze', 'chę', 'chą'] },
  { pattern: /ja$/, cut: 1, endings: ['a', 'i', 'ę', 'ą'] },
  { pattern: /a$/, cut: 1, endings: ['a', 'y', 'ie', 'ę', 'ą', 'i'] },
  // Neuter adjectival: Kurachowe, Iwaniwske.
  { pattern: /e$/, cut: 1, endings: ['e', 'ego', 'emu', 'em', 'ym', 'im'] },
  { pattern: /o$/, cut: 1, endings: ['o', 'a', 'u', 'em', 'ie'] },
  { pattern: /y$/, cut: 1, endings: ['y', 'ów', 'om', 'ami', 'ach', ''] },
  { pattern: /sk$/, cut: 0, endings: ['', 'a', 'u', 'owi', 'iem'] },
  { pattern: /ck$/, cut: 0, endings: ['', 'a', 'u', 'owi', 'iem'] },
  { pattern: /[kg]$/, cut: 0, endings: ['', 'a', 'u', 'owi', 'iem'] },
  { pattern: /ów$/, cut: 2, endings: ['ów', 'owa', 'owu', 'owowi', 'owem', 'owie'] },
  { pattern: /iw$/, cut: 0, endings: ['', 'a', 'u', 'owi', 'em', 'ie'] },
  { pattern: /t$/, cut: 1, endings: ['t', 'tu', 'ta', 'towi', 'tem', 'cie'] },
  { pattern: /r$/, cut: 0, endings: ['', 'u', 'a', 'owi', 'em', 'ze'] },
  { pattern: /l$/, cut: 0, endings: ['', 'a', 'owi', 'em', 'u'] },
  { pattern: /ń$/, cut: 1, endings: ['ń', 'nia', 'niowi', 'niem', 'niu', 'ni', 'nią'] },
  { pattern: /j$/, cut: 0, endings: ['', 'a', 'u', 'owi', 'em'] },
  { pattern: /[bcdfhmnpswz]$/, cut: 0, endings: ['', 'u', 'a', 'owi', 'em', 'ie'] },
];

/** Returns the case forms of a Polish name, the nominative included; of several words the last declines. */
export function inflectPolish(name: string): readonly string[] {
  const rule = ENDINGS.find(({ pattern }) => pattern.test(name));
  if (rule === undefined) return [name];
  const stem = rule.cut === 0 ? name : name.slice(0, -rule.cut);
  return [...new Set([name, ...rule.endings.map((ending) => stem + ending)])];
}
