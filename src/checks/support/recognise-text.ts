/** A kind of wrong answer that is seen often enough to be known by sight. */
export interface Recognised {
  /** What the answer is, in one sentence. */
  readonly message: string;
  readonly fix: string;
}

export function isHtml(text: string): boolean {
  return /^\s*<(?:!doctype\s+html|html|head|body)\b/i.test(text);
}

export function isJwt(text: string): boolean {
  return /^\s*eyJ[\w-]+\.[\w-]+\.[\w-]*\s*$/.test(text);
}

/** Recognises content that is not JSON. */
export function recogniseText(text: string): Recognised | undefined {
  if (isHtml(text)) {
    return {
      message: 'The body is an HTML page, most likely a sign-in or error page.',
      fix: 'Let the endpoint itself judge the access token and answer with JSON; exempt its path from the redirect to the sign-in page.',
    };
  }
  if (isJwt(text)) {
    return {
      message: 'The body is a JWT, as OpenID Connect answers where a signed userinfo response is configured.',
      fix: 'Answer with the plain JSON object; switch the signed response (userinfo_signed_response_alg) off for this client.',
    };
  }
  return undefined;
}
