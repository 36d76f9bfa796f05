import { clausesOf } from './clauses.ts';
import type { PageContext } from './context.ts';
import type { Party } from './item.ts';
import type { Sentence } from './sentence.ts';
import { sayingsOf } from './sources.ts';
import { NOBODY, resolve } from './speakers.ts';

/** The source that the next sentence names for this one: "This was reported by the General Staff." */
export function sourceAfter(next: Sentence | undefined, context: PageContext): Party | null {
  if (!next) return null;
  const { items, vocabulary } = next;
  // "Das teilte das Ministerium mit."
  const pointing =
    items[1]?.tag === 'say' && vocabulary.language.thisPronouns?.includes(items[0]?.low ?? '') === true;
  if (!pointing && !items.slice(0, 4).some((item) => item.tag === 'aboutThis')) return null;
  const clauses = clausesOf(items, []);
  const found = sayingsOf({ items, clauses, language: vocabulary.language, context }).find(
    (one) => one.party?.side,
  );
  return found?.party ?? null;
}

/** Finds who speaks a sentence that stands in a quotation or a dialogue and names no source of its own; null where none is told. */
export function voiceOf(
  { speech, passage, vocabulary: { language } }: Sentence,
  { following, context }: { readonly following: readonly Sentence[]; readonly context: PageContext },
): Party | null {
  if (!speech.begins && !speech.ends && !speech.turn) return null;
  let open = speech.ends || speech.turn;
  for (const next of following) {
    if (!open || next.passage !== passage) break;
    const { items } = next;
    const clauses = clausesOf(items, []);
    const said = sayingsOf({ items, clauses, language, context }).find(
      (one) => one.mode !== 'noun' && one.party?.side,
    );
    if (said) return said.party;
    open = next.speech.ends || next.speech.turn;
  }
  if (speech.begins) return context.source;
  return speech.turn ? resolve(NOBODY, context, language.homeVoice) : null;
}
