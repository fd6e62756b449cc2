import { explainHtml, isHtml, type Recognised } from './recognise-html.ts';

export type { Recognised };

export function isJwt(text: string): boolean {
  return /^\s*eyJ[\w-]+\.[\w-]+\.[\w-]*\s*$/.test(text);
}

/** Recognises content that is not JSON. */
export function recogniseText(text: string): Recognised | undefined {
  if (isHtml(text)) return explainHtml(text);
  if (isJwt(text)) {
    return {
      message: 'The body is a JWT, as OpenID Connect answers where a signed userinfo response is configured.',
      fix: 'Answer with the plain JSON object and Content-Type: application/json; switch the signed response (userinfo_signed_response_alg) off for this client.',
    };
  }
  return undefined;
}
