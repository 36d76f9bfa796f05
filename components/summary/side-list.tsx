/** Whose claims a page reports, side by side in the same form. */
import type { SideId } from '../../lib/core/model/domain.ts';
import { inLanguage } from '../../lib/core/model/local-text.ts';
import type { SideSummary } from '../../lib/core/model/page.ts';
import { useMessages } from '../primitives/messages.tsx';
import { plural } from '../primitives/plural.ts';
import { SideTag } from '../primitives/side-tag.tsx';
import { MarkStepper } from './mark-stepper.tsx';

export interface SideListProps {
  readonly summaries: readonly SideSummary[];
  readonly sides: readonly SideId[];
  readonly onJump: (mark: string) => void;
}

/** Renders the sides by name, independent speakers and the article's own voice last, so that no order says more than the alphabet. */
export function SideList({ summaries, sides, onJump }: SideListProps) {
  const words = useMessages();
  const { t, lang } = words;
  const nameOf = ({ sideName }: SideSummary): string =>
    sideName === null ? t('common_article_itself') : inLanguage(sideName, lang).text;
  // Sides by the alphabet, then independent speakers, then the article itself.
  const block = ({ side }: SideSummary) => (side === null ? 2 : side === 'independent' ? 1 : 0);
  const ordered = [...summaries].sort(
    (a, b) => block(a) - block(b) || nameOf(a).localeCompare(nameOf(b), lang),
  );
  return (
    <ul className="rows">
      {ordered.map((summary) => (
        <li key={summary.side ?? ''} className="row">
          <span className="row-name">
            {summary.side === null || summary.sideName === null ? (
              t('common_article_itself')
            ) : (
              <SideTag side={summary.side} name={summary.sideName} sides={sides} />
            )}
          </span>
          <span className="row-count">{plural(words, 'common_claims', { count: summary.count })}</span>
          <MarkStepper marks={summary.marks} name={nameOf(summary)} onJump={onJump} />
        </li>
      ))}
    </ul>
  );
}
