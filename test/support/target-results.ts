import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import reportSchema from '../../openapi/report.schema.json' with { type: 'json' };
import schema from '../../openapi/target-result.schema.json' with { type: 'json' };

const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema(reportSchema, 'openapi/report.schema.json');
const validate = ajv.compile(schema);

/** What is wrong with a result by openapi/target-result.schema.json: places and messages. */
export function resultErrors(result: unknown): readonly string[] {
  if (validate(result)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** The lines of --reporter ndjson, parsed; each of them is one by the schema. */
export function parseLines(text: string): readonly Record<string, unknown>[] {
  const lines = text.split('\n');
  if (lines.pop() !== '') throw new Error('the last line is not whole');
  return lines.map((line) => {
    const result: Record<string, unknown> = JSON.parse(line);
    const errors = resultErrors(result);
    if (errors.length > 0) throw new Error(`${line}: ${errors.join('; ')}`);
    return result;
  });
}

/** The ids of results, sorted. */
export function idsOf(results: readonly { readonly id?: unknown }[]): readonly string[] {
  return results.map(({ id }) => String(id)).sort();
}
