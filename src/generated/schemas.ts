// Written by `npm run generate` from openapi/ and contracts/requirements.yaml. Do not edit.
import type { Shape } from '../model/shape.ts';

/** The edition of the contract that this build judges by. */
export const contractEdition = "2.0.0";

export type SchemaName = 'UserInfo' | 'FlatUserInfo' | 'OauthConfigCreateForm' | 'OauthConfigPatchForm' | 'OauthConfigResponse' | 'Error' | 'TokenRequest' | 'TokenResponse' | 'TokenErrorResponse';

export const shapes: Readonly<Record<SchemaName, Shape>> = {
  "UserInfo": {
    "place": "openapi/widget-oauth.yaml#/components/schemas/UserInfo",
    "type": "object",
    "required": [
      "externalUserId",
      "userData"
    ],
    "requirements": {
      "type": "userinfo.body-is-object",
      "required": "userinfo.required-members"
    },
    "members": {
      "externalUserId": {
        "place": "openapi/widget-oauth.yaml#/components/schemas/UserInfo/properties/externalUserId",
        "type": "string",
        "minLength": 1,
        "requirements": {
          "type": "userinfo.member-types",
          "minLength": "userinfo.ids-not-empty"
        }
      },
      "userData": {
        "place": "openapi/widget-oauth.yaml#/components/schemas/UserData",
        "type": "object",
        "required": [
          "id",
          "backOfficeData"
        ],
        "requirements": {
          "type": "userinfo.member-types",
          "required": "userinfo.required-members"
        },
        "members": {
          "id": {
            "place": "openapi/widget-oauth.yaml#/components/schemas/UserData/properties/id",
            "type": "string",
            "minLength": 1,
            "requirements": {
              "type": "userinfo.member-types",
              "minLength": "userinfo.ids-not-empty"
            }
          },
          "email": {
            "place": "openapi/widget-oauth.yaml#/components/schemas/UserData/properties/email",
            "type": "string",
            "format": "idn-email",
            "requirements": {
              "type": "userinfo.member-types",
              "null": "userinfo.optional-members-not-null",
              "format": "userinfo.email-valid"
            }
          },
          "phone": {
            "place": "openapi/widget-oauth.yaml#/components/schemas/Phone",
            "type": "object",
            "required": [
              "region",
              "number"
            ],
            "requirements": {
              "type": "userinfo.member-types",
              "null": "userinfo.optional-members-not-null",
              "required": "userinfo.phone-members"
            },
            "members": {
              "region": {
                "place": "openapi/widget-oauth.yaml#/components/schemas/Phone/properties/region",
                "type": "string",
                "requirements": {
                  "type": "userinfo.member-types"
                }
              },
              "number": {
                "place": "openapi/widget-oauth.yaml#/components/schemas/Phone/properties/number",
                "type": "string",
                "requirements": {
                  "type": "userinfo.member-types"
                }
              }
            }
          },
          "firstName": {
            "place": "openapi/widget-oauth.yaml#/components/schemas/UserData/properties/firstName",
            "type": "string",
            "requirements": {
              "type": "userinfo.member-types",
              "null": "userinfo.optional-members-not-null"
            }
          },
          "lastName": {
            "place": "openapi/widget-oauth.yaml#/components/schemas/UserData/properties/lastName",
            "type": "string",
            "requirements": {
              "type": "userinfo.member-types",
              "null": "userinfo.optional-members-not-null"
            }
          },
          "backOfficeData": {
            "place": "openapi/widget-oauth.yaml#/components/schemas/UserData/properties/backOfficeData",
            "type": "array",
            "requirements": {
              "type": "userinfo.member-types"
            },
            "items": {
              "place": "openapi/widget-oauth.yaml#/components/schemas/BackOfficeField",
              "type": "object",
              "required": [
                "key",
                "value"
              ],
              "requirements": {
                "type": "userinfo.member-types",
                "required": "userinfo.back-office-members"
              },
              "members": {
                "key": {
                  "place": "openapi/widget-oauth.yaml#/components/schemas/BackOfficeField/properties/key",
                  "type": "string",
                  "requirements": {
                    "type": "userinfo.member-types"
                  }
                },
                "value": {
                  "place": "openapi/widget-oauth.yaml#/components/schemas/BackOfficeField/properties/value"
                },
                "displayName": {
                  "place": "openapi/widget-oauth.yaml#/components/schemas/BackOfficeField/properties/displayName",
                  "type": "string",
                  "requirements": {
                    "type": "userinfo.member-types",
                    "null": "userinfo.optional-members-not-null"
                  }
                }
              }
            }
          }
        }
      }
    }
  },
  "FlatUserInfo": {
    "place": "openapi/editions/1.1.0.yaml#/components/schemas/UserInfo",
    "type": "object",
    "required": [
      "id"
    ],
    "members": {
      "id": {
        "place": "openapi/editions/1.1.0.yaml#/components/schemas/UserInfo/properties/id",
        "type": "string"
      },
      "email": {
        "place": "openapi/editions/1.1.0.yaml#/components/schemas/UserInfo/properties/email",
        "type": "string"
      },
      "phone": {
        "place": "openapi/editions/1.1.0.yaml#/components/schemas/Phone",
        "type": "object",
        "required": [
          "region",
          "number"
        ],
        "members": {
          "region": {
            "place": "openapi/editions/1.1.0.yaml#/components/schemas/Phone/properties/region",
            "type": "string"
          },
          "number": {
            "place": "openapi/editions/1.1.0.yaml#/components/schemas/Phone/properties/number",
            "type": "string"
          }
        }
      },
      "firstName": {
        "place": "openapi/editions/1.1.0.yaml#/components/schemas/UserInfo/properties/firstName",
        "type": "string"
      },
      "lastName": {
        "place": "openapi/editions/1.1.0.yaml#/components/schemas/UserInfo/properties/lastName",
        "type": "string"
      },
      "backOfficeData": {
        "place": "openapi/editions/1.1.0.yaml#/components/schemas/UserInfo/properties/backOfficeData",
        "type": "array",
        "items": {
          "place": "openapi/editions/1.1.0.yaml#/components/schemas/BackOfficeField",
          "type": "object",
          "required": [
            "key",
            "value"
          ],
          "members": {
            "key": {
              "place": "openapi/editions/1.1.0.yaml#/components/schemas/BackOfficeField/properties/key",
              "type": "string"
            },
            "value": {
              "place": "openapi/editions/1.1.0.yaml#/components/schemas/BackOfficeField/properties/value"
            },
            "displayName": {
              "place": "openapi/editions/1.1.0.yaml#/components/schemas/BackOfficeField/properties/displayName",
              "type": "string"
            }
          }
        }
      }
    }
  },
  "OauthConfigCreateForm": {
    "place": "openapi/widget-oauth.yaml#/components/schemas/OauthConfigCreateForm",
    "type": "object",
    "required": [
      "tokenEndpoint",
      "userInfoEndpoint",
      "clientId",
      "clientSecret",
      "oauthConfigEnabled",
      "allowAnonymousSignUp"
    ],
    "requirements": {
      "type": "config.body-is-object",
      "required": "config.create-members"
    },
    "members": {
      "tokenEndpoint": {
        "place": "openapi/widget-oauth.yaml#/components/schemas/TokenEndpoint",
        "type": "string",
        "requirements": {
          "type": "config.member-types"
        }
      },
      "userInfoEndpoint": {
        "place": "openapi/widget-oauth.yaml#/components/schemas/UserInfoEndpoint",
        "type": "string",
        "requirements": {
          "type": "config.member-types"
        }
      },
      "clientId": {
        "place": "openapi/widget-oauth.yaml#/components/schemas/ClientId",
        "type": "string",
        "requirements": {
          "type": "config.member-types"
        }
      },
      "clientSecret": {
        "place": "openapi/widget-oauth.yaml#/components/schemas/ClientSecret",
        "type": "string",
        "requirements": {
          "type": "config.member-types"
        }
      },
      "oauthConfigEnabled": {
        "place": "openapi/widget-oauth.yaml#/components/schemas/OauthConfigEnabled",
        "type": "boolean",
        "requirements": {
          "type": "config.member-types"
        }
      },
      "allowAnonymousSignUp": {
        "place": "openapi/widget-oauth.yaml#/components/schemas/AllowAnonymousSignUp",
        "type": "boolean",
        "requirements": {
          "type": "config.member-types"
        }
      }
    }
  },
  "OauthConfigPatchForm": {
    "place": "openapi/widget-oauth.yaml#/components/schemas/OauthConfigPatchForm",
    "type": "object",
    "requirements": {
      "type": "config.body-is-object"
    },
    "members": {
      "tokenEndpoint": {
        "place": "openapi/widget-oauth.yaml#/components/schemas/TokenEndpoint",
        "type": "string",
        "requirements": {
          "type": "config.member-types"
        }
      },
      "userInfoEndpoint": {
        "place": "openapi/widget-oauth.yaml#/components/schemas/UserInfoEndpoint",
        "type": "string",
        "requirements": {
          "type": "config.member-types"
        }
      },
      "clientId": {
        "place": "openapi/widget-oauth.yaml#/components/schemas/ClientId",
        "type": "string",
        "requirements": {
          "type": "config.member-types"
        }
      },
      "clientSecret": {
        "place": "openapi/widget-oauth.yaml#/components/schemas/ClientSecret",
        "type": "string",
        "requirements": {
          "type": "config.member-types"
        }
      },
      "oauthConfigEnabled": {
        "place": "openapi/widget-oauth.yaml#/components/schemas/OauthConfigEnabled",
        "type": "boolean",
        "requirements": {
          "type": "config.member-types"
        }
      },
      "allowAnonymousSignUp": {
        "place": "openapi/widget-oauth.yaml#/components/schemas/AllowAnonymousSignUp",
        "type": "boolean",
        "requirements": {
          "type": "config.member-types"
        }
      }
    }
  },
  "OauthConfigResponse": {
    "place": "openapi/widget-oauth.yaml#/components/schemas/OauthConfigResponse",
    "type": "object",
    "required": [
      "tokenEndpoint",
      "userInfoEndpoint",
      "clientId",
      "clientSecret",
      "oauthConfigEnabled",
      "allowAnonymousSignUp"
    ],
    "requirements": {
      "type": "config.body-is-object",
      "required": "config.response-members"
    },
    "members": {
      "tokenEndpoint": {
        "place": "openapi/widget-oauth.yaml#/components/schemas/TokenEndpoint",
        "type": "string",
        "requirements": {
          "type": "config.member-types"
        }
      },
      "userInfoEndpoint": {
        "place": "openapi/widget-oauth.yaml#/components/schemas/UserInfoEndpoint",
        "type": "string",
        "requirements": {
          "type": "config.member-types"
        }
      },
      "clientId": {
        "place": "openapi/widget-oauth.yaml#/components/schemas/ClientId",
        "type": "string",
        "requirements": {
          "type": "config.member-types"
        }
      },
      "clientSecret": {
        "place": "openapi/widget-oauth.yaml#/components/schemas/OauthConfigResponse/properties/clientSecret",
        "type": "string",
        "const": "**",
        "requirements": {
          "type": "config.member-types",
          "const": "config.secret-masked"
        }
      },
      "oauthConfigEnabled": {
        "place": "openapi/widget-oauth.yaml#/components/schemas/OauthConfigEnabled",
        "type": "boolean",
        "requirements": {
          "type": "config.member-types"
        }
      },
      "allowAnonymousSignUp": {
        "place": "openapi/widget-oauth.yaml#/components/schemas/AllowAnonymousSignUp",
        "type": "boolean",
        "requirements": {
          "type": "config.member-types"
        }
      }
    }
  },
  "Error": {
    "place": "openapi/widget-oauth.yaml#/components/schemas/Error",
    "type": "object",
    "members": {
      "reason": {
        "place": "openapi/widget-oauth.yaml#/components/schemas/Error/properties/reason",
        "type": "string"
      }
    }
  },
  "TokenRequest": {
    "place": "openapi/widget-oauth.yaml#/components/schemas/TokenRequest",
    "type": "object",
    "required": [
      "grant_type"
    ],
    "members": {
      "grant_type": {
        "place": "openapi/widget-oauth.yaml#/components/schemas/TokenRequest/properties/grant_type",
        "type": "string"
      },
      "code": {
        "place": "openapi/widget-oauth.yaml#/components/schemas/TokenRequest/properties/code",
        "type": "string"
      },
      "redirect_uri": {
        "place": "openapi/widget-oauth.yaml#/components/schemas/TokenRequest/properties/redirect_uri",
        "type": "string"
      },
      "code_verifier": {
        "place": "openapi/widget-oauth.yaml#/components/schemas/TokenRequest/properties/code_verifier",
        "type": "string"
      },
      "refresh_token": {
        "place": "openapi/widget-oauth.yaml#/components/schemas/TokenRequest/properties/refresh_token",
        "type": "string"
      },
      "username": {
        "place": "openapi/widget-oauth.yaml#/components/schemas/TokenRequest/properties/username",
        "type": "string"
      },
      "password": {
        "place": "openapi/widget-oauth.yaml#/components/schemas/TokenRequest/properties/password",
        "type": "string"
      },
      "client_id": {
        "place": "openapi/widget-oauth.yaml#/components/schemas/TokenRequest/properties/client_id",
        "type": "string"
      },
      "client_secret": {
        "place": "openapi/widget-oauth.yaml#/components/schemas/TokenRequest/properties/client_secret",
        "type": "string"
      },
      "scope": {
        "place": "openapi/widget-oauth.yaml#/components/schemas/TokenRequest/properties/scope",
        "type": "string"
      }
    }
  },
  "TokenResponse": {
    "place": "openapi/widget-oauth.yaml#/components/schemas/TokenResponse",
    "type": "object",
    "required": [
      "access_token",
      "token_type"
    ],
    "requirements": {
      "type": "token.response-is-object",
      "required": "token.response-members"
    },
    "members": {
      "access_token": {
        "place": "openapi/widget-oauth.yaml#/components/schemas/TokenResponse/properties/access_token",
        "type": "string",
        "minLength": 1,
        "requirements": {
          "type": "token.response-types",
          "minLength": "token.response-types"
        }
      },
      "token_type": {
        "place": "openapi/widget-oauth.yaml#/components/schemas/TokenResponse/properties/token_type",
        "type": "string",
        "requirements": {
          "type": "token.response-types"
        }
      },
      "expires_in": {
        "place": "openapi/widget-oauth.yaml#/components/schemas/TokenResponse/properties/expires_in",
        "type": "number",
        "requirements": {
          "type": "token.response-types"
        }
      },
      "refresh_token": {
        "place": "openapi/widget-oauth.yaml#/components/schemas/TokenResponse/properties/refresh_token",
        "type": "string",
        "requirements": {
          "type": "token.response-types"
        }
      },
      "scope": {
        "place": "openapi/widget-oauth.yaml#/components/schemas/TokenResponse/properties/scope",
        "type": "string",
        "requirements": {
          "type": "token.response-types"
        }
      }
    }
  },
  "TokenErrorResponse": {
    "place": "openapi/widget-oauth.yaml#/components/schemas/TokenErrorResponse",
    "type": "object",
    "required": [
      "error"
    ],
    "members": {
      "error": {
        "place": "openapi/widget-oauth.yaml#/components/schemas/TokenErrorResponse/properties/error",
        "type": "string"
      },
      "error_description": {
        "place": "openapi/widget-oauth.yaml#/components/schemas/TokenErrorResponse/properties/error_description",
        "type": "string"
      },
      "error_uri": {
        "place": "openapi/widget-oauth.yaml#/components/schemas/TokenErrorResponse/properties/error_uri",
        "type": "string"
      }
    }
  }
};
