import { shapes } from '../../../generated/schemas.ts';
import { validateUserInfo } from '../../../generated/validators.js';
import type { JudgedSchema } from '../schema-findings.ts';

/** The schema of the /userinfo body. */
export const userInfoSchema: JudgedSchema = { validator: validateUserInfo, shape: shapes.UserInfo };
