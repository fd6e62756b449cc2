import { expect, test } from 'vitest';
import schema from '../../openapi/report.schema.json' with { type: 'json' };
import { structureOfSchema, structureOfType } from '../support/type-structure.ts';

test('src/model/report.ts and openapi/report.schema.json have the same members, types and names', () => {
  const model = structureOfType('src/model/report.ts', 'Report');
  expect(structureOfSchema(schema)).toEqual(model);
  // The comparison has gone all the way down.
  expect(model).toHaveProperty('members.exchanges.items.members.tls.members.validTo', { kind: 'string' });
  expect(model).toHaveProperty('members.exchanges.items.members.response.members.headers.items.kind', 'tuple');
  expect(model).toHaveProperty('members.checks.items.members.gates', { kind: 'boolean' });
});
