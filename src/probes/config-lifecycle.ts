import type { Probe } from '../model/probe.ts';
import { configProbe } from './config.ts';
import { type ConfigCreateForm, type ConfigMember, configMembers } from './config-contract.ts';
import { createdForm, otherForm, patchesBack, patchesThere, wrongTypes } from './config-values.ts';

/** One write of the lifecycle and the read after it. */
export interface LifecycleStep {
  readonly name: string;
  /** Whether a config must exist for the step to mean anything. */
  readonly requires: 'absent' | 'present';
  readonly probe: Probe;
  readonly readBack: Probe;
  /** Reads again where the last read left open whether there is a config. */
  readonly look: Probe;
  /** What brings the required state about where an earlier step left the other one, and the read after it. */
  readonly prepare: Probe;
  readonly prepared: Probe;
}

const createBody = JSON.stringify(createdForm);

type Write = Omit<Parameters<typeof configProbe>[0], 'name'>;

function step(name: string, requires: LifecycleStep['requires'], write: Write): LifecycleStep {
  const read = (suffix: string, when: string): Probe =>
    configProbe({ name: `${name}/${suffix}`, method: 'GET', purpose: `that reads the config ${when} "${name}"` });
  const prepare: Write =
    requires === 'absent'
      ? { method: 'DELETE', purpose: `that removes the config before "${name}"` }
      : { method: 'POST', purpose: `that creates a config before "${name}"`, body: createBody };
  return {
    name,
    requires,
    probe: configProbe({ name, ...write }),
    readBack: read('read-back', 'after'),
    look: read('look', 'before'),
    prepare: configProbe({ name: `${name}/prepare`, ...prepare }),
    prepared: read('prepared', 'before'),
  };
}

const create = (name: string, body: string, purpose: string, key?: Write['key']): LifecycleStep =>
  step(name, 'absent', { method: 'POST', purpose, body, ...(key === undefined ? {} : { key }) });

const patch = (name: string, body: string, purpose: string, key?: Write['key']): LifecycleStep =>
  step(name, 'present', { method: 'PATCH', purpose, body, ...(key === undefined ? {} : { key }) });

const remove = (name: string, key?: Write['key']): LifecycleStep =>
  step(name, 'present', {
    method: 'DELETE',
    purpose: 'that deletes the config',
    ...(key === undefined ? {} : { key }),
  });

function without(name: ConfigMember): string {
  const { [name]: _left, ...others } = createdForm;
  return JSON.stringify(others);
}

/** Bodies that are not JSON, by the end of the step's name: cut short, with text after the end, with a comma before it. */
const malformed: Readonly<Record<string, (body: string) => string>> = {
  '': () => '{"tokenEndpoint": "https://',
  '-end': (body) => `${body}x`,
  '-comma': (body) => body.replace(/}$/, ',}'),
};

function malformedSteps(make: typeof create | typeof patch, name: string, body: string): readonly LifecycleStep[] {
  return Object.entries(malformed).map(([end, spoil]) =>
    make(`${name}-malformed${end}`, spoil(body), 'that sends malformed JSON'),
  );
}

/** A PATCH of one member, and what it writes. */
export interface PatchStep {
  readonly member: ConfigMember;
  readonly value: string | boolean;
  readonly step: LifecycleStep;
}

function patchStep(form: Partial<ConfigCreateForm>): readonly PatchStep[] {
  return configMembers.flatMap((member) => {
    const value = form[member];
    if (value === undefined) return [];
    const suffix = typeof value === 'boolean' ? `-${value}` : '';
    const made = patch(`patch-${member}${suffix}`, JSON.stringify(form), `that changes ${member} alone`);
    return [{ member, value, step: made }];
  });
}

/** A step that must be refused, and the member that it lacks. */
export interface LackingStep {
  readonly member: ConfigMember;
  readonly step: LifecycleStep;
}

/** A step that must be refused, and the member it is wrong in. */
export interface WrongStep extends LackingStep {
  readonly value: unknown;
}

function wrongSteps(make: (name: string, member: ConfigMember, value: unknown) => LifecycleStep): readonly WrongStep[] {
  return Object.entries(wrongTypes).flatMap(([kind, values]) =>
    configMembers.map((member) => {
      const value = values[member];
      return { member, value, step: make(`${kind}-${member}`, member, value) };
    }),
  );
}

const there = patchesThere.flatMap(patchStep);
const back = patchesBack.flatMap(patchStep);

/** The steps of the lifecycle by what they are for; `lifecycle` has their order. */
export const lifecycleSteps = {
  createMalformed: malformedSteps(create, 'create', createBody),
  createWithout: configMembers.map(
    (member): LackingStep => ({
      member,
      step: create(`create-without-${member}`, without(member), `that creates a config without ${member}`),
    }),
  ),
  createWrongType: wrongSteps((name, member, value) =>
    create(
      `create-${name}`,
      JSON.stringify({ ...createdForm, [member]: value }),
      `that creates a config with a wrong type of ${member}`,
    ),
  ),
  createWithoutKey: create('create-without-key', createBody, 'that creates a config', 'none'),
  createWithWrongKey: create('create-with-wrong-key', createBody, 'that creates a config', 'wrong'),
  create: create('create', createBody, 'that creates a config'),
  /** The documents are silent on it: recorded, not judged. */
  createAgain: step('create-again', 'present', {
    method: 'POST',
    purpose: 'that creates a config a second time',
    body: createBody,
  }),
  patch: [...there, ...back],
  patchNothing: patch('patch-nothing', '{}', 'that changes nothing'),
  patchNothingAgain: patch('patch-nothing-again', '{}', 'that changes nothing, a second time'),
  patchWrongType: wrongSteps((name, member, value) =>
    patch(`patch-${name}`, JSON.stringify({ [member]: value }), `that changes ${member} to a wrong type`),
  ),
  patchMalformed: malformedSteps(patch, 'patch', JSON.stringify({ clientId: createdForm.clientId })),
  readWithoutKey: step('lifecycle-read-without-key', 'present', {
    method: 'GET',
    purpose: 'that reads the config',
    key: 'none',
  }),
  readWithWrongKey: step('lifecycle-read-with-wrong-key', 'present', {
    method: 'GET',
    purpose: 'that reads the config',
    key: 'wrong',
  }),
  patchWithoutKey: patch(
    'patch-without-key',
    JSON.stringify({ clientId: otherForm.clientId }),
    'that changes clientId',
    'none',
  ),
  patchWithWrongKey: patch(
    'patch-with-wrong-key',
    JSON.stringify({ clientId: otherForm.clientId }),
    'that changes clientId',
    'wrong',
  ),
  deleteWithoutKey: remove('delete-without-key', 'none'),
  deleteWithWrongKey: remove('delete-with-wrong-key', 'wrong'),
  patchAll: patch('patch-all', JSON.stringify(otherForm), 'that changes all members'),
  delete: remove('delete'),
  /** The documents are silent on it: recorded, not judged. */
  deleteAgain: step('delete-again', 'absent', { method: 'DELETE', purpose: 'that deletes the config a second time' }),
  createOther: create('create-other', JSON.stringify(otherForm), 'that creates another config'),
  deleteOther: remove('delete-other'),
};

/** Every step of `check config --write`, in the order in which they are taken. */
export const lifecycle: readonly LifecycleStep[] = [
  ...lifecycleSteps.createMalformed,
  ...lifecycleSteps.createWithout.map(({ step }) => step),
  ...lifecycleSteps.createWrongType.map(({ step }) => step),
  lifecycleSteps.createWithoutKey,
  lifecycleSteps.createWithWrongKey,
  lifecycleSteps.create,
  lifecycleSteps.createAgain,
  ...there.map(({ step }) => step),
  lifecycleSteps.patchNothing,
  ...back.map(({ step }) => step),
  lifecycleSteps.patchNothingAgain,
  ...lifecycleSteps.patchWrongType.map(({ step }) => step),
  ...lifecycleSteps.patchMalformed,
  lifecycleSteps.readWithoutKey,
  lifecycleSteps.readWithWrongKey,
  lifecycleSteps.patchWithoutKey,
  lifecycleSteps.patchWithWrongKey,
  lifecycleSteps.deleteWithoutKey,
  lifecycleSteps.deleteWithWrongKey,
  lifecycleSteps.patchAll,
  lifecycleSteps.delete,
  lifecycleSteps.deleteAgain,
  lifecycleSteps.createOther,
  lifecycleSteps.deleteOther,
];
