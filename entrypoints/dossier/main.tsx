/** Mounts the dossier page. */
import { createRoot } from 'react-dom/client';
import '../../components/primitives/tokens.css';
import '../../components/primitives/base.css';
import '../../components/charts/charts.css';
import '../../components/dossier/dossier.css';
import { MessagesProvider } from '../../components/primitives/messages.tsx';
import { direction, message, uiLanguage } from '../../lib/browser/i18n.ts';
import { DossierPage } from './dossier.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('The dossier page has no root element.');
document.documentElement.lang = uiLanguage();
document.documentElement.dir = direction();
document.title = message('dossier_page_title');
createRoot(root).render(
  <MessagesProvider value={{ t: message, lang: uiLanguage(), dir: direction() }}>
    <DossierPage />
  </MessagesProvider>,
);
