/** The layer's script: brought into a page that has marks; makes them answer to pointer, touch and keyboard. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findStage } from '../../lib/page/stage.ts';
import { startLayer } from './layer.ts';

export default defineUnlistedScript(() => {
  const stage = findStage();
  // Injected twice (a repeated message) it must not draw twice.
  if (stage !== null && stage.layer === null && !stage.signal.aborted) startLayer(document, stage);
});
