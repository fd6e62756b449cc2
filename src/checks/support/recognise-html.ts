import { quote } from '../../wire/describe.ts';

/** A kind of wrong answer that is seen often enough to be known by sight. */
export interface Recognised {
  /** What the answer is, in one sentence. */
  readonly message: string;
  readonly fix: string;
}

/** How far into a page the signs are looked for: its head, and what its body begins with. */
const lookedAt = 20_000;

export function isHtml(text: string): boolean {
  return /^\s*<(?:!doctype\s+html|html|head|body)\b/i.test(text);
}

/** Says of an HTML page what it shows of itself: its title, that one signs in there, or that it is the start page of an app. */
export function explainHtml(text: string): Recognised {
  const page = text.slice(0, lookedAt);
  const title = titleOf(page);
  const what = `The body is an HTML page${title === undefined ? '' : ` with the title ${quote(title)}`}`;
  if (asksForSignIn(page, title)) {
    return {
      message: `${what}: a sign-in page, by the look of it.`,
      fix: 'Let the endpoint itself judge the access token and answer with JSON and Content-Type: application/json; exempt its path from the sign-in page, which looks for a session cookie and not for the token.',
    };
  }
  const root = rootOfApp(page);
  if (root !== undefined) {
    return {
      message: `${what}, with an element ${quote(root)} and a script, as the start page of a single-page app has them.`,
      fix: 'Route this path to the back end: a server that has no route for a path often answers with the start page of the app. Check also that the URL has the path that the back end answers at, with JSON and Content-Type: application/json.',
    };
  }
  return {
    message: `${what}.`,
    fix: 'Find what answers with the page: the endpoint itself, or what stands in front of it, such as a sign-in, a firewall or another route. Let the endpoint answer at this URL, with JSON and Content-Type: application/json.',
  };
}

function titleOf(page: string): string | undefined {
  const title = /<title\b[^<>]{0,200}>([^<]{1,500})/i.exec(page)?.[1]?.replaceAll(/\s+/g, ' ').trim();
  return title === '' ? undefined : title;
}

function asksForSignIn(page: string, title = ''): boolean {
  return /\stype\s?=\s?["']?password\b/i.test(page) || /\b(?:sign|log)[ -]?(?:in|on)\b/i.test(title);
}

/** The id of the element that a single-page app draws itself into, where there is a script to do so. */
function rootOfApp(page: string): string | undefined {
  return /<script\b/i.test(page) ? /\sid\s?=\s?["']?(root|app)["'\s/>]/i.exec(page)?.[1] : undefined;
}
