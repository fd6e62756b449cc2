// Written by `npm run generate` from openapi/ and contracts/requirements.yaml. Do not edit.
import type { components } from './openapi.ts';

export type SchemaKeyword = 'type' | 'format' | 'minLength' | 'const' | 'required';

/** One error as ajv reports it; `instancePath` is a JSON Pointer into the body. */
export interface SchemaError {
  instancePath: string;
  keyword: SchemaKeyword;
  params: Readonly<Record<string, unknown>>;
}

/** A JSON Schema validator; after a false, `errors` has every error until the next call. */
export interface Validator<T> {
  (data: unknown): data is T;
  errors?: SchemaError[] | null;
}

export declare const validateUserInfo: Validator<components['schemas']['UserInfo']>;
export declare const validateFlatUserInfo: Validator<Record<string, unknown>>;
export declare const validateOauthConfigCreateForm: Validator<components['schemas']['OauthConfigCreateForm']>;
export declare const validateOauthConfigPatchForm: Validator<components['schemas']['OauthConfigPatchForm']>;
export declare const validateOauthConfigResponse: Validator<components['schemas']['OauthConfigResponse']>;
export declare const validateError: Validator<components['schemas']['Error']>;
export declare const validateTokenRequest: Validator<components['schemas']['TokenRequest']>;
export declare const validateTokenResponse: Validator<components['schemas']['TokenResponse']>;
export declare const validateTokenErrorResponse: Validator<components['schemas']['TokenErrorResponse']>;
