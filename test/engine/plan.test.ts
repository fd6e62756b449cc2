import { expect, it } from 'vitest';
import { planProbes } from '../../src/engine/plan.ts';
import { aProbe } from '../support/exchange.ts';

const open = aProbe('open');
const withToken = aProbe('with-token', { headers: [['Authorization', 'Bearer {{token}}']] });
const withKeyInUrl = aProbe('with-key', { url: '{{target}}?key={{apiKey}}' });
const withSecret = aProbe('with-secret', {
  method: 'POST',
  body: '{"clientSecret":"{{clientSecret}}"}',
  whenNotGiven: 'no secret was given (CLOSER_CLIENT_SECRET)',
});

it('plans each probe once, in the order in which they are needed', () => {
  const { probes, unsent } = planProbes([withToken, open, withToken, open], new Set(['token']));
  expect(probes).toEqual([withToken, open]);
  expect(unsent).toEqual([]);
});

it('needs no credential for the target', () => {
  expect(planProbes([open], new Set()).probes).toEqual([open]);
});

it('leaves out probes whose credential is not given, wherever they hold it, and says why', () => {
  const { probes, unsent } = planProbes([withToken, withKeyInUrl, withSecret, open], new Set());
  expect(probes).toEqual([open]);
  expect(unsent).toEqual([
    { name: 'with-token', notSent: 'no token was given', expected: true },
    { name: 'with-key', notSent: 'no apiKey was given', expected: true },
    { name: 'with-secret', notSent: 'no secret was given (CLOSER_CLIENT_SECRET)', expected: true },
  ]);
});

it('leaves out a probe that lacks one of two credentials', () => {
  const both = aProbe('both', {
    headers: [
      ['X-A', '{{token}}'],
      ['X-B', '{{other}}'],
    ],
  });
  expect(planProbes([both], new Set(['token'])).unsent).toEqual([
    { name: 'both', notSent: 'no other was given', expected: true },
  ]);
});

it('plans nothing of nothing', () => {
  expect(planProbes([], new Set(['token']))).toEqual({ probes: [], unsent: [] });
});
