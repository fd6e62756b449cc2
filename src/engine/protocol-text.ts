import { oauthErrorCodes } from '../checks/support/userinfo/oauth-error.ts';
import { shapes } from '../generated/schemas.ts';

/**
 * What right answers say in words that are not their own, and that checks judge. A credential that is such a word says nothing
 * where it stands in an answer; taken out of it, it would make a right answer a wrong one. In lower case.
 */
export const protocolText: string = [
  'Content-Type: application/json; charset=utf-8',
  'application/json;charset=utf-8',
  'Cache-Control: no-store, private, no-cache, must-revalidate, max-age=0',
  'no-store,private,no-cache,must-revalidate,max-age=0',
  'Pragma: no-cache',
  'WWW-Authenticate: Bearer realm, Basic realm',
  'Location: Retry-After: http: https:',
  ...oauthErrorCodes,
  ...[shapes.TokenResponse, shapes.TokenErrorResponse, shapes.OauthConfigResponse].flatMap(({ members = {} }) =>
    Object.keys(members),
  ),
]
  .join('\n')
  .toLowerCase();
