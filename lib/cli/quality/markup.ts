/** Turns texts with labels written into them into texts with labels beside them, so that no offset is ever counted by hand. */
import type { Position, Topic } from '../../core/model/domain.ts';
import type { LabelledClaim, LabelledMention, LabelledText, TrapSentence } from './labels.ts';

/** Reads all texts of a file; see tests/corpus/README.md for the markup. Throws on markup it cannot read. */
export function parsePages(content: string, lang: string): readonly LabelledText[] {
  return content
    .split(/^=== /m)
    .slice(1)
    .map((page) => {
      const [head = '', ...lines] = page.trim().split('\n');
      const [id = '', , published = '-'] = head.split('|').map((part) => part.trim());
      try {
        return {
          id,
          corpus: 'pages',
          lang,
          ...(published === '-' ? {} : { published }),
          ...parseMarkup(lines.join('\n')),
        };
      } catch (error) {
        throw new Error(`${id}: ${error instanceof Error ? error.message : error}`);
      }
    });
}

type Labels = Pick<LabelledText, 'text' | 'mentions' | 'claims' | 'traps'>;

/** A token of the markup: the start of a sentence, its end with its claims, or a name. */
const TOKEN = /\{\{|\}\}\(([^)]*)\)|\[\[([^\]|]+)\|([^\]]+)\]\]/g;

/** Takes the markup out of one text and gives what it said. */
export function parseMarkup(marked: string): Labels {
  const mentions: LabelledMention[] = [];
  const claims: LabelledClaim[] = [];
  const traps: TrapSentence[] = [];
  let text = '';
  let read = 0;
  let open: number | null = null;
  for (const token of marked.matchAll(TOKEN)) {
    text += marked.slice(read, token.index);
    read = token.index + token[0].length;
    const [, sentence, surface, label] = token;
    if (surface !== undefined) {
      const start = text.length;
      text += surface;
      mentions.push({ start, end: text.length, ...mentionOf(label ?? '') });
    } else if (sentence === undefined) {
      if (open !== null) throw new Error(`a sentence begins inside another: ${text.slice(open)}`);
      open = text.length;
    } else {
      if (open === null) throw new Error(`a sentence ends that never began: (${sentence})`);
      const span = { start: open, end: text.length };
      open = null;
      for (const words of sentence.split(';').map((part) => part.trim().split(/\s+/))) {
        if (words[0] === 'trap') traps.push(span);
        else claims.push({ ...span, ...claimOf(words) });
      }
    }
  }
  text += marked.slice(read);
  if (open !== null) throw new Error('a sentence is not closed');
  if (/\[\[|\]\]|\{\{|\}\}/.test(text)) throw new Error('markup is left over');
  return { text, mentions, claims, traps };
}

const FLAGS: Readonly<Record<string, Partial<LabelledMention>>> = {
  mod: { modifier: true },
  org: { inOrg: true },
  gov: { metonym: true },
  calm: { contested: false },
};

/** Reads "pokrovsk-donetsk mod"; a lone dash is a look-alike. */
function mentionOf(label: string): Omit<LabelledMention, 'start' | 'end'> {
  const [place = '', ...flags] = label.trim().split(/\s+/);
  if (place === '-') return { place: null, contested: false, inOrg: true, trap: true };
  const mention: Omit<LabelledMention, 'start' | 'end'> = { place, contested: true };
  for (const flag of flags) {
    const said = FLAGS[flag];
    if (said === undefined) throw new Error(`unknown flag "${flag}" in [[…|${label}]]`);
    Object.assign(mention, said);
  }
  return mention;
}

const STANCES = ['asserts', 'denies', 'concedes'] as const;
const EXTENTS = ['full', 'most', 'part', 'contested', 'none'] as const;
const OTHER_TOPICS: Readonly<Record<string, keyof Position>> = {
  sovereignty: 'sovereign',
  responsibility: 'responsible',
  strike: 'by',
  losses: 'of',
};

/**
 * Reads "ru part 40% of pokrovsk by ru asserts show id,id" or "strike ru of kharkiv by ua". The side after "by" is the
 * asserter's; "narrator" is the editor's own voice, "?" a source of no known side. Asserting is the rule.
 */
function claimOf(words: readonly string[]): Omit<LabelledClaim, 'start' | 'end'> {
  const wrong = (): never => {
    throw new Error(`cannot read the claim "${words.join(' ')}"`);
  };
  const after = (word: string): string | undefined => {
    const at = words.indexOf(word);
    return at === -1 ? undefined : words[at + 1];
  };
  const by = after('by') ?? wrong();
  const [first = '', second = ''] = words;
  const topic = (first in OTHER_TOPICS ? first : 'control') as Topic;
  const show = after('show');
  return {
    topic,
    places: after('of')?.split('+') ?? [],
    position: topic === 'control' ? controlOf(words, wrong) : { [OTHER_TOPICS[topic] ?? wrong()]: second },
    asserter: by === 'narrator' || by === '?' ? null : by,
    attribution: by === 'narrator' ? 'narrator' : 'attributed',
    stance: STANCES.find((stance) => words.includes(stance)) ?? 'asserts',
    ...(show === undefined ? {} : { show: show.split(',') }),
  };
}

function controlOf(words: readonly string[], wrong: () => never): Position {
  const [holder = ''] = words;
  const extent = EXTENTS.find((one) => one === words[1]) ?? wrong();
  const percent = words.find((word) => /^\d+%$/.test(word));
  return { holder, extent, ...(percent === undefined ? {} : { percent: Number.parseInt(percent, 10) }) };
}
