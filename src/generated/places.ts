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
    "line": 80,
    "text": "        \"401\":"
  },
  "/paths/~1userinfo/get/responses/401/headers/WWW-Authenticate": {
    "line": 86,
    "text": "            WWW-Authenticate:"
  },
  "/paths/~1api~1oauth-config": {
    "line": 93,
    "text": "  /api/oauth-config:"
  },
  "/paths/~1api~1oauth-config/post": {
    "line": 95,
    "text": "    post:"
  },
  "/paths/~1api~1oauth-config/post/requestBody/content/application~1json": {
    "line": 107,
    "text": "          application/json:"
  },
  "/paths/~1api~1oauth-config/post/responses/2XX": {
    "line": 115,
    "text": "        2XX:"
  },
  "/paths/~1api~1oauth-config/get/responses/2XX": {
    "line": 129,
    "text": "        2XX:"
  },
  "/paths/~1api~1oauth-config/get/responses/2XX/content/application~1json": {
    "line": 133,
    "text": "            application/json:"
  },
  "/paths/~1api~1oauth-config/patch": {
    "line": 143,
    "text": "    patch:"
  },
  "/paths/~1api~1oauth-config/patch/requestBody/content/application~1json": {
    "line": 155,
    "text": "          application/json:"
  },
  "/paths/~1api~1oauth-config/delete": {
    "line": 168,
    "text": "    delete:"
  },
  "/paths/~1api~1oauth-config/delete/responses/2XX": {
    "line": 177,
    "text": "        2XX:"
  },
  "/paths/~1token": {
    "line": 182,
    "text": "  /token:"
  },
  "/paths/~1token/servers/0": {
    "line": 184,
    "text": "      - url: https://oauth.customer.example"
  },
  "/paths/~1token/post/requestBody/content/application~1x-www-form-urlencoded": {
    "line": 200,
    "text": "          application/x-www-form-urlencoded:"
  },
  "/paths/~1token/post/responses/200": {
    "line": 205,
    "text": "        \"200\":"
  },
  "/paths/~1token/post/responses/200/headers/Cache-Control": {
    "line": 209,
    "text": "            Cache-Control:"
  },
  "/paths/~1token/post/responses/200/content/application~1json": {
    "line": 215,
    "text": "            application/json:"
  },
  "/paths/~1token/post/responses/400": {
    "line": 225,
    "text": "        \"400\":"
  },
  "/paths/~1token/post/responses/400/content/application~1json": {
    "line": 229,
    "text": "            application/json:"
  },
  "/paths/~1token/post/responses/401": {
    "line": 233,
    "text": "        \"401\":"
  },
  "/paths/~1token/post/responses/401/headers/WWW-Authenticate": {
    "line": 239,
    "text": "            WWW-Authenticate:"
  },
  "/components/securitySchemes/bearer": {
    "line": 250,
    "text": "    bearer:"
  },
  "/components/securitySchemes/apiKey": {
    "line": 255,
    "text": "    apiKey:"
  },
  "/components/securitySchemes/clientCredentials": {
    "line": 261,
    "text": "    clientCredentials:"
  },
  "/components/responses/Refused": {
    "line": 268,
    "text": "    Refused:"
  },
  "/components/responses/Refused/content/application~1json": {
    "line": 273,
    "text": "        application/json:"
  },
  "/components/schemas/UserInfo": {
    "line": 278,
    "text": "    UserInfo:"
  },
  "/components/schemas/UserInfo/type": {
    "line": 279,
    "text": "      type: object"
  },
  "/components/schemas/UserInfo/required": {
    "line": 281,
    "text": "      required: [externalUserId, userData]"
  },
  "/components/schemas/UserInfo/properties/externalUserId": {
    "line": 286,
    "text": "        externalUserId:"
  },
  "/components/schemas/UserInfo/properties/externalUserId/type": {
    "line": 287,
    "text": "          type: string"
  },
  "/components/schemas/UserInfo/properties/externalUserId/minLength": {
    "line": 288,
    "text": "          minLength: 1"
  },
  "/components/schemas/UserInfo/properties/userData": {
    "line": 295,
    "text": "        userData:"
  },
  "/components/schemas/UserData": {
    "line": 297,
    "text": "    UserData:"
  },
  "/components/schemas/UserData/type": {
    "line": 298,
    "text": "      type: object"
  },
  "/components/schemas/UserData/required": {
    "line": 300,
    "text": "      required: [id, backOfficeData]"
  },
  "/components/schemas/UserData/properties/id": {
    "line": 305,
    "text": "        id:"
  },
  "/components/schemas/UserData/properties/id/type": {
    "line": 306,
    "text": "          type: string"
  },
  "/components/schemas/UserData/properties/id/minLength": {
    "line": 307,
    "text": "          minLength: 1"
  },
  "/components/schemas/UserData/properties/email": {
    "line": 313,
    "text": "        email:"
  },
  "/components/schemas/UserData/properties/email/type": {
    "line": 314,
    "text": "          type: string"
  },
  "/components/schemas/UserData/properties/email/format": {
    "line": 315,
    "text": "          format: idn-email"
  },
  "/components/schemas/UserData/properties/phone": {
    "line": 322,
    "text": "        phone:"
  },
  "/components/schemas/UserData/properties/firstName": {
    "line": 324,
    "text": "        firstName:"
  },
  "/components/schemas/UserData/properties/firstName/type": {
    "line": 325,
    "text": "          type: string"
  },
  "/components/schemas/UserData/properties/lastName": {
    "line": 330,
    "text": "        lastName:"
  },
  "/components/schemas/UserData/properties/lastName/type": {
    "line": 331,
    "text": "          type: string"
  },
  "/components/schemas/UserData/properties/backOfficeData": {
    "line": 336,
    "text": "        backOfficeData:"
  },
  "/components/schemas/UserData/properties/backOfficeData/type": {
    "line": 337,
    "text": "          type: array"
  },
  "/components/schemas/UserData/properties/backOfficeData/items": {
    "line": 340,
    "text": "          items:"
  },
  "/components/schemas/Phone": {
    "line": 344,
    "text": "    Phone:"
  },
  "/components/schemas/Phone/type": {
    "line": 345,
    "text": "      type: object"
  },
  "/components/schemas/Phone/required": {
    "line": 347,
    "text": "      required: [region, number]"
  },
  "/components/schemas/Phone/properties/region": {
    "line": 353,
    "text": "        region:"
  },
  "/components/schemas/Phone/properties/region/type": {
    "line": 354,
    "text": "          type: string"
  },
  "/components/schemas/Phone/properties/number": {
    "line": 358,
    "text": "        number:"
  },
  "/components/schemas/Phone/properties/number/type": {
    "line": 359,
    "text": "          type: string"
  },
  "/components/schemas/BackOfficeField": {
    "line": 363,
    "text": "    BackOfficeField:"
  },
  "/components/schemas/BackOfficeField/type": {
    "line": 364,
    "text": "      type: object"
  },
  "/components/schemas/BackOfficeField/required": {
    "line": 366,
    "text": "      required: [key, value]"
  },
  "/components/schemas/BackOfficeField/properties/key": {
    "line": 371,
    "text": "        key:"
  },
  "/components/schemas/BackOfficeField/properties/key/type": {
    "line": 372,
    "text": "          type: string"
  },
  "/components/schemas/BackOfficeField/properties/value": {
    "line": 376,
    "text": "        value:"
  },
  "/components/schemas/BackOfficeField/properties/displayName": {
    "line": 378,
    "text": "        displayName:"
  },
  "/components/schemas/BackOfficeField/properties/displayName/type": {
    "line": 379,
    "text": "          type: string"
  },
  "/components/schemas/OauthConfigCreateForm": {
    "line": 384,
    "text": "    OauthConfigCreateForm:"
  },
  "/components/schemas/OauthConfigCreateForm/type": {
    "line": 385,
    "text": "      type: object"
  },
  "/components/schemas/OauthConfigCreateForm/required": {
    "line": 387,
    "text": "      required: [tokenEndpoint, userInfoEndpoint, clientId, clientSecret, oauthConfigEnabled, allowAnonymousSignUp]"
  },
  "/components/schemas/OauthConfigCreateForm/properties/tokenEndpoint": {
    "line": 392,
    "text": "        tokenEndpoint:"
  },
  "/components/schemas/OauthConfigCreateForm/properties/userInfoEndpoint": {
    "line": 394,
    "text": "        userInfoEndpoint:"
  },
  "/components/schemas/OauthConfigCreateForm/properties/clientId": {
    "line": 396,
    "text": "        clientId:"
  },
  "/components/schemas/OauthConfigCreateForm/properties/clientSecret": {
    "line": 398,
    "text": "        clientSecret:"
  },
  "/components/schemas/OauthConfigCreateForm/properties/oauthConfigEnabled": {
    "line": 400,
    "text": "        oauthConfigEnabled:"
  },
  "/components/schemas/OauthConfigCreateForm/properties/allowAnonymousSignUp": {
    "line": 402,
    "text": "        allowAnonymousSignUp:"
  },
  "/components/schemas/OauthConfigPatchForm": {
    "line": 404,
    "text": "    OauthConfigPatchForm:"
  },
  "/components/schemas/OauthConfigPatchForm/type": {
    "line": 405,
    "text": "      type: object"
  },
  "/components/schemas/OauthConfigPatchForm/properties/tokenEndpoint": {
    "line": 410,
    "text": "        tokenEndpoint:"
  },
  "/components/schemas/OauthConfigPatchForm/properties/userInfoEndpoint": {
    "line": 412,
    "text": "        userInfoEndpoint:"
  },
  "/components/schemas/OauthConfigPatchForm/properties/clientId": {
    "line": 414,
    "text": "        clientId:"
  },
  "/components/schemas/OauthConfigPatchForm/properties/clientSecret": {
    "line": 416,
    "text": "        clientSecret:"
  },
  "/components/schemas/OauthConfigPatchForm/properties/oauthConfigEnabled": {
    "line": 418,
    "text": "        oauthConfigEnabled:"
  },
  "/components/schemas/OauthConfigPatchForm/properties/allowAnonymousSignUp": {
    "line": 420,
    "text": "        allowAnonymousSignUp:"
  },
  "/components/schemas/OauthConfigResponse": {
    "line": 422,
    "text": "    OauthConfigResponse:"
  },
  "/components/schemas/OauthConfigResponse/type": {
    "line": 423,
    "text": "      type: object"
  },
  "/components/schemas/OauthConfigResponse/required": {
    "line": 427,
    "text": "      required: [tokenEndpoint, userInfoEndpoint, clientId, clientSecret, oauthConfigEnabled, allowAnonymousSignUp]"
  },
  "/components/schemas/OauthConfigResponse/properties/tokenEndpoint": {
    "line": 432,
    "text": "        tokenEndpoint:"
  },
  "/components/schemas/OauthConfigResponse/properties/userInfoEndpoint": {
    "line": 434,
    "text": "        userInfoEndpoint:"
  },
  "/components/schemas/OauthConfigResponse/properties/clientId": {
    "line": 436,
    "text": "        clientId:"
  },
  "/components/schemas/OauthConfigResponse/properties/clientSecret": {
    "line": 438,
    "text": "        clientSecret:"
  },
  "/components/schemas/OauthConfigResponse/properties/clientSecret/type": {
    "line": 439,
    "text": "          type: string"
  },
  "/components/schemas/OauthConfigResponse/properties/clientSecret/const": {
    "line": 440,
    "text": "          const: \"**\""
  },
  "/components/schemas/OauthConfigResponse/properties/oauthConfigEnabled": {
    "line": 445,
    "text": "        oauthConfigEnabled:"
  },
  "/components/schemas/OauthConfigResponse/properties/allowAnonymousSignUp": {
    "line": 447,
    "text": "        allowAnonymousSignUp:"
  },
  "/components/schemas/TokenEndpoint": {
    "line": 449,
    "text": "    TokenEndpoint:"
  },
  "/components/schemas/TokenEndpoint/type": {
    "line": 450,
    "text": "      type: string"
  },
  "/components/schemas/UserInfoEndpoint": {
    "line": 454,
    "text": "    UserInfoEndpoint:"
  },
  "/components/schemas/UserInfoEndpoint/type": {
    "line": 455,
    "text": "      type: string"
  },
  "/components/schemas/ClientId": {
    "line": 459,
    "text": "    ClientId:"
  },
  "/components/schemas/ClientId/type": {
    "line": 460,
    "text": "      type: string"
  },
  "/components/schemas/ClientSecret": {
    "line": 464,
    "text": "    ClientSecret:"
  },
  "/components/schemas/ClientSecret/type": {
    "line": 465,
    "text": "      type: string"
  },
  "/components/schemas/OauthConfigEnabled": {
    "line": 469,
    "text": "    OauthConfigEnabled:"
  },
  "/components/schemas/OauthConfigEnabled/type": {
    "line": 470,
    "text": "      type: boolean"
  },
  "/components/schemas/AllowAnonymousSignUp": {
    "line": 474,
    "text": "    AllowAnonymousSignUp:"
  },
  "/components/schemas/AllowAnonymousSignUp/type": {
    "line": 475,
    "text": "      type: boolean"
  },
  "/components/schemas/Error": {
    "line": 479,
    "text": "    Error:"
  },
  "/components/schemas/Error/type": {
    "line": 480,
    "text": "      type: object"
  },
  "/components/schemas/Error/properties/reason": {
    "line": 483,
    "text": "        reason:"
  },
  "/components/schemas/Error/properties/reason/type": {
    "line": 484,
    "text": "          type: string"
  },
  "/components/schemas/TokenRequest": {
    "line": 486,
    "text": "    TokenRequest:"
  },
  "/components/schemas/TokenRequest/type": {
    "line": 487,
    "text": "      type: object"
  },
  "/components/schemas/TokenRequest/required": {
    "line": 489,
    "text": "      required: [grant_type]"
  },
  "/components/schemas/TokenRequest/properties/grant_type": {
    "line": 491,
    "text": "        grant_type:"
  },
  "/components/schemas/TokenRequest/properties/grant_type/type": {
    "line": 492,
    "text": "          type: string"
  },
  "/components/schemas/TokenRequest/properties/code": {
    "line": 494,
    "text": "        code:"
  },
  "/components/schemas/TokenRequest/properties/code/type": {
    "line": 495,
    "text": "          type: string"
  },
  "/components/schemas/TokenRequest/properties/redirect_uri": {
    "line": 497,
    "text": "        redirect_uri:"
  },
  "/components/schemas/TokenRequest/properties/redirect_uri/type": {
    "line": 498,
    "text": "          type: string"
  },
  "/components/schemas/TokenRequest/properties/code_verifier": {
    "line": 500,
    "text": "        code_verifier:"
  },
  "/components/schemas/TokenRequest/properties/code_verifier/type": {
    "line": 501,
    "text": "          type: string"
  },
  "/components/schemas/TokenRequest/properties/refresh_token": {
    "line": 503,
    "text": "        refresh_token:"
  },
  "/components/schemas/TokenRequest/properties/refresh_token/type": {
    "line": 504,
    "text": "          type: string"
  },
  "/components/schemas/TokenRequest/properties/username": {
    "line": 506,
    "text": "        username:"
  },
  "/components/schemas/TokenRequest/properties/username/type": {
    "line": 507,
    "text": "          type: string"
  },
  "/components/schemas/TokenRequest/properties/password": {
    "line": 509,
    "text": "        password:"
  },
  "/components/schemas/TokenRequest/properties/password/type": {
    "line": 510,
    "text": "          type: string"
  },
  "/components/schemas/TokenRequest/properties/client_id": {
    "line": 512,
    "text": "        client_id:"
  },
  "/components/schemas/TokenRequest/properties/client_id/type": {
    "line": 513,
    "text": "          type: string"
  },
  "/components/schemas/TokenRequest/properties/client_secret": {
    "line": 515,
    "text": "        client_secret:"
  },
  "/components/schemas/TokenRequest/properties/client_secret/type": {
    "line": 516,
    "text": "          type: string"
  },
  "/components/schemas/TokenRequest/properties/scope": {
    "line": 518,
    "text": "        scope:"
  },
  "/components/schemas/TokenRequest/properties/scope/type": {
    "line": 519,
    "text": "          type: string"
  },
  "/components/schemas/TokenResponse": {
    "line": 521,
    "text": "    TokenResponse:"
  },
  "/components/schemas/TokenResponse/type": {
    "line": 522,
    "text": "      type: object"
  },
  "/components/schemas/TokenResponse/required": {
    "line": 524,
    "text": "      required: [access_token, token_type]"
  },
  "/components/schemas/TokenResponse/properties/access_token": {
    "line": 529,
    "text": "        access_token:"
  },
  "/components/schemas/TokenResponse/properties/access_token/type": {
    "line": 530,
    "text": "          type: string"
  },
  "/components/schemas/TokenResponse/properties/access_token/minLength": {
    "line": 531,
    "text": "          minLength: 1"
  },
  "/components/schemas/TokenResponse/properties/token_type": {
    "line": 536,
    "text": "        token_type:"
  },
  "/components/schemas/TokenResponse/properties/token_type/type": {
    "line": 537,
    "text": "          type: string"
  },
  "/components/schemas/TokenResponse/properties/expires_in": {
    "line": 541,
    "text": "        expires_in:"
  },
  "/components/schemas/TokenResponse/properties/expires_in/type": {
    "line": 542,
    "text": "          type: number"
  },
  "/components/schemas/TokenResponse/properties/refresh_token": {
    "line": 546,
    "text": "        refresh_token:"
  },
  "/components/schemas/TokenResponse/properties/refresh_token/type": {
    "line": 547,
    "text": "          type: string"
  },
  "/components/schemas/TokenResponse/properties/scope": {
    "line": 551,
    "text": "        scope:"
  },
  "/components/schemas/TokenResponse/properties/scope/type": {
    "line": 552,
    "text": "          type: string"
  },
  "/components/schemas/TokenErrorResponse": {
    "line": 556,
    "text": "    TokenErrorResponse:"
  },
  "/components/schemas/TokenErrorResponse/type": {
    "line": 557,
    "text": "      type: object"
  },
  "/components/schemas/TokenErrorResponse/required": {
    "line": 559,
    "text": "      required: [error]"
  },
  "/components/schemas/TokenErrorResponse/properties/error": {
    "line": 561,
    "text": "        error:"
  },
  "/components/schemas/TokenErrorResponse/properties/error/type": {
    "line": 562,
    "text": "          type: string"
  },
  "/components/schemas/TokenErrorResponse/properties/error_description": {
    "line": 564,
    "text": "        error_description:"
  },
  "/components/schemas/TokenErrorResponse/properties/error_description/type": {
    "line": 565,
    "text": "          type: string"
  },
  "/components/schemas/TokenErrorResponse/properties/error_uri": {
    "line": 567,
    "text": "        error_uri:"
  },
  "/components/schemas/TokenErrorResponse/properties/error_uri/type": {
    "line": 568,
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
  "userinfo.ids-not-token": {
    "pointer": "/paths/~1userinfo/get/responses/200/content/application~1json",
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
