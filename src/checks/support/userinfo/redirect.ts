import type { AnsweredExchange } from '../../../model/exchange.ts';
import { quoteUpTo } from '../../../wire/describe.ts';
import { fieldValues } from '../../../wire/fields.ts';

/** Where an answer sends whoever asked: a status of redirects, and a Location. */
export function redirectedTo({ response: { status, headers } }: AnsweredExchange): string | undefined {
  return isRedirect(status) ? fieldValues(headers, 'Location')[0] : undefined;
}

/** 304 has the class of redirects and is none: it answers a conditional request. @see RFC 9110 section 15.4.5 */
function isRedirect(status: number): boolean {
  return status >= 300 && status < 400 && status !== 304;
}

/** What the address of a redirect shows, and what to do. */
export interface Redirect {
  /** The address, and where need be how it differs from the one that was asked. */
  readonly to: string;
  readonly fix: string;
}

const stay = 'Answer at this URL itself, with status 200 and the JSON body';

/** Says where the answer to a request with the token sends, by what it has in common with the URL that was asked. */
export function explainRedirect({ request }: AnsweredExchange, location: string): Redirect {
  const to = quoteUpTo(longestAddress, location);
  const asked = parsed(request.url);
  const address = parsed(location, request.url);
  if (asked === undefined || address === undefined) return { to, fix: `${stay}.` };
  const final = quoteUpTo(longestAddress, `${address.origin}${address.pathname}${address.search}`);
  const differing = parts.filter(({ of }) => of(asked) !== of(address)).map(({ name }) => name);
  if (differing.length === 0) {
    return { to: `${to}, which is this URL itself`, fix: `${stay}, with no cookie and no redirect before it.` };
  }
  // The token would cross the network unguarded.
  if (asked.protocol === 'https:' && address.protocol === 'http:') {
    return {
      to: `${to}, without TLS`,
      fix: `${stay}. A server behind a proxy that ends TLS makes such addresses where it is not told that the request came by https, as by X-Forwarded-Proto.`,
    };
  }
  const [only, ...others] = differing;
  if (only !== undefined && others.length === 0) {
    const whose = only === 'the host' ? ', if that host is yours' : '';
    const which = { to: `${to}: ${only} alone differs` };
    const use = `Make ${final} the userInfoEndpoint of the config${whose}, and check that URL; or answer at this one itself.`;
    if (only !== 'the path') return { ...which, fix: use };
    if (withoutSlash(asked) === withoutSlash(address))
      return { to: `${to}: the slash at the end alone differs`, fix: use };
  }
  if (isSignIn(address)) {
    return {
      to: `${to}, by its address a sign-in page`,
      fix: `${stay}: what sends to a sign-in page looks for a session cookie and not for the access token. Exempt this path from it, and let the endpoint judge the token in the header Authorization.`,
    };
  }
  return { to, fix: `${stay}, or make the final address the userInfoEndpoint of the config.` };
}

const longestAddress = 200;

const parts: readonly { readonly name: string; readonly of: (url: URL) => string }[] = [
  { name: 'the scheme', of: ({ protocol }) => protocol },
  { name: 'the host', of: ({ hostname }) => hostname },
  { name: 'the port', of: ({ port }) => port },
  { name: 'the path', of: ({ pathname }) => pathname },
  { name: 'the query', of: ({ search }) => search },
];

function parsed(url: string, base?: string): URL | undefined {
  return URL.canParse(url, base) ? new URL(url, base) : undefined;
}

function withoutSlash({ pathname }: URL): string {
  return pathname.replace(/\/$/, '');
}

function isSignIn({ hostname, pathname }: URL): boolean {
  return /(?<![a-z])(?:(?:log|sign)[-_]?(?:in|on)|authorize|sso)(?![a-z])/i.test(`${hostname}${pathname}`);
}
