import { codeOf, Unavailable } from '../../model/errors.ts';
import { redactor } from '../redact.ts';
import { type RedisAddress, redisLabel } from './redis-address.ts';

/** Redis cannot be reached or does not do what it is asked. */
export class RedisUnavailable extends Unavailable {
  override readonly name = 'RedisUnavailable';

  constructor(message: string, options?: { cause?: unknown }) {
    super('redis-unavailable', message, options);
  }
}

/** Says in a sentence why Redis cannot be used; the password is in no error of its, and is looked for all the same. */
export function redisUnavailable(error: unknown, address: RedisAddress, before = ''): RedisUnavailable {
  const { username, password } = address;
  const secrets = Object.entries({ redisUser: username, redisPassword: password });
  const redact = redactor(new Map(secrets.flatMap(([name, value]) => (value ? [[name, value]] : []))));
  return new RedisUnavailable(`${before}${redact(sentenceOf(error, redisLabel(address)))}`, { cause: error });
}

/** Whether asking again in a moment is of no use: Redis has answered, and refuses who asks. */
export function isRefusal(error: unknown): boolean {
  return refusals.test(textOf(error)) || certificateCodes.test(codeOf(error));
}

/** Whether it comes from Redis or from the way to it, and is no fault of ours. */
export function isRedisError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return redisErrors.has(error.name) || 'syscall' in error || connectionEnds.test(error.message);
}

const refusals =
  /^(?:WRONGPASS|NOAUTH|NOPERM|DENIED|ERR (?:invalid password|AUTH|DB index))|Redis version needs|Protocol error/;
/** As OpenSSL and Node.js name what is wrong with a certificate. */
const certificateCodes = /^(?:CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_CERT_)/;
const redisErrors: ReadonlySet<string> = new Set([
  'ReplyError',
  'AbortError',
  'ParserError',
  'MaxRetriesPerRequestError',
  'ConnectionClosedError',
]);
/** What ioredis says where a connection has ended or was not made in time. */
const connectionEnds = /^(?:Connection is closed|connect ETIMEDOUT|Redis version needs)/;

function sentenceOf(error: unknown, where: string): string {
  const text = textOf(error);
  const code = codeOf(error);
  if (/^WRONGPASS|^ERR invalid password/.test(text)) return `Redis at ${where} refuses the user name or the password.`;
  if (text.startsWith('NOAUTH')) {
    return `Redis at ${where} asks for a password; it stands in the address, as in redis://:password@${where}.`;
  }
  if (error instanceof Error && error.name === 'ParserError') return `What answers at ${where} is not Redis.`;
  if (certificateCodes.test(code)) {
    // Node.js 24 goes on with an option of its own.
    const reason = text.replace(/;.*$/s, '').replace(/\.$/, '');
    return `Redis at ${where} shows a certificate that is not accepted: ${reason}. NODE_EXTRA_CA_CERTS names a file with an authority of your own.`;
  }
  if (code === 'ECONNREFUSED') return `Nothing answers for Redis at ${where}: the connection is refused.`;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return `Redis at ${where}: there is no such host.`;
  if (code === 'ETIMEDOUT' || text.startsWith('connect ETIMEDOUT')) return `Redis at ${where} did not answer in time.`;
  if (text.startsWith('Connection is closed')) return `Redis at ${where} has closed the connection.`;
  // Behind it Redis may name the script of BullMQ's that met it.
  return `Redis at ${where} cannot be used: ${text.replace(/ script: [0-9a-f]{40},.*$/s, '').replace(/\.$/, '')}.`;
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
