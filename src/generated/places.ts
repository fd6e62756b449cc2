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
    "line": 141,
    "text": "    patch:"
  },
  "/paths/~1api~1oauth-config/patch/requestBody/content/application~1json": {
    "line": 153,
    "text": "          application/json:"
  },
  "/paths/~1api~1oauth-config/delete": {
    "line": 165,
    "text": "    delete:"
  },
  "/paths/~1api~1oauth-config/delete/responses/2XX": {
    "line": 174,
    "text": "        2XX:"
  },
  "/components/securitySchemes/apiKey": {
    "line": 234,
    "text": "    apiKey:"
  },
  "/components/responses/Refused": {
    "line": 246,
    "text": "    Refused:"
  },
  "/components/responses/Refused/content/application~1json": {
    "line": 251,
    "text": "        application/json:"
  },
  "/components/schemas/UserInfo": {
    "line": 256,
    "text": "    UserInfo:"
  },
  "/components/schemas/UserInfo/type": {
    "line": 257,
    "text": "      type: object"
  },
  "/components/schemas/UserInfo/required": {
    "line": 259,
    "text": "      required: [externalUserId, userData]"
  },
  "/components/schemas/UserInfo/properties/externalUserId": {
    "line": 264,
    "text": "        externalUserId:"
  },
  "/components/schemas/UserInfo/properties/externalUserId/type": {
    "line": 265,
    "text": "          type: string"
  },
  "/components/schemas/UserInfo/properties/externalUserId/minLength": {
    "line": 266,
    "text": "          minLength: 1"
  },
  "/components/schemas/UserInfo/properties/userData": {
    "line": 273,
    "text": "        userData:"
  },
  "/components/schemas/UserData": {
    "line": 275,
    "text": "    UserData:"
  },
  "/components/schemas/UserData/type": {
    "line": 276,
    "text": "      type: object"
  },
  "/components/schemas/UserData/required": {
    "line": 278,
    "text": "      required: [id, backOfficeData]"
  },
  "/components/schemas/UserData/properties/id": {
    "line": 283,
    "text": "        id:"
  },
  "/components/schemas/UserData/properties/id/type": {
    "line": 284,
    "text": "          type: string"
  },
  "/components/schemas/UserData/properties/id/minLength": {
    "line": 285,
    "text": "          minLength: 1"
  },
  "/components/schemas/UserData/properties/email": {
    "line": 291,
    "text": "        email:"
  },
  "/components/schemas/UserData/properties/email/type": {
    "line": 292,
    "text": "          type: string"
  },
  "/components/schemas/UserData/properties/email/format": {
    "line": 293,
    "text": "          format: idn-email"
  },
  "/components/schemas/UserData/properties/phone": {
    "line": 300,
    "text": "        phone:"
  },
  "/components/schemas/UserData/properties/firstName": {
    "line": 302,
    "text": "        firstName:"
  },
  "/components/schemas/UserData/properties/firstName/type": {
    "line": 303,
    "text": "          type: string"
  },
  "/components/schemas/UserData/properties/lastName": {
    "line": 308,
    "text": "        lastName:"
  },
  "/components/schemas/UserData/properties/lastName/type": {
    "line": 309,
    "text": "          type: string"
  },
  "/components/schemas/UserData/properties/backOfficeData": {
    "line": 314,
    "text": "        backOfficeData:"
  },
  "/components/schemas/UserData/properties/backOfficeData/type": {
    "line": 315,
    "text": "          type: array"
  },
  "/components/schemas/UserData/properties/backOfficeData/items": {
    "line": 318,
    "text": "          items:"
  },
  "/components/schemas/Phone": {
    "line": 322,
    "text": "    Phone:"
  },
  "/components/schemas/Phone/type": {
    "line": 323,
    "text": "      type: object"
  },
  "/components/schemas/Phone/required": {
    "line": 325,
    "text": "      required: [region, number]"
  },
  "/components/schemas/Phone/properties/region": {
    "line": 331,
    "text": "        region:"
  },
  "/components/schemas/Phone/properties/region/type": {
    "line": 332,
    "text": "          type: string"
  },
  "/components/schemas/Phone/properties/number": {
    "line": 336,
    "text": "        number:"
  },
  "/components/schemas/Phone/properties/number/type": {
    "line": 337,
    "text": "          type: string"
  },
  "/components/schemas/BackOfficeField": {
    "line": 341,
    "text": "    BackOfficeField:"
  },
  "/components/schemas/BackOfficeField/type": {
    "line": 342,
    "text": "      type: object"
  },
  "/components/schemas/BackOfficeField/required": {
    "line": 344,
    "text": "      required: [key, value]"
  },
  "/components/schemas/BackOfficeField/properties/key": {
    "line": 349,
    "text": "        key:"
  },
  "/components/schemas/BackOfficeField/properties/key/type": {
    "line": 350,
    "text": "          type: string"
  },
  "/components/schemas/BackOfficeField/properties/value": {
    "line": 354,
    "text": "        value:"
  },
  "/components/schemas/BackOfficeField/properties/displayName": {
    "line": 356,
    "text": "        displayName:"
  },
  "/components/schemas/BackOfficeField/properties/displayName/type": {
    "line": 357,
    "text": "          type: string"
  },
  "/components/schemas/OauthConfigCreateForm": {
    "line": 362,
    "text": "    OauthConfigCreateForm:"
  },
  "/components/schemas/OauthConfigCreateForm/type": {
    "line": 363,
    "text": "      type: object"
  },
  "/components/schemas/OauthConfigCreateForm/required": {
    "line": 365,
    "text": "      required: [tokenEndpoint, userInfoEndpoint, clientId, clientSecret, oauthConfigEnabled, allowAnonymousSignUp]"
  },
  "/components/schemas/OauthConfigCreateForm/properties/tokenEndpoint": {
    "line": 370,
    "text": "        tokenEndpoint:"
  },
  "/components/schemas/OauthConfigCreateForm/properties/userInfoEndpoint": {
    "line": 372,
    "text": "        userInfoEndpoint:"
  },
  "/components/schemas/OauthConfigCreateForm/properties/clientId": {
    "line": 374,
    "text": "        clientId:"
  },
  "/components/schemas/OauthConfigCreateForm/properties/clientSecret": {
    "line": 376,
    "text": "        clientSecret:"
  },
  "/components/schemas/OauthConfigCreateForm/properties/oauthConfigEnabled": {
    "line": 378,
    "text": "        oauthConfigEnabled:"
  },
  "/components/schemas/OauthConfigCreateForm/properties/allowAnonymousSignUp": {
    "line": 380,
    "text": "        allowAnonymousSignUp:"
  },
  "/components/schemas/OauthConfigPatchForm": {
    "line": 382,
    "text": "    OauthConfigPatchForm:"
  },
  "/components/schemas/OauthConfigPatchForm/type": {
    "line": 383,
    "text": "      type: object"
  },
  "/components/schemas/OauthConfigPatchForm/properties/tokenEndpoint": {
    "line": 388,
    "text": "        tokenEndpoint:"
  },
  "/components/schemas/OauthConfigPatchForm/properties/userInfoEndpoint": {
    "line": 390,
    "text": "        userInfoEndpoint:"
  },
  "/components/schemas/OauthConfigPatchForm/properties/clientId": {
    "line": 392,
    "text": "        clientId:"
  },
  "/components/schemas/OauthConfigPatchForm/properties/clientSecret": {
    "line": 394,
    "text": "        clientSecret:"
  },
  "/components/schemas/OauthConfigPatchForm/properties/oauthConfigEnabled": {
    "line": 396,
    "text": "        oauthConfigEnabled:"
  },
  "/components/schemas/OauthConfigPatchForm/properties/allowAnonymousSignUp": {
    "line": 398,
    "text": "        allowAnonymousSignUp:"
  },
  "/components/schemas/OauthConfigResponse": {
    "line": 400,
    "text": "    OauthConfigResponse:"
  },
  "/components/schemas/OauthConfigResponse/type": {
    "line": 401,
    "text": "      type: object"
  },
  "/components/schemas/OauthConfigResponse/required": {
    "line": 405,
    "text": "      required: [tokenEndpoint, userInfoEndpoint, clientId, clientSecret, oauthConfigEnabled, allowAnonymousSignUp]"
  },
  "/components/schemas/OauthConfigResponse/properties/tokenEndpoint": {
    "line": 410,
    "text": "        tokenEndpoint:"
  },
  "/components/schemas/OauthConfigResponse/properties/userInfoEndpoint": {
    "line": 412,
    "text": "        userInfoEndpoint:"
  },
  "/components/schemas/OauthConfigResponse/properties/clientId": {
    "line": 414,
    "text": "        clientId:"
  },
  "/components/schemas/OauthConfigResponse/properties/clientSecret": {
    "line": 416,
    "text": "        clientSecret:"
  },
  "/components/schemas/OauthConfigResponse/properties/clientSecret/type": {
    "line": 417,
    "text": "          type: string"
  },
  "/components/schemas/OauthConfigResponse/properties/clientSecret/const": {
    "line": 418,
    "text": "          const: \"**\""
  },
  "/components/schemas/OauthConfigResponse/properties/oauthConfigEnabled": {
    "line": 423,
    "text": "        oauthConfigEnabled:"
  },
  "/components/schemas/OauthConfigResponse/properties/allowAnonymousSignUp": {
    "line": 425,
    "text": "        allowAnonymousSignUp:"
  },
  "/components/schemas/TokenEndpoint": {
    "line": 427,
    "text": "    TokenEndpoint:"
  },
  "/components/schemas/TokenEndpoint/type": {
    "line": 428,
    "text": "      type: string"
  },
  "/components/schemas/UserInfoEndpoint": {
    "line": 432,
    "text": "    UserInfoEndpoint:"
  },
  "/components/schemas/UserInfoEndpoint/type": {
    "line": 433,
    "text": "      type: string"
  },
  "/components/schemas/ClientId": {
    "line": 437,
    "text": "    ClientId:"
  },
  "/components/schemas/ClientId/type": {
    "line": 438,
    "text": "      type: string"
  },
  "/components/schemas/ClientSecret": {
    "line": 442,
    "text": "    ClientSecret:"
  },
  "/components/schemas/ClientSecret/type": {
    "line": 443,
    "text": "      type: string"
  },
  "/components/schemas/OauthConfigEnabled": {
    "line": 447,
    "text": "    OauthConfigEnabled:"
  },
  "/components/schemas/OauthConfigEnabled/type": {
    "line": 448,
    "text": "      type: boolean"
  },
  "/components/schemas/AllowAnonymousSignUp": {
    "line": 452,
    "text": "    AllowAnonymousSignUp:"
  },
  "/components/schemas/AllowAnonymousSignUp/type": {
    "line": 453,
    "text": "      type: boolean"
  },
  "/components/schemas/Error": {
    "line": 457,
    "text": "    Error:"
  },
  "/components/schemas/Error/type": {
    "line": 458,
    "text": "      type: object"
  },
  "/components/schemas/Error/properties/reason": {
    "line": 461,
    "text": "        reason:"
  },
  "/components/schemas/Error/properties/reason/type": {
    "line": 462,
    "text": "          type: string"
  },
  "/components/schemas/TokenRequest": {
    "line": 464,
    "text": "    TokenRequest:"
  },
  "/components/schemas/TokenRequest/type": {
    "line": 465,
    "text": "      type: object"
  },
  "/components/schemas/TokenRequest/required": {
    "line": 467,
    "text": "      required: [grant_type]"
  },
  "/components/schemas/TokenRequest/properties/grant_type": {
    "line": 469,
    "text": "        grant_type:"
  },
  "/components/schemas/TokenRequest/properties/grant_type/type": {
    "line": 470,
    "text": "          type: string"
  },
  "/components/schemas/TokenRequest/properties/code": {
    "line": 472,
    "text": "        code:"
  },
  "/components/schemas/TokenRequest/properties/code/type": {
    "line": 473,
    "text": "          type: string"
  },
  "/components/schemas/TokenRequest/properties/redirect_uri": {
    "line": 475,
    "text": "        redirect_uri:"
  },
  "/components/schemas/TokenRequest/properties/redirect_uri/type": {
    "line": 476,
    "text": "          type: string"
  },
  "/components/schemas/TokenRequest/properties/code_verifier": {
    "line": 478,
    "text": "        code_verifier:"
  },
  "/components/schemas/TokenRequest/properties/code_verifier/type": {
    "line": 479,
    "text": "          type: string"
  },
  "/components/schemas/TokenRequest/properties/refresh_token": {
    "line": 481,
    "text": "        refresh_token:"
  },
  "/components/schemas/TokenRequest/properties/refresh_token/type": {
    "line": 482,
    "text": "          type: string"
  },
  "/components/schemas/TokenRequest/properties/username": {
    "line": 484,
    "text": "        username:"
  },
  "/components/schemas/TokenRequest/properties/username/type": {
    "line": 485,
    "text": "          type: string"
  },
  "/components/schemas/TokenRequest/properties/password": {
    "line": 487,
    "text": "        password:"
  },
  "/components/schemas/TokenRequest/properties/password/type": {
    "line": 488,
    "text": "          type: string"
  },
  "/components/schemas/TokenRequest/properties/client_id": {
    "line": 490,
    "text": "        client_id:"
  },
  "/components/schemas/TokenRequest/properties/client_id/type": {
    "line": 491,
    "text": "          type: string"
  },
  "/components/schemas/TokenRequest/properties/client_secret": {
    "line": 493,
    "text": "        client_secret:"
  },
  "/components/schemas/TokenRequest/properties/client_secret/type": {
    "line": 494,
    "text": "          type: string"
  },
  "/components/schemas/TokenRequest/properties/scope": {
    "line": 496,
    "text": "        scope:"
  },
  "/components/schemas/TokenRequest/properties/scope/type": {
    "line": 497,
    "text": "          type: string"
  },
  "/components/schemas/TokenResponse": {
    "line": 499,
    "text": "    TokenResponse:"
  },
  "/components/schemas/TokenResponse/type": {
    "line": 500,
    "text": "      type: object"
  },
  "/components/schemas/TokenResponse/required": {
    "line": 502,
    "text": "      required: [access_token, token_type]"
  },
  "/components/schemas/TokenResponse/properties/access_token": {
    "line": 507,
    "text": "        access_token:"
  },
  "/components/schemas/TokenResponse/properties/access_token/type": {
    "line": 508,
    "text": "          type: string"
  },
  "/components/schemas/TokenResponse/properties/access_token/minLength": {
    "line": 509,
    "text": "          minLength: 1"
  },
  "/components/schemas/TokenResponse/properties/token_type": {
    "line": 514,
    "text": "        token_type:"
  },
  "/components/schemas/TokenResponse/properties/token_type/type": {
    "line": 515,
    "text": "          type: string"
  },
  "/components/schemas/TokenResponse/properties/expires_in": {
    "line": 519,
    "text": "        expires_in:"
  },
  "/components/schemas/TokenResponse/properties/expires_in/type": {
    "line": 520,
    "text": "          type: number"
  },
  "/components/schemas/TokenResponse/properties/refresh_token": {
    "line": 524,
    "text": "        refresh_token:"
  },
  "/components/schemas/TokenResponse/properties/refresh_token/type": {
    "line": 525,
    "text": "          type: string"
  },
  "/components/schemas/TokenResponse/properties/scope": {
    "line": 529,
    "text": "        scope:"
  },
  "/components/schemas/TokenResponse/properties/scope/type": {
    "line": 530,
    "text": "          type: string"
  },
  "/components/schemas/TokenErrorResponse": {
    "line": 534,
    "text": "    TokenErrorResponse:"
  },
  "/components/schemas/TokenErrorResponse/type": {
    "line": 535,
    "text": "      type: object"
  },
  "/components/schemas/TokenErrorResponse/required": {
    "line": 537,
    "text": "      required: [error]"
  },
  "/components/schemas/TokenErrorResponse/properties/error": {
    "line": 539,
    "text": "        error:"
  },
  "/components/schemas/TokenErrorResponse/properties/error/type": {
    "line": 540,
    "text": "          type: string"
  },
  "/components/schemas/TokenErrorResponse/properties/error_description": {
    "line": 542,
    "text": "        error_description:"
  },
  "/components/schemas/TokenErrorResponse/properties/error_description/type": {
    "line": 543,
    "text": "          type: string"
  },
  "/components/schemas/TokenErrorResponse/properties/error_uri": {
    "line": 545,
    "text": "        error_uri:"
  },
  "/components/schemas/TokenErrorResponse/properties/error_uri/type": {
    "line": 546,
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
  "config.secret-masked": {
    "pointer": "/components/schemas/OauthConfigResponse/properties/clientSecret/const",
    "schema": "OauthConfigResponse"
  },
  "config.secret-never-shown": {
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
    "pointer": ""
  },
  "token.status-200": {
    "pointer": ""
  },
  "token.media-type-json": {
    "pointer": ""
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
    "pointer": ""
  },
  "token.not-cached": {
    "pointer": ""
  },
  "token.pragma": {
    "pointer": ""
  },
  "token.https": {
    "pointer": ""
  },
  "token.client-authenticated": {
    "pointer": ""
  },
  "token.invalid-client": {
    "pointer": ""
  },
  "token.client-challenge": {
    "pointer": ""
  },
  "token.code-once": {
    "pointer": ""
  },
  "token.code-reuse-revokes": {
    "pointer": ""
  },
  "token.unsupported-grant-type": {
    "pointer": ""
  },
  "token.error-body": {
    "pointer": ""
  },
  "token.error-status": {
    "pointer": ""
  },
  "token.error-media-type": {
    "pointer": ""
  },
  "token.post-alone": {
    "pointer": ""
  },
  "token.expiry": {
    "pointer": ""
  },
  "run.waivers": {
    "pointer": ""
  }
};
