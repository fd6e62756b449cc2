import { HTTPResponseStatusClass, MatchersV3 } from '@pact-foundation/pact';

export const { matchStatus, regex, string } = MatchersV3;

/** application/json or a +json type, in any case of letters, with any parameters. @see RFC 6839 section 3.1 */
export const jsonMediaType = regex('(?i:application/([\\w.+-]+\\+)?json)(\\s*;.*)?', 'application/json');

/** A string that is not empty. */
export const someText = (example: string) => regex('[\\s\\S]+', example);

/** Any 2xx: which one, the guide leaves open. */
export const anySuccess = (example: number) => matchStatus(example, HTTPResponseStatusClass.Success);

/** Any 4xx: which one, the guide leaves open. */
export const anyRefusal = (example: number) => matchStatus(example, HTTPResponseStatusClass.ClientError);
