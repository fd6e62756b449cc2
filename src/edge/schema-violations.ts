import { type JudgedSchema, judgeBySchema, schemaViolations } from '../checks/support/schema-findings.ts';
import { type RequirementId, requirements } from '../generated/requirements.ts';
import type { Finding } from '../model/verdict.ts';

/** Every violation of a schema by a value, in the order of the ledger's requirements; with the checks' own words. */
export function findingsBySchema(schema: JudgedSchema, value: unknown): readonly Finding[] {
  const violated = schemaViolations(schema, value);
  return Object.keys(requirements)
    .filter((id): id is RequirementId => violated.has(id))
    .flatMap((id) => {
      const verdict = judgeBySchema(schema, value, id);
      return verdict.outcome === 'violates' ? verdict.findings : [];
    });
}
