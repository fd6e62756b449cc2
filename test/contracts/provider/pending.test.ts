import { expect, test } from 'vitest';
import { interaction, pactFolder, pactOf, reportOf, server, verifyCli } from '../../support/own-pact.ts';
import { startPactBroker } from '../../support/pact-broker.ts';
import type { CliRun } from '../../support/run-cli.ts';

const write = pactFolder();
const start = server();
const failing = () => start((_, response) => response.writeHead(500).end());

const gates = (run: CliRun) =>
  reportOf(run).checks.map(({ outcome, gates }) => `${outcome} ${gates ? 'and fails' : ''}`.trim());

test.each([
  ['first', [true, false, false]],
  ['in the middle', [false, true, false]],
  ['last', [false, false, true]],
])('a pending interaction that comes %s lets the others fail the run', async (_, pending) => {
  const { origin } = await failing();
  const file = write('pending.json', pactOf(pending.map((one, index) => interaction(`d${index}`, { pending: one }))));
  const run = await verifyCli(['--provider', origin, file]);
  expect(gates(run)).toEqual(pending.map((one) => (one ? 'violates' : 'violates and fails')));
  expect(run.status).toBe(1);
  expect(reportOf(run).checks.flatMap(({ findings }) => findings.map(({ message }) => message))).toEqual(
    Array(3).fill('the status is 500'),
  );
});

test('a pending interaction of a broker, and one that has the same description', async () => {
  const { origin } = await failing();
  const same = [interaction('d', { pending: true, providerStates: [{ name: 's' }] }), interaction('d')];
  const broker = await startPactBroker(pactOf(same), 'p');
  const run = await verifyCli(['--provider', origin, '--broker', broker.url, '--provider-name', 'p']);
  broker.close();
  expect(gates(run)).toEqual(['violates', 'violates and fails']);
  expect(run.status).toBe(1);
});

test('nothing but pending interactions that fail leaves the run conforming', async () => {
  const { origin } = await failing();
  const file = write('all.json', pactOf([interaction('d', { pending: true }), interaction('e', { pending: true })]));
  const run = await verifyCli(['--provider', origin, file]);
  expect(gates(run)).toEqual(['violates', 'violates']);
  expect(run.status).toBe(0);
});
