import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';

/** A response as data, so that a fault can be a pure function from one to another. */
export interface Answer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  /** Sent in pieces of this many bytes, by chunked transfer coding. */
  readonly chunkBytes?: number;
}

export function jsonAnswer(status: number, value: unknown, headers: Answer['headers'] = {}): Answer {
  return withText({ status, headers: { 'content-type': 'application/json', ...headers } }, JSON.stringify(value));
}

export function withText(answer: Answer, text: string): Answer {
  return { ...answer, body: Buffer.from(text) };
}

export function withHeader(answer: Answer, name: string, value: string): Answer {
  return { ...answer, headers: { ...answer.headers, [name]: value } };
}

export function withoutHeader(answer: Answer, name: string): Answer {
  return { ...answer, headers: Object.fromEntries(Object.entries(answer.headers).filter(([key]) => key !== name)) };
}

/** The body of an answer as text; the empty text where it has none. */
export function textOf({ body }: Answer): string {
  return Buffer.from(body ?? []).toString('utf8');
}

/** Sends an answer as it stands: no header is added but Date, Connection and the length or transfer coding of the body. */
export function sendAnswer(reply: FastifyReply, { status, headers, body, chunkBytes }: Answer): FastifyReply {
  reply.code(status).headers(headers);
  if (body === undefined) return reply.send();
  if (chunkBytes === undefined) return reply.header('content-length', body.length).send(Readable.from([body]));
  return reply.send(Readable.from(pieces(body, chunkBytes)));
}

function* pieces(body: Uint8Array, bytes: number): Generator<Uint8Array> {
  for (let start = 0; start < body.length; start += bytes) yield body.subarray(start, start + bytes);
}
