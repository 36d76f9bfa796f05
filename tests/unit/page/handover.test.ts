import { afterEach, describe, expect, it } from 'vitest';
import { sealPage } from '../../../lib/core/model/sealed.ts';
import type { NumberedBlock } from '../../../lib/page/extract.ts';
import {
  type CardActions,
  type CardRequest,
  findHandover,
  openHandover,
} from '../../../lib/page/handover.ts';
import { findStage, openStage } from '../../../lib/page/stage.ts';
import { mentionAnnotation, pageAnnotations } from '../card/builders.ts';
import { page } from './document.ts';

const actions: CardActions = { close() {}, pin() {}, pointer() {}, jump() {}, dismiss() {}, mute() {} };
const request: CardRequest = {
  annotation: mentionAnnotation(),
  page: sealPage(pageAnnotations()),
  quote: 'Pokrovsk',
  quoteLang: 'en',
  mode: 'hover',
  focus: false,
  anchor: () => [],
};
const open = () => openHandover(page('').createElement('div'), actions);

describe('the meeting place of content script and card', () => {
  let owner: ReturnType<typeof open> | undefined;
  afterEach(() => owner?.remove());

  it('is found by the other script, and gone with its owner', () => {
    owner = open();
    expect(findHandover()).toBe(owner);
    owner.remove();
    expect(findHandover()).toBeNull();
  });
  it('tells a card that comes late what is to be shown', () => {
    owner = open();
    owner.publish(request);
    const seen: (CardRequest | null)[] = [];
    owner.subscribe((next) => seen.push(next));
    owner.publish(null);
    expect(seen).toEqual([request, null]);
  });
  it('closes the card when it ends', () => {
    owner = open();
    const seen: (CardRequest | null)[] = [];
    owner.publish(request);
    owner.subscribe((next) => seen.push(next));
    owner.remove();
    expect(seen.at(-1)).toBeNull();
  });
  it('leaves a newer one alone', () => {
    const older = open();
    owner = open();
    older.remove();
    expect(findHandover()).toBe(owner);
  });
});

describe('the stage', () => {
  it('gives the present scene to a layer that comes late, and ends with its signal', () => {
    const session = new AbortController();
    const stage = openStage({ openCard: async () => true, mute() {}, stillThere() {} }, session.signal);
    const block = (id: number) => ({ id, text: '', pieces: () => [] }) as unknown as NumberedBlock;
    stage.publish({ page: null, blocks: [block(7)] });
    const seen: number[] = [];
    findStage()?.subscribe(({ blocks }) => seen.push(...blocks.map(({ id }) => id)));
    session.abort();
    stage.publish({ page: null, blocks: [block(8)] });
    expect([seen, findStage()]).toEqual([[7], null]);
  });
});
