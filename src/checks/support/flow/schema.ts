import { shapes } from '../../../generated/schemas.ts';
import { validateTokenResponse } from '../../../generated/validators.js';
import type { JudgedSchema } from '../schema-findings.ts';

/** The schema of the answer with an access token, which may have more members. @see RFC 6749 section 5.1 */
export const tokenResponseSchema: JudgedSchema = {
  validator: validateTokenResponse,
  shape: shapes.TokenResponse,
  isOpen: true,
};
