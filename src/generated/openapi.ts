// Written by `npm run generate` from openapi/ and contracts/requirements.yaml. Do not edit.
export interface paths {
    "/userinfo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who the access token belongs to
         * @description closer-docs, "/userinfo endpoint". The method GET and the status 200 are decisions; the guide names neither.
         */
        get: operations["getUserInfo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oauth-config": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the config
         * @description closer-docs, "Configuration". What a missing config answers is not documented; any 4xx is a decision.
         */
        get: operations["getOAuthConfig"];
        put?: never;
        /**
         * Create the config
         * @description closer-docs, "Configuration". What a second POST does is not documented.
         */
        post: operations["createOAuthConfig"];
        /**
         * Delete the config
         * @description closer-docs, "Configuration". The request has no body.
         */
        delete: operations["deleteOAuthConfig"];
        options?: never;
        head?: never;
        /**
         * Change some members of the config
         * @description closer-docs, "Configuration": all fields are optional, only the fields sent change.
         */
        patch: operations["patchOAuthConfig"];
        trace?: never;
    };
    "/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Exchange a grant for an access token
         * @description RFC 6749 section 3.2. The guide names the config's tokenEndpoint but not the grant; every grant of RFC 6749 is allowed.
         */
        post: operations["createToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description closer-docs, "/userinfo endpoint". Members beyond these are allowed; the guide is silent on them. */
        UserInfo: {
            /** @description The customer's own, lasting identifier of the person. closer-docs (required, a string in the example). Not empty is a decision. */
            externalUserId: string;
            userData: components["schemas"]["UserData"];
        };
        /** @description closer-docs, "/userinfo endpoint". What Closer's agents see of the person. */
        UserData: {
            /** @description closer-docs (required, a string; the example gives it the value of externalUserId). Not empty is a decision. */
            id: string;
            /**
             * Format: idn-email
             * @description closer-docs (a string in the example). That it is an email address (RFC 5321, RFC 6531) is a SHOULD.
             */
            email?: string;
            phone?: components["schemas"]["Phone"];
            /** @description closer-docs (a string in the example). */
            firstName?: string;
            /** @description closer-docs (a string in the example). */
            lastName?: string;
            /** @description closer-docs. Required, can be an empty array; any additional information to display to agents. */
            backOfficeData: components["schemas"]["BackOfficeField"][];
        };
        /** @description closer-docs (example) and closer-client, interface Phone (both members required). */
        Phone: {
            /** @description closer-docs (a string in the example, an ISO 3166-1 alpha-2 code). */
            region: string;
            /** @description closer-docs (a string in the example, a national number). */
            number: string;
        };
        /** @description closer-docs (example) and closer-client, interface BackOfficeField (displayName is optional). */
        BackOfficeField: {
            /** @description closer-docs (a string in the example) and closer-client. */
            key: string;
            /** @description closer-client (any JSON value, null too). */
            value: unknown;
            /** @description closer-docs (a string in the example); optional in closer-client. */
            displayName?: string;
        };
        /** @description closer-docs, "Configuration" (POST); closer-client, interface OauthConfigCreateForm (all six required). */
        OauthConfigCreateForm: {
            tokenEndpoint: components["schemas"]["TokenEndpoint"];
            userInfoEndpoint: components["schemas"]["UserInfoEndpoint"];
            clientId: components["schemas"]["ClientId"];
            clientSecret: components["schemas"]["ClientSecret"];
            oauthConfigEnabled: components["schemas"]["OauthConfigEnabled"];
            allowAnonymousSignUp: components["schemas"]["AllowAnonymousSignUp"];
        };
        /** @description closer-docs, "Configuration" (PATCH, all optional); closer-client, interface OauthConfigPatchForm. */
        OauthConfigPatchForm: {
            tokenEndpoint?: components["schemas"]["TokenEndpoint"];
            userInfoEndpoint?: components["schemas"]["UserInfoEndpoint"];
            clientId?: components["schemas"]["ClientId"];
            clientSecret?: components["schemas"]["ClientSecret"];
            oauthConfigEnabled?: components["schemas"]["OauthConfigEnabled"];
            allowAnonymousSignUp?: components["schemas"]["AllowAnonymousSignUp"];
        };
        /** @description closer-docs, "Configuration" (GET); closer-client, interface OauthConfigResponse (all six required). Members beyond these are allowed; the guide is silent on them. */
        OauthConfigResponse: {
            tokenEndpoint: components["schemas"]["TokenEndpoint"];
            userInfoEndpoint: components["schemas"]["UserInfoEndpoint"];
            clientId: components["schemas"]["ClientId"];
            /**
             * @description closer-docs. GET shows the secret masked, as exactly `**`.
             * @constant
             */
            clientSecret: "**";
            oauthConfigEnabled: components["schemas"]["OauthConfigEnabled"];
            allowAnonymousSignUp: components["schemas"]["AllowAnonymousSignUp"];
        };
        /** @description closer-docs. Where Closer obtains an access token. */
        TokenEndpoint: string;
        /** @description closer-docs. Where Closer asks who the person is. */
        UserInfoEndpoint: string;
        /** @description closer-docs. Closer's client identifier at the customer's authorization server. */
        ClientId: string;
        /** @description closer-docs. The client's secret, sent by an admin and never shown again. */
        ClientSecret: string;
        /** @description closer-docs. Whether sign-in by OAuth is on. */
        OauthConfigEnabled: boolean;
        /** @description closer-docs. Whether a person may also write without signing in. */
        AllowAnonymousSignUp: boolean;
        /** @description closer-client, interface Error. */
        Error: {
            /** @description closer-client (optional). */
            reason?: string;
        };
        /** @description RFC 6749 sections 4.1.3, 4.3.2, 4.4.2 and 6. */
        TokenRequest: {
            /** @description RFC 6749, the grant that is exchanged. */
            grant_type: string;
            /** @description RFC 6749 section 4.1.3. */
            code?: string;
            /** @description RFC 6749 section 4.1.3. */
            redirect_uri?: string;
            /** @description RFC 7636 section 4.5. */
            code_verifier?: string;
            /** @description RFC 6749 section 6. */
            refresh_token?: string;
            /** @description RFC 6749 section 4.3.2. */
            username?: string;
            /** @description RFC 6749 section 4.3.2. */
            password?: string;
            /** @description RFC 6749 section 2.3.1, for a client that authenticates in the request body. */
            client_id?: string;
            /** @description RFC 6749 section 2.3.1, for a client that authenticates in the request body. */
            client_secret?: string;
            /** @description RFC 6749 section 3.3. */
            scope?: string;
        };
        /** @description RFC 6749 section 5.1. */
        TokenResponse: {
            /** @description RFC 6749 section 5.1 and appendix A.12. */
            access_token: string;
            /** @description RFC 6749 section 7.1; Bearer in any case of letters (RFC 6750 section 4). */
            token_type: string;
            /** @description RFC 6749 section 5.1, in seconds. */
            expires_in?: number;
            /** @description RFC 6749 section 5.1. */
            refresh_token?: string;
            /** @description RFC 6749 section 5.1. */
            scope?: string;
        };
        /** @description RFC 6749 section 5.2. */
        TokenErrorResponse: {
            /** @description RFC 6749 section 5.2, an error code. */
            error: string;
            /** @description RFC 6749 section 5.2, for developers. */
            error_description?: string;
            /** @description RFC 6749 section 5.2. */
            error_uri?: string;
        };
    };
    responses: {
        /** @description The request was refused. Which 4xx is not documented. An error body, where there is one, is closer-client's Error. */
        Refused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getUserInfo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person that the access token was issued for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserInfo"];
                };
            };
            /** @description No token, or one that the server does not accept (RFC 6750 section 3). The guide is silent; that such a request gets no 2xx is a decision. */
            401: {
                headers: {
                    /** @description A Bearer challenge with at least one parameter (RFC 6750 section 3). */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other refusal of a request without an acceptable token. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getOAuthConfig: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The config, its clientSecret masked. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OauthConfigResponse"];
                };
            };
            "4XX": components["responses"]["Refused"];
        };
    };
    createOAuthConfig: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OauthConfigCreateForm"];
            };
        };
        responses: {
            /** @description Created. closer-client reads no body from this response. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Refused"];
        };
    };
    deleteOAuthConfig: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. closer-client reads no body from this response. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Refused"];
        };
    };
    patchOAuthConfig: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OauthConfigPatchForm"];
            };
        };
        responses: {
            /** @description Changed. closer-client reads no body from this response. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Refused"];
        };
    };
    createToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["TokenRequest"];
            };
        };
        responses: {
            /** @description An access token (RFC 6749 section 5.1). */
            200: {
                headers: {
                    /** @description no-store (RFC 6749 section 5.1). */
                    "Cache-Control"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenResponse"];
                };
            };
            /** @description The request was refused (RFC 6749 section 5.2). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenErrorResponse"];
                };
            };
            /** @description Client authentication failed (RFC 6749 section 5.2); where the client authenticated by the Authorization header, always with this status. */
            401: {
                headers: {
                    /** @description A challenge of the scheme that the client used (RFC 6749 section 5.2). */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenErrorResponse"];
                };
            };
        };
    };
}
