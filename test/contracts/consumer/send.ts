import { defaults } from '../../../src/edge/check-options.ts';
import { createHttpSender } from '../../../src/edge/http.ts';
import { redactor } from '../../../src/edge/redact.ts';
import type { AnsweredExchange } from '../../../src/model/exchange.ts';
import type { Probe } from '../../../src/model/probe.ts';

/** Sends a probe of ours by the client of ours. */
export async function send(
  probe: Probe,
  target: string,
  credentials: Readonly<Record<string, string>> = {},
): Promise<AnsweredExchange> {
  const given = new Map(Object.entries(credentials));
  const sender = await createHttpSender({
    ...defaults,
    target,
    credentials: given,
    redact: redactor(given),
    headers: [],
    userAgent: 'closer-conformance',
  });
  try {
    const exchange = await sender.send(probe);
    if (exchange.response === undefined) throw new Error(exchange.error.message);
    return exchange;
  } finally {
    sender.close();
  }
}
