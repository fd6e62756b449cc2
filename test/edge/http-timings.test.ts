import { EventEmitter } from 'node:events';
import { Socket } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Stopwatch } from '../../src/edge/http-timings.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** A clock that moves when it is told to. */
function stoppedClock(): (ms: number) => void {
  let now = 0;
  vi.spyOn(process, 'hrtime').mockImplementation(() => [0, now * 1e6]);
  return (ms) => {
    now += ms;
  };
}

/** A socket that is being connected, as far as a stopwatch looks. */
function connectingSocket(): Socket {
  return Object.defineProperty(new Socket(), 'connecting', { value: true });
}

describe('the times of a request', () => {
  it('are those of its phases on a new connection', () => {
    const pass = stoppedClock();
    const stopwatch = new Stopwatch();
    const socket = connectingSocket();
    stopwatch.watchSocket(socket);
    for (const [index, phase] of ['lookup', 'connect', 'secureConnect'].entries()) {
      pass(10 * (index + 1));
      socket.emit(phase);
    }
    for (const mark of ['sent', 'response', 'end'] as const) {
      pass(1);
      stopwatch.mark(mark);
    }
    expect(stopwatch.timings()).toEqual({ dns: 10, connect: 20, tls: 30, send: 1, wait: 1, receive: 1, total: 63 });
  });

  it('have no phases of a connection that was there before', () => {
    const pass = stoppedClock();
    const stopwatch = new Stopwatch();
    const socket = new Socket();
    stopwatch.watchSocket(socket);
    for (const phase of ['lookup', 'connect', 'secureConnect']) socket.emit(phase);
    pass(5);
    stopwatch.mark('sent');
    expect(stopwatch.timings()).toEqual({ send: 5, total: 5 });
  });

  it('leave no listener on a connection, however many requests use it', () => {
    const socket = new Socket();
    const before = socket.eventNames();
    for (let times = 0; times < EventEmitter.defaultMaxListeners + 1; times += 1) new Stopwatch().watchSocket(socket);
    expect(socket.eventNames()).toEqual(before);
  });
});
