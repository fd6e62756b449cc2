import { describe, expect, it } from 'vitest';
import { watchConfig } from '../../src/edge/config-ownership.ts';
import { lifecycleSteps } from '../../src/probes/config-lifecycle.ts';
import { createdForm, otherForm } from '../../src/probes/config-values.ts';
import { customersConfig } from '../provider/config-run.ts';

const own = { before: customersConfig, probeSecrets: [] };
const filledIn = { ...createdForm, tokenEndpoint: 'https://default.example/token' };
const { create, deleteWithoutKey, patchNothing } = lifecycleSteps;
const patchOf = (name: string) => lifecycleSteps.patch.find(({ member }) => member === name)?.step.probe;

describe('a text that nobody has sent', () => {
  it.each([
    ['POST', create.probe],
    ['PATCH of that member', patchOf('tokenEndpoint')],
    ['a DELETE that leaves a config', deleteWithoutKey.probe],
  ])("is the server's right after %s, and is known from then on", (_, write) => {
    const watch = watchConfig(own);
    expect(watch.isForeign(filledIn, write)).toBe(false);
    expect(watch.madeUp).toEqual([filledIn.tokenEndpoint]);
    expect(watch.isForeign({ ...filledIn, clientId: otherForm.clientId }, patchOf('clientId'))).toBe(false);
    expect(watch.isForeign(filledIn)).toBe(false);
  });

  it.each([
    ['a read that no write came before', undefined],
    ['PATCH of another member', patchOf('clientId')],
    ['PATCH of nothing', patchNothing.probe],
  ])("is somebody else's after %s", (_, write) => {
    const watch = watchConfig(own);
    expect(watch.isForeign(filledIn, write)).toBe(true);
    expect(watch.madeUp).toEqual([]);
  });

  it("is somebody else's right after POST too, where nothing beside it is of the probes", () => {
    const theirs = { ...customersConfig, tokenEndpoint: 'https://new.customer.example/token' };
    expect(watchConfig(own).isForeign(theirs, create.probe)).toBe(true);
    expect(watchConfig(own).isForeign({ ...theirs, clientId: 'closer' }, create.probe)).toBe(true);
  });
});

describe('a text that is cut', () => {
  it.each([0, 1, 7, 12, 20, 30])('after %i characters is what the probes wrote', (length) => {
    const cut = {
      ...otherForm,
      tokenEndpoint: otherForm.tokenEndpoint.slice(0, length),
      userInfoEndpoint: otherForm.userInfoEndpoint.slice(0, length),
      clientId: otherForm.clientId.slice(0, length),
    };
    expect(watchConfig(own).isForeign(cut)).toBe(false);
  });
});
