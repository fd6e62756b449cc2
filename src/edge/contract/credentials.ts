import { type OpenApiDocument, type Operation, objectOf } from '../../engine/openapi/document.ts';
import type { Finding } from '../../model/verdict.ts';
import { capitalised, describe, quote } from '../../wire/describe.ts';
import { isJsonObject, type JsonObject } from '../../wire/json-object.ts';
import type { Interaction } from '../pact/pact-file.ts';
import { statusOf } from './documented-response.ts';

/** What a security scheme asks for, and the interaction does not have. */
interface Missing {
  readonly scheme: string;
  readonly where: string;
  readonly trouble: string;
  readonly actual: string;
}

/**
 * The credentials that an operation asks for and an interaction does not send, though it expects to be served. Of several
 * requirements one is enough, whose schemes are all asked for at once.
 *
 * @see https://spec.openapis.org/oas/v3.1.1#security-requirement-object
 */
export function missingCredentials(
  document: OpenApiDocument,
  { operation }: Operation,
  interaction: Interaction,
): readonly Finding[] {
  const requirements: unknown = operation.security ?? document.root.security;
  if (!Array.isArray(requirements) || requirements.length === 0 || statusOf(interaction) >= 400) return [];
  const schemes = objectOf(document, objectOf(document, document.root.components).securitySchemes);
  const missing = requirements.map((requirement) =>
    Object.keys(isJsonObject(requirement) ? requirement : {}).flatMap((name) =>
      missingOf(name, objectOf(document, schemes[name]), interaction),
    ),
  );
  const [fewest = []] = missing.toSorted((one, other) => one.length - other.length);
  return fewest.map(({ scheme, where, trouble, actual }) => ({
    pointer: '',
    where,
    message: `${where} ${trouble}`,
    expected: `what ${document.name} has at #/components/securitySchemes/${scheme}`,
    actual,
    fix: `Let the consumer send it and write the pact anew, or let ${document.name} not ask for it.`,
  }));
}

/** Of a scheme whose credentials cannot be told by a request alone, nothing. */
function missingOf(name: string, scheme: JsonObject, { headers, document }: Interaction): readonly Missing[] {
  const asks = `the security scheme ${quote(name)} asks for`;
  const absent = (where: string): Missing => ({
    scheme: name,
    where,
    trouble: `is missing, and ${asks} it`,
    actual: 'absent',
  });
  const key = String(scheme.name);
  if (scheme.type === 'apiKey') {
    if (scheme.in === 'header') return headers.has(key.toLowerCase()) ? [] : [absent(`the request header ${key}`)];
    if (scheme.in === 'query')
      return queryNames(document.request).includes(key) ? [] : [absent(`the query parameter ${key}`)];
    const cookies = (headers.get('cookie') ?? '').split(';').map((pair) => pair.split('=')[0]?.trim());
    return cookies.includes(key) ? [] : [absent(`the cookie ${key}`)];
  }
  if (scheme.type !== 'http') return [];
  const where = 'the request header Authorization';
  const value = headers.get('authorization');
  if (value === undefined) return [absent(where)];
  const [sent = ''] = value.split(' ');
  const wanted = String(scheme.scheme);
  if (sent.toLowerCase() === wanted.toLowerCase()) return [];
  const trouble = `is not of the scheme ${capitalised(wanted)}, which ${asks}`;
  // A value without a scheme may be a credential itself.
  const actual = value.includes(' ') ? `the scheme ${quote(sent)}` : describe(value);
  return [{ scheme: name, where, trouble, actual }];
}

function queryNames(request: unknown): readonly string[] {
  const query = isJsonObject(request) ? request.query : undefined;
  if (isJsonObject(query)) return Object.keys(query);
  return typeof query === 'string' ? [...new URLSearchParams(query).keys()] : [];
}
