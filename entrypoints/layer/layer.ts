/** Puts the parts of the layer together: marks, badges, what is under the pointer, the keyboard and the card. */
import { keyOf, type Mark, marksOf } from '../../lib/page/marks.ts';
import type { Stage } from '../../lib/page/stage.ts';
import { startBadges } from './badges.ts';
import { startCardSession } from './card-session.ts';
import { startPainter } from './highlight.ts';
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
  // Between the asking and the coming the page may have been switched off; then there is nothing to say yet.
  const texts = scene.page?.texts;
  if (window === null || texts === undefined) return;
  let marks: readonly Mark[] = [];
  const dismissed = new Set<string>();
  let hidden = false;
  const painter = startPainter(document, { tick: stage.stillThere, signal });
  const overlay = makeOverlay(document, { lang: texts.lang, direction: texts.direction, signal });
  const hits = makeHitTest(document);
  const byId = (id: string): Mark | undefined => marks.find((mark) => mark.id === id);

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
    activate: painter.activate,
    page: () => scene.page,
    delay: () => scene.page?.showDelay ?? 0,
    inject: stage.openCard,
    buttonOf: badges.buttonOf,
    onOpen: badges.expand,
    jump: (id) => void jump(id),
    dismiss: (id) => {
      const mark = byId(id);
      session.close();
      if (mark === undefined) return;
      dismissed.add(keyOf(mark));
      draw();
    },
    mute: (item) => {
      session.close();
      stage.mute(item);
    },
    signal,
  });
  const draw = () => {
    const { page, blocks } = scene;
    const all = page === null || hidden ? [] : marksOf(page, blocks, marks);
    marks = all.filter((mark) => !dismissed.has(keyOf(mark)));
    painter.show(marks);
    hits.index(marks);
    if (page === null) badges.clear();
    else badges.show(marks, page);
    session.refresh(marks);
    if (marks.length > 0) return;
    session.close();
    overlay.host.remove();
  };
  const jump = (id: string): boolean => {
    const mark = byId(id);
    if (mark === undefined) return false;
    session.close();
    painter.activate(mark);
    const key = keyOf(mark);
    scrollToMark(document, mark, () => {
      // The page may have been answered anew on the way, and the mark with it.
      const arrived = marks.find((one) => keyOf(one) === key);
      if (!signal.aborted && arrived !== undefined) session.open(arrived, 'pinned');
    });
    return true;
  };
  watchPointer(document, { host: overlay.host, at: hits.at, events: session, signal });
  watchKeyboard(window, { isOpen: session.isOpen, close: session.close, signal });
  const step = startStepper(document, {
    overlay,
    texts,
    marks: () => marks,
    go: painter.activate,
    session,
  });
  stage.layer = {
    jump,
    command: (command) => {
      if (command !== 'toggle-marks') return step(command);
      hidden = !hidden;
      draw();
      return scene.page !== null;
    },
  };
  stage.subscribe((next) => {
    scene = next;
    draw();
  });
}
