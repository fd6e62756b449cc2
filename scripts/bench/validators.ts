import { validateUserInfo } from '../../src/generated/validators.js';
import { currentEdition } from '../generate/documents.ts';
import { createCompiler, validatorId } from '../generate/validators.ts';
import { type Body, bodyWith, typicalItem } from './bodies.ts';
import { hyperjumpValidator } from './hyperjump.ts';
import type { Figure, Result } from './result.ts';
import { seriesOf, sideBySide } from './side-by-side.ts';
import { pairedRatios, spreadOf } from './statistics.ts';

/** Long enough for the clock, short enough that both sides of a round meet the same machine. */
const roundMs = 4;

const warmUpMs = 200;

/** Says whether a body is valid. */
type Validate = (body: Body) => unknown;

interface Other extends Pick<Figure, 'bar'> {
  readonly name: string;
  readonly validate: Validate;
}

/** The speed of our standalone validators, by that of the same ajv validator compiled in this process and by that of another library. */
export async function benchValidators(rounds: number): Promise<readonly Result[]> {
  const compiled = createCompiler().getSchema(validatorId('UserInfo'));
  if (compiled === undefined) throw new Error('ajv has no validator of UserInfo');
  const hyperjump = await hyperjumpValidator(currentEdition, 'UserInfo');
  const others: readonly Other[] = [
    { name: 'ajv, compiled in process', validate: compiled, bar: { atLeast: 0.95 } },
    { name: '@hyperjump/json-schema (formats left out)', validate: (body) => hyperjump(body).valid },
  ];
  const items = Array.from({ length: 4000 }, () => ({ ...typicalItem }));
  return [
    await compare('a typical body', bodyWith([typicalItem]), others, rounds),
    await compare('a body with 4,000 back-office items', bodyWith(items), others, rounds),
  ];
}

async function compare(what: string, body: Body, others: readonly Other[], rounds: number): Promise<Result> {
  const details: string[] = [];
  const figures: Figure[] = [];
  // One by one: what one leaves behind to be collected must not slow the next.
  for (const { name, validate, ...bar } of others) {
    const ours = speedSeries(validateUserInfo, body);
    const theirs = speedSeries(validate, body);
    await sideBySide(rounds, [ours, theirs]);
    details.push(`ours ${perSecond(ours.values)}; ${name} ${perSecond(theirs.values)}`);
    figures.push({
      what: `speed on ${what} by ${name}`,
      spread: pairedRatios(ours.values, theirs.values),
      ...bar,
    });
  }
  return { what: `The validator of /userinfo on ${what}; ${rounds} rounds`, details, figures };
}

/** Calls per second, again and again. */
function speedSeries(validate: Validate, body: Body) {
  if (validate(body) !== true) throw new Error('the body of the benchmark is not valid');
  let calls = 1;
  // Until then V8 may not have compiled it for good.
  for (const end = performance.now() + warmUpMs; performance.now() < end; ) validate(body);
  while (calls / speedOf(validate, body, calls) < roundMs / 1000) calls *= 2;
  return seriesOf(async () => speedOf(validate, body, calls));
}

function speedOf(validate: Validate, body: Body, calls: number): number {
  const start = performance.now();
  for (let call = 0; call < calls; call += 1) validate(body);
  return calls / ((performance.now() - start) / 1000);
}

function perSecond(speeds: readonly number[]): string {
  return `${Math.round(spreadOf(speeds).median).toLocaleString('en')} calls a second`;
}
