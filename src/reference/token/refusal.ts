import type { components } from '../../generated/openapi.ts';
import { type Answer, jsonAnswer } from '../answer.ts';

/** Error codes of the token endpoint. @see RFC 6749 section 5.2 */
export type TokenErrorCode =
  | 'invalid_request'
  | 'invalid_client'
  | 'invalid_grant'
  | 'unauthorized_client'
  | 'unsupported_grant_type'
  | 'invalid_scope';

/** Why a token request was refused, for developers. */
export interface TokenRefusal {
  readonly error: TokenErrorCode;
  readonly description: string;
}

/** Every answer of the token endpoint has these. @see RFC 6749 section 5.1 */
export const notStored = { 'cache-control': 'no-store', pragma: 'no-cache' } as const;

/** @see RFC 6749 section 5.2 */
export function refusalAnswer({ error, description }: TokenRefusal): Answer {
  const body: components['schemas']['TokenErrorResponse'] = { error, error_description: description };
  if (error !== 'invalid_client') return jsonAnswer(400, body, notStored);
  return jsonAnswer(401, body, { ...notStored, 'www-authenticate': 'Basic realm="token", charset="UTF-8"' });
}
