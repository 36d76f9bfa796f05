/**
 * Carries the protocol of lib/messages between the extension's contexts.
 *
 * Answers go through `sendResponse` + `return true`, the one form that works in every version of every browser;
 * a sender repeats its message when the background was stopped in the middle of answering.
 */
import type { Runtime } from 'webextension-polyfill';
import {
  type MessageName,
  markCommands,
  type Protocol,
  type TabMessageName,
  type TabProtocol,
} from '../messages/protocol.ts';
import { native as browser } from './native.ts';

/** What a handler learns of the sender besides the message. */
export interface Sender {
  readonly tab: number | null;
  readonly frame: number;
  readonly url: string | null;
  /** Address of the page around it, which is the same but for frames. */
  readonly page: string | null;
}
type Answer = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: string };
type Handlers<P extends { [K in keyof P]: { params: unknown; result: unknown } }> = {
  readonly [K in keyof P]?: (
    params: P[K]['params'],
    sender: Sender,
  ) => P[K]['result'] | Promise<P[K]['result']>;
};
/** Parses a message's parameters; null refuses the message. */
export type ParamsParser = (name: string, params: unknown) => unknown;

/** The browsers' words for a receiver that was stopped while it worked, or that is still starting. */
const STOPPED = /message channel closed|message port closed|Receiving end does not exist|no answer/i;
/** The words for a content script whose extension was updated, reloaded or removed. */
const GONE = /Extension context invalidated|context is invalidated|can't access dead object/i;
const ATTEMPTS = 4;
const FIRST_PAUSE_MS = 60;

/** Has the extension that this script came with been updated, reloaded or removed? Asks nothing of anybody. */
export function isExtensionGone(): boolean {
  return browser.runtime?.id === undefined;
}

/** Is this the error of a content script that has outlived its extension? */
export function isContextGone(error: unknown): boolean {
  return GONE.test(messageOf(error)) || isExtensionGone();
}

/** Sends a message to the background and returns its result; throws the background's error. */
export async function send<K extends MessageName>(
  name: K,
  params: Protocol[K]['params'],
): Promise<Protocol[K]['result']> {
  const value = await repeated(() => browser.runtime.sendMessage({ type: name, params }));
  // The background is ours and answers by the same protocol map.
  return value as Protocol[K]['result'];
}

/** Sends a message to the content script of a tab; throws where there is none. */
export async function sendToTab<K extends TabMessageName>(
  tab: number,
  name: K,
  params: TabProtocol[K]['params'],
): Promise<TabProtocol[K]['result']> {
  const answer: unknown = await browser.tabs.sendMessage(tab, { type: name, params }, { frameId: 0 });
  return unwrap(answer) as TabProtocol[K]['result'];
}

/** Answers protocol messages from other contexts of this extension; a message the parser refuses gets an error. */
export function onMessage(handlers: Handlers<Protocol>, parse: ParamsParser): () => void {
  return listen(handlers, parse);
}

/** Answers the messages sent to this tab's content script; returns a function that stops it. */
export function onTabMessage(handlers: Handlers<TabProtocol>): () => void {
  return listen(handlers, (name, params) => {
    const given = isRecord(params) ? params : {};
    if (name === 'jumpTo') return typeof given.id === 'string' ? { id: given.id } : null;
    if (name !== 'mark') return {};
    const command = markCommands.find((known) => known === given.command);
    return command === undefined ? null : { command };
  });
}

function listen(handlers: object, parse: ParamsParser): () => void {
  const table = new Map<string, unknown>(Object.entries(handlers));
  const listener = (message: unknown, sender: Runtime.MessageSender, respond: (answer: Answer) => void) => {
    if (!isRecord(message) || typeof message.type !== 'string' || sender.id !== browser.runtime.id)
      return undefined;
    const handler = table.get(message.type);
    if (typeof handler !== 'function') return undefined;
    const params = parse(message.type, message.params);
    if (params === null) {
      respond({
        ok: false,
        error: `The message "${message.type}" has parameters its schema does not allow.`,
      });
      return undefined;
    }
    const from: Sender = {
      tab: sender.tab?.id ?? null,
      frame: sender.frameId ?? 0,
      url: sender.url ?? null,
      page: sender.tab?.url ?? null,
    };
    Promise.resolve()
      .then(() => handler(params, from))
      .then(
        (value: unknown) => respond({ ok: true, value }),
        (error: unknown) => respond({ ok: false, error: messageOf(error) }),
      );
    return true as const;
  };
  // The polyfill's types know no listener that answers some messages and leaves others to its neighbours.
  const typed = listener as Runtime.OnMessageListener;
  browser.runtime.onMessage.addListener(typed);
  return () => browser.runtime.onMessage.removeListener(typed);
}

async function repeated(attempt: () => Promise<unknown>): Promise<unknown> {
  for (let n = 1; ; n++) {
    try {
      return unwrap(await attempt());
    } catch (error) {
      if (n >= ATTEMPTS || !STOPPED.test(messageOf(error))) throw error;
      await new Promise<void>((done) => setTimeout(done, FIRST_PAUSE_MS * 2 ** n));
    }
  }
}

function unwrap(answer: unknown): unknown {
  if (!isRecord(answer)) throw new Error('no answer');
  if (answer.ok === true) return answer.value;
  throw new Error(typeof answer.error === 'string' ? answer.error : 'no answer');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
