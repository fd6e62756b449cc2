import { describe, expect, it } from 'vitest';
import { settingsHeaders, subjectHeaders } from '../../src/edge/subject-headers.ts';
import type { Settings } from '../../src/model/settings.ts';

describe('settingsHeaders', () => {
  it('fills in variables of the environment', () => {
    expect(settingsHeaders({ 'X-Tenant': 'a-${TENANT}-b' }, { TENANT: '42' })).toEqual([['X-Tenant', 'a-42-b']]);
  });

  it('names a variable that is not set', () => {
    expect(() => settingsHeaders({ 'X-Tenant': '${TENANT}' }, {})).toThrow(/X-Tenant.*TENANT, which is not set/);
  });
});

describe('subjectHeaders', () => {
  const userinfo = { url: 'https://acme.example/userinfo' };
  const forAll = { 'X-All': 'all' };
  const own = { 'X-Own': 'own' };
  const of = (settings: Settings) => subjectHeaders(settings, {}, [['X-Given', 'given']]);
  const names = (headers: readonly (readonly [string, string])[]): readonly string[] => headers.map(([name]) => name);
  const closer = [{ origin: 'https://spinner.closer.app', names: ['subjects.config.origin'] }];

  it('sends what is for all to every origin that the settings name, each of them once', () => {
    const origin = 'https://api.example';
    const flow = {
      grant: 'password',
      tokenEndpoint: 'https://id.example:443/token',
      userInfoEndpoint: userinfo.url,
    } as const;
    const headers = of({ subjects: { userinfo, config: { origin }, flow }, headers: forAll });
    expect(headers.origins).toEqual(['https://acme.example', origin, 'https://id.example']);
    for (const list of [headers.userinfo, headers.config, headers.flow])
      expect(names(list)).toEqual(['X-All', 'X-Given']);
    expect(headers.withheld).toEqual([]);
  });

  it.each([[null], [{}]])("sends none of it to Closer's config API by default, and says so: %j", (config) => {
    const headers = of({ subjects: { userinfo, config }, headers: forAll });
    expect([names(headers.userinfo), headers.config]).toEqual([['X-All', 'X-Given'], []]);
    expect(headers.withheld).toEqual(closer);
  });

  it('sends it there where the settings name it, by whatever subject', () => {
    const flow = { grant: 'password', origin: 'https://spinner.closer.app' } as const;
    const headers = of({ subjects: { config: null, flow }, headers: forAll });
    expect([names(headers.config), headers.withheld]).toEqual([['X-All', 'X-Given'], []]);
  });

  it("sends a subject its own headers in place of those for all, also to Closer's config API", () => {
    const headers = subjectHeaders(
      { subjects: { userinfo: { ...userinfo, headers: {} }, config: { headers: own } }, headers: forAll },
      {},
      [],
    );
    expect([names(headers.userinfo), names(headers.config), headers.withheld]).toEqual([[], ['X-Own'], []]);
    const given = of({ subjects: { config: { headers: own } } });
    expect([names(given.config), given.withheld]).toEqual([['X-Own'], closer]);
  });

  it('says nothing where there are no headers, or no config is checked', () => {
    expect(subjectHeaders({ subjects: { config: null } }, {}, []).withheld).toEqual([]);
    expect(of({ subjects: { userinfo }, headers: forAll }).withheld).toEqual([]);
  });
});
