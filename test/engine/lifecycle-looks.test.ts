import { expect, it } from 'vitest';
import { runLifecycle } from '../../src/engine/lifecycle.ts';
import { lifecycle } from '../../src/probes/config-lifecycle.ts';
import { createConfigModel } from '../support/config-model.ts';

/** Four are more than the reads in a row that may leave it open whether there is a config. */
it('looks again after every read that is not answered in time, where each look shows the config', async () => {
  const ask = createConfigModel(undefined);
  const busy = new Set(lifecycle.slice(0, 4).map(({ readBack }) => readBack));
  const sent: string[] = [];
  const results = await runLifecycle(
    lifecycle,
    async (probe) => {
      sent.push(probe.name);
      const answered = ask(probe);
      return busy.has(probe) ? { ...answered, response: { ...answered.response, status: 503 } } : answered;
    },
    { initial: { kind: 'absent', status: 404 }, signal: new AbortController().signal },
  );
  expect(results.filter((result) => 'notSent' in result)).toEqual([]);
  const looks = lifecycle.slice(1, 5).map(({ look }) => look.name);
  expect(sent.filter((name) => looks.includes(name))).toEqual(looks);
});
