import { isJsonObject, type JsonObject } from '../../checks/support/json-object.ts';
import {
  type OpenApiDocument,
  type Operation,
  objectOf,
  operationsOf,
  resolved,
} from '../../engine/openapi/document.ts';
import type { Finding } from '../../model/verdict.ts';
import { describe } from '../../wire/describe.ts';
import { pointerToPath, toPointer, valueAt } from '../../wire/json-pointer.ts';
import type { Interaction, Pact } from '../pact/pact-file.ts';
import { pactBody } from './pact-body.ts';

/**
 * What a consumer relies on beyond what the comparator looks at: that each member that it sends is documented, so that the
 * provider heeds it; and that each member that it expects in every answer of an operation is required, so that every answer
 * has it.
 */
export function relianceFindings(document: OpenApiDocument, pact: Pact, interaction: Interaction): readonly Finding[] {
  const operation = operationOf(document, interaction);
  if (operation === undefined) return [];
  return [
    ...undocumentedInRequest(document, operation, interaction),
    ...notPromised(document, operation, pact, interaction),
  ];
}

/** The comparator says which operation is not there; here it is enough to have none. */
function operationOf(document: OpenApiDocument, { method, path }: Interaction): Operation | undefined {
  return operationsOf(document).find(({ title, path: template }) => {
    const pattern = template.replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&').replaceAll(/\{[^}]*\}/g, '[^/]+');
    return title.startsWith(`${method} `) && new RegExp(`^${pattern}$`).test(path);
  });
}

function undocumentedInRequest(
  document: OpenApiDocument,
  { operation }: Operation,
  interaction: Interaction,
): readonly Finding[] {
  const body = pactBody(interaction.document.request);
  if (body === undefined) return [];
  const schema = schemaFor(document, objectOf(document, operation.requestBody), body.mediaType);
  return memberPointers(body.value)
    .filter((pointer) => documented(document, schema, pointer) === 'no')
    .map((pointer) =>
      finding(pointer, 'request', 'the consumer sends it, and the document does not name it', body.value, document),
    );
}

/** Members that every successful answer of the operation has in the pact: a consumer that can do without shows it. */
function notPromised(
  document: OpenApiDocument,
  { operation, title }: Operation,
  pact: Pact,
  interaction: Interaction,
): readonly Finding[] {
  const answer = successful(interaction);
  if (answer === undefined) return [];
  const others = pact.interactions
    .filter((one) => operationOf(document, one)?.title === title)
    .flatMap((one) => successful(one)?.body?.value ?? []);
  const responses = objectOf(document, operation.responses);
  const response = [String(answer.status), `${String(answer.status).charAt(0)}XX`, 'default'].find((name) =>
    Object.hasOwn(responses, name),
  );
  if (answer.body === undefined || response === undefined) return [];
  const { value, mediaType } = answer.body;
  const schema = schemaFor(document, objectOf(document, responses[response]), mediaType);
  return memberPointers(value)
    .filter((pointer) => others.every((other) => valueAt(other, pointer) !== undefined))
    .filter((pointer) => documented(document, schema, pointer) === 'optional')
    .map((pointer) =>
      finding(
        pointer,
        'response',
        'the consumer expects it in every answer, and the document does not require it',
        value,
        document,
      ),
    );
}

function finding(
  pointer: string,
  part: 'request' | 'response',
  reason: string,
  body: unknown,
  document: OpenApiDocument,
): Finding {
  const path = pointerToPath(pointer);
  return {
    pointer,
    message: `${path} of the ${part} body: ${reason}`,
    expected: part === 'request' ? 'a member that the document names' : 'a member that the document requires',
    actual: describe(valueAt(body, pointer)),
    fix:
      part === 'request'
        ? `Name ${path} in ${document.name}, or let the consumer not send it.`
        : `Require ${path} in ${document.name}; or, where the consumer can do without, add an interaction in which it is missing.`,
  };
}

function successful(
  interaction: Interaction,
): { readonly status: number; readonly body: ReturnType<typeof pactBody> } | undefined {
  const { response } = interaction.document;
  const status = isJsonObject(response) && typeof response.status === 'number' ? response.status : 200;
  return status >= 200 && status < 300 ? { status, body: pactBody(response) } : undefined;
}

function schemaFor(document: OpenApiDocument, message: JsonObject, mediaType: string): unknown {
  const content = objectOf(document, message.content);
  return objectOf(document, content[mediaType] ?? Object.values(content)[0]).schema;
}

/** Pointers to all members, those of items too. */
function memberPointers(value: unknown, tokens: readonly (string | number)[] = []): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => memberPointers(item, [...tokens, index]));
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([name, member]) => [
    toPointer([...tokens, name]),
    ...memberPointers(member, [...tokens, name]),
  ]);
}

/** Whether a member is required, optional or not named; `unknown` where its parent's schema is not made of members. */
function documented(
  document: OpenApiDocument,
  root: unknown,
  pointer: string,
): 'required' | 'optional' | 'no' | 'unknown' {
  let schema = resolved(document, root);
  const tokens = pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
  let required = true;
  for (const token of tokens) {
    if (!isJsonObject(schema)) return 'unknown';
    if (schema.items !== undefined && /^\d+$/.test(token)) {
      schema = resolved(document, schema.items);
      continue;
    }
    if (!isJsonObject(schema.properties)) return 'unknown';
    if (!Object.hasOwn(schema.properties, token)) return 'no';
    required &&= Array.isArray(schema.required) && schema.required.includes(token);
    schema = resolved(document, schema.properties[token]);
  }
  return required ? 'required' : 'optional';
}
