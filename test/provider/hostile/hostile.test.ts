import { afterAll, describe, expect, test } from 'vitest';
import { type Expected, type HostileServer, hostileToken } from './hostile-server.ts';
import { type HostileRun, runAgainst } from './run-against.ts';
import { bodies } from './servers/bodies.ts';
import { codings } from './servers/codings.ts';
import { connections } from './servers/connections.ts';
import { headers } from './servers/headers.ts';
import { jsons } from './servers/json.ts';
import { redirects } from './servers/redirects.ts';
import { texts } from './servers/texts.ts';
import { tls } from './servers/tls.ts';

const servers = { bodies, codings, connections, headers, jsons, redirects, texts, tls };

const mebibyte = 1024 * 1024;
const most = { memoryBytes: 200 * mebibyte, beyondDeadlineMs: 3000 };
/** Of a body that is longer than the usual cap lets through, whose garbage the V8 of Node.js 24 lets lie for longer. */
const mostOfLongBodies = Number(process.versions.node.split('.')[0]) < 24 ? most.memoryBytes : 300 * mebibyte;
const figures: { name: string; tookMs: number; peakBytes: number }[] = [];

afterAll(() => {
  const [slowest] = figures.toSorted((a, b) => b.tookMs - a.tookMs);
  const [largest] = figures.toSorted((a, b) => b.peakBytes - a.peakBytes);
  if (slowest === undefined || largest === undefined) return;
  process.stdout.write(
    `hostile servers: ${figures.length}; slowest: ${(slowest.tookMs / 1000).toFixed(1)} s ("${slowest.name}"); peak memory: ${(largest.peakBytes / mebibyte).toFixed(0)} MiB ("${largest.name}")\n`,
  );
});

describe.each(Object.entries(servers))('%s', (_group, group) => {
  test.concurrent.each(group.map((server) => [server.name, server] as const))(
    'a server that %s is reported, in time, in memory and with no leak',
    async (name, server) => {
      const running = await server.start();
      try {
        const run = await runAgainst(running.url, server);
        figures.push({ name, tookMs: run.tookMs, peakBytes: run.peakBytes });
        expectCause(run, server.expected);
        expectBounds(run, server);
        expectNoLeak(run);
        running.verify?.();
      } finally {
        await running.close();
      }
    },
    60_000,
  );
});

function expectCause({ status, report, outputs, stderr }: HostileRun, expected: Expected): void {
  expect(stderr.replaceAll(/^(?:warning: .*|Recorded in .*)\n/gm, '')).toBe('');
  expect(report.checks.filter(({ outcome }) => outcome === 'crashed')).toEqual([]);
  const failing = report.checks.filter(({ outcome, gates }) => outcome === 'violates' && gates);
  const errors = report.exchanges.flatMap(({ name, error }) => (error === undefined ? [] : [{ name, ...error }]));
  if ('violates' in expected) {
    expect(failing.map(({ id }) => id).sort()).toEqual(expected.violates);
    expect(errors).toEqual([]);
    expect(status).toBe(1);
    return;
  }
  expect(failing.map(({ id }) => id)).toEqual([]);
  expect(status).toBe(3);
  if ('unjudged' in expected) {
    expect(errors).toEqual([]);
    const reasons = report.checks.flatMap(({ outcome, because }) => (outcome === 'inconclusive' ? [because] : []));
    expect([...new Set(reasons)]).toEqual([expect.stringMatching(expected.unjudged)]);
    return;
  }
  const { error: code, probe = 'with-token' } = expected;
  const [first] = errors;
  expect([...new Set(errors.map((error) => error.code))]).toEqual([code]);
  expect(first?.name).toBe(probe);
  // Whoever reads the report reads the cause, as the server's name and what it did.
  expect(outputs.pretty?.replaceAll(/\s+/g, ' ')).toContain(first?.message.slice(0, 40));
}

function expectBounds({ report, tookMs, peakBytes }: HostileRun, { timeoutMs = 10_000, args }: HostileServer): void {
  const sentInTurn = 2;
  expect(report.durationMs).toBeLessThan(timeoutMs * sentInTurn + most.beyondDeadlineMs);
  for (const { timings } of report.exchanges) expect(timings.total).toBeLessThan(timeoutMs + most.beyondDeadlineMs);
  expect(tookMs).toBeLessThan(timeoutMs * sentInTurn + 2 * most.beyondDeadlineMs);
  expect(peakBytes).toBeGreaterThan(10 * mebibyte);
  expect(peakBytes).toBeLessThanOrEqual(args?.includes('--max-body') ? mostOfLongBodies : most.memoryBytes);
}

/** What reads the token out of a text: as it is, and behind the ways to write it that a reader would see through. */
function readings(text: string): readonly string[] {
  const unescaped = text
    .replaceAll(/\\{1,3}u\{?([0-9a-f]{2,4})\}?/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replaceAll('\\/', '/')
    .replaceAll(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replaceAll(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replaceAll(/&#(\d+);/g, (_, decimal: string) => String.fromCharCode(Number(decimal)));
  const decoded = (unescaped.match(/[\w+/-]{24,2000}/g) ?? []).map((word) =>
    Buffer.from(word, 'base64').toString('latin1'),
  );
  return [text, unescaped, ...decoded];
}

/** A part of the token that tells most of it. */
const tellingParts = [hostileToken, hostileToken.slice(0, 20), hostileToken.slice(-20)];

function expectNoLeak({ outputs, stderr, har }: HostileRun): void {
  for (const [name, text] of Object.entries({ ...outputs, stderr, har })) {
    const leaks = readings(text).flatMap((reading) => tellingParts.filter((part) => reading.includes(part)));
    expect(leaks, name).toEqual([]);
  }
  for (const [name, text] of Object.entries(outputs)) {
    expect(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.exec(text.replaceAll('\n', ''))?.[0], name).toBeUndefined();
  }
}
