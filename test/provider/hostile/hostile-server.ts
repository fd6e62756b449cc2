import type { Socket } from 'node:net';
import { rawServer } from '../../support/raw-server.ts';

/** The access token of these runs; it has characters that JSON, URLs and HTML escape. */
export const hostileToken = 'mF_9.B5f-4.1JqM+secret/token==';

/** A server that hurts its clients, and what the command must say of it. */
export interface HostileServer {
  /** What the server does, as a phrase. */
  readonly name: string;
  readonly start: () => Promise<RunningServer>;
  readonly expected: Expected;
  /** For each request, milliseconds; shorter where the time-out is what is tested. */
  readonly timeoutMs?: number;
  readonly args?: readonly string[];
}

export interface RunningServer {
  readonly url: string;
  readonly close: () => unknown;
  /** Looks, after the run, at what the server and its accomplices saw. */
  readonly verify?: () => void;
}

/** The one cause that the report must name. */
export type Expected =
  /** Exit 1: the checks that fail the run, and no other. */
  | { readonly violates: readonly string[] }
  /** Exit 3: the code of the one transport error, and on which probe it came. */
  | { readonly error: string; readonly probe?: string }
  /** Exit 3: the body came, and cannot be judged. */
  | { readonly unjudged: RegExp };

/** Starts a server that does one thing to every request. */
export async function always(answer: (socket: Socket, head: string) => void): Promise<RunningServer> {
  const server = await rawServer((socket, { overall }) => answer(socket, server.requests[overall] ?? ''));
  return { url: `${server.origin}/userinfo`, close: server.close };
}

/** Starts a server that does it to whoever shows the token, and rightly refuses all others. */
export function toTokens(answer: (socket: Socket, head: string) => void): Promise<RunningServer> {
  return always((socket, head) => (hasToken(head) ? answer(socket, head) : socket.write(refusal)));
}

/** Starts a server that does it to whoever shows no token, and rightly answers the others. */
export function toStrangers(answer: (socket: Socket, head: string) => void): Promise<RunningServer> {
  return always((socket, head) => (hasToken(head) ? socket.write(answerOf(goodJson)) : answer(socket, head)));
}

function hasToken(head: string): boolean {
  return head.includes(`Authorization: Bearer ${hostileToken}\r\n`) || head.endsWith(`Bearer ${hostileToken}`);
}

const refusal = 'HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Bearer realm="userinfo"\r\nContent-Length: 0\r\n\r\n';

/** Head of a 200 that ends with the given lines. */
export function headOf(...lines: readonly string[]): string {
  const fields = ['Content-Type: application/json', 'Cache-Control: no-store', ...lines];
  return `HTTP/1.1 200 OK\r\n${fields.join('\r\n')}\r\n\r\n`;
}

/** A whole 200 with a body of JSON. */
export function answerOf(body: string | Uint8Array, ...lines: readonly string[]): Buffer {
  const bytes = Buffer.from(body);
  return Buffer.concat([Buffer.from(headOf(`Content-Length: ${bytes.length}`, ...lines), 'latin1'), bytes]);
}

/** A body that conforms, with other members of userData. */
export function bodyWith(members: string): string {
  return `{"externalUserId":"2","userData":{"id":"2","backOfficeData":[]${members === '' ? '' : `,${members}`}}}`;
}

export const goodJson = bodyWith('');

/** Writes a head, and then the same bytes again and again for as long as they are taken. */
export function pour(socket: Socket, head: string, bytes: Uint8Array | string): void {
  const more = (): void => {
    for (let taken = true; taken && !socket.destroyed; ) taken = socket.write(bytes);
  };
  socket.on('drain', more);
  socket.write(head);
  more();
}

/** Writes a head, and then a little every few milliseconds for ever, so that no single read is slow. */
export function drip(socket: Socket, head: string, drop = 'x', everyMs = 20): void {
  socket.write(head);
  const timer = setInterval(() => socket.write(drop), everyMs);
  socket.on('close', () => clearInterval(timer));
}
