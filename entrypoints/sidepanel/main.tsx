/** Mounts the side panel. */
import { createRoot } from 'react-dom/client';
import '../../components/primitives/tokens.css';
import '../../components/primitives/base.css';
import '../../components/summary/summary.css';
import { MessagesProvider } from '../../components/primitives/messages.tsx';
import { Glance } from '../../components/summary/glance.tsx';
import { readPageState } from '../../components/summary/page-state.ts';
import { glancePorts } from '../../lib/browser/glance-ports.ts';
import { direction, message, uiLanguage } from '../../lib/browser/i18n.ts';

// Asked before React draws anything, so that the answer is on its way meanwhile.
const first = readPageState(glancePorts);
const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root element.');
document.documentElement.lang = uiLanguage();
document.documentElement.dir = direction();
document.title = message('extension_name');
createRoot(root).render(
  <MessagesProvider value={{ t: message, lang: uiLanguage(), dir: direction() }}>
    <Glance ports={glancePorts} first={first} variant="panel" />
  </MessagesProvider>,
);
