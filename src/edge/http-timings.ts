import type { ClientRequest } from 'node:http';
import type { Socket } from 'node:net';
import type { Timings } from '../model/exchange.ts';
import { clockMs, roundedMs } from './clock.ts';

type Mark = 'socket' | 'lookup' | 'connect' | 'secureConnect' | 'sent' | 'response' | 'end';

/** Takes the times of one request's phases. @see HAR 1.2, timings */
export class Stopwatch {
  /** When the request was begun. */
  readonly startedAt = new Date();
  readonly #start = clockMs();
  readonly #marks = new Map<Mark, number>();

  mark(name: Mark): void {
    if (!this.#marks.has(name)) this.#marks.set(name, clockMs());
  }

  watch(request: ClientRequest): void {
    request.once('socket', (socket: Socket) => this.watchSocket(socket));
    request.once('finish', () => this.mark('sent'));
  }

  watchSocket(socket: Socket): void {
    this.mark('socket');
    if (!socket.connecting) return;
    for (const phase of ['lookup', 'connect', 'secureConnect'] as const) socket.once(phase, () => this.mark(phase));
  }

  timings(): Timings {
    const { lookup, connect, secureConnect, sent, response, end } = Object.fromEntries(this.#marks);
    const start = this.#start;
    const connected = secureConnect ?? connect;
    return {
      ...phase('dns', start, lookup),
      ...phase('connect', lookup ?? start, connect),
      ...phase('tls', connect, secureConnect),
      ...phase('send', connected ?? start, sent),
      ...phase('wait', sent, response),
      ...phase('receive', response, end),
      total: roundedMs((end ?? clockMs()) - start),
    };
  }
}

function phase(name: keyof Timings, from: number | undefined, to: number | undefined): Partial<Timings> {
  return from === undefined || to === undefined ? {} : { [name]: roundedMs(Math.max(0, to - from)) };
}
