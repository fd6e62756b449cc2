// Written by `npm run generate` from openapi/ and contracts/requirements.yaml. Do not edit.
import type { RequirementId } from './requirements.ts';
import type { SchemaName } from './schemas.ts';

/** The document that all places are in. */
export const placesDocument = "openapi/widget-oauth.yaml";

export interface Line {
  /** Counted from 1. */
  readonly line: number;
  readonly text: string;
}

/** The lines that findings can point at, by JSON Pointer into the document. */
export const lines: Readonly<Record<string, Line>> = {
  "": {
    "line": 1,
    "text": "openapi: 3.1.0"
  },
  "/paths/~1userinfo/servers/0": {
    "line": 38,
    "text": "      - url: https://oauth.customer.example"
  },
  "/paths/~1userinfo/get/responses/200": {
    "line": 50,
    "text": "        \"200\":"
  },
  "/paths/~1userinfo/get/responses/200/content/application~1json": {
    "line": 58,
    "text": "            application/json:"
  },
  "/paths/~1userinfo/get/responses/401": {
    "line": 79,
    "text": "        \"401\":"
  },
  "/paths/~1userinfo/get/responses/401/headers/WWW-Authenticate": {
    "line": 85,
    "text": "            WWW-Authenticate:"
  },
  "/paths/~1api~1oauth-config": {
    "line": 92,
    "text": "  /api/oauth-config:"
  },
  "/paths/~1api~1oauth-config/post": {
    "line": 94,
    "text": "    post:"
  },
  "/paths/~1api~1oauth-config/post/requestBody/content/application~1json": {
    "line": 106,
    "text": "          application/json:"
  },
  "/paths/~1api~1oauth-config/post/responses/2XX": {
    "line": 114,
    "text": "        2XX:"
  },
  "/paths/~1api~1oauth-config/get/responses/2XX": {
    "line": 128,
    "text": "        2XX:"
  },
  "/paths/~1api~1oauth-config/get/responses/2XX/content/application~1json": {
    "line": 132,
    "text": "            application/json:"
  },
  "/paths/~1api~1oauth-config/patch": {
    "line": 142,
    "text": "    patch:"
  },
  "/paths/~1api~1oauth-config/patch/requestBody/content/application~1json": {
    "line": 154,
    "text": "          application/json:"
  },
  "/paths/~1api~1oauth-config/delete": {
    "line": 167,
    "text": "    delete:"
  },
  "/paths/~1api~1oauth-config/delete/responses/2XX": {
    "line": 176,
    "text": "        2XX:"
  },
  "/paths/~1token": {
    "line": 181,
    "text": "  /token:"
  },
  "/paths/~1token/servers/0": {
    "line": 183,
    "text": "      - url: https://oauth.customer.example"
  },
  "/paths/~1token/post/requestBody/content/application~1x-www-form-urlencoded": {
    "line": 199,
    "text": "          application/x-www-form-urlencoded:"
  },
  "/paths/~1token/post/responses/200": {
    "line": 204,
    "text": "        \"200\":"
  },
  "/paths/~1token/post/responses/200/headers/Cache-Control": {
    "line": 208,
    "text": "            Cache-Control:"
  },
  "/paths/~1token/post/responses/200/content/application~1json": {
    "line": 214,
    "text": "            application/json:"
  },
  "/paths/~1token/post/responses/400": {
    "line": 224,
    "text": "        \"400\":"
  },
  "/paths/~1token/post/responses/400/content/application~1json": {
    "line": 228,
    "text": "            application/json:"
  },
  "/paths/~1token/post/responses/401": {
    "line": 232,
    "text": "        \"401\":"
  },
  "/paths/~1token/post/responses/401/headers/WWW-Authenticate": {
    "line": 238,
    "text": "            WWW-Authenticate:"
  },
  "/components/securitySchemes/bearer": {
    "line": 249,
    "text": "    bearer:"
  },
  "/components/securitySchemes/apiKey": {
    "line": 254,
    "text": "    apiKey:"
  },
  "/components/securitySchemes/clientCredentials": {
    "line": 260,
    "text": "    clientCredentials:"
  },
  "/components/responses/Refused": {
    "line": 267,
    "text": "    Refused:"
  },
  "/components/responses/Refused/content/application~1json": {
    "line": 272,
    "text": "        application/json:"
  },
  "/components/schemas/UserInfo": {
    "line": 277,
    "text": "    UserInfo:"
  },
  "/components/schemas/UserInfo/type": {
    "line": 278,
    "text": "      type: object"
  },
  "/components/schemas/UserInfo/required": {
    "line": 280,
    "text": "      required: [externalUserId, userData]"
  },
  "/components/schemas/UserInfo/properties/externalUserId": {
    "line": 285,
    "text": "        externalUserId:"
  },
  "/components/schemas/UserInfo/properties/externalUserId/type": {
    "line": 286,
    "text": "          type: string"
  },
  "/components/schemas/UserInfo/properties/externalUserId/minLength": {
    "line": 287,
    "text": "          minLength: 1"
  },
  "/components/schemas/UserInfo/properties/userData": {
    "line": 294,
    "text": "        userData:"
  },
  "/components/schemas/UserData": {
    "line": 296,
    "text": "    UserData:"
  },
  "/components/schemas/UserData/type": {
    "line": 297,
    "text": "      type: object"
  },
  "/components/schemas/UserData/required": {
    "line": 299,
    "text": "      required: [id, backOfficeData]"
  },
  "/components/schemas/UserData/properties/id": {
    "line": 304,
    "text": "        id:"
  },
  "/components/schemas/UserData/properties/id/type": {
    "line": 305,
    "text": "          type: string"
  },
  "/components/schemas/UserData/properties/id/minLength": {
    "line": 306,
    "text": "          minLength: 1"
  },
  "/components/schemas/UserData/properties/email": {
    "line": 312,
    "text": "        email:"
  },
  "/components/schemas/UserData/properties/email/type": {
    "line": 313,
    "text": "          type: string"
  },
  "/components/schemas/UserData/properties/email/format": {
    "line": 314,
    "text": "          format: idn-email"
  },
  "/components/schemas/UserData/properties/phone": {
    "line": 321,
    "text": "        phone:"
  },
  "/components/schemas/UserData/properties/firstName": {
    "line": 323,
    "text": "        firstName:"
  },
  "/components/schemas/UserData/properties/firstName/type": {
    "line": 324,
    "text": "          type: string"
  },
  "/components/schemas/UserData/properties/lastName": {
    "line": 329,
    "text": "        lastName:"
  },
  "/components/schemas/UserData/properties/lastName/type": {
    "line": 330,
    "text": "          type: string"
  },
  "/components/schemas/UserData/properties/backOfficeData": {
    "line": 335,
    "text": "        backOfficeData:"
  },
  "/components/schemas/UserData/properties/backOfficeData/type": {
    "line": 336,
    "text": "          type: array"
  },
  "/components/schemas/UserData/properties/backOfficeData/items": {
    "line": 339,
    "text": "          items:"
  },
  "/components/schemas/Phone": {
    "line": 343,
    "text": "    Phone:"
  },
  "/components/schemas/Phone/type": {
    "line": 344,
    "text": "      type: object"
  },
  "/components/schemas/Phone/required": {
    "line": 346,
    "text": "      required: [region, number]"
  },
  "/components/schemas/Phone/properties/region": {
    "line": 352,
    "text": "        region:"
  },
  "/components/schemas/Phone/properties/region/type": {
    "line": 353,
    "text": "          type: string"
  },
  "/components/schemas/Phone/properties/number": {
    "line": 357,
    "text": "        number:"
  },
  "/components/schemas/Phone/properties/number/type": {
    "line": 358,
    "text": "          type: string"
  },
  "/components/schemas/BackOfficeField": {
    "line": 362,
    "text": "    BackOfficeField:"
  },
  "/components/schemas/BackOfficeField/type": {
    "line": 363,
    "text": "      type: object"
  },
  "/components/schemas/BackOfficeField/required": {
    "line": 365,
    "text": "      required: [key, value]"
  },
  "/components/schemas/BackOfficeField/properties/key": {
    "line": 370,
    "text": "        key:"
  },
  "/components/schemas/BackOfficeField/properties/key/type": {
    "line": 371,
    "text": "          type: string"
  },
  "/components/schemas/BackOfficeField/properties/value": {
    "line": 375,
    "text": "        value:"
  },
  "/components/schemas/BackOfficeField/properties/displayName": {
    "line": 377,
    "text": "        displayName:"
  },
  "/components/schemas/BackOfficeField/properties/displayName/type": {
    "line": 378,
    "text": "          type: string"
  },
  "/components/schemas/OauthConfigCreateForm": {
    "line": 383,
    "text": "    OauthConfigCreateForm:"
  },
  "/components/schemas/OauthConfigCreateForm/type": {
    "line": 384,
    "text": "      type: object"
  },
  "/components/schemas/OauthConfigCreateForm/required": {
    "line": 386,
    "text": "      required: [tokenEndpoint, userInfoEndpoint, clientId, clientSecret, oauthConfigEnabled, allowAnonymousSignUp]"
  },
  "/components/schemas/OauthConfigCreateForm/properties/tokenEndpoint": {
    "line": 391,
    "text": "        tokenEndpoint:"
  },
  "/components/schemas/OauthConfigCreateForm/properties/userInfoEndpoint": {
    "line": 393,
    "text": "        userInfoEndpoint:"
  },
  "/components/schemas/OauthConfigCreateForm/properties/clientId": {
    "line": 395,
    "text": "        clientId:"
  },
  "/components/schemas/OauthConfigCreateForm/properties/clientSecret": {
    "line": 397,
    "text": "        clientSecret:"
  },
  "/components/schemas/OauthConfigCreateForm/properties/oauthConfigEnabled": {
    "line": 399,
    "text": "        oauthConfigEnabled:"
  },
  "/components/schemas/OauthConfigCreateForm/properties/allowAnonymousSignUp": {
    "line": 401,
    "text": "        allowAnonymousSignUp:"
  },
  "/components/schemas/OauthConfigPatchForm": {
    "line": 403,
    "text": "    OauthConfigPatchForm:"
  },
  "/components/schemas/OauthConfigPatchForm/type": {
    "line": 404,
    "text": "      type: object"
  },
  "/components/schemas/OauthConfigPatchForm/properties/tokenEndpoint": {
    "line": 409,
    "text": "        tokenEndpoint:"
  },
  "/components/schemas/OauthConfigPatchForm/properties/userInfoEndpoint": {
    "line": 411,
    "text": "        userInfoEndpoint:"
  },
  "/components/schemas/OauthConfigPatchForm/properties/clientId": {
    "line": 413,
    "text": "        clientId:"
  },
  "/components/schemas/OauthConfigPatchForm/properties/clientSecret": {
    "line": 415,
    "text": "        clientSecret:"
  },
  "/components/schemas/OauthConfigPatchForm/properties/oauthConfigEnabled": {
    "line": 417,
    "text": "        oauthConfigEnabled:"
  },
  "/components/schemas/OauthConfigPatchForm/properties/allowAnonymousSignUp": {
    "line": 419,
    "text": "        allowAnonymousSignUp:"
  },
  "/components/schemas/OauthConfigResponse": {
    "line": 421,
    "text": "    OauthConfigResponse:"
  },
  "/components/schemas/OauthConfigResponse/type": {
    "line": 422,
    "text": "      type: object"
  },
  "/components/schemas/OauthConfigResponse/required": {
    "line": 426,
    "text": "      required: [tokenEndpoint, userInfoEndpoint, clientId, clientSecret, oauthConfigEnabled, allowAnonymousSignUp]"
  },
  "/components/schemas/OauthConfigResponse/properties/tokenEndpoint": {
    "line": 431,
    "text": "        tokenEndpoint:"
  },
  "/components/schemas/OauthConfigResponse/properties/userInfoEndpoint": {
    "line": 433,
    "text": "        userInfoEndpoint:"
  },
  "/components/schemas/OauthConfigResponse/properties/clientId": {
    "line": 435,
    "text": "        clientId:"
  },
  "/components/schemas/OauthConfigResponse/properties/clientSecret": {
    "line": 437,
    "text": "        clientSecret:"
  },
  "/components/schemas/OauthConfigResponse/properties/clientSecret/type": {
    "line": 438,
    "text": "          type: string"
  },
  "/components/schemas/OauthConfigResponse/properties/clientSecret/const": {
    "line": 439,
    "text": "          const: \"**\""
  },
  "/components/schemas/OauthConfigResponse/properties/oauthConfigEnabled": {
    "line": 444,
    "text": "        oauthConfigEnabled:"
  },
  "/components/schemas/OauthConfigResponse/properties/allowAnonymousSignUp": {
    "line": 446,
    "text": "        allowAnonymousSignUp:"
  },
  "/components/schemas/TokenEndpoint": {
    "line": 448,
    "text": "    TokenEndpoint:"
  },
  "/components/schemas/TokenEndpoint/type": {
    "line": 449,
    "text": "      type: string"
  },
  "/components/schemas/UserInfoEndpoint": {
    "line": 453,
    "text": "    UserInfoEndpoint:"
  },
  "/components/schemas/UserInfoEndpoint/type": {
    "line": 454,
    "text": "      type: string"
  },
  "/components/schemas/ClientId": {
    "line": 458,
    "text": "    ClientId:"
  },
  "/components/schemas/ClientId/type": {
    "line": 459,
    "text": "      type: string"
  },
  "/components/schemas/ClientSecret": {
    "line": 463,
    "text": "    ClientSecret:"
  },
  "/components/schemas/ClientSecret/type": {
    "line": 464,
    "text": "      type: string"
  },
  "/components/schemas/OauthConfigEnabled": {
    "line": 468,
    "text": "    OauthConfigEnabled:"
  },
  "/components/schemas/OauthConfigEnabled/type": {
    "line": 469,
    "text": "      type: boolean"
  },
  "/components/schemas/AllowAnonymousSignUp": {
    "line": 473,
    "text": "    AllowAnonymousSignUp:"
  },
  "/components/schemas/AllowAnonymousSignUp/type": {
    "line": 474,
    "text": "      type: boolean"
  },
  "/components/schemas/Error": {
    "line": 478,
    "text": "    Error:"
  },
  "/components/schemas/Error/type": {
    "line": 479,
    "text": "      type: object"
  },
  "/components/schemas/Error/properties/reason": {
    "line": 482,
    "text": "        reason:"
  },
  "/components/schemas/Error/properties/reason/type": {
    "line": 483,
    "text": "          type: string"
  },
  "/components/schemas/TokenRequest": {
    "line": 485,
    "text": "    TokenRequest:"
  },
  "/components/schemas/TokenRequest/type": {
    "line": 486,
    "text": "      type: object"
  },
  "/components/schemas/TokenRequest/required": {
    "line": 488,
    "text": "      required: [grant_type]"
  },
  "/components/schemas/TokenRequest/properties/grant_type": {
    "line": 490,
    "text": "        grant_type:"
  },
  "/components/schemas/TokenRequest/properties/grant_type/type": {
    "line": 491,
    "text": "          type: string"
  },
  "/components/schemas/TokenRequest/properties/code": {
    "line": 493,
    "text": "        code:"
  },
  "/components/schemas/TokenRequest/properties/code/type": {
    "line": 494,
    "text": "          type: string"
  },
  "/components/schemas/TokenRequest/properties/redirect_uri": {
    "line": 496,
    "text": "        redirect_uri:"
  },
  "/components/schemas/TokenRequest/properties/redirect_uri/type": {
    "line": 497,
    "text": "          type: string"
  },
  "/components/schemas/TokenRequest/properties/code_verifier": {
    "line": 499,
    "text": "        code_verifier:"
  },
  "/components/schemas/TokenRequest/properties/code_verifier/type": {
    "line": 500,
    "text": "          type: string"
  },
  "/components/schemas/TokenRequest/properties/refresh_token": {
    "line": 502,
    "text": "        refresh_token:"
  },
  "/components/schemas/TokenRequest/properties/refresh_token/type": {
    "line": 503,
    "text": "          type: string"
  },
  "/components/schemas/TokenRequest/properties/username": {
    "line": 505,
    "text": "        username:"
  },
  "/components/schemas/TokenRequest/properties/username/type": {
    "line": 506,
    "text": "          type: string"
  },
  "/components/schemas/TokenRequest/properties/password": {
    "line": 508,
    "text": "        password:"
  },
  "/components/schemas/TokenRequest/properties/password/type": {
    "line": 509,
    "text": "          type: string"
  },
  "/components/schemas/TokenRequest/properties/client_id": {
    "line": 511,
    "text": "        client_id:"
  },
  "/components/schemas/TokenRequest/properties/client_id/type": {
    "line": 512,
    "text": "          type: string"
  },
  "/components/schemas/TokenRequest/properties/client_secret": {
    "line": 514,
    "text": "        client_secret:"
  },
  "/components/schemas/TokenRequest/properties/client_secret/type": {
    "line": 515,
    "text": "          type: string"
  },
  "/components/schemas/TokenRequest/properties/scope": {
    "line": 517,
    "text": "        scope:"
  },
  "/components/schemas/TokenRequest/properties/scope/type": {
    "line": 518,
    "text": "          type: string"
  },
  "/components/schemas/TokenResponse": {
    "line": 520,
    "text": "    TokenResponse:"
  },
  "/components/schemas/TokenResponse/type": {
    "line": 521,
    "text": "      type: object"
  },
  "/components/schemas/TokenResponse/required": {
    "line": 523,
    "text": "      required: [access_token, token_type]"
  },
  "/components/schemas/TokenResponse/properties/access_token": {
    "line": 528,
    "text": "        access_token:"
  },
  "/components/schemas/TokenResponse/properties/access_token/type": {
    "line": 529,
    "text": "          type: string"
  },
  "/components/schemas/TokenResponse/properties/access_token/minLength": {
    "line": 530,
    "text": "          minLength: 1"
  },
  "/components/schemas/TokenResponse/properties/token_type": {
    "line": 535,
    "text": "        token_type:"
  },
  "/components/schemas/TokenResponse/properties/token_type/type": {
    "line": 536,
    "text": "          type: string"
  },
  "/components/schemas/TokenResponse/properties/expires_in": {
    "line": 540,
    "text": "        expires_in:"
  },
  "/components/schemas/TokenResponse/properties/expires_in/type": {
    "line": 541,
    "text": "          type: number"
  },
  "/components/schemas/TokenResponse/properties/refresh_token": {
    "line": 545,
    "text": "        refresh_token:"
  },
  "/components/schemas/TokenResponse/properties/refresh_token/type": {
    "line": 546,
    "text": "          type: string"
  },
  "/components/schemas/TokenResponse/properties/scope": {
    "line": 550,
    "text": "        scope:"
  },
  "/components/schemas/TokenResponse/properties/scope/type": {
    "line": 551,
    "text": "          type: string"
  },
  "/components/schemas/TokenErrorResponse": {
    "line": 555,
    "text": "    TokenErrorResponse:"
  },
  "/components/schemas/TokenErrorResponse/type": {
    "line": 556,
    "text": "      type: object"
  },
  "/components/schemas/TokenErrorResponse/required": {
    "line": 558,
    "text": "      required: [error]"
  },
  "/components/schemas/TokenErrorResponse/properties/error": {
    "line": 560,
    "text": "        error:"
  },
  "/components/schemas/TokenErrorResponse/properties/error/type": {
    "line": 561,
    "text": "          type: string"
  },
  "/components/schemas/TokenErrorResponse/properties/error_description": {
    "line": 563,
    "text": "        error_description:"
  },
  "/components/schemas/TokenErrorResponse/properties/error_description/type": {
    "line": 564,
    "text": "          type: string"
  },
  "/components/schemas/TokenErrorResponse/properties/error_uri": {
    "line": 566,
    "text": "        error_uri:"
  },
  "/components/schemas/TokenErrorResponse/properties/error_uri/type": {
    "line": 567,
    "text": "          type: string"
  }
};

/** Where a requirement stands, and the schema of the bodies that findings against it point into. */
export interface RequirementPlace {
  /** JSON Pointer into the document; always one of `lines`. */
  readonly pointer: string;
  readonly schema?: SchemaName;
}

export const requirementPlaces: Readonly<Record<RequirementId, RequirementPlace>> = {
  "userinfo.answers-200": {
    "pointer": "/paths/~1userinfo/get/responses/200"
  },
  "userinfo.media-type-json": {
    "pointer": "/paths/~1userinfo/get/responses/200/content/application~1json",
    "schema": "UserInfo"
  },
  "userinfo.body-utf8": {
    "pointer": "/paths/~1userinfo/get/responses/200/content/application~1json",
    "schema": "UserInfo"
  },
  "userinfo.body-valid-json": {
    "pointer": "/paths/~1userinfo/get/responses/200/content/application~1json",
    "schema": "UserInfo"
  },
  "userinfo.body-is-object": {
    "pointer": "/components/schemas/UserInfo/type",
    "schema": "UserInfo"
  },
  "userinfo.required-members": {
    "pointer": "/components/schemas/UserInfo/required",
    "schema": "UserInfo"
  },
  "userinfo.member-types": {
    "pointer": "/components/schemas/UserInfo/properties/externalUserId/type",
    "schema": "UserInfo"
  },
  "userinfo.optional-members-not-null": {
    "pointer": "/components/schemas/UserData/properties/email/type",
    "schema": "UserInfo"
  },
  "userinfo.phone-members": {
    "pointer": "/components/schemas/Phone/required",
    "schema": "UserInfo"
  },
  "userinfo.back-office-members": {
    "pointer": "/components/schemas/BackOfficeField/required",
    "schema": "UserInfo"
  },
  "userinfo.ids-not-empty": {
    "pointer": "/components/schemas/UserInfo/properties/externalUserId/minLength",
    "schema": "UserInfo"
  },
  "userinfo.ids-equal": {
    "pointer": "/paths/~1userinfo/get/responses/200/content/application~1json",
    "schema": "UserInfo"
  },
  "userinfo.documented-members": {
    "pointer": "/paths/~1userinfo/get/responses/200/content/application~1json",
    "schema": "UserInfo"
  },
  "userinfo.bearer-required": {
    "pointer": "/paths/~1userinfo/get/responses/401"
  },
  "userinfo.bearer-challenge": {
    "pointer": "/paths/~1userinfo/get/responses/401/headers/WWW-Authenticate"
  },
  "userinfo.challenge-parameter": {
    "pointer": "/paths/~1userinfo/get/responses/401/headers/WWW-Authenticate"
  },
  "userinfo.stable-external-user-id": {
    "pointer": "/paths/~1userinfo/get/responses/200/content/application~1json",
    "schema": "UserInfo"
  },
  "userinfo.distinct-external-user-ids": {
    "pointer": "/paths/~1userinfo/get/responses/200/content/application~1json",
    "schema": "UserInfo"
  },
  "userinfo.no-byte-order-mark": {
    "pointer": "/paths/~1userinfo/get/responses/200/content/application~1json",
    "schema": "UserInfo"
  },
  "userinfo.unique-member-names": {
    "pointer": "/paths/~1userinfo/get/responses/200/content/application~1json",
    "schema": "UserInfo"
  },
  "userinfo.https": {
    "pointer": "/paths/~1userinfo/servers/0"
  },
  "userinfo.certificate-lasts": {
    "pointer": "/paths/~1userinfo/servers/0"
  },
  "userinfo.no-redirect": {
    "pointer": "/paths/~1userinfo/get/responses/200"
  },
  "userinfo.not-cached": {
    "pointer": "/paths/~1userinfo/get/responses/200"
  },
  "userinfo.answers-within-two-seconds": {
    "pointer": "/paths/~1userinfo/get/responses/200"
  },
  "userinfo.phone-region": {
    "pointer": "/paths/~1userinfo/get/responses/200/content/application~1json",
    "schema": "UserInfo"
  },
  "userinfo.phone-number": {
    "pointer": "/paths/~1userinfo/get/responses/200/content/application~1json",
    "schema": "UserInfo"
  },
  "userinfo.email-valid": {
    "pointer": "/components/schemas/UserData/properties/email/format",
    "schema": "UserInfo"
  },
  "userinfo.back-office-keys-unique": {
    "pointer": "/paths/~1userinfo/get/responses/200/content/application~1json",
    "schema": "UserInfo"
  },
  "config.get-status": {
    "pointer": "/paths/~1api~1oauth-config/get/responses/2XX"
  },
  "config.media-type-json": {
    "pointer": "/paths/~1api~1oauth-config/get/responses/2XX/content/application~1json",
    "schema": "OauthConfigResponse"
  },
  "config.body-is-object": {
    "pointer": "/paths/~1api~1oauth-config/get/responses/2XX/content/application~1json",
    "schema": "OauthConfigResponse"
  },
  "config.response-members": {
    "pointer": "/components/schemas/OauthConfigResponse/required",
    "schema": "OauthConfigResponse"
  },
  "config.member-types": {
    "pointer": "/paths/~1api~1oauth-config/get/responses/2XX/content/application~1json",
    "schema": "OauthConfigResponse"
  },
  "config.unique-member-names": {
    "pointer": "/paths/~1api~1oauth-config/get/responses/2XX/content/application~1json",
    "schema": "OauthConfigResponse"
  },
  "config.secret-masked": {
    "pointer": "/components/schemas/OauthConfigResponse/properties/clientSecret/const",
    "schema": "OauthConfigResponse"
  },
  "config.secret-never-shown": {
    "pointer": "/paths/~1api~1oauth-config"
  },
  "config.documented-members": {
    "pointer": "/paths/~1api~1oauth-config"
  },
  "config.key-required": {
    "pointer": "/components/securitySchemes/apiKey"
  },
  "config.creates": {
    "pointer": "/paths/~1api~1oauth-config/post/responses/2XX"
  },
  "config.create-stores": {
    "pointer": "/paths/~1api~1oauth-config/post/requestBody/content/application~1json",
    "schema": "OauthConfigCreateForm"
  },
  "config.create-members": {
    "pointer": "/components/schemas/OauthConfigCreateForm/required",
    "schema": "OauthConfigCreateForm"
  },
  "config.create-types": {
    "pointer": "/paths/~1api~1oauth-config/post/requestBody/content/application~1json",
    "schema": "OauthConfigCreateForm"
  },
  "config.second-create": {
    "pointer": "/paths/~1api~1oauth-config/post"
  },
  "config.patch-partial": {
    "pointer": "/paths/~1api~1oauth-config/patch"
  },
  "config.patch-changes": {
    "pointer": "/paths/~1api~1oauth-config/patch/requestBody/content/application~1json",
    "schema": "OauthConfigPatchForm"
  },
  "config.patch-keeps": {
    "pointer": "/paths/~1api~1oauth-config/patch/requestBody/content/application~1json",
    "schema": "OauthConfigPatchForm"
  },
  "config.patch-several": {
    "pointer": "/paths/~1api~1oauth-config/patch/requestBody/content/application~1json",
    "schema": "OauthConfigPatchForm"
  },
  "config.patch-nothing": {
    "pointer": "/paths/~1api~1oauth-config/patch/requestBody/content/application~1json",
    "schema": "OauthConfigPatchForm"
  },
  "config.patch-types": {
    "pointer": "/paths/~1api~1oauth-config/patch/requestBody/content/application~1json",
    "schema": "OauthConfigPatchForm"
  },
  "config.malformed-json": {
    "pointer": "/components/responses/Refused"
  },
  "config.deletes": {
    "pointer": "/paths/~1api~1oauth-config/delete/responses/2XX"
  },
  "config.second-delete": {
    "pointer": "/paths/~1api~1oauth-config/delete"
  },
  "config.error-body": {
    "pointer": "/components/responses/Refused/content/application~1json",
    "schema": "Error"
  },
  "token.issues-token": {
    "pointer": "/paths/~1token/post/responses/200"
  },
  "token.status-200": {
    "pointer": "/paths/~1token/post/responses/200"
  },
  "token.media-type-json": {
    "pointer": "/paths/~1token/post/responses/200/content/application~1json",
    "schema": "TokenResponse"
  },
  "token.unique-member-names": {
    "pointer": "/paths/~1token/post/responses/200/content/application~1json",
    "schema": "TokenResponse"
  },
  "token.response-is-object": {
    "pointer": "/components/schemas/TokenResponse/type",
    "schema": "TokenResponse"
  },
  "token.response-members": {
    "pointer": "/components/schemas/TokenResponse/required",
    "schema": "TokenResponse"
  },
  "token.response-types": {
    "pointer": "/components/schemas/TokenResponse/properties/access_token/type",
    "schema": "TokenResponse"
  },
  "token.type-bearer": {
    "pointer": "/paths/~1token/post/responses/200"
  },
  "token.not-cached": {
    "pointer": "/paths/~1token/post/responses/200/headers/Cache-Control"
  },
  "token.pragma": {
    "pointer": "/paths/~1token/post/responses/200"
  },
  "token.https": {
    "pointer": "/paths/~1token/servers/0"
  },
  "token.client-authenticated": {
    "pointer": "/components/securitySchemes/clientCredentials"
  },
  "token.invalid-client": {
    "pointer": "/paths/~1token/post/responses/401"
  },
  "token.client-challenge": {
    "pointer": "/paths/~1token/post/responses/401/headers/WWW-Authenticate"
  },
  "token.code-once": {
    "pointer": "/paths/~1token/post/requestBody/content/application~1x-www-form-urlencoded",
    "schema": "TokenRequest"
  },
  "token.code-reuse-revokes": {
    "pointer": "/paths/~1token/post/requestBody/content/application~1x-www-form-urlencoded",
    "schema": "TokenRequest"
  },
  "token.unsupported-grant-type": {
    "pointer": "/paths/~1token/post/requestBody/content/application~1x-www-form-urlencoded",
    "schema": "TokenRequest"
  },
  "token.error-body": {
    "pointer": "/paths/~1token/post/responses/400/content/application~1json",
    "schema": "TokenErrorResponse"
  },
  "token.error-status": {
    "pointer": "/paths/~1token/post/responses/400"
  },
  "token.error-media-type": {
    "pointer": "/paths/~1token/post/responses/400/content/application~1json",
    "schema": "TokenErrorResponse"
  },
  "token.post-alone": {
    "pointer": "/paths/~1token"
  },
  "token.expiry": {
    "pointer": "/components/securitySchemes/bearer"
  },
  "run.waivers": {
    "pointer": ""
  }
};
