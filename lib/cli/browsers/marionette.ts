/** Speaks Marionette, the remote control that every Firefox has built in: JSON in length-prefixed frames over TCP. */
import { connect } from 'node:net';

export interface Marionette {
  /** Sends a command and returns its value; rejects with the browser's own error. */
  readonly send: (command: string, params?: object) => Promise<unknown>;
  readonly end: () => void;
}
interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

const COLON = 58;

/** Connects to a browser that listens on a port of this machine. */
export async function connectMarionette(port: number): Promise<Marionette> {
  const socket = connect(port, '127.0.0.1');
  const waiting = new Map<number, Waiting>();
  let received = Buffer.alloc(0);
  let lastId = 0;
  let greeted: () => void = () => {};
  const greeting = new Promise<void>((resolve, reject) => {
    greeted = resolve;
    socket.once('error', reject);
  });
  const fail = (error: Error) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  socket.on('error', fail);
  socket.on('close', () => fail(new Error('Firefox closed the connection.')));
  const take = (message: unknown) => {
    if (!Array.isArray(message)) return greeted();
    const [, id, error, value] = message;
    const entry = waiting.get(id);
    waiting.delete(id);
    if (error !== null)
      entry?.reject(new Error(`${error.error}: ${error.message}\n${error.stacktrace ?? ''}`));
    else
      entry?.resolve(value !== null && typeof value === 'object' && 'value' in value ? value.value : value);
  };
  socket.on('data', (data) => {
    received = Buffer.concat([received, data]);
    for (;;) {
      const at = received.indexOf(COLON);
      if (at < 0) return;
      const end = at + 1 + Number(received.subarray(0, at).toString());
      if (received.length < end) return;
      const message: unknown = JSON.parse(received.subarray(at + 1, end).toString());
      received = received.subarray(end);
      take(message);
    }
  });
  await greeting;
  return {
    send: (command, params = {}) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        waiting.set(lastId, { resolve, reject });
        const text = JSON.stringify([0, lastId, command, params]);
        socket.write(`${Buffer.byteLength(text)}:${text}`);
      }),
    end: () => socket.destroy(),
  };
}
