/** "Why this was marked": the cue, the place's evidence and the rules that fired, in words. */
import { inLanguage } from '../../lib/core/model/local-text.ts';
import type {
  ClaimAnnotation,
  Mention,
  MentionAnnotation,
  PageAnnotations,
} from '../../lib/core/model/page.ts';
import { useMessages } from '../primitives/messages.tsx';
import { evidenceInWords } from './evidence.ts';
import { ruleKey } from './wording.ts';

export interface WhyProps {
  readonly annotation: ClaimAnnotation | MentionAnnotation;
  readonly page: PageAnnotations;
}

/** Shows a closed section that opens to the reasons. */
export function Why({ annotation, page }: WhyProps) {
  const { t, lang } = useMessages();
  const mentions = annotation.type === 'mention' ? [annotation.mention] : mentionsOf(annotation, page);
  const rules = annotation.type === 'claim' ? rulesOf(annotation) : [];
  const name = (place: string): string => {
    const view = page.places[place]?.view;
    return view === undefined ? place : inLanguage(view.name, lang).text;
  };
  const countries = new Intl.DisplayNames(lang, { type: 'region' });
  const country = (code: string) => countries.of(code.toUpperCase()) ?? code;
  const said = (reason: string) => evidenceInWords(reason, { t, name, country });
  return (
    <details className="why">
      <summary>{t('card_why')}</summary>
      <ul>
        {annotation.type === 'claim' && (
          <li>
            {t('card_why_cue', [annotation.claim.cue, t(`card_topic_${annotation.claim.topic}`)])}{' '}
            {annotation.claim.presupposed && t('card_why_presupposed')}
            {annotation.claim.attribution === 'narrator' && t('card_why_narrator')}
          </li>
        )}
        {mentions.map(({ surface, place, evidence, modifier }) => (
          <li key={place}>
            {t('card_why_place', [surface, name(place)])}
            {modifier && ` ${t('card_why_modifier')}`}
            {evidence.some((reason) => said(reason) !== null) &&
              ` ${t('card_why_evidence', evidence.flatMap((reason) => said(reason) ?? []).join('; '))}`}
          </li>
        ))}
        {rules.map(({ rule, sides }) => {
          const key = ruleKey(rule);
          const sentence = key === null ? key : t(key);
          return (
            <li key={rule}>
              {sides.map((side) => inLanguage(side, lang).text).join(', ')}
              {': '}
              {sentence === null || sentence === key ? rule : sentence}
              {rule.includes('/') && ` ${t('card_why_inherited')}`}
            </li>
          );
        })}
        <li>{page.dated ? t('card_why_dated') : t('card_why_undated')}</li>
      </ul>
    </details>
  );
}

function mentionsOf({ claim }: ClaimAnnotation, page: PageAnnotations): readonly Mention[] {
  const found = new Map<string, Mention>();
  for (const { mention } of page.mentions)
    if (
      mention.passage === claim.passage &&
      claim.places.includes(mention.place) &&
      !found.has(mention.place)
    )
      found.set(mention.place, mention);
  return [...found.values()];
}

function rulesOf({ answer }: ClaimAnnotation) {
  const rules = new Map<string, Set<ClaimAnnotation['answer']['opposing'][number]['sideName']>>();
  for (const { rule, sideName } of [...answer.opposing, ...answer.assessments]) {
    if (rule === null) continue;
    const sides = rules.get(rule) ?? new Set();
    if (![...sides].some((known) => known.en === sideName.en)) sides.add(sideName);
    rules.set(rule, sides);
  }
  return [...rules].map(([rule, sides]) => ({ rule, sides: [...sides] }));
}
