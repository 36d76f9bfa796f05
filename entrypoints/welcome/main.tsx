/** Mounts the welcome page. */
import { createRoot } from 'react-dom/client';
import '../../components/primitives/tokens.css';
import '../../components/primitives/base.css';
import '../../components/settings/settings.css';
import '../../components/welcome/welcome.css';
import { MessagesProvider } from '../../components/primitives/messages.tsx';
import { direction, message, uiLanguage } from '../../lib/browser/i18n.ts';
import { Welcome } from './welcome.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('The welcome page has no root element.');
document.documentElement.lang = uiLanguage();
document.documentElement.dir = direction();
document.title = message('welcome_title');
createRoot(root).render(
  <MessagesProvider value={{ t: message, lang: uiLanguage(), dir: direction() }}>
    <Welcome />
  </MessagesProvider>,
);
