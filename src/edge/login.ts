import { UsageError } from '../model/errors.ts';
import { type LoginResponse, readLoginResponse, startLogin } from './login-request.ts';
import { defaultRedirectUri, loopbackAddress } from './loopback-redirect.ts';
import { type LoopbackServer, type Page, startLoopbackServer } from './loopback-server.ts';
import { targetUrl } from './target.ts';

export interface LoginOptions {
  /** URL of the provider's authorization endpoint; parameters in its query are kept. */
  readonly authorizationEndpoint: string;
  readonly clientId: string;
  readonly scope?: string;
  /** On this machine; without a port any that is free. */
  readonly redirectUri?: string;
  /** How long the person may take to sign in. */
  readonly timeoutMs: number;
  /** How long the browser may take to come for its page; by default 2,000. */
  readonly graceMs?: number;
  /** Called with the address to open in a browser. */
  readonly onUrl: (url: string) => void;
  /** Called with what came from a browser and was not taken for the answer, as a phrase. */
  readonly onIgnored?: (because: string) => void;
  /** What the browser shows where an answer is not taken. */
  readonly pageOfIgnored: (because: string) => Page;
}

/** What came of a sign-in by the browser. */
export type Login =
  | {
      readonly outcome: 'code';
      /** What the code is exchanged with. */
      readonly code: string;
      readonly redirectUri: string;
      readonly codeVerifier: string;
    }
  | { readonly outcome: 'refused'; readonly error: string; readonly description?: string }
  | { readonly outcome: 'timed-out'; readonly redirectUri: string };

/** A sign-in, and the browser that waits for a page. */
export interface LoginSession {
  readonly login: Login;
  /** Gives the browser the page that says what happened. */
  readonly finish: (page: Page) => void;
  readonly close: () => Promise<void>;
}

/**
 * Signs a person in by the browser: an authorization request by PKCE with a state, and a listener on this machine that the
 * browser is sent back to.
 *
 * @throws {UsageError} for a URL that cannot be used, or a port that cannot be had
 * @see RFC 8252 sections 6 and 7.3
 */
export async function signIn(options: LoginOptions): Promise<LoginSession> {
  const { clientId, scope } = options;
  if (clientId === '') throw new UsageError('empty-credential', 'The client identifier is empty.');
  const authorizationEndpoint = targetUrl(options.authorizationEndpoint);
  const address = loopbackAddress(options.redirectUri ?? defaultRedirectUri);
  let judge: (parameters: URLSearchParams) => LoginResponse = () => ({ kind: 'invalid', because: 'it came too early' });
  let taken: (response: LoginResponse) => void = () => {};
  const answered = new Promise<LoginResponse>((resolve) => {
    taken = resolve;
  });
  const server = await startLoopbackServer({
    address,
    graceMs: options.graceMs ?? 2000,
    judge(parameters) {
      const response = judge(parameters);
      if (response.kind === 'invalid') {
        options.onIgnored?.(response.because);
        return { page: options.pageOfIgnored(response.because) };
      }
      taken(response);
      return { accepted: true };
    },
  });
  try {
    const { redirectUri } = server;
    const request = { authorizationEndpoint, clientId, redirectUri, ...(scope === undefined ? {} : { scope }) };
    const started = await startLogin(request);
    judge = (parameters) => readLoginResponse(parameters, started, clientId);
    options.onUrl(started.url.href);
    const response = await within(answered, options.timeoutMs);
    return sessionOf(loginOf(response, redirectUri, started.codeVerifier), server);
  } catch (error) {
    await server.close();
    throw error;
  }
}

function sessionOf(login: Login, { finish, close }: LoopbackServer): LoginSession {
  return { login, finish, close };
}

function loginOf(response: LoginResponse | undefined, redirectUri: string, codeVerifier: string): Login {
  if (response?.kind === 'code') return { outcome: 'code', code: response.code, redirectUri, codeVerifier };
  if (response?.kind === 'error') {
    const { error, description } = response;
    return { outcome: 'refused', error, ...(description === undefined ? {} : { description }) };
  }
  return { outcome: 'timed-out', redirectUri };
}

async function within<T>(promise: Promise<T>, ms: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
