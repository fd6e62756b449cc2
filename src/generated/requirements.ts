// Written by `npm run generate` from openapi/ and contracts/requirements.yaml. Do not edit.
import type { Requirement } from '../model/requirement.ts';

export type RequirementId =
  | 'userinfo.answers-200'
  | 'userinfo.media-type-json'
  | 'userinfo.body-utf8'
  | 'userinfo.body-valid-json'
  | 'userinfo.body-is-object'
  | 'userinfo.required-members'
  | 'userinfo.member-types'
  | 'userinfo.optional-members-not-null'
  | 'userinfo.phone-members'
  | 'userinfo.back-office-members'
  | 'userinfo.ids-not-empty'
  | 'userinfo.ids-not-token'
  | 'userinfo.ids-equal'
  | 'userinfo.documented-members'
  | 'userinfo.bearer-required'
  | 'userinfo.bearer-challenge'
  | 'userinfo.challenge-parameter'
  | 'userinfo.stable-external-user-id'
  | 'userinfo.distinct-external-user-ids'
  | 'userinfo.no-byte-order-mark'
  | 'userinfo.unique-member-names'
  | 'userinfo.https'
  | 'userinfo.certificate-lasts'
  | 'userinfo.no-redirect'
  | 'userinfo.not-cached'
  | 'userinfo.answers-within-two-seconds'
  | 'userinfo.phone-region'
  | 'userinfo.phone-number'
  | 'userinfo.email-valid'
  | 'userinfo.back-office-keys-unique'
  | 'config.get-status'
  | 'config.media-type-json'
  | 'config.body-is-object'
  | 'config.response-members'
  | 'config.member-types'
  | 'config.unique-member-names'
  | 'config.secret-masked'
  | 'config.secret-never-shown'
  | 'config.documented-members'
  | 'config.key-required'
  | 'config.creates'
  | 'config.create-stores'
  | 'config.create-members'
  | 'config.create-types'
  | 'config.second-create'
  | 'config.patch-partial'
  | 'config.patch-changes'
  | 'config.patch-keeps'
  | 'config.patch-several'
  | 'config.patch-nothing'
  | 'config.patch-types'
  | 'config.malformed-json'
  | 'config.deletes'
  | 'config.second-delete'
  | 'config.error-body'
  | 'token.issues-token'
  | 'token.status-200'
  | 'token.media-type-json'
  | 'token.unique-member-names'
  | 'token.response-is-object'
  | 'token.response-members'
  | 'token.response-types'
  | 'token.type-bearer'
  | 'token.not-cached'
  | 'token.pragma'
  | 'token.https'
  | 'token.client-authenticated'
  | 'token.invalid-client'
  | 'token.client-challenge'
  | 'token.code-once'
  | 'token.code-reuse-revokes'
  | 'token.unsupported-grant-type'
  | 'token.error-body'
  | 'token.error-status'
  | 'token.error-media-type'
  | 'token.post-alone'
  | 'token.expiry'
  | 'run.waivers';

/** The ids of all checks that the ledger names. */
export type CheckId =
  | 'userinfo/answers-200'
  | 'userinfo/declares-json'
  | 'userinfo/body-is-utf-8'
  | 'userinfo/body-is-json'
  | 'userinfo/body-is-object'
  | 'userinfo/has-required-members'
  | 'userinfo/members-have-their-types'
  | 'userinfo/optional-members-are-not-null'
  | 'userinfo/phone-is-complete'
  | 'userinfo/back-office-items-are-complete'
  | 'userinfo/ids-are-not-empty'
  | 'userinfo/ids-are-not-the-token'
  | 'userinfo/ids-are-equal'
  | 'userinfo/only-documented-members'
  | 'userinfo/rejects-missing-token'
  | 'userinfo/rejects-unknown-token'
  | 'userinfo/rejects-altered-token'
  | 'userinfo/challenges-rejected-tokens'
  | 'userinfo/challenge-has-a-parameter'
  | 'userinfo/same-token-same-id'
  | 'userinfo/other-token-other-id'
  | 'userinfo/no-byte-order-mark'
  | 'userinfo/member-names-are-unique'
  | 'userinfo/uses-https'
  | 'userinfo/certificate-lasts'
  | 'userinfo/does-not-redirect'
  | 'userinfo/is-not-cached'
  | 'userinfo/answers-within-two-seconds'
  | 'userinfo/phone-region-is-iso-3166'
  | 'userinfo/phone-number-is-valid'
  | 'userinfo/email-is-valid'
  | 'userinfo/back-office-keys-are-unique'
  | 'config/get-answers'
  | 'config/declares-json'
  | 'config/body-is-an-object'
  | 'config/has-all-members'
  | 'config/members-have-their-types'
  | 'config/member-names-are-unique'
  | 'config/secret-is-masked'
  | 'config/never-shows-the-secret'
  | 'config/get-requires-the-key'
  | 'config/post-requires-the-key'
  | 'config/patch-requires-the-key'
  | 'config/delete-requires-the-key'
  | 'config/creates'
  | 'config/returns-what-was-created'
  | 'config/refuses-incomplete-create'
  | 'config/refuses-wrong-types-in-create'
  | 'config/patches-one-member'
  | 'config/patch-changes-what-it-names'
  | 'config/patch-keeps-the-others'
  | 'config/patches-several-members'
  | 'config/patch-of-nothing-changes-nothing'
  | 'config/refuses-wrong-types-in-patch'
  | 'config/refuses-malformed-json'
  | 'config/deletes'
  | 'config/error-bodies-have-a-reason'
  | 'flow/issues-a-token'
  | 'flow/token-answers-200'
  | 'flow/token-declares-json'
  | 'flow/token-member-names-are-unique'
  | 'flow/token-has-its-members'
  | 'flow/token-members-have-their-types'
  | 'flow/token-type-is-bearer'
  | 'flow/token-is-not-cached'
  | 'flow/token-endpoint-uses-https'
  | 'flow/rejects-wrong-secret'
  | 'flow/names-invalid-client'
  | 'flow/challenges-wrong-secret'
  | 'flow/rejects-used-code'
  | 'flow/names-unsupported-grant-type'
  | 'flow/error-bodies-name-the-error'
  | 'flow/errors-have-their-status'
  | 'flow/errors-declare-json'
  | 'flow/takes-post-alone'
  | 'flow/rejects-expired-token';

/** The sources whose MUSTs fail a run in the profile closer as well. */
export const closerSources: readonly string[] = ['closer-docs', 'closer-client', 'decision'];

export const requirements: Readonly<Record<RequirementId, Requirement>> = {
  "userinfo.answers-200": {
    "id": "userinfo.answers-200",
    "level": "MUST",
    "source": {
      "id": "decision",
      "name": "Decision of closer-conformance",
      "section": "/userinfo endpoint",
      "url": "https://www.npmjs.com/package/closer-conformance"
    },
    "statement": "A request with a valid access token is answered with status 200.",
    "reason": "The guide shows a body and names no status; 200 is the one status that RFC 9110 15.3.1 defines for a GET answered by its content.",
    "checks": [
      "userinfo/answers-200"
    ]
  },
  "userinfo.media-type-json": {
    "id": "userinfo.media-type-json",
    "level": "MUST",
    "source": {
      "id": "decision",
      "name": "Decision of closer-conformance",
      "section": "/userinfo endpoint",
      "url": "https://www.npmjs.com/package/closer-conformance"
    },
    "statement": "The Content-Type is application/json or a media type with the suffix +json, in any case of letters and with any parameters.",
    "reason": "The guide shows a JSON body; a client can rely on it only where Content-Type says so (RFC 9110 8.3). Any +json type is JSON too (RFC 6839 3.1).",
    "checks": [
      "userinfo/declares-json"
    ]
  },
  "userinfo.body-utf8": {
    "id": "userinfo.body-utf8",
    "level": "MUST",
    "source": {
      "id": "decision",
      "name": "Decision of closer-conformance",
      "section": "/userinfo endpoint",
      "url": "https://www.npmjs.com/package/closer-conformance"
    },
    "statement": "The body is encoded in UTF-8.",
    "reason": "RFC 8259 8.1 demands UTF-8 between systems that are not a closed ecosystem, and clients decode JSON as UTF-8 whatever a charset parameter says.",
    "checks": [
      "userinfo/body-is-utf-8"
    ]
  },
  "userinfo.body-valid-json": {
    "id": "userinfo.body-valid-json",
    "level": "MUST",
    "source": {
      "id": "decision",
      "name": "Decision of closer-conformance",
      "section": "/userinfo endpoint",
      "url": "https://www.npmjs.com/package/closer-conformance"
    },
    "statement": "The body is one valid JSON text.",
    "reason": "The guide shows a JSON body; text that is not JSON (RFC 8259 2) cannot be read by any client.",
    "checks": [
      "userinfo/body-is-json"
    ]
  },
  "userinfo.body-is-object": {
    "id": "userinfo.body-is-object",
    "level": "MUST",
    "source": {
      "id": "closer-docs",
      "name": "Closer's guide \"Widget OAuth configuration\"",
      "section": "/userinfo endpoint",
      "url": "https://support.closer.app/guide/getting-deeper/widget-oauth-configuration"
    },
    "statement": "The body is a JSON object.",
    "checks": [
      "userinfo/body-is-object"
    ]
  },
  "userinfo.required-members": {
    "id": "userinfo.required-members",
    "level": "MUST",
    "source": {
      "id": "closer-docs",
      "name": "Closer's guide \"Widget OAuth configuration\"",
      "section": "/userinfo endpoint",
      "url": "https://support.closer.app/guide/getting-deeper/widget-oauth-configuration"
    },
    "statement": "The body has externalUserId and userData, and userData has id and backOfficeData.",
    "checks": [
      "userinfo/has-required-members"
    ]
  },
  "userinfo.member-types": {
    "id": "userinfo.member-types",
    "level": "MUST",
    "source": {
      "id": "closer-docs",
      "name": "Closer's guide \"Widget OAuth configuration\"",
      "section": "/userinfo endpoint",
      "url": "https://support.closer.app/guide/getting-deeper/widget-oauth-configuration"
    },
    "statement": "Each member has the JSON type that the guide's example gives it.",
    "checks": [
      "userinfo/members-have-their-types"
    ]
  },
  "userinfo.optional-members-not-null": {
    "id": "userinfo.optional-members-not-null",
    "level": "MUST",
    "source": {
      "id": "decision",
      "name": "Decision of closer-conformance",
      "section": "/userinfo endpoint",
      "url": "https://www.npmjs.com/package/closer-conformance"
    },
    "statement": "An optional member that is present is not null.",
    "reason": "The guide's types do not include null, and an optional member that has no value can be left out.",
    "checks": [
      "userinfo/optional-members-are-not-null"
    ]
  },
  "userinfo.phone-members": {
    "id": "userinfo.phone-members",
    "level": "MUST",
    "source": {
      "id": "closer-client",
      "name": "@closerplatform/spinner-openapi 0.12.1259",
      "section": "interface Phone",
      "url": "https://www.npmjs.com/package/@closerplatform/spinner-openapi/v/0.12.1259"
    },
    "statement": "A phone has a region and a number.",
    "checks": [
      "userinfo/phone-is-complete"
    ]
  },
  "userinfo.back-office-members": {
    "id": "userinfo.back-office-members",
    "level": "MUST",
    "source": {
      "id": "closer-client",
      "name": "@closerplatform/spinner-openapi 0.12.1259",
      "section": "interface BackOfficeField",
      "url": "https://www.npmjs.com/package/@closerplatform/spinner-openapi/v/0.12.1259"
    },
    "statement": "Each item of backOfficeData has a key and a value; the value is any JSON value.",
    "checks": [
      "userinfo/back-office-items-are-complete"
    ]
  },
  "userinfo.ids-not-empty": {
    "id": "userinfo.ids-not-empty",
    "level": "MUST",
    "source": {
      "id": "decision",
      "name": "Decision of closer-conformance",
      "section": "/userinfo endpoint",
      "url": "https://www.npmjs.com/package/closer-conformance"
    },
    "statement": "externalUserId and userData.id are not empty.",
    "reason": "An empty identifier identifies nobody; everyone who signs in would be the same person.",
    "checks": [
      "userinfo/ids-are-not-empty"
    ]
  },
  "userinfo.ids-not-token": {
    "id": "userinfo.ids-not-token",
    "level": "SHOULD",
    "source": {
      "id": "decision",
      "name": "Decision of closer-conformance",
      "section": "/userinfo endpoint",
      "url": "https://www.npmjs.com/package/closer-conformance"
    },
    "statement": "Neither externalUserId nor userData.id is the access token.",
    "reason": "An access token is a credential, and most often another at each sign-in; as an identifier it would be kept and shown as one, and make a new person each time.",
    "checks": [
      "userinfo/ids-are-not-the-token"
    ]
  },
  "userinfo.ids-equal": {
    "id": "userinfo.ids-equal",
    "level": "SHOULD",
    "source": {
      "id": "decision",
      "name": "Decision of closer-conformance",
      "section": "/userinfo endpoint",
      "url": "https://www.npmjs.com/package/closer-conformance"
    },
    "statement": "externalUserId and userData.id have the same value.",
    "reason": "The guide's example has one value in both and asks for nothing; two values would be two names for one person, of which each system takes another.",
    "checks": [
      "userinfo/ids-are-equal"
    ]
  },
  "userinfo.documented-members": {
    "id": "userinfo.documented-members",
    "level": "MAY",
    "source": {
      "id": "decision",
      "name": "Decision of closer-conformance",
      "section": "/userinfo endpoint",
      "url": "https://www.npmjs.com/package/closer-conformance"
    },
    "statement": "The body has no members but the documented ones.",
    "reason": "The guide says nothing of other members, so they are allowed; a misspelt one would be lost without a word.",
    "checks": [
      "userinfo/only-documented-members"
    ]
  },
  "userinfo.bearer-required": {
    "id": "userinfo.bearer-required",
    "level": "MUST",
    "source": {
      "id": "decision",
      "name": "Decision of closer-conformance",
      "section": "/userinfo endpoint",
      "url": "https://www.npmjs.com/package/closer-conformance"
    },
    "statement": "A request without a token, with an unknown token or with an altered token gets no 2xx answer, and no data of a person with another.",
    "reason": "The answer to a person's token is personal data. Whoever can have it without that token can have everybody's. A 2xx says that the request has succeeded, whatever the body says of it.",
    "checks": [
      "userinfo/rejects-missing-token",
      "userinfo/rejects-unknown-token",
      "userinfo/rejects-altered-token"
    ]
  },
  "userinfo.bearer-challenge": {
    "id": "userinfo.bearer-challenge",
    "level": "MUST",
    "source": {
      "id": "rfc6750",
      "name": "RFC 6750 (Bearer Token Usage)",
      "section": "3",
      "url": "https://www.rfc-editor.org/rfc/rfc6750#section-3"
    },
    "statement": "A request without an acceptable token is answered with status 401 and a WWW-Authenticate challenge of the scheme Bearer.",
    "checks": [
      "userinfo/challenges-rejected-tokens"
    ]
  },
  "userinfo.challenge-parameter": {
    "id": "userinfo.challenge-parameter",
    "level": "MUST",
    "source": {
      "id": "rfc6750",
      "name": "RFC 6750 (Bearer Token Usage)",
      "section": "3",
      "url": "https://www.rfc-editor.org/rfc/rfc6750#section-3"
    },
    "statement": "In a WWW-Authenticate challenge the scheme Bearer is followed by at least one parameter, such as realm, and by parameters alone.",
    "checks": [
      "userinfo/challenge-has-a-parameter"
    ]
  },
  "userinfo.stable-external-user-id": {
    "id": "userinfo.stable-external-user-id",
    "level": "MUST",
    "source": {
      "id": "decision",
      "name": "Decision of closer-conformance",
      "section": "/userinfo endpoint",
      "url": "https://www.npmjs.com/package/closer-conformance"
    },
    "statement": "The same token gives the same externalUserId each time.",
    "reason": "Closer recognises a person by externalUserId. One that changes makes a new person at each sign-in, and a token that works once leaves whoever asks again without the person.",
    "checks": [
      "userinfo/same-token-same-id"
    ]
  },
  "userinfo.distinct-external-user-ids": {
    "id": "userinfo.distinct-external-user-ids",
    "level": "MUST",
    "source": {
      "id": "decision",
      "name": "Decision of closer-conformance",
      "section": "/userinfo endpoint",
      "url": "https://www.npmjs.com/package/closer-conformance"
    },
    "statement": "Another person's token gives another externalUserId.",
    "reason": "Closer recognises a person by externalUserId; one that two people share merges their conversations.",
    "checks": [
      "userinfo/other-token-other-id"
    ]
  },
  "userinfo.no-byte-order-mark": {
    "id": "userinfo.no-byte-order-mark",
    "level": "MUST",
    "source": {
      "id": "rfc8259",
      "name": "RFC 8259 (JSON)",
      "section": "8.1",
      "url": "https://www.rfc-editor.org/rfc/rfc8259#section-8.1"
    },
    "statement": "The body does not begin with a byte order mark.",
    "checks": [
      "userinfo/no-byte-order-mark"
    ]
  },
  "userinfo.unique-member-names": {
    "id": "userinfo.unique-member-names",
    "level": "SHOULD",
    "source": {
      "id": "rfc8259",
      "name": "RFC 8259 (JSON)",
      "section": "4",
      "url": "https://www.rfc-editor.org/rfc/rfc8259#section-4"
    },
    "statement": "The names within an object are unique.",
    "checks": [
      "userinfo/member-names-are-unique"
    ]
  },
  "userinfo.https": {
    "id": "userinfo.https",
    "level": "MUST",
    "source": {
      "id": "rfc6750",
      "name": "RFC 6750 (Bearer Token Usage)",
      "section": "5.3",
      "url": "https://www.rfc-editor.org/rfc/rfc6750#section-5.3"
    },
    "statement": "The access token travels over TLS alone.",
    "checks": [
      "userinfo/uses-https"
    ]
  },
  "userinfo.certificate-lasts": {
    "id": "userinfo.certificate-lasts",
    "level": "SHOULD",
    "source": {
      "id": "decision",
      "name": "Decision of closer-conformance",
      "section": "/userinfo endpoint",
      "url": "https://www.npmjs.com/package/closer-conformance"
    },
    "statement": "The endpoint's certificate is valid for 30 more days, or for a third of its whole time where that is less.",
    "reason": "Once the certificate has ended no client connects (RFC 5280 6.1.3) and nobody signs in; those who renew it by machine do so with a third of its time left, or 30 days.",
    "checks": [
      "userinfo/certificate-lasts"
    ]
  },
  "userinfo.no-redirect": {
    "id": "userinfo.no-redirect",
    "level": "SHOULD",
    "source": {
      "id": "decision",
      "name": "Decision of closer-conformance",
      "section": "/userinfo endpoint",
      "url": "https://www.npmjs.com/package/closer-conformance"
    },
    "statement": "A request with a valid access token is not redirected.",
    "reason": "A client that follows a redirect drops the Authorization header or hands the token to another address (RFC 9110 15.4); the guide's config can name the final address.",
    "checks": [
      "userinfo/does-not-redirect"
    ]
  },
  "userinfo.not-cached": {
    "id": "userinfo.not-cached",
    "level": "SHOULD",
    "source": {
      "id": "decision",
      "name": "Decision of closer-conformance",
      "section": "/userinfo endpoint",
      "url": "https://www.npmjs.com/package/closer-conformance"
    },
    "statement": "The Cache-Control of the answer has no-store or private.",
    "reason": "The answer is personal data; no-store or private keep it out of shared caches (RFC 9111 5.2.2) whatever a proxy between makes of the Authorization header.",
    "checks": [
      "userinfo/is-not-cached"
    ]
  },
  "userinfo.answers-within-two-seconds": {
    "id": "userinfo.answers-within-two-seconds",
    "level": "SHOULD",
    "source": {
      "id": "decision",
      "name": "Decision of closer-conformance",
      "section": "/userinfo endpoint",
      "url": "https://www.npmjs.com/package/closer-conformance"
    },
    "statement": "The answer is complete within 2 seconds.",
    "reason": "The person waits for this answer before the widget opens; the guide names no limit.",
    "checks": [
      "userinfo/answers-within-two-seconds"
    ]
  },
  "userinfo.phone-region": {
    "id": "userinfo.phone-region",
    "level": "SHOULD",
    "source": {
      "id": "decision",
      "name": "Decision of closer-conformance",
      "section": "/userinfo endpoint",
      "url": "https://www.npmjs.com/package/closer-conformance"
    },
    "statement": "phone.region is an ISO 3166-1 alpha-2 code.",
    "reason": "The guide's example is PL, an ISO 3166-1 alpha-2 code; no other scheme of regions is documented.",
    "checks": [
      "userinfo/phone-region-is-iso-3166"
    ]
  },
  "userinfo.phone-number": {
    "id": "userinfo.phone-number",
    "level": "SHOULD",
    "source": {
      "id": "decision",
      "name": "Decision of closer-conformance",
      "section": "/userinfo endpoint",
      "url": "https://www.npmjs.com/package/closer-conformance"
    },
    "statement": "phone.number is a valid number in phone.region.",
    "reason": "A number that its region's numbering plan (ITU-T E.164) does not have cannot be called by an agent.",
    "checks": [
      "userinfo/phone-number-is-valid"
    ]
  },
  "userinfo.email-valid": {
    "id": "userinfo.email-valid",
    "level": "SHOULD",
    "source": {
      "id": "decision",
      "name": "Decision of closer-conformance",
      "section": "/userinfo endpoint",
      "url": "https://www.npmjs.com/package/closer-conformance"
    },
    "statement": "email is an email address.",
    "reason": "An agent cannot write to what is not an address (RFC 5321 4.1.2, RFC 6531 3.3); the guide shows one and names no grammar.",
    "checks": [
      "userinfo/email-is-valid"
    ]
  },
  "userinfo.back-office-keys-unique": {
    "id": "userinfo.back-office-keys-unique",
    "level": "SHOULD",
    "source": {
      "id": "decision",
      "name": "Decision of closer-conformance",
      "section": "/userinfo endpoint",
      "url": "https://www.npmjs.com/package/closer-conformance"
    },
    "statement": "The keys within backOfficeData are unique.",
    "reason": "A key names a piece of information; of two with one name, which one an agent sees is chance.",
    "checks": [
      "userinfo/back-office-keys-are-unique"
    ]
  },
  "config.get-status": {
    "id": "config.get-status",
    "level": "MUST",
    "source": {
      "id": "decision",
      "name": "Decision of closer-conformance",
      "section": "Configuration",
      "url": "https://www.npmjs.com/package/closer-conformance"
    },
    "statement": "GET with an admin's key is answered with a 2xx and the config, or with a 4xx where there is none.",
    "reason": "The guide shows a config in the answer to GET and names no status, nor what a missing config answers; 2xx and 4xx are what RFC 9110 15 has for the two. A 401 or 403 may mean a refused key as well as a missing config, and is judged only while there is one.",
    "checks": [
      "config/get-answers"
    ]
  },
  "config.media-type-json": {
    "id": "config.media-type-json",
    "level": "MUST",
    "source": {
      "id": "decision",
      "name": "Decision of closer-conformance",
      "section": "Configuration",
      "url": "https://www.npmjs.com/package/closer-conformance"
    },
    "statement": "The Content-Type of GET's answer is application/json or a media type with the suffix +json.",
    "reason": "The guide shows a JSON body; a client can rely on it only where Content-Type says so (RFC 9110 8.3).",
    "checks": [
      "config/declares-json"
    ]
  },
  "config.body-is-object": {
    "id": "config.body-is-object",
    "level": "MUST",
    "source": {
      "id": "closer-docs",
      "name": "Closer's guide \"Widget OAuth configuration\"",
      "section": "Configuration",
      "url": "https://support.closer.app/guide/getting-deeper/widget-oauth-configuration"
    },
    "statement": "The body of a config request and of GET's answer is a JSON object.",
    "checks": [
      "config/body-is-an-object"
    ]
  },
  "config.response-members": {
    "id": "config.response-members",
    "level": "MUST",
    "source": {
      "id": "closer-client",
      "name": "@closerplatform/spinner-openapi 0.12.1259",
      "section": "interface OauthConfigResponse",
      "url": "https://www.npmjs.com/package/@closerplatform/spinner-openapi/v/0.12.1259"
    },
    "statement": "GET's answer has tokenEndpoint, userInfoEndpoint, clientId, clientSecret, oauthConfigEnabled and allowAnonymousSignUp.",
    "checks": [
      "config/has-all-members"
    ]
  },
  "config.member-types": {
    "id": "config.member-types",
    "level": "MUST",
    "source": {
      "id": "closer-docs",
      "name": "Closer's guide \"Widget OAuth configuration\"",
      "section": "Configuration",
      "url": "https://support.closer.app/guide/getting-deeper/widget-oauth-configuration"
    },
    "statement": "tokenEndpoint, userInfoEndpoint, clientId and clientSecret are strings, oauthConfigEnabled and allowAnonymousSignUp are booleans.",
    "checks": [
      "config/members-have-their-types"
    ]
  },
  "config.unique-member-names": {
    "id": "config.unique-member-names",
    "level": "SHOULD",
    "source": {
      "id": "rfc8259",
      "name": "RFC 8259 (JSON)",
      "section": "4",
      "url": "https://www.rfc-editor.org/rfc/rfc8259#section-4"
    },
    "statement": "The names within an object of a config are unique.",
    "checks": [
      "config/member-names-are-unique"
    ]
  },
  "config.secret-masked": {
    "id": "config.secret-masked",
    "level": "MUST",
    "source": {
      "id": "closer-docs",
      "name": "Closer's guide \"Widget OAuth configuration\"",
      "section": "Configuration",
      "url": "https://support.closer.app/guide/getting-deeper/widget-oauth-configuration"
    },
    "statement": "GET shows the clientSecret as `**` and nothing else.",
    "checks": [
      "config/secret-is-masked"
    ]
  },
  "config.secret-never-shown": {
    "id": "config.secret-never-shown",
    "level": "MUST",
    "source": {
      "id": "decision",
      "name": "Decision of closer-conformance",
      "section": "Configuration",
      "url": "https://www.npmjs.com/package/closer-conformance"
    },
    "statement": "No answer shows the clientSecret that was sent, whole or in part.",
    "reason": "GET masks the secret, so it is not meant to be read again; an echo in POST, PATCH or an error would undo that in every log on the way.",
    "checks": [
      "config/never-shows-the-secret"
    ]
  },
  "config.documented-members": {
    "id": "config.documented-members",
    "level": "MAY",
    "source": {
      "id": "decision",
      "name": "Decision of closer-conformance",
      "section": "Configuration",
      "url": "https://www.npmjs.com/package/closer-conformance"
    },
    "statement": "A config has no members but the documented ones.",
    "reason": "The documents say nothing of other members, so they are allowed; a misspelt one would be lost without a word, most easily in a PATCH, where all are optional.",
    "checks": [],
    "notJudged": "What the API shows beside them is its own affair; `validate` notes them in a document, where they may be slips."
  },
  "config.key-required": {
    "id": "config.key-required",
    "level": "MUST",
    "source": {
      "id": "closer-docs",
      "name": "Closer's guide \"Widget OAuth configuration\"",
      "section": "Configuration",
      "url": "https://support.closer.app/guide/getting-deeper/widget-oauth-configuration"
    },
    "statement": "A request without an admin's key in X-Api-Key, or with a wrong one, is refused with 401 or 403, shows nothing of the config and changes nothing, whatever its method.",
    "reason": "The guide says that all requests need the key, and not how a request without it is answered; 401 and 403 are what RFC 9110 15.5.2 and 15.5.4 have for that.",
    "checks": [
      "config/get-requires-the-key",
      "config/post-requires-the-key",
      "config/patch-requires-the-key",
      "config/delete-requires-the-key"
    ]
  },
  "config.creates": {
    "id": "config.creates",
    "level": "MUST",
    "source": {
      "id": "closer-docs",
      "name": "Closer's guide \"Widget OAuth configuration\"",
      "section": "Configuration",
      "url": "https://support.closer.app/guide/getting-deeper/widget-oauth-configuration"
    },
    "statement": "POST with all six members creates the config and is answered with a 2xx.",
    "reason": "The guide names no status; the published client takes any 2xx for success and reads no body.",
    "checks": [
      "config/creates"
    ]
  },
  "config.create-stores": {
    "id": "config.create-stores",
    "level": "MUST",
    "source": {
      "id": "closer-docs",
      "name": "Closer's guide \"Widget OAuth configuration\"",
      "section": "Configuration",
      "url": "https://support.closer.app/guide/getting-deeper/widget-oauth-configuration"
    },
    "statement": "What POST wrote GET returns, letter for letter; the secret is masked.",
    "checks": [
      "config/returns-what-was-created"
    ]
  },
  "config.create-members": {
    "id": "config.create-members",
    "level": "MUST",
    "source": {
      "id": "closer-client",
      "name": "@closerplatform/spinner-openapi 0.12.1259",
      "section": "interface OauthConfigCreateForm",
      "url": "https://www.npmjs.com/package/@closerplatform/spinner-openapi/v/0.12.1259"
    },
    "statement": "A POST without one of tokenEndpoint, userInfoEndpoint, clientId, clientSecret, oauthConfigEnabled and allowAnonymousSignUp is refused with a 4xx and changes nothing.",
    "reason": "The published client has the types, and no type says how a request that lacks them is answered; a 4xx is what RFC 9110 15.5 has for the client's error.",
    "checks": [
      "config/refuses-incomplete-create"
    ]
  },
  "config.create-types": {
    "id": "config.create-types",
    "level": "MUST",
    "source": {
      "id": "closer-client",
      "name": "@closerplatform/spinner-openapi 0.12.1259",
      "section": "interface OauthConfigCreateForm",
      "url": "https://www.npmjs.com/package/@closerplatform/spinner-openapi/v/0.12.1259"
    },
    "statement": "A POST with a member of a wrong type is refused with a 4xx and changes nothing.",
    "reason": "The published client has the types, and no type says how a request that lacks them is answered; a 4xx is what RFC 9110 15.5 has for the client's error.",
    "checks": [
      "config/refuses-wrong-types-in-create"
    ]
  },
  "config.second-create": {
    "id": "config.second-create",
    "level": "MAY",
    "source": {
      "id": "decision",
      "name": "Decision of closer-conformance",
      "section": "Configuration",
      "url": "https://www.npmjs.com/package/closer-conformance"
    },
    "statement": "A POST where there is a config already may be accepted or refused.",
    "reason": "The documents are silent on what a second POST does; it may overwrite the config or be refused.",
    "checks": [],
    "notJudged": "Every outcome is allowed; the exchange \"create-again\" records which one it is."
  },
  "config.patch-partial": {
    "id": "config.patch-partial",
    "level": "MUST",
    "source": {
      "id": "closer-docs",
      "name": "Closer's guide \"Widget OAuth configuration\"",
      "section": "Configuration",
      "url": "https://support.closer.app/guide/getting-deeper/widget-oauth-configuration"
    },
    "statement": "All members of PATCH are optional; a PATCH of any one member is answered with a 2xx.",
    "reason": "The guide names no status; the published client takes any 2xx for success and reads no body.",
    "checks": [
      "config/patches-one-member"
    ]
  },
  "config.patch-changes": {
    "id": "config.patch-changes",
    "level": "MUST",
    "source": {
      "id": "closer-docs",
      "name": "Closer's guide \"Widget OAuth configuration\"",
      "section": "Configuration",
      "url": "https://support.closer.app/guide/getting-deeper/widget-oauth-configuration"
    },
    "statement": "A PATCH changes the member that is sent to the value that is sent, false too.",
    "checks": [
      "config/patch-changes-what-it-names"
    ]
  },
  "config.patch-keeps": {
    "id": "config.patch-keeps",
    "level": "MUST",
    "source": {
      "id": "closer-docs",
      "name": "Closer's guide \"Widget OAuth configuration\"",
      "section": "Configuration",
      "url": "https://support.closer.app/guide/getting-deeper/widget-oauth-configuration"
    },
    "statement": "A PATCH changes no member that is not sent.",
    "checks": [
      "config/patch-keeps-the-others"
    ]
  },
  "config.patch-several": {
    "id": "config.patch-several",
    "level": "MUST",
    "source": {
      "id": "closer-docs",
      "name": "Closer's guide \"Widget OAuth configuration\"",
      "section": "Configuration",
      "url": "https://support.closer.app/guide/getting-deeper/widget-oauth-configuration"
    },
    "statement": "A PATCH of several members, as the guide's example has it, is answered with a 2xx and changes each of them.",
    "reason": "The guide names no status; the published client takes any 2xx for success and reads no body.",
    "checks": [
      "config/patches-several-members"
    ]
  },
  "config.patch-nothing": {
    "id": "config.patch-nothing",
    "level": "MUST",
    "source": {
      "id": "closer-docs",
      "name": "Closer's guide \"Widget OAuth configuration\"",
      "section": "Configuration",
      "url": "https://support.closer.app/guide/getting-deeper/widget-oauth-configuration"
    },
    "statement": "A PATCH with an empty object is answered with a 2xx and changes nothing.",
    "reason": "The guide names no status; the published client takes any 2xx for success and reads no body.",
    "checks": [
      "config/patch-of-nothing-changes-nothing"
    ]
  },
  "config.patch-types": {
    "id": "config.patch-types",
    "level": "MUST",
    "source": {
      "id": "closer-client",
      "name": "@closerplatform/spinner-openapi 0.12.1259",
      "section": "interface OauthConfigPatchForm",
      "url": "https://www.npmjs.com/package/@closerplatform/spinner-openapi/v/0.12.1259"
    },
    "statement": "A PATCH with a member of a wrong type is refused with a 4xx and changes nothing.",
    "reason": "The published client has the types, and no type says how a request that lacks them is answered; a 4xx is what RFC 9110 15.5 has for the client's error.",
    "checks": [
      "config/refuses-wrong-types-in-patch"
    ]
  },
  "config.malformed-json": {
    "id": "config.malformed-json",
    "level": "MUST",
    "source": {
      "id": "decision",
      "name": "Decision of closer-conformance",
      "section": "Configuration",
      "url": "https://www.npmjs.com/package/closer-conformance"
    },
    "statement": "A POST or PATCH whose body is not JSON is refused with a 4xx and changes nothing.",
    "reason": "A body that cannot be parsed is the client's error (RFC 9110 15.5); a 5xx would tell the client to try the same again.",
    "checks": [
      "config/refuses-malformed-json"
    ]
  },
  "config.deletes": {
    "id": "config.deletes",
    "level": "MUST",
    "source": {
      "id": "closer-docs",
      "name": "Closer's guide \"Widget OAuth configuration\"",
      "section": "Configuration",
      "url": "https://support.closer.app/guide/getting-deeper/widget-oauth-configuration"
    },
    "statement": "DELETE without a body is answered with a 2xx, and GET no longer returns a config but a 4xx, in whose body there is none either.",
    "reason": "The guide names no status; the published client takes any 2xx for success, and a 4xx is what RFC 9110 15.5 has for what is not there.",
    "checks": [
      "config/deletes"
    ]
  },
  "config.second-delete": {
    "id": "config.second-delete",
    "level": "MAY",
    "source": {
      "id": "decision",
      "name": "Decision of closer-conformance",
      "section": "Configuration",
      "url": "https://www.npmjs.com/package/closer-conformance"
    },
    "statement": "A DELETE where there is no config may be accepted or refused.",
    "reason": "The documents are silent on a DELETE where there is no config; RFC 9110 9.2.2 makes it idempotent whatever its status.",
    "checks": [],
    "notJudged": "Every outcome is allowed; the exchange \"delete-again\" records which one it is."
  },
  "config.error-body": {
    "id": "config.error-body",
    "level": "SHOULD",
    "source": {
      "id": "closer-client",
      "name": "@closerplatform/spinner-openapi 0.12.1259",
      "section": "interface Error",
      "url": "https://www.npmjs.com/package/@closerplatform/spinner-openapi/v/0.12.1259"
    },
    "statement": "Where an error body is a JSON object, its reason, if it has one, is a string.",
    "checks": [
      "config/error-bodies-have-a-reason"
    ]
  },
  "token.issues-token": {
    "id": "token.issues-token",
    "level": "MUST",
    "source": {
      "id": "decision",
      "name": "Decision of closer-conformance",
      "section": "Configuration",
      "url": "https://www.npmjs.com/package/closer-conformance"
    },
    "statement": "A token request of the config's client with a valid grant is answered with a JSON object that has an access token.",
    "reason": "Without an access token Closer has nothing to ask userInfoEndpoint with, so that nobody can sign in; the guide names the tokenEndpoint and not its answer, which RFC 6749 5.1 describes.",
    "checks": [
      "flow/issues-a-token"
    ]
  },
  "token.status-200": {
    "id": "token.status-200",
    "level": "MUST",
    "source": {
      "id": "rfc6749",
      "name": "RFC 6749 (OAuth 2.0)",
      "section": "5.1",
      "url": "https://www.rfc-editor.org/rfc/rfc6749#section-5.1"
    },
    "statement": "An access token is issued with status 200.",
    "checks": [
      "flow/token-answers-200"
    ]
  },
  "token.media-type-json": {
    "id": "token.media-type-json",
    "level": "MUST",
    "source": {
      "id": "rfc6749",
      "name": "RFC 6749 (OAuth 2.0)",
      "section": "5.1",
      "url": "https://www.rfc-editor.org/rfc/rfc6749#section-5.1"
    },
    "statement": "The answer with an access token is of the media type application/json.",
    "checks": [
      "flow/token-declares-json"
    ]
  },
  "token.unique-member-names": {
    "id": "token.unique-member-names",
    "level": "MUST",
    "source": {
      "id": "rfc6749",
      "name": "RFC 6749 (OAuth 2.0)",
      "section": "3.2",
      "url": "https://www.rfc-editor.org/rfc/rfc6749#section-3.2"
    },
    "statement": "No parameter of the answer of the token endpoint is included more than once.",
    "checks": [
      "flow/token-member-names-are-unique"
    ]
  },
  "token.response-is-object": {
    "id": "token.response-is-object",
    "level": "MUST",
    "source": {
      "id": "rfc6749",
      "name": "RFC 6749 (OAuth 2.0)",
      "section": "5.1",
      "url": "https://www.rfc-editor.org/rfc/rfc6749#section-5.1"
    },
    "statement": "The answer of the token endpoint is a JSON object.",
    "checks": [],
    "notJudged": "Judged by `validate token`; in a flow an answer that is no JSON object gives no access token, which flow/issues-a-token finds."
  },
  "token.response-members": {
    "id": "token.response-members",
    "level": "MUST",
    "source": {
      "id": "rfc6749",
      "name": "RFC 6749 (OAuth 2.0)",
      "section": "5.1",
      "url": "https://www.rfc-editor.org/rfc/rfc6749#section-5.1"
    },
    "statement": "The answer of the token endpoint has access_token and token_type.",
    "checks": [
      "flow/token-has-its-members"
    ]
  },
  "token.response-types": {
    "id": "token.response-types",
    "level": "MUST",
    "source": {
      "id": "rfc6749",
      "name": "RFC 6749 (OAuth 2.0)",
      "section": "5.1",
      "url": "https://www.rfc-editor.org/rfc/rfc6749#section-5.1"
    },
    "statement": "access_token, token_type, refresh_token and scope are strings, expires_in is a number, and access_token is not empty.",
    "checks": [
      "flow/token-members-have-their-types"
    ]
  },
  "token.type-bearer": {
    "id": "token.type-bearer",
    "level": "MUST",
    "source": {
      "id": "rfc6749",
      "name": "RFC 6749 (OAuth 2.0)",
      "section": "7.1",
      "url": "https://www.rfc-editor.org/rfc/rfc6749#section-7.1"
    },
    "statement": "The token_type is Bearer, in any case of letters, since the token is presented to /userinfo as a Bearer token.",
    "checks": [
      "flow/token-type-is-bearer"
    ]
  },
  "token.not-cached": {
    "id": "token.not-cached",
    "level": "MUST",
    "source": {
      "id": "rfc6749",
      "name": "RFC 6749 (OAuth 2.0)",
      "section": "5.1",
      "url": "https://www.rfc-editor.org/rfc/rfc6749#section-5.1"
    },
    "statement": "The Cache-Control of an answer with an access token has no-store.",
    "checks": [
      "flow/token-is-not-cached"
    ]
  },
  "token.pragma": {
    "id": "token.pragma",
    "level": "MUST",
    "source": {
      "id": "rfc6749",
      "name": "RFC 6749 (OAuth 2.0)",
      "section": "5.1",
      "url": "https://www.rfc-editor.org/rfc/rfc6749#section-5.1"
    },
    "statement": "An answer with an access token has Pragma with the value no-cache.",
    "checks": [],
    "notJudged": "RFC 9111 5.4 deprecates Pragma, and no cache that heeds Cache-Control looks at it; current servers leave it out."
  },
  "token.https": {
    "id": "token.https",
    "level": "MUST",
    "source": {
      "id": "rfc6749",
      "name": "RFC 6749 (OAuth 2.0)",
      "section": "3.2",
      "url": "https://www.rfc-editor.org/rfc/rfc6749#section-3.2"
    },
    "statement": "Requests to the token endpoint travel over TLS alone.",
    "checks": [
      "flow/token-endpoint-uses-https"
    ]
  },
  "token.client-authenticated": {
    "id": "token.client-authenticated",
    "level": "MUST",
    "source": {
      "id": "rfc6749",
      "name": "RFC 6749 (OAuth 2.0)",
      "section": "4.1.3",
      "url": "https://www.rfc-editor.org/rfc/rfc6749#section-4.1.3"
    },
    "statement": "A token request in which the client gives another secret than its own gets no access token.",
    "reason": "Sections 4.3.2, 4.4.2 and 6 say the same of the other grants.",
    "checks": [
      "flow/rejects-wrong-secret"
    ]
  },
  "token.invalid-client": {
    "id": "token.invalid-client",
    "level": "MUST",
    "source": {
      "id": "rfc6749",
      "name": "RFC 6749 (OAuth 2.0)",
      "section": "5.2",
      "url": "https://www.rfc-editor.org/rfc/rfc6749#section-5.2"
    },
    "statement": "A client that gives another secret than its own is refused with the error invalid_client.",
    "checks": [
      "flow/names-invalid-client"
    ]
  },
  "token.client-challenge": {
    "id": "token.client-challenge",
    "level": "MUST",
    "source": {
      "id": "rfc6749",
      "name": "RFC 6749 (OAuth 2.0)",
      "section": "5.2",
      "url": "https://www.rfc-editor.org/rfc/rfc6749#section-5.2"
    },
    "statement": "A client that failed to authenticate by the Authorization header is refused with status 401 and a WWW-Authenticate challenge of the scheme it used.",
    "checks": [
      "flow/challenges-wrong-secret"
    ]
  },
  "token.code-once": {
    "id": "token.code-once",
    "level": "MUST",
    "source": {
      "id": "rfc6749",
      "name": "RFC 6749 (OAuth 2.0)",
      "section": "4.1.2",
      "url": "https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2"
    },
    "statement": "An authorization code that comes a second time gets no access token.",
    "checks": [
      "flow/rejects-used-code"
    ]
  },
  "token.code-reuse-revokes": {
    "id": "token.code-reuse-revokes",
    "level": "SHOULD",
    "source": {
      "id": "rfc6749",
      "name": "RFC 6749 (OAuth 2.0)",
      "section": "4.1.2",
      "url": "https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2"
    },
    "statement": "Where an authorization code comes a second time, the tokens that it gave are revoked when possible.",
    "checks": [],
    "notJudged": "Whether it is possible depends on the kind of token, since a self-contained one cannot be taken back; recorded exchanges do not show of which kind a token is."
  },
  "token.unsupported-grant-type": {
    "id": "token.unsupported-grant-type",
    "level": "MUST",
    "source": {
      "id": "rfc6749",
      "name": "RFC 6749 (OAuth 2.0)",
      "section": "5.2",
      "url": "https://www.rfc-editor.org/rfc/rfc6749#section-5.2"
    },
    "statement": "A grant type that the server does not support is refused with the error unsupported_grant_type.",
    "checks": [
      "flow/names-unsupported-grant-type"
    ]
  },
  "token.error-body": {
    "id": "token.error-body",
    "level": "MUST",
    "source": {
      "id": "rfc6749",
      "name": "RFC 6749 (OAuth 2.0)",
      "section": "5.2",
      "url": "https://www.rfc-editor.org/rfc/rfc6749#section-5.2"
    },
    "statement": "A refusal is a JSON object whose error is a code, and whose error_description and error_uri, where there are any, are texts; all of them in printable ASCII without double quotes and backslashes.",
    "checks": [
      "flow/error-bodies-name-the-error"
    ]
  },
  "token.error-status": {
    "id": "token.error-status",
    "level": "MUST",
    "source": {
      "id": "rfc6749",
      "name": "RFC 6749 (OAuth 2.0)",
      "section": "5.2",
      "url": "https://www.rfc-editor.org/rfc/rfc6749#section-5.2"
    },
    "statement": "A refusal has status 400, or 401 where the client failed to authenticate.",
    "checks": [
      "flow/errors-have-their-status"
    ]
  },
  "token.error-media-type": {
    "id": "token.error-media-type",
    "level": "MUST",
    "source": {
      "id": "rfc6749",
      "name": "RFC 6749 (OAuth 2.0)",
      "section": "5.2",
      "url": "https://www.rfc-editor.org/rfc/rfc6749#section-5.2"
    },
    "statement": "A refusal is of the media type application/json.",
    "checks": [
      "flow/errors-declare-json"
    ]
  },
  "token.post-alone": {
    "id": "token.post-alone",
    "level": "SHOULD",
    "source": {
      "id": "decision",
      "name": "Decision of closer-conformance",
      "section": "Configuration",
      "url": "https://www.npmjs.com/package/closer-conformance"
    },
    "statement": "A GET request gets no access token.",
    "reason": "RFC 6749 3.2 has clients use POST alone; an endpoint that issues tokens by GET too invites secrets and codes into URLs, which logs, proxies and the browser's history keep.",
    "checks": [
      "flow/takes-post-alone"
    ]
  },
  "token.expiry": {
    "id": "token.expiry",
    "level": "MUST",
    "source": {
      "id": "rfc6749",
      "name": "RFC 6749 (OAuth 2.0)",
      "section": "7",
      "url": "https://www.rfc-editor.org/rfc/rfc6749#section-7"
    },
    "statement": "An access token is refused by /userinfo once it has expired.",
    "checks": [
      "flow/rejects-expired-token"
    ]
  },
  "run.waivers": {
    "id": "run.waivers",
    "level": "MUST",
    "source": {
      "id": "decision",
      "name": "Decision of closer-conformance",
      "section": "Waivers",
      "url": "https://www.npmjs.com/package/closer-conformance"
    },
    "statement": "Each waiver of a run is current and waives a finding.",
    "reason": "A waiver that nobody needs any more, or that nobody has looked at since its end date, would hide the next defect of its kind.",
    "checks": [],
    "notJudged": "It is not a peer's to fulfil; the engine judges it over the waivers themselves and reports it as run/waivers-are-current."
  }
};
