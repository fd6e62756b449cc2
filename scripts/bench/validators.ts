import { validateUserInfo } from '../../src/generated/validators.js';
import { createCompiler, validatorId } from '../generate/validators.ts';
import { type Result, spreadOf } from './statistics.ts';

const rounds = 61;
/** Long enough for the clock, short enough that both sides of a round meet the same machine. */
const roundMs = 4;

/** The speed of our standalone validators, by that of the same ajv validator compiled in this process. */
export function benchValidators(): readonly Result[] {
  const compiled = createCompiler().getSchema(validatorId('UserInfo'));
  if (compiled === undefined) throw new Error('ajv has no validator of UserInfo');
  const item = { key: 'office_number', value: '777666777', displayName: 'Office number' };
  return [
    compare('typical body', person([item]), compiled),
    compare('body with 4,000 back-office items', person(Array.from({ length: 4000 }, () => ({ ...item }))), compiled),
  ];
}

type Validate = (body: unknown) => unknown;

function compare(what: string, body: unknown, compiled: Validate): Result {
  if (validateUserInfo(body) !== true || compiled(body) !== true) throw new Error(`the ${what} is not valid`);
  const times = callsFor(roundMs, compiled, body);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = -5; round < rounds; round += 1) {
    // Neither is always the first.
    const first = round % 2 === 0 ? validateUserInfo : compiled;
    const second = first === compiled ? validateUserInfo : compiled;
    const speeds = new Map([first, second].map((validate) => [validate, speedOf(validate, body, times)]));
    if (round < 0) continue;
    ours.push(speeds.get(validateUserInfo) ?? Number.NaN);
    theirs.push(speeds.get(compiled) ?? Number.NaN);
  }
  return {
    what: `the validator of /userinfo, by the same ajv validator compiled in process; ${what}, ${rounds} rounds`,
    details: [`ajv   ${perSecond(theirs)}`, `ours  ${perSecond(ours)}`],
    ratio: spreadOf(ours.map((speed, index) => speed / (theirs[index] ?? Number.NaN))),
    bar: { atLeast: 0.95 },
  };
}

function callsFor(ms: number, validate: Validate, body: unknown): number {
  let times = 1;
  while (times / speedOf(validate, body, times) < ms / 1000) times *= 2;
  return times;
}

/** Calls per second. */
function speedOf(validate: Validate, body: unknown, times: number): number {
  const start = performance.now();
  for (let call = 0; call < times; call += 1) validate(body);
  return times / ((performance.now() - start) / 1000);
}

function perSecond(speeds: readonly number[]): string {
  return `${Math.round(spreadOf(speeds).median).toLocaleString('en')} calls a second`;
}

function person(backOfficeData: readonly unknown[]): unknown {
  return {
    externalUserId: 'external_id_2',
    userData: {
      id: 'external_id_2',
      email: 'a@example.com',
      phone: { region: 'PL', number: '666777666' },
      firstName: 'Tyler',
      lastName: 'Durden',
      backOfficeData,
    },
  };
}
