import { parseJsonValue } from '../../wire/json.ts';
import { isJsonObject } from '../../wire/json-object.ts';
import { describing } from './media-types.ts';

export interface PactBody {
  readonly mediaType: string;
  readonly value: unknown;
}

/** The body of a pact's request or response, where it is JSON or a form; null where the pact says that there is none. */
export function pactBody(message: unknown): PactBody | undefined {
  if (!isJsonObject(message)) return undefined;
  const { body } = message;
  // Since version 4 of the specification the content stands beside its type.
  const wrapped = isJsonObject(body) && 'content' in body && 'contentType' in body;
  const mediaType = wrapped ? String(body.contentType) : headerOf(message.headers);
  const content = wrapped ? decoded(body.content, body.encoded, mediaType) : body;
  if (content === undefined) return undefined;
  if (isForm(mediaType) && typeof content === 'string') {
    return { mediaType, value: Object.fromEntries(new URLSearchParams(content)) };
  }
  return typeof content === 'string' ? undefined : { mediaType, value: content };
}

/** All members of a form are texts. */
export function isForm(mediaType: string): boolean {
  return mediaType.toLowerCase().startsWith('application/x-www-form-urlencoded');
}

/** The content as it is meant: that of JSON may stand there as a text, and any in an encoding of bytes. */
export function decoded(content: unknown, encoded: unknown, mediaType: string): unknown {
  if (typeof content !== 'string' || encoded === false || encoded === undefined || encoded === '') return content;
  const asJson = String(encoded).toUpperCase() === 'JSON';
  const text = asJson ? content : Buffer.from(content, 'base64').toString();
  if (!asJson && describing(['application/json'], mediaType) === undefined) return text;
  const parsed = parseJsonValue(text);
  return 'value' in parsed ? parsed.value : text;
}

function headerOf(headers: unknown): string {
  const entries = isJsonObject(headers) ? Object.entries(headers) : [];
  const value = entries.find(([name]) => name.toLowerCase() === 'content-type')?.[1];
  return String(Array.isArray(value) ? value[0] : (value ?? 'application/json'));
}
