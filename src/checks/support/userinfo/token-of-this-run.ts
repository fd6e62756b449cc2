import type { Need } from '../../../model/check.ts';
import { tokenRequestName } from '../../../probes/token-request-name.ts';

/** What a run shows of the access token itself. */
export interface TokenOfThisRun {
  /** It was issued in the same run, so that it has not expired. */
  readonly isFresh: boolean;
}

/** Asks for no request: where the token was given to the run there is none that it came from. */
export const tokenOfThisRun: Need<TokenOfThisRun> = {
  probes: [],
  gather: (exchanges) => {
    const request = exchanges({ name: tokenRequestName });
    return { evidence: { isFresh: 'response' in request && request.response !== undefined } };
  },
};
