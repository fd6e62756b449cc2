import { explainHtml, isHtml } from './recognise-html.ts';

/** A kind of wrong answer that is seen often enough to be known by sight. */
export interface Recognised {
  /** What the answer is, in one sentence. */
  readonly message: string;
  readonly fix: string;
}

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
