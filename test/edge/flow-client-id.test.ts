import { expect, test } from 'vitest';
import { checkFlow } from '../../src/edge/check-flow.ts';
import { toHar } from '../../src/edge/har/write.ts';
import type { RecordedRun } from '../../src/model/run.ts';
import { withProvider } from '../provider/reference.ts';

test('a secret that is the identifier of its client as well is in no report and no recording', async () => {
  const client = { id: 'closer-widget-0123456789', secret: 'closer-widget-0123456789' };
  const recorded: RecordedRun[] = [];
  const report = await withProvider({ client }, (origin) =>
    checkFlow({
      tokenEndpoint: `${origin}/token`,
      userInfoEndpoint: `${origin}/userinfo`,
      client: { clientId: client.id, clientSecret: client.secret, authentication: 'client_secret_post' },
      grant: { type: 'client_credentials' },
      onRecorded: (run) => recorded.push(run),
    }),
  );
  expect(report.checks.find(({ id }) => id === 'flow/issues-a-token')?.outcome).toBe('conforms');
  const curl = report.exchanges.find(({ name }) => name === 'token')?.curl;
  expect(curl).toContain('client_id=$CLOSER_CLIENT_SECRET&client_secret=$CLOSER_CLIENT_SECRET');
  expect(JSON.stringify([report, recorded.map(toHar)])).not.toContain(client.secret);
});
