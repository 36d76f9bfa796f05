/** Puts the parts of the layer together: what is under the pointer, the badges, the keyboard and the card. */
import type { Mark } from '../../lib/page/marks.ts';
import type { Stage } from '../../lib/page/stage.ts';
import { startBadges } from './badges.ts';
import { startCardSession } from './card-session.ts';
import { makeHitTest } from './hit.ts';
import { scrollToMark } from './jump.ts';
import { watchKeyboard } from './keyboard.ts';
import { makeOverlay } from './overlay.ts';
import { watchPointer } from './pointer.ts';
import { startStepper } from './stepper.ts';

/** Starts the layer with the present scene; it follows every other and goes with the stage's signal. */
export function startLayer(document: Document, stage: Stage): void {
  const window = document.defaultView;
  const { signal } = stage;
  let { scene } = stage;
  const { texts } = scene;
  if (window === null || texts === null) return;
  const overlay = makeOverlay(document, { lang: texts.lang, direction: texts.direction, signal });
  const hits = makeHitTest(document);
  const byId = (id: string): Mark | undefined => scene.marks.find((mark) => mark.id === id);

  const badges = startBadges(document, {
    overlay,
    texts,
    signal,
    events: {
      hover: (mark, inside) => session.over(inside ? mark : null, null),
      focus: (mark, inside) => session.focus(mark, inside),
      press: (mark, touch) => session.press(mark, touch),
    },
  });
  const session = startCardSession(document, {
    overlay,
    activate: stage.activate,
    page: () => scene.page,
    delay: () => scene.showDelay,
    inject: stage.openCard,
    buttonOf: badges.buttonOf,
    onOpen: badges.expand,
    jump: (id) => void jump(id),
    dismiss: (id) => {
      const mark = byId(id);
      session.close();
      if (mark !== undefined) stage.dismiss(mark);
    },
    mute: (item) => {
      session.close();
      stage.mute(item);
    },
    signal,
  });
  const jump = (id: string): boolean => {
    const mark = byId(id);
    if (mark === undefined) return false;
    session.close();
    stage.activate(mark);
    scrollToMark(document, mark, () => {
      if (!signal.aborted && scene.marks.includes(mark)) session.open(mark, 'pinned');
    });
    return true;
  };
  watchPointer(document, { host: overlay.host, at: hits.at, events: session, signal });
  watchKeyboard(window, { isOpen: session.isOpen, close: session.close, signal });
  const stepper = startStepper(document, {
    overlay,
    texts,
    marks: () => scene.marks,
    go: stage.activate,
    session,
  });
  stage.layer = { jump, command: stepper };
  stage.subscribe((next) => {
    scene = next;
    hits.index(next.marks);
    if (next.page === null) badges.clear();
    else badges.show(next.marks, next.page);
    session.refresh(next.marks);
    if (next.marks.length > 0) return;
    session.close();
    overlay.host.remove();
  });
}
