import { isIP } from 'node:net';
import { UsageError } from '../../model/errors.ts';

/** Where a Redis is, and who asks it. */
export interface RedisAddress {
  readonly host: string;
  readonly port: number;
  readonly db: number;
  readonly username?: string;
  readonly password?: string;
  /** There where the connection is by TLS. */
  readonly tls?: { readonly servername?: string };
}

/**
 * Reads `redis://[user][:password@]host[:port][/database]`; `rediss` is the same by TLS.
 *
 * @throws {UsageError} for anything else; the message does not quote it, since a password may stand in it
 * @see https://www.iana.org/assignments/uri-schemes/prov/redis
 */
export function parseRedisUrl(text: string): RedisAddress {
  if (!URL.canParse(text)) throw invalid('it is no URL');
  const { protocol, hostname, port, pathname, username, password } = new URL(text);
  if (protocol !== 'redis:' && protocol !== 'rediss:') throw invalid('it does not begin with redis:// or rediss://');
  if (hostname === '') throw invalid('it names no host');
  const database = /^(?:\/(\d{1,5})?)?$/.exec(pathname);
  if (database === null) throw invalid('what follows the host is not the number of a database');
  const host = decode(hostname).replace(/^\[(.*)\]$/, '$1');
  return {
    host,
    port: port === '' ? 6379 : Number(port),
    db: Number(database[1] ?? 0),
    ...(username === '' ? {} : { username: decode(username) }),
    ...(password === '' ? {} : { password: decode(password) }),
    ...(protocol === 'rediss:' ? { tls: isIP(host) === 0 ? { servername: host } : {} } : {}),
  };
}

/** What of an address may be shown. */
export function redisLabel({ host, port }: RedisAddress): string {
  return `${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw invalid('a "%" in it stands for itself: write it as %25');
  }
}

function invalid(why: string): UsageError {
  return new UsageError(
    'invalid-redis-url',
    `The address of Redis cannot be used: ${why}. It is such as redis://:password@redis.example:6379/0, in which the password has its special characters percent-encoded.`,
  );
}
