import { HTTPResponseStatusClass, MatchersV3 } from '@pact-foundation/pact';

export const { matchStatus, regex, string } = MatchersV3;

/** application/json or a +json type, in any case of letters, with any parameters. @see RFC 6839 section 3.1 */
export const jsonMediaType = regex('(?i:application/([\\w.+-]+\\+)?json)(\\s*;.*)?', 'application/json');

/** Any text but the empty one. */
export const someText = (example: string) => regex('[\\s\\S]+', example);

/** Any JSON value: the verifier matches a pattern against the text of whatever value there is. */
export const anyValue = (example: string) => regex('[\\s\\S]*', example);

/** Strings that are not empty: a pattern alone is matched by a number too, so a type goes with it. */
export const nonEmpty = (...paths: readonly string[]) => ({
  body: paths.map((path) => ({ path, rules: [string('a'), someText('a')] })),
});

/** Any 2xx: which one, the guide leaves open. */
export const anySuccess = (example: number) => matchStatus(example, HTTPResponseStatusClass.Success);

/** What an endpoint that wants a token may say to a request without a good one: any refusal, or the way to a sign-in page. */
export const noAccess = (example: number) => matchStatus(example, [301, 302, 303, 307, 308, ...range(400, 431), 451]);

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Any 4xx: which one, the guide leaves open. */
export const anyRefusal = (example: number) => matchStatus(example, HTTPResponseStatusClass.ClientError);
