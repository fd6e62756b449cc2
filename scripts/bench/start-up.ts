import { startExample } from './example-server.ts';
import { certificates, checkUserinfoOf, environment, timeOf } from './processes.ts';
import { type Figure, milliseconds, type Result } from './result.ts';
import { seriesOf, sideBySide } from './side-by-side.ts';
import { pairedRatios, spreadOf } from './statistics.ts';

/**
 * The time of a whole `check userinfo` against a conforming endpoint on loopback, by that of a `node` that does nothing. Where the
 * environment makes every start of Node.js long it is judged without what does, and measured with it too.
 */
export async function benchStartUps(runs: number): Promise<readonly Result[]> {
  const judged = await benchStartUp('', environment, runs, { bar: { atMost: 2.5 } });
  const extra = process.env[certificates];
  if (extra === undefined) return [judged];
  const asHere = { ...environment, [certificates]: extra };
  return [judged, await benchStartUp(`, with ${certificates} as it is set here`, asHere, runs, {})];
}

async function benchStartUp(
  condition: string,
  env: NodeJS.ProcessEnv,
  runs: number,
  bar: Pick<Figure, 'bar'>,
): Promise<Result> {
  const server = await startExample();
  try {
    const nothing = seriesOf(() => timeOf(['-e', '0'], { env }));
    const check = seriesOf(() => timeOf(checkUserinfoOf(server.url), { env }));
    await sideBySide(runs, [nothing, check]);
    return {
      what: `The whole process of check userinfo on loopback${condition}; Node.js ${process.version}, ${runs} runs of each`,
      details: [
        `node -e 0       ${milliseconds(spreadOf(nothing.values))}`,
        `check userinfo  ${milliseconds(spreadOf(check.values))}`,
      ],
      figures: [
        { what: `check userinfo by node -e 0${condition}`, spread: pairedRatios(check.values, nothing.values), ...bar },
      ],
    };
  } finally {
    server.stop();
  }
}
