import type { AnsweredExchange } from '../../../model/exchange.ts';
import { errorCodeIn } from './error-answer.ts';

/** Whether a request brought the authorization code that was exchanged before, so that it may be refused for that alone. */
export function bringsUsedCode({ request }: AnsweredExchange): boolean {
  return request.body?.startsWith('grant_type=authorization_code&') === true;
}

/**
 * Whether a refusal is of the client, and not of what it brought: by its error, or by the status that RFC 6749 keeps for a client
 * that failed to authenticate. @see RFC 6749 section 5.2
 */
export function refusesClient(answer: AnsweredExchange): boolean {
  const code = errorCodeIn(answer);
  return code === 'invalid_client' || (answer.response.status === 401 && code !== 'invalid_grant');
}

/** Why the refusal of a used code shows nothing of the secret that came with it. */
export const usedCodeHidesSecret =
  'the used code was refused before anything showed whether the secret is looked at; check flow --grant refresh_token, or client_credentials, shows it where the server offers that grant';
