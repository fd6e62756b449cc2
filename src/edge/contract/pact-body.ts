import { isJsonObject } from '../../checks/support/json-object.ts';

export interface PactBody {
  readonly mediaType: string;
  readonly value: unknown;
}

/** The body of a pact's request or response, where it has members: JSON, or a form. */
export function pactBody(message: unknown): PactBody | undefined {
  if (!isJsonObject(message)) return undefined;
  const { body } = message;
  // Since version 4 of the specification the content stands beside its type.
  const wrapped = isJsonObject(body) && 'content' in body && 'contentType' in body;
  const content: unknown = wrapped ? body.content : body;
  const mediaType = wrapped ? String(body.contentType) : headerOf(message.headers);
  if (content === undefined || content === null || (wrapped && body.encoded !== false && body.encoded !== undefined)) {
    return undefined;
  }
  if (mediaType.startsWith('application/x-www-form-urlencoded') && typeof content === 'string') {
    return { mediaType, value: Object.fromEntries(new URLSearchParams(content)) };
  }
  return typeof content === 'object' ? { mediaType, value: content } : undefined;
}

function headerOf(headers: unknown): string {
  const entries = isJsonObject(headers) ? Object.entries(headers) : [];
  const value = entries.find(([name]) => name.toLowerCase() === 'content-type')?.[1];
  return String(Array.isArray(value) ? value[0] : (value ?? 'application/json'));
}
