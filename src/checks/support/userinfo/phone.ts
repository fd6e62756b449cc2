import type { JsonObject } from '../../../wire/json-object.ts';
import { valueAt } from '../../../wire/json-pointer.ts';
import { whyUnjudged } from './unjudged.ts';

/** Region and number of the body's phone, where both are strings; their absence and types are judged by the schema. */
export function phoneOf(body: JsonObject): { readonly region: string; readonly number: string } | undefined {
  const region = valueAt(body, '/userData/phone/region');
  const number = valueAt(body, '/userData/phone/number');
  return typeof region === 'string' && typeof number === 'string' ? { region, number } : undefined;
}

/** Why there is none. */
export function whyNoPhone(body: JsonObject): string {
  const region = '/userData/phone/region';
  const lacking = typeof valueAt(body, region) === 'string' ? '/userData/phone/number' : region;
  return whyUnjudged(body, lacking, { absent: 'the body has no phone with a region and a number', type: 'a string' });
}
