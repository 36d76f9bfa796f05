/** The card: one frame for claims and for places, as a note beside the pointer, a pinned dialog or a sheet. */
import { useId, useState } from 'react';
import { inLanguage } from '../../lib/core/model/local-text.ts';
import type { Muted } from '../../lib/core/model/muted.ts';
import type {
  ClaimAnnotation,
  MentionAnnotation,
  PageAnnotations,
  StatementView,
} from '../../lib/core/model/page.ts';
import { useMessages } from '../primitives/messages.tsx';
import { citationOf } from './citation.ts';
import { ClaimBody, ClaimHead } from './claim-card.tsx';
import { HideMark } from './hide-mark.tsx';
import { MentionBody, MentionHead } from './mention-card.tsx';
import { type Fault, reportOf } from './report.ts';
import { Why } from './why.tsx';
import { claimInWords, dayInWords } from './wording.ts';
import { WrongMark } from './wrong-mark.tsx';

export interface CardProps {
  readonly annotation: ClaimAnnotation | MentionAnnotation;
  readonly page: PageAnnotations;
  /** The page's own words under the mark, and their language. */
  readonly quote: string;
  readonly quoteLang: string | undefined;
  /** The page's address, for citations and reports. */
  readonly url: string;
  readonly mode: 'hover' | 'pinned' | 'sheet';
  readonly onClose: () => void;
  readonly onPin: () => void;
  readonly onJump: (id: string) => void;
  readonly onDismiss: (id: string) => void;
  readonly onMute: (item: Muted) => void;
  /** Puts text on the clipboard; false where the browser refused. */
  readonly onCopy: (text: string) => Promise<boolean>;
}

type Panel = 'wrong' | 'hide';

/** Shows the card. Pinned or as a sheet it is a labelled dialog, though never a modal one: the page stays usable. */
export function Card(props: CardProps) {
  const { annotation, page, mode, quote, url, onClose, onPin, onMute } = props;
  const words = useMessages();
  const { t, lang } = words;
  const titleId = useId();
  const panelId = useId();
  const [copied, setCopied] = useState<'done' | 'failed' | null>(null);
  const [panel, setPanel] = useState<Panel | null>(null);
  const statements = statementsOf(annotation, page);
  const copy = async (text: string) => setCopied((await props.onCopy(text)) ? 'done' : 'failed');
  const placeName = (place: string): string =>
    inLanguage(page.places[place]?.view.name ?? { en: place }, lang).text;
  const report = (fault: Fault) => void copy(reportOf({ annotation, page, fault, quote, url }));
  const toggle = (name: Panel) => ({
    type: 'button' as const,
    'aria-expanded': panel === name,
    'aria-controls': panelId,
    onClick: () => setPanel(panel === name ? null : name),
  });
  const frame = { role: mode === 'hover' ? 'group' : 'dialog', 'aria-labelledby': titleId };
  return (
    <div className={`card ${mode}`} {...frame} tabIndex={-1}>
      <div className="head">
        <div className="tools">
          {mode === 'hover' && (
            <button
              type="button"
              className="icon"
              onClick={onPin}
              aria-label={t('card_pin')}
              title={t('card_pin')}
            >
              <Icon d="M6 2h4l-.5 4L12 8.5v1H8.6V14L8 15l-.6-1V9.5H4v-1L6.5 6z" />
            </button>
          )}
          <button
            type="button"
            className="icon"
            onClick={onClose}
            aria-label={t('card_close')}
            title={t('card_close_hint')}
          >
            <Icon d="m4 4 8 8m0-8-8 8" line />
          </button>
        </div>
        {annotation.type === 'claim' ? (
          <ClaimHead {...props} annotation={annotation} titleId={titleId} />
        ) : (
          <MentionHead annotation={annotation} page={page} titleId={titleId} />
        )}
      </div>
      <div className="body">
        {annotation.type === 'claim' ? (
          <ClaimBody annotation={annotation} page={page} onJump={props.onJump} />
        ) : (
          <MentionBody annotation={annotation} page={page} />
        )}
        <Why annotation={annotation} page={page} />
        <p className="dataset">{t('card_dataset', dayInWords(page.datasetIssued, words))}</p>
      </div>
      <div className="foot">
        <div className="actions">
          {statements.length > 0 && (
            <button
              type="button"
              onClick={() => void copy(citationOf(statements, { page, annotation, quote, url }, words))}
            >
              {t('card_copy')}
            </button>
          )}
          <button {...toggle('wrong')}>{t('card_wrong')}</button>
          <button {...toggle('hide')}>{t('card_hide')}</button>
        </div>
        <div id={panelId} hidden={panel === null}>
          {panel === 'wrong' && (
            <WrongMark
              mentions={mentionsUnder(annotation, page)}
              placeName={placeName}
              isClaim={annotation.type === 'claim'}
              onReport={report}
              onMute={onMute}
            />
          )}
          {panel === 'hide' && (
            <HideMark
              annotation={annotation}
              placeName={placeName}
              claimLabel={annotation.type === 'claim' ? claimInWords(annotation, page, words) : ''}
              onDismiss={() => props.onDismiss(annotation.id)}
              onMute={onMute}
            />
          )}
        </div>
        <p className="status" role="status">
          {copied !== null && t(copied === 'done' ? 'card_copied' : 'card_copy_failed')}
        </p>
      </div>
    </div>
  );
}

/** The names that a mark is about, each place once. */
function mentionsUnder(
  annotation: ClaimAnnotation | MentionAnnotation,
  page: PageAnnotations,
): readonly MentionAnnotation[] {
  if (annotation.type === 'mention') return [annotation];
  const { passage, places } = annotation.claim;
  const found = page.mentions.filter(
    ({ mention }) => mention.passage === passage && places.includes(mention.place),
  );
  return [...new Map(found.map((one) => [one.mention.place, one])).values()];
}

function statementsOf(
  annotation: ClaimAnnotation | MentionAnnotation,
  page: PageAnnotations,
): readonly StatementView[] {
  const answer =
    annotation.type === 'claim' ? annotation.answer : page.places[annotation.mention.place]?.answer;
  if (answer === undefined) return [];
  const all = [
    answer.opposing,
    answer.concessions,
    answer.assessments,
    answer.alsoSaid ?? [],
    answer.own,
  ].flat();
  return [...new Map(all.map((statement) => [statement.id, statement])).values()];
}

function Icon({ d, line = false }: { readonly d: string; readonly line?: boolean }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      {line ? (
        <path d={d} fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
      ) : (
        <path d={d} fill="currentColor" />
      )}
    </svg>
  );
}
