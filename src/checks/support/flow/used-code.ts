import type { AnsweredExchange } from '../../../model/exchange.ts';

/** Whether a request brought the authorization code that was exchanged before, so that it may be refused for that alone. */
export function bringsUsedCode({ request }: AnsweredExchange): boolean {
  return request.body?.startsWith('grant_type=authorization_code&') === true;
}
