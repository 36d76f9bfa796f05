/** What the card says to a claim: the opposing statements, concessions, assessments, the asserter's own, silence. */
import type { LocalText } from '../../lib/core/model/domain.ts';
import { inLanguage } from '../../lib/core/model/local-text.ts';
import type { ClaimAnnotation, PageAnnotations } from '../../lib/core/model/page.ts';
import { useMessages } from '../primitives/messages.tsx';
import { AlsoHere } from './also-here.tsx';
import { SideMark } from './side-mark.tsx';
import { Silence } from './silence.tsx';
import { Statements } from './statements.tsx';
import { claimVerb, positionInWords } from './wording.ts';

export interface ClaimCardProps {
  readonly annotation: ClaimAnnotation;
  readonly page: PageAnnotations;
  readonly titleId: string;
  readonly quote: string;
  readonly quoteLang: string | undefined;
  readonly onJump: (id: string) => void;
}

/** Shows the heading of a claim's card: who, by which verb, in the page's words, and how that was read. */
export function ClaimHead({ annotation, page, titleId, quote, quoteLang }: Omit<ClaimCardProps, 'onJump'>) {
  const words = useMessages();
  const { t, lang } = words;
  const { claim, asserterName, speakerName } = annotation;
  const places = placeNames(annotation, page);
  const reading = positionInWords(claim.position, { topic: claim.topic, places, sides: page.sides }, words);
  const who = [speakerName, asserterName].flatMap((name) =>
    name === null ? [] : [inLanguage(name, lang).text],
  );
  const title =
    claim.attribution === 'narrator' || who[0] === undefined
      ? t('card_narrator')
      : t(`card_asserter_${claimVerb(claim)}`, who.length === 2 ? t('card_speaker_of_side', who) : who[0]);
  return (
    <>
      <p className="kicker">{t(`card_kicker_${claim.topic}`)}</p>
      <h2 id={titleId}>
        {claim.asserter !== null && <SideMark side={claim.asserter} sides={Object.keys(page.sides)} />}
        {title}
      </h2>
      <blockquote lang={quoteLang} dir="auto">
        {quote}
      </blockquote>
      {reading !== null && (
        <p className="reading">
          <span className="label">{t('card_read_as')}</span> {reading}
        </p>
      )}
    </>
  );
}

/** Shows the answer to a claim. */
export function ClaimBody({
  annotation,
  page,
  onJump,
}: Pick<ClaimCardProps, 'annotation' | 'page' | 'onJump'>) {
  const { t, lang } = useMessages();
  const { answer, claim, asserterName } = annotation;
  const shared = { sides: Object.keys(page.sides), asOf: page.asOf, dated: page.dated, places: claim.places };
  const names = placeNames(annotation, page);
  const [first, ...others] = answer.opposing;
  // One side's words stand under its name; it is the same sentence for every side.
  const opposingTitle =
    first !== undefined && others.every(({ side }) => side === first.side)
      ? t('card_opposing_side', inLanguage(first.sideName, lang).text)
      : t('card_opposing');
  const nothing =
    answer.opposing.length +
      answer.concessions.length +
      answer.assessments.length +
      (answer.alsoSaid?.length ?? 0) ===
    0;
  return (
    <>
      <Statements {...shared} className="opposing" title={opposingTitle} statements={answer.opposing} />
      {nothing && answer.silent.length === 0 && <p className="block note">{t('card_nothing')}</p>}
      <Statements
        {...shared}
        className="concessions"
        title={t('card_concessions')}
        note={t('card_concessions_note')}
        statements={answer.concessions}
      />
      <Silence answer={answer} places={names} sides={shared.sides} asOf={page.asOf} ofClaim />
      <Statements
        {...shared}
        className="assessments"
        title={t('card_assessments')}
        note={t('card_assessments_note')}
        statements={answer.assessments}
      />
      <Statements {...shared} title={t('card_also_said')} statements={answer.alsoSaid ?? []} />
      <Statements
        {...shared}
        title={
          asserterName === null ? t('card_supporting') : t('card_own', inLanguage(asserterName, lang).text)
        }
        statements={answer.own}
      />
      <AlsoHere annotation={annotation} page={page} onJump={onJump} />
    </>
  );
}

function placeNames({ claim }: ClaimAnnotation, page: PageAnnotations): readonly LocalText[] {
  return claim.places.map((id) => page.places[id]?.view.name ?? { en: id });
}
