import type { Exchange } from '../model/exchange.ts';
import type { Probe } from '../model/probe.ts';
import { type CheckOptions, defaults } from './check-options.ts';
import { createHttpSender, type HttpOptions } from './http.ts';
import { redactor } from './redact.ts';
import { tool } from './tool.ts';

/** Where a request goes, and what of it is secret; by default the credentials are. */
export type Destination = Pick<HttpOptions, 'target' | 'credentials'> &
  Partial<Pick<HttpOptions, 'headers' | 'redact'>>;

/** What of the options of a check counts for one request. */
export type OnceOptions = Pick<CheckOptions, 'timeoutMs' | 'maxBodyBytes' | 'tls'>;

/**
 * Sends one request by a connection of its own, which is closed after it. What goes wrong on the way is in the exchange.
 *
 * @throws {UsageError} for a certificate, a key or a proxy that cannot be used
 */
export async function sendOnce(
  probe: Probe,
  { target, credentials, headers = [], redact = redactor(credentials) }: Destination,
  { timeoutMs = defaults.timeoutMs, maxBodyBytes = defaults.maxBodyBytes, tls }: OnceOptions,
): Promise<Exchange> {
  const sender = await createHttpSender({
    target,
    credentials,
    headers,
    redact,
    timeoutMs,
    maxBodyBytes,
    concurrency: 1,
    userAgent: `${tool.name}/${tool.version}`,
    ...(tls === undefined ? {} : { tls }),
  });
  try {
    return await sender.send(probe);
  } finally {
    sender.close();
  }
}
