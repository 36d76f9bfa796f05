/** Shows a text that stands in several languages in the reader's own, or marked with the language it is in. */
import type { LocalText } from '../../lib/core/model/domain.ts';
import { inLanguage } from '../../lib/core/model/local-text.ts';
import { useMessages } from '../primitives/messages.tsx';

/** Renders a text; where it is not in the reader's language, the element says so to browsers and screen readers. */
export function Local({ texts }: { readonly texts: LocalText }) {
  const { lang } = useMessages();
  const chosen = inLanguage(texts, lang);
  return chosen.lang === lang.split('-')[0] ? (
    <bdi>{chosen.text}</bdi>
  ) : (
    <bdi lang={chosen.lang}>{chosen.text}</bdi>
  );
}
