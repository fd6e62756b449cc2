import { expect, test } from 'vitest';
import reportSchema from '../../../openapi/report.schema.json' with { type: 'json' };
import resultSchema from '../../../openapi/target-result.schema.json' with { type: 'json' };
import targetSchema from '../../../openapi/targets.schema.json' with { type: 'json' };
import { structureOfSchema, structureOfType } from '../../support/type-structure.ts';

test('src/model/target.ts and openapi/targets.schema.json have the same members', () => {
  expect(structureOfSchema(targetSchema)).toEqual(structureOfType('src/model/target.ts', 'TargetLine'));
});

test('src/model/target.ts and openapi/target-result.schema.json have the same members, types and names', () => {
  const { summary, checks } = reportSchema.properties;
  const schema = {
    ...resultSchema,
    $defs: reportSchema.$defs,
    properties: { ...resultSchema.properties, summary, checks },
  };
  expect(structureOfSchema(schema)).toEqual(structureOfType('src/model/target.ts', 'TargetResult'));
});
