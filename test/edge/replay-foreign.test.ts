import { describe, expect, it } from 'vitest';
import { replay } from '../../src/edge/replay.ts';
import { foreignEntry, foreignHar, foreignToken as token, foreignUrl as url } from '../support/foreign-har.ts';

const options = { name: 'browser.har', subject: 'userinfo' } as const;
const outcomeOf = (id: string, ...entries: readonly object[]) =>
  replay(foreignHar(...entries), options).checks.find((check) => check.id === id)?.outcome;

describe('a request that a browser blocked, which has the status 0', () => {
  const blocked = foreignEntry({ token, status: 0, body: '' });

  it('is passed over', () => {
    const report = replay(foreignHar(blocked, foreignEntry({ token })), options);
    expect(report.exchanges.map(({ response }) => response?.status)).toEqual([200]);
    expect(report.verdict).toBe('conforms');
  });

  it('is none to judge where there is no other', () => {
    expect(() => replay(foreignHar(blocked), { ...options, url })).toThrow(`The HAR has no GET of ${url}`);
  });
});

describe('a request without a token', () => {
  const withToken = foreignEntry({ token });

  it('is one without cookies as well, also where they stand apart from its headers', () => {
    const cookies = [{ name: 'session', value: '1' }];
    expect(outcomeOf('userinfo/rejects-missing-token', withToken, foreignEntry({ request: { cookies } }))).toBe(
      'not-applicable',
    );
    expect(outcomeOf('userinfo/rejects-missing-token', withToken, foreignEntry({}))).toBe('violates');
  });
});

describe('the endpoint', () => {
  it.each(['https://customer.example/api/userinfo/avatar', 'https://customer.example/userinfos'])(
    'is that whose path ends in userinfo, and not %s',
    (other) => {
      const report = replay(foreignHar(foreignEntry({ url: other, token }), foreignEntry({ token })), options);
      expect(report.target).toBe(url);
    },
  );
});

describe('the timings', () => {
  it('have TLS apart from the connection, of which HAR has it a part', () => {
    const slow = foreignEntry({ token, timings: { dns: 2, connect: 30, ssl: 20 } });
    expect(replay(foreignHar(slow), options).exchanges[0]?.timings).toEqual({
      dns: 2,
      connect: 10,
      tls: 20,
      send: 1,
      wait: 9,
      receive: 1,
      total: 12,
    });
  });

  it('have no phase that did not take place', () => {
    const kept = foreignEntry({ token, timings: { connect: 3 } });
    expect(replay(foreignHar(kept), options).exchanges[0]?.timings).toEqual({
      connect: 3,
      send: 1,
      wait: 9,
      receive: 1,
      total: 12,
    });
  });
});

it('is no HAR where the body of a request is no text', () => {
  const posted = foreignEntry({ token, request: { postData: { mimeType: 'text/plain', text: 7 } } });
  expect(() => replay(foreignHar(posted), options)).toThrow(/browser\.har is not a HAR file/);
});
