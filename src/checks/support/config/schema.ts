import { shapes } from '../../../generated/schemas.ts';
import {
  validateOauthConfigCreateForm,
  validateOauthConfigPatchForm,
  validateOauthConfigResponse,
} from '../../../generated/validators.js';
import type { JudgedSchema } from '../schema-findings.ts';

/** The schema of GET's answer. */
export const configResponseSchema: JudgedSchema = {
  validator: validateOauthConfigResponse,
  shape: shapes.OauthConfigResponse,
};

/** The schema of POST's body. */
export const configCreateSchema: JudgedSchema = {
  validator: validateOauthConfigCreateForm,
  shape: shapes.OauthConfigCreateForm,
};

/** The schema of PATCH's body. */
export const configPatchSchema: JudgedSchema = {
  validator: validateOauthConfigPatchForm,
  shape: shapes.OauthConfigPatchForm,
};
