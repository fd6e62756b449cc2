import { describe, expect, it } from 'vitest';
import { putBackAndSettle, putBackPatiently } from '../../src/edge/patience.ts';
import { createdForm } from '../../src/probes/config-values.ts';
import { answered, fakeConfigApi, reset, unanswered } from '../support/fake-config-access.ts';

const options = { before: null, probeSecrets: [], otherMembers: {}, justWritten: true };
const patience = { retryMs: [0, 0], settleMs: 0 };
const back = { outcome: 'put-back', otherMembers: [] };

describe('putting back patiently', () => {
  it('tries again where the server did not answer, failed or was busy', async () => {
    const api = fakeConfigApi(createdForm);
    api.insteadOfGet = (times) => (times === 0 ? { kind: 'unknown', status: 503 } : undefined);
    api.instead.DELETE = (times) => (times === 0 ? unanswered() : undefined);
    expect(await putBackPatiently(api.access, options, patience)).toEqual(back);
    expect(api.stored).toBeUndefined();
    expect(api.log).toEqual(['GET', 'GET', 'DELETE', 'GET', 'DELETE', 'GET']);
  });

  it('ends with the last try', async () => {
    const api = fakeConfigApi(createdForm);
    api.insteadOfGet = () => ({ kind: 'unanswered', error: reset });
    expect(await putBackPatiently(api.access, options, patience)).toEqual({ outcome: 'unreachable', error: reset });
    expect(api.log).toEqual(['GET', 'GET', 'GET']);
  });

  it('does not try again where that would come to the same', async () => {
    const refusing = fakeConfigApi(createdForm);
    refusing.instead.DELETE = () => answered(400);
    refusing.instead.PATCH = () => answered(400);
    await putBackPatiently(refusing.access, options, patience);
    expect(refusing.log.filter((method) => method === 'DELETE')).toHaveLength(1);

    const foreign = fakeConfigApi({ clientId: 'theirs' });
    expect(await putBackPatiently(foreign.access, options, patience)).toEqual({ outcome: 'foreign' });
    expect(foreign.log).toEqual(['GET']);

    const gone = fakeConfigApi();
    expect(await putBackPatiently(gone.access, options, patience)).toEqual(back);
    expect(gone.log).toEqual(['GET']);
  });
});

describe('the pauses between the tries', () => {
  /** A config API and a clock that take down what is asked of them in one list. */
  const listening = (stored?: typeof createdForm) => {
    const api = fakeConfigApi(stored);
    const seen: string[] = [];
    api.insteadOfGet = () => {
      seen.push('GET');
      return undefined;
    };
    const sleep = async (ms: number): Promise<void> => {
      seen.push(`sleep ${ms}`);
    };
    return { api, seen, patience: { retryMs: [10, 30], settleMs: 20, sleep } };
  };

  it('are those before each further try', async () => {
    const { api, seen, patience } = listening(createdForm);
    api.insteadOfGet = () => {
      seen.push('GET');
      return { kind: 'unanswered', error: reset };
    };
    await putBackPatiently(api.access, options, patience);
    expect(seen).toEqual(['GET', 'sleep 10', 'GET', 'sleep 30', 'GET']);
  });

  it('are none where the first try does it', async () => {
    const { api, seen, patience } = listening();
    await putBackPatiently(api.access, options, patience);
    expect(seen).toEqual(['GET']);
  });

  it('are one before it is looked again at what an unanswered write may still do', async () => {
    const { api, seen, patience } = listening();
    await putBackAndSettle(api.access, options, patience);
    expect(seen).toEqual(['GET', 'sleep 20', 'GET']);
  });
});

describe('putting back after a write that was not answered', () => {
  it('looks again, and puts back what was written late', async () => {
    const api = fakeConfigApi();
    api.insteadOfGet = (times) => {
      if (times === 1) api.stored = createdForm;
      return undefined;
    };
    expect(await putBackAndSettle(api.access, options, patience)).toEqual(back);
    expect(api.stored).toBeUndefined();
    expect(api.log).toEqual(['GET', 'GET', 'DELETE', 'GET']);
  });

  it('does not look again where it is not back anyway', async () => {
    const api = fakeConfigApi({ clientId: 'theirs' });
    expect(await putBackAndSettle(api.access, options, patience)).toEqual({ outcome: 'foreign' });
    expect(api.log).toEqual(['GET']);
  });
});
