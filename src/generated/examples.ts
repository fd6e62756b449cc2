// Written by `npm run generate` from openapi/ and contracts/requirements.yaml. Do not edit.
import type { CheckExamples } from '../model/example.ts';

/** By id of the check. */
export const examples: Readonly<Record<string, CheckExamples>> = {
  "userinfo/answers-200": {
    "violates": {
      "shows": "The token has expired, so that everything else rests on nothing.",
      "exchanges": [
        {
          "name": "with-token",
          "text": "401 Unauthorized\nCache-Control: no-store\nWWW-Authenticate: Bearer realm=\"userinfo\", error=\"invalid_token\", error_description=\"The access token expired\""
        }
      ]
    },
    "conforms": {
      "shows": "The guide's example, answered with status 200.",
      "exchanges": [
        {
          "name": "with-token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"externalUserId\": \"external_id_2\",\n  \"userData\": {\n    \"id\": \"external_id_2\",\n    \"email\": \"a@example.com\",\n    \"phone\": {\n      \"region\": \"PL\",\n      \"number\": \"666777666\"\n    },\n    \"firstName\": \"Tyler\",\n    \"lastName\": \"Durden\",\n    \"backOfficeData\": [\n      {\n        \"key\": \"office_number\",\n        \"value\": \"777666777\",\n        \"displayName\": \"Office number\"\n      }\n    ]\n  }\n}"
        }
      ]
    }
  },
  "userinfo/declares-json": {
    "violates": {
      "shows": "A handler that writes a string.",
      "exchanges": [
        {
          "name": "with-token",
          "text": "200 OK\nCache-Control: no-store\nContent-Type: text/plain\n\n{\n  \"externalUserId\": \"external_id_2\",\n  \"userData\": {\n    \"id\": \"external_id_2\",\n    \"email\": \"a@example.com\",\n    \"phone\": {\n      \"region\": \"PL\",\n      \"number\": \"666777666\"\n    },\n    \"firstName\": \"Tyler\",\n    \"lastName\": \"Durden\",\n    \"backOfficeData\": [\n      {\n        \"key\": \"office_number\",\n        \"value\": \"777666777\",\n        \"displayName\": \"Office number\"\n      },\n      {\n        \"key\": \"plan\",\n        \"value\": \"gold\"\n      }\n    ]\n  }\n}"
        }
      ]
    },
    "conforms": {
      "shows": "The plain media type.",
      "exchanges": [
        {
          "name": "with-token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"externalUserId\": \"external_id_2\",\n  \"userData\": {\n    \"id\": \"external_id_2\",\n    \"email\": \"a@example.com\",\n    \"phone\": {\n      \"region\": \"PL\",\n      \"number\": \"666777666\"\n    },\n    \"firstName\": \"Tyler\",\n    \"lastName\": \"Durden\",\n    \"backOfficeData\": [\n      {\n        \"key\": \"office_number\",\n        \"value\": \"777666777\",\n        \"displayName\": \"Office number\"\n      },\n      {\n        \"key\": \"plan\",\n        \"value\": \"gold\"\n      }\n    ]\n  }\n}"
        }
      ]
    }
  },
  "userinfo/body-is-utf-8": {
    "violates": {
      "shows": "The name José in Latin-1, as an old database column gives it.",
      "exchanges": [
        {
          "name": "with-token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n(83 bytes that are not UTF-8)"
        }
      ]
    },
    "conforms": {
      "shows": "ASCII is UTF-8.",
      "exchanges": [
        {
          "name": "with-token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"externalUserId\": \"external_id_2\",\n  \"userData\": {\n    \"id\": \"external_id_2\",\n    \"email\": \"a@example.com\",\n    \"phone\": {\n      \"region\": \"PL\",\n      \"number\": \"666777666\"\n    },\n    \"firstName\": \"Tyler\",\n    \"lastName\": \"Durden\",\n    \"backOfficeData\": [\n      {\n        \"key\": \"office_number\",\n        \"value\": \"777666777\",\n        \"displayName\": \"Office number\"\n      },\n      {\n        \"key\": \"plan\",\n        \"value\": \"gold\"\n      }\n    ]\n  }\n}"
        }
      ]
    }
  },
  "userinfo/body-is-json": {
    "violates": {
      "shows": "A sign-in page that is declared to be JSON.",
      "exchanges": [
        {
          "name": "with-token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n\n  <html lang=\"en\"><head><title>Sign in</title></head></html>"
        }
      ]
    },
    "conforms": {
      "shows": "JSON without white space.",
      "exchanges": [
        {
          "name": "with-token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"externalUserId\": \"external_id_2\",\n  \"userData\": {\n    \"id\": \"external_id_2\",\n    \"email\": \"a@example.com\",\n    \"phone\": {\n      \"region\": \"PL\",\n      \"number\": \"666777666\"\n    },\n    \"firstName\": \"Tyler\",\n    \"lastName\": \"Durden\",\n    \"backOfficeData\": [\n      {\n        \"key\": \"office_number\",\n        \"value\": \"777666777\",\n        \"displayName\": \"Office number\"\n      },\n      {\n        \"key\": \"plan\",\n        \"value\": \"gold\"\n      }\n    ]\n  }\n}"
        }
      ]
    }
  },
  "userinfo/body-is-object": {
    "violates": {
      "shows": "JSON.stringify of what was a string already.",
      "exchanges": [
        {
          "name": "with-token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n\"{\\\"externalUserId\\\":\\\"2\\\",\\\"userData\\\":{\\\"id\\\":\\\"2\\\",\\\"backOfficeData\\\":[]}}\""
        }
      ]
    },
    "conforms": {
      "shows": "An object at the root.",
      "exchanges": [
        {
          "name": "with-token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"externalUserId\": \"external_id_2\",\n  \"userData\": {\n    \"id\": \"external_id_2\",\n    \"email\": \"a@example.com\",\n    \"phone\": {\n      \"region\": \"PL\",\n      \"number\": \"666777666\"\n    },\n    \"firstName\": \"Tyler\",\n    \"lastName\": \"Durden\",\n    \"backOfficeData\": [\n      {\n        \"key\": \"office_number\",\n        \"value\": \"777666777\",\n        \"displayName\": \"Office number\"\n      },\n      {\n        \"key\": \"plan\",\n        \"value\": \"gold\"\n      }\n    ]\n  }\n}"
        }
      ]
    }
  },
  "userinfo/has-required-members": {
    "violates": {
      "shows": "The flat body of the earlier editions; the nested one to return instead is printed, without the person's data.",
      "exchanges": [
        {
          "name": "with-token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"id\": \"external_id_2\",\n  \"email\": \"a@example.com\",\n  \"phone\": {\n    \"region\": \"PL\",\n    \"number\": \"666777666\"\n  },\n  \"firstName\": \"Tyler\",\n  \"lastName\": \"Durden\",\n  \"backOfficeData\": [\n    {\n      \"key\": \"office_number\",\n      \"value\": \"777666777\"\n    }\n  ]\n}"
        }
      ]
    },
    "conforms": {
      "shows": "All documented members.",
      "exchanges": [
        {
          "name": "with-token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"externalUserId\": \"external_id_2\",\n  \"userData\": {\n    \"id\": \"external_id_2\",\n    \"email\": \"a@example.com\",\n    \"phone\": {\n      \"region\": \"PL\",\n      \"number\": \"666777666\"\n    },\n    \"firstName\": \"Tyler\",\n    \"lastName\": \"Durden\",\n    \"backOfficeData\": [\n      {\n        \"key\": \"office_number\",\n        \"value\": \"777666777\",\n        \"displayName\": \"Office number\"\n      },\n      {\n        \"key\": \"plan\",\n        \"value\": \"gold\"\n      }\n    ]\n  }\n}"
        }
      ]
    }
  },
  "userinfo/members-have-their-types": {
    "violates": {
      "shows": "The primary key as a number, the likeliest mistake.",
      "exchanges": [
        {
          "name": "with-token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"externalUserId\": 42,\n  \"userData\": {\n    \"id\": 42,\n    \"email\": \"a@example.com\",\n    \"phone\": {\n      \"region\": \"PL\",\n      \"number\": \"666777666\"\n    },\n    \"firstName\": \"Tyler\",\n    \"lastName\": \"Durden\",\n    \"backOfficeData\": [\n      {\n        \"key\": \"office_number\",\n        \"value\": \"777666777\",\n        \"displayName\": \"Office number\"\n      },\n      {\n        \"key\": \"plan\",\n        \"value\": \"gold\"\n      }\n    ]\n  }\n}"
        }
      ]
    },
    "conforms": {
      "shows": "Each member as in the guide's example.",
      "exchanges": [
        {
          "name": "with-token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"externalUserId\": \"external_id_2\",\n  \"userData\": {\n    \"id\": \"external_id_2\",\n    \"email\": \"a@example.com\",\n    \"phone\": {\n      \"region\": \"PL\",\n      \"number\": \"666777666\"\n    },\n    \"firstName\": \"Tyler\",\n    \"lastName\": \"Durden\",\n    \"backOfficeData\": [\n      {\n        \"key\": \"office_number\",\n        \"value\": \"777666777\",\n        \"displayName\": \"Office number\"\n      },\n      {\n        \"key\": \"plan\",\n        \"value\": \"gold\"\n      }\n    ]\n  }\n}"
        }
      ]
    }
  },
  "userinfo/optional-members-are-not-null": {
    "violates": {
      "shows": "email is null.",
      "exchanges": [
        {
          "name": "with-token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"externalUserId\": \"external_id_2\",\n  \"userData\": {\n    \"id\": \"external_id_2\",\n    \"email\": null,\n    \"phone\": {\n      \"region\": \"PL\",\n      \"number\": \"666777666\"\n    },\n    \"firstName\": \"Tyler\",\n    \"lastName\": \"Durden\",\n    \"backOfficeData\": [\n      {\n        \"key\": \"office_number\",\n        \"value\": \"777666777\",\n        \"displayName\": \"Office number\"\n      },\n      {\n        \"key\": \"plan\",\n        \"value\": \"gold\"\n      }\n    ]\n  }\n}"
        }
      ]
    },
    "conforms": {
      "shows": "Optional members without a value are left out.",
      "exchanges": [
        {
          "name": "with-token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"externalUserId\": \"2\",\n  \"userData\": {\n    \"id\": \"2\",\n    \"backOfficeData\": [\n      {\n        \"key\": \"a\",\n        \"value\": 1\n      }\n    ]\n  }\n}"
        }
      ]
    }
  },
  "userinfo/phone-is-complete": {
    "violates": {
      "shows": "A phone without a region.",
      "exchanges": [
        {
          "name": "with-token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"externalUserId\": \"external_id_2\",\n  \"userData\": {\n    \"id\": \"external_id_2\",\n    \"email\": \"a@example.com\",\n    \"phone\": {\n      \"number\": \"666777666\"\n    },\n    \"firstName\": \"Tyler\",\n    \"lastName\": \"Durden\",\n    \"backOfficeData\": [\n      {\n        \"key\": \"office_number\",\n        \"value\": \"777666777\",\n        \"displayName\": \"Office number\"\n      },\n      {\n        \"key\": \"plan\",\n        \"value\": \"gold\"\n      }\n    ]\n  }\n}"
        }
      ]
    },
    "conforms": {
      "shows": "A phone with both members.",
      "exchanges": [
        {
          "name": "with-token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"externalUserId\": \"external_id_2\",\n  \"userData\": {\n    \"id\": \"external_id_2\",\n    \"email\": \"a@example.com\",\n    \"phone\": {\n      \"region\": \"PL\",\n      \"number\": \"666777666\"\n    },\n    \"firstName\": \"Tyler\",\n    \"lastName\": \"Durden\",\n    \"backOfficeData\": [\n      {\n        \"key\": \"office_number\",\n        \"value\": \"777666777\",\n        \"displayName\": \"Office number\"\n      },\n      {\n        \"key\": \"plan\",\n        \"value\": \"gold\"\n      }\n    ]\n  }\n}"
        }
      ]
    }
  },
  "userinfo/back-office-items-are-complete": {
    "violates": {
      "shows": "The first item has no value, as serialisers leave out what is undefined.",
      "exchanges": [
        {
          "name": "with-token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"externalUserId\": \"external_id_2\",\n  \"userData\": {\n    \"id\": \"external_id_2\",\n    \"email\": \"a@example.com\",\n    \"phone\": {\n      \"region\": \"PL\",\n      \"number\": \"666777666\"\n    },\n    \"firstName\": \"Tyler\",\n    \"lastName\": \"Durden\",\n    \"backOfficeData\": [\n      {\n        \"key\": \"office_number\",\n        \"displayName\": \"Office number\"\n      },\n      {\n        \"key\": \"plan\",\n        \"value\": \"gold\"\n      }\n    ]\n  }\n}"
        }
      ]
    },
    "conforms": {
      "shows": "Items with key and value, one with a displayName.",
      "exchanges": [
        {
          "name": "with-token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"externalUserId\": \"external_id_2\",\n  \"userData\": {\n    \"id\": \"external_id_2\",\n    \"email\": \"a@example.com\",\n    \"phone\": {\n      \"region\": \"PL\",\n      \"number\": \"666777666\"\n    },\n    \"firstName\": \"Tyler\",\n    \"lastName\": \"Durden\",\n    \"backOfficeData\": [\n      {\n        \"key\": \"office_number\",\n        \"value\": \"777666777\",\n        \"displayName\": \"Office number\"\n      },\n      {\n        \"key\": \"plan\",\n        \"value\": \"gold\"\n      }\n    ]\n  }\n}"
        }
      ]
    }
  },
  "userinfo/ids-are-not-empty": {
    "violates": {
      "shows": "externalUserId alone is empty.",
      "exchanges": [
        {
          "name": "with-token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"externalUserId\": \"\",\n  \"userData\": {\n    \"id\": \"external_id_2\",\n    \"email\": \"a@example.com\",\n    \"phone\": {\n      \"region\": \"PL\",\n      \"number\": \"666777666\"\n    },\n    \"firstName\": \"Tyler\",\n    \"lastName\": \"Durden\",\n    \"backOfficeData\": [\n      {\n        \"key\": \"office_number\",\n        \"value\": \"777666777\",\n        \"displayName\": \"Office number\"\n      },\n      {\n        \"key\": \"plan\",\n        \"value\": \"gold\"\n      }\n    ]\n  }\n}"
        }
      ]
    },
    "conforms": {
      "shows": "Two identifiers with something in them.",
      "exchanges": [
        {
          "name": "with-token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"externalUserId\": \"external_id_2\",\n  \"userData\": {\n    \"id\": \"external_id_2\",\n    \"email\": \"a@example.com\",\n    \"phone\": {\n      \"region\": \"PL\",\n      \"number\": \"666777666\"\n    },\n    \"firstName\": \"Tyler\",\n    \"lastName\": \"Durden\",\n    \"backOfficeData\": [\n      {\n        \"key\": \"office_number\",\n        \"value\": \"777666777\",\n        \"displayName\": \"Office number\"\n      },\n      {\n        \"key\": \"plan\",\n        \"value\": \"gold\"\n      }\n    ]\n  }\n}"
        }
      ]
    }
  },
  "userinfo/ids-are-not-the-token": {
    "violates": {
      "shows": "The access token in place of the person's identifier.",
      "exchanges": []
    },
    "conforms": {
      "shows": "The person's identifier.",
      "exchanges": [
        {
          "name": "with-token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"externalUserId\": \"external_id_2\",\n  \"userData\": {\n    \"id\": \"external_id_2\",\n    \"email\": \"a@example.com\",\n    \"phone\": {\n      \"region\": \"PL\",\n      \"number\": \"666777666\"\n    },\n    \"firstName\": \"Tyler\",\n    \"lastName\": \"Durden\",\n    \"backOfficeData\": [\n      {\n        \"key\": \"office_number\",\n        \"value\": \"777666777\",\n        \"displayName\": \"Office number\"\n      },\n      {\n        \"key\": \"plan\",\n        \"value\": \"gold\"\n      }\n    ]\n  }\n}"
        }
      ]
    }
  },
  "userinfo/ids-are-equal": {
    "violates": {
      "shows": "The id of the account and the id of the profile.",
      "exchanges": [
        {
          "name": "with-token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"externalUserId\": \"external_id_2\",\n  \"userData\": {\n    \"id\": \"profile-9\",\n    \"email\": \"a@example.com\",\n    \"phone\": {\n      \"region\": \"PL\",\n      \"number\": \"666777666\"\n    },\n    \"firstName\": \"Tyler\",\n    \"lastName\": \"Durden\",\n    \"backOfficeData\": [\n      {\n        \"key\": \"office_number\",\n        \"value\": \"777666777\",\n        \"displayName\": \"Office number\"\n      },\n      {\n        \"key\": \"plan\",\n        \"value\": \"gold\"\n      }\n    ]\n  }\n}"
        }
      ]
    },
    "conforms": {
      "shows": "The same value in both, as in the guide's example.",
      "exchanges": [
        {
          "name": "with-token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"externalUserId\": \"external_id_2\",\n  \"userData\": {\n    \"id\": \"external_id_2\",\n    \"email\": \"a@example.com\",\n    \"phone\": {\n      \"region\": \"PL\",\n      \"number\": \"666777666\"\n    },\n    \"firstName\": \"Tyler\",\n    \"lastName\": \"Durden\",\n    \"backOfficeData\": [\n      {\n        \"key\": \"office_number\",\n        \"value\": \"777666777\",\n        \"displayName\": \"Office number\"\n      },\n      {\n        \"key\": \"plan\",\n        \"value\": \"gold\"\n      }\n    ]\n  }\n}"
        }
      ]
    }
  },
  "userinfo/only-documented-members": {
    "violates": {
      "shows": "A misspelt optional member would be lost without a word.",
      "exchanges": [
        {
          "name": "with-token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"externalUserId\": \"external_id_2\",\n  \"userData\": {\n    \"id\": \"external_id_2\",\n    \"phone\": {\n      \"region\": \"PL\",\n      \"number\": \"666777666\"\n    },\n    \"lastName\": \"Durden\",\n    \"backOfficeData\": [\n      {\n        \"key\": \"office_number\",\n        \"value\": \"777666777\",\n        \"displayName\": \"Office number\"\n      },\n      {\n        \"key\": \"plan\",\n        \"value\": \"gold\"\n      }\n    ],\n    \"emial\": \"a@example.com\",\n    \"first_name\": \"Tyler\"\n  }\n}"
        }
      ]
    },
    "conforms": {
      "shows": "Every documented member and no other.",
      "exchanges": [
        {
          "name": "with-token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"externalUserId\": \"external_id_2\",\n  \"userData\": {\n    \"id\": \"external_id_2\",\n    \"email\": \"a@example.com\",\n    \"phone\": {\n      \"region\": \"PL\",\n      \"number\": \"666777666\"\n    },\n    \"firstName\": \"Tyler\",\n    \"lastName\": \"Durden\",\n    \"backOfficeData\": [\n      {\n        \"key\": \"office_number\",\n        \"value\": \"777666777\",\n        \"displayName\": \"Office number\"\n      },\n      {\n        \"key\": \"plan\",\n        \"value\": \"gold\"\n      }\n    ]\n  }\n}"
        }
      ]
    }
  },
  "userinfo/rejects-missing-token": {
    "violates": {
      "shows": "Whoever asks gets the person's data.",
      "exchanges": [
        {
          "name": "without-token",
          "text": "200 OK\nWWW-Authenticate: Bearer realm=\"userinfo\"\nContent-Type: application/json\n\n{\n  \"externalUserId\": \"external_id_2\",\n  \"userData\": {\n    \"id\": \"external_id_2\",\n    \"backOfficeData\": []\n  }\n}"
        }
      ]
    },
    "conforms": {
      "shows": "Without a token the answer is 401.",
      "exchanges": [
        {
          "name": "without-token",
          "text": "401 Unauthorized\nWWW-Authenticate: Bearer realm=\"userinfo\""
        }
      ]
    }
  },
  "userinfo/rejects-unknown-token": {
    "violates": {
      "shows": "The endpoint looks whether there is a token and not which.",
      "exchanges": [
        {
          "name": "with-unknown-token",
          "text": "200 OK\nContent-Type: application/json\n\n{\n  \"externalUserId\": \"external_id_2\",\n  \"userData\": {\n    \"id\": \"external_id_2\",\n    \"backOfficeData\": []\n  }\n}"
        }
      ]
    },
    "conforms": {
      "shows": "A token that was never issued is answered with 401.",
      "exchanges": [
        {
          "name": "with-unknown-token",
          "text": "401 Unauthorized\nWWW-Authenticate: Bearer realm=\"userinfo\", error=\"invalid_token\""
        }
      ]
    }
  },
  "userinfo/rejects-altered-token": {
    "violates": {
      "shows": "The refusal has the person's identifier, by its name.",
      "exchanges": [
        {
          "name": "with-altered-token",
          "text": "401 Unauthorized\nWWW-Authenticate: Bearer realm=\"userinfo\", error=\"invalid_token\"\nContent-Type: application/json\n\n{\n  \"error\": \"invalid_token\",\n  \"user\": {\n    \"external_user_id\": \"external_id_2\"\n  }\n}"
        }
      ]
    },
    "conforms": {
      "shows": "A token with one character changed is answered with 401.",
      "exchanges": [
        {
          "name": "with-altered-token",
          "text": "401 Unauthorized\nWWW-Authenticate: Bearer realm=\"userinfo\", error=\"invalid_token\""
        }
      ]
    }
  },
  "userinfo/challenges-rejected-tokens": {
    "violates": {
      "shows": "401 without WWW-Authenticate, each named.",
      "exchanges": [
        {
          "name": "without-token",
          "text": "401 Unauthorized"
        },
        {
          "name": "with-unknown-token",
          "text": "401 Unauthorized"
        }
      ]
    },
    "conforms": {
      "shows": "401 and a Bearer challenge for each of the three.",
      "exchanges": [
        {
          "name": "without-token",
          "text": "401 Unauthorized\nWWW-Authenticate: Bearer realm=\"userinfo\""
        },
        {
          "name": "with-unknown-token",
          "text": "401 Unauthorized\nWWW-Authenticate: Bearer realm=\"userinfo\", error=\"invalid_token\""
        }
      ]
    }
  },
  "userinfo/challenge-has-a-parameter": {
    "violates": {
      "shows": "The scheme alone, each refusal named.",
      "exchanges": [
        {
          "name": "without-token",
          "text": "401 Unauthorized\nWWW-Authenticate: Bearer"
        },
        {
          "name": "with-unknown-token",
          "text": "401 Unauthorized\nWWW-Authenticate: bearer"
        }
      ]
    },
    "conforms": {
      "shows": "A realm, and an error beside it where a token was sent.",
      "exchanges": [
        {
          "name": "without-token",
          "text": "401 Unauthorized\nWWW-Authenticate: Bearer realm=\"userinfo\""
        },
        {
          "name": "with-unknown-token",
          "text": "401 Unauthorized\nWWW-Authenticate: Bearer realm=\"userinfo\", error=\"invalid_token\""
        }
      ]
    }
  },
  "userinfo/same-token-same-id": {
    "violates": {
      "shows": "The identifier is a random UUID for each request.",
      "exchanges": [
        {
          "name": "with-token-again",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"externalUserId\": \"1b4e28ba-2fa1-11d2-883f-0016d3cca427\",\n  \"userData\": {\n    \"id\": \"external_id_2\",\n    \"email\": \"a@example.com\",\n    \"phone\": {\n      \"region\": \"PL\",\n      \"number\": \"666777666\"\n    },\n    \"firstName\": \"Tyler\",\n    \"lastName\": \"Durden\",\n    \"backOfficeData\": [\n      {\n        \"key\": \"office_number\",\n        \"value\": \"777666777\",\n        \"displayName\": \"Office number\"\n      },\n      {\n        \"key\": \"plan\",\n        \"value\": \"gold\"\n      }\n    ]\n  }\n}"
        }
      ]
    },
    "conforms": {
      "shows": "The same externalUserId both times.",
      "exchanges": [
        {
          "name": "with-token-again",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"externalUserId\": \"external_id_2\",\n  \"userData\": {\n    \"id\": \"external_id_2\",\n    \"email\": \"a@example.com\",\n    \"phone\": {\n      \"region\": \"PL\",\n      \"number\": \"666777666\"\n    },\n    \"firstName\": \"Tyler\",\n    \"lastName\": \"Durden\",\n    \"backOfficeData\": [\n      {\n        \"key\": \"office_number\",\n        \"value\": \"777666777\",\n        \"displayName\": \"Office number\"\n      },\n      {\n        \"key\": \"plan\",\n        \"value\": \"gold\"\n      }\n    ]\n  }\n}"
        }
      ]
    }
  },
  "userinfo/other-token-other-id": {
    "violates": {
      "shows": "Everybody is the same person.",
      "exchanges": [
        {
          "name": "with-second-token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"externalUserId\": \"external_id_2\",\n  \"userData\": {\n    \"id\": \"external_id_3\",\n    \"backOfficeData\": []\n  }\n}"
        }
      ]
    },
    "conforms": {
      "shows": "Two people, two identifiers.",
      "exchanges": [
        {
          "name": "with-second-token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"externalUserId\": \"external_id_3\",\n  \"userData\": {\n    \"id\": \"external_id_3\",\n    \"backOfficeData\": []\n  }\n}"
        }
      ]
    }
  },
  "userinfo/no-byte-order-mark": {
    "violates": {
      "shows": "EF BB BF before the JSON text, as .NET's Encoding.UTF8 writes it.",
      "exchanges": [
        {
          "name": "with-token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n\\u{feff}{\"externalUserId\":\"2\",\"userData\":{\"id\":\"2\",\"backOfficeData\":[]}}"
        }
      ]
    },
    "conforms": {
      "shows": "The body begins with its JSON text.",
      "exchanges": [
        {
          "name": "with-token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"externalUserId\": \"external_id_2\",\n  \"userData\": {\n    \"id\": \"external_id_2\",\n    \"email\": \"a@example.com\",\n    \"phone\": {\n      \"region\": \"PL\",\n      \"number\": \"666777666\"\n    },\n    \"firstName\": \"Tyler\",\n    \"lastName\": \"Durden\",\n    \"backOfficeData\": [\n      {\n        \"key\": \"office_number\",\n        \"value\": \"777666777\",\n        \"displayName\": \"Office number\"\n      },\n      {\n        \"key\": \"plan\",\n        \"value\": \"gold\"\n      }\n    ]\n  }\n}"
        }
      ]
    }
  },
  "userinfo/member-names-are-unique": {
    "violates": {
      "shows": "externalUserId twice; JavaScript takes the last, Go's and Java's parsers differ.",
      "exchanges": [
        {
          "name": "with-token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\"externalUserId\":\"1\",\"externalUserId\":\"2\",\"userData\":{\"id\":\"2\",\"backOfficeData\":[]}}"
        }
      ]
    },
    "conforms": {
      "shows": "Each name once.",
      "exchanges": [
        {
          "name": "with-token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"externalUserId\": \"external_id_2\",\n  \"userData\": {\n    \"id\": \"external_id_2\",\n    \"email\": \"a@example.com\",\n    \"phone\": {\n      \"region\": \"PL\",\n      \"number\": \"666777666\"\n    },\n    \"firstName\": \"Tyler\",\n    \"lastName\": \"Durden\",\n    \"backOfficeData\": [\n      {\n        \"key\": \"office_number\",\n        \"value\": \"777666777\",\n        \"displayName\": \"Office number\"\n      },\n      {\n        \"key\": \"plan\",\n        \"value\": \"gold\"\n      }\n    ]\n  }\n}"
        }
      ]
    }
  },
  "userinfo/uses-https": {
    "violates": {
      "shows": "The token travels over plain http.",
      "exchanges": [
        {
          "name": "with-token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"externalUserId\": \"external_id_2\",\n  \"userData\": {\n    \"id\": \"external_id_2\",\n    \"email\": \"a@example.com\",\n    \"phone\": {\n      \"region\": \"PL\",\n      \"number\": \"666777666\"\n    },\n    \"firstName\": \"Tyler\",\n    \"lastName\": \"Durden\",\n    \"backOfficeData\": [\n      {\n        \"key\": \"office_number\",\n        \"value\": \"777666777\",\n        \"displayName\": \"Office number\"\n      },\n      {\n        \"key\": \"plan\",\n        \"value\": \"gold\"\n      }\n    ]\n  }\n}"
        }
      ]
    },
    "conforms": {
      "shows": "An https URL.",
      "exchanges": [
        {
          "name": "with-token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"externalUserId\": \"external_id_2\",\n  \"userData\": {\n    \"id\": \"external_id_2\",\n    \"email\": \"a@example.com\",\n    \"phone\": {\n      \"region\": \"PL\",\n      \"number\": \"666777666\"\n    },\n    \"firstName\": \"Tyler\",\n    \"lastName\": \"Durden\",\n    \"backOfficeData\": [\n      {\n        \"key\": \"office_number\",\n        \"value\": \"777666777\",\n        \"displayName\": \"Office number\"\n      },\n      {\n        \"key\": \"plan\",\n        \"value\": \"gold\"\n      }\n    ]\n  }\n}"
        }
      ]
    }
  },
  "userinfo/certificate-lasts": {
    "violates": {
      "shows": "A certificate of 90 days that should have been renewed long ago.",
      "exchanges": [
        {
          "name": "with-token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"externalUserId\": \"external_id_2\",\n  \"userData\": {\n    \"id\": \"external_id_2\",\n    \"email\": \"a@example.com\",\n    \"phone\": {\n      \"region\": \"PL\",\n      \"number\": \"666777666\"\n    },\n    \"firstName\": \"Tyler\",\n    \"lastName\": \"Durden\",\n    \"backOfficeData\": [\n      {\n        \"key\": \"office_number\",\n        \"value\": \"777666777\",\n        \"displayName\": \"Office number\"\n      },\n      {\n        \"key\": \"plan\",\n        \"value\": \"gold\"\n      }\n    ]\n  }\n}"
        }
      ]
    },
    "conforms": {
      "shows": "A certificate of 90 days with 61 days left.",
      "exchanges": [
        {
          "name": "with-token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"externalUserId\": \"external_id_2\",\n  \"userData\": {\n    \"id\": \"external_id_2\",\n    \"email\": \"a@example.com\",\n    \"phone\": {\n      \"region\": \"PL\",\n      \"number\": \"666777666\"\n    },\n    \"firstName\": \"Tyler\",\n    \"lastName\": \"Durden\",\n    \"backOfficeData\": [\n      {\n        \"key\": \"office_number\",\n        \"value\": \"777666777\",\n        \"displayName\": \"Office number\"\n      },\n      {\n        \"key\": \"plan\",\n        \"value\": \"gold\"\n      }\n    ]\n  }\n}"
        }
      ]
    }
  },
  "userinfo/does-not-redirect": {
    "violates": {
      "shows": "One of several servers looks for a session, and sends to the sign-in page.",
      "exchanges": [
        {
          "name": "with-token-again",
          "text": "302 Found\nContent-Type: application/json\nCache-Control: no-store\nLocation: https://login.customer.example/"
        }
      ]
    },
    "conforms": {
      "shows": "The answer itself.",
      "exchanges": [
        {
          "name": "with-token-again",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"externalUserId\": \"external_id_2\",\n  \"userData\": {\n    \"id\": \"external_id_2\",\n    \"email\": \"a@example.com\",\n    \"phone\": {\n      \"region\": \"PL\",\n      \"number\": \"666777666\"\n    },\n    \"firstName\": \"Tyler\",\n    \"lastName\": \"Durden\",\n    \"backOfficeData\": [\n      {\n        \"key\": \"office_number\",\n        \"value\": \"777666777\",\n        \"displayName\": \"Office number\"\n      },\n      {\n        \"key\": \"plan\",\n        \"value\": \"gold\"\n      }\n    ]\n  }\n}"
        }
      ]
    }
  },
  "userinfo/is-not-cached": {
    "violates": {
      "shows": "Nothing is said.",
      "exchanges": [
        {
          "name": "with-token",
          "text": "200 OK\nContent-Type: application/json\n\n{\n  \"externalUserId\": \"external_id_2\",\n  \"userData\": {\n    \"id\": \"external_id_2\",\n    \"email\": \"a@example.com\",\n    \"phone\": {\n      \"region\": \"PL\",\n      \"number\": \"666777666\"\n    },\n    \"firstName\": \"Tyler\",\n    \"lastName\": \"Durden\",\n    \"backOfficeData\": [\n      {\n        \"key\": \"office_number\",\n        \"value\": \"777666777\",\n        \"displayName\": \"Office number\"\n      },\n      {\n        \"key\": \"plan\",\n        \"value\": \"gold\"\n      }\n    ]\n  }\n}"
        }
      ]
    },
    "conforms": {
      "shows": "Nobody keeps the answer.",
      "exchanges": [
        {
          "name": "with-token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"externalUserId\": \"external_id_2\",\n  \"userData\": {\n    \"id\": \"external_id_2\",\n    \"email\": \"a@example.com\",\n    \"phone\": {\n      \"region\": \"PL\",\n      \"number\": \"666777666\"\n    },\n    \"firstName\": \"Tyler\",\n    \"lastName\": \"Durden\",\n    \"backOfficeData\": [\n      {\n        \"key\": \"office_number\",\n        \"value\": \"777666777\",\n        \"displayName\": \"Office number\"\n      },\n      {\n        \"key\": \"plan\",\n        \"value\": \"gold\"\n      }\n    ]\n  }\n}"
        }
      ]
    }
  },
  "userinfo/answers-within-two-seconds": {
    "violates": {
      "shows": "A function that starts anew for each request.",
      "exchanges": [
        {
          "name": "with-token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"externalUserId\": \"external_id_2\",\n  \"userData\": {\n    \"id\": \"external_id_2\",\n    \"email\": \"a@example.com\",\n    \"phone\": {\n      \"region\": \"PL\",\n      \"number\": \"666777666\"\n    },\n    \"firstName\": \"Tyler\",\n    \"lastName\": \"Durden\",\n    \"backOfficeData\": [\n      {\n        \"key\": \"office_number\",\n        \"value\": \"777666777\",\n        \"displayName\": \"Office number\"\n      },\n      {\n        \"key\": \"plan\",\n        \"value\": \"gold\"\n      }\n    ]\n  }\n}\n(complete after 6800 ms)"
        }
      ]
    },
    "conforms": {
      "shows": "An answer in 120 ms.",
      "exchanges": [
        {
          "name": "with-token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"externalUserId\": \"external_id_2\",\n  \"userData\": {\n    \"id\": \"external_id_2\",\n    \"email\": \"a@example.com\",\n    \"phone\": {\n      \"region\": \"PL\",\n      \"number\": \"666777666\"\n    },\n    \"firstName\": \"Tyler\",\n    \"lastName\": \"Durden\",\n    \"backOfficeData\": [\n      {\n        \"key\": \"office_number\",\n        \"value\": \"777666777\",\n        \"displayName\": \"Office number\"\n      },\n      {\n        \"key\": \"plan\",\n        \"value\": \"gold\"\n      }\n    ]\n  }\n}"
        }
      ]
    }
  },
  "userinfo/phone-region-is-iso-3166": {
    "violates": {
      "shows": "The country's name.",
      "exchanges": [
        {
          "name": "with-token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"externalUserId\": \"external_id_2\",\n  \"userData\": {\n    \"id\": \"external_id_2\",\n    \"email\": \"a@example.com\",\n    \"phone\": {\n      \"region\": \"Poland\",\n      \"number\": \"666777666\"\n    },\n    \"firstName\": \"Tyler\",\n    \"lastName\": \"Durden\",\n    \"backOfficeData\": [\n      {\n        \"key\": \"office_number\",\n        \"value\": \"777666777\",\n        \"displayName\": \"Office number\"\n      },\n      {\n        \"key\": \"plan\",\n        \"value\": \"gold\"\n      }\n    ]\n  }\n}"
        }
      ]
    },
    "conforms": {
      "shows": "PL.",
      "exchanges": [
        {
          "name": "with-token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"externalUserId\": \"external_id_2\",\n  \"userData\": {\n    \"id\": \"external_id_2\",\n    \"email\": \"a@example.com\",\n    \"phone\": {\n      \"region\": \"PL\",\n      \"number\": \"666777666\"\n    },\n    \"firstName\": \"Tyler\",\n    \"lastName\": \"Durden\",\n    \"backOfficeData\": [\n      {\n        \"key\": \"office_number\",\n        \"value\": \"777666777\",\n        \"displayName\": \"Office number\"\n      },\n      {\n        \"key\": \"plan\",\n        \"value\": \"gold\"\n      }\n    ]\n  }\n}"
        }
      ]
    }
  },
  "userinfo/phone-number-is-valid": {
    "violates": {
      "shows": "A valid German number under a Polish region.",
      "exchanges": [
        {
          "name": "with-token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"externalUserId\": \"external_id_2\",\n  \"userData\": {\n    \"id\": \"external_id_2\",\n    \"email\": \"a@example.com\",\n    \"phone\": {\n      \"region\": \"PL\",\n      \"number\": \"+49 30 123456\"\n    },\n    \"firstName\": \"Tyler\",\n    \"lastName\": \"Durden\",\n    \"backOfficeData\": [\n      {\n        \"key\": \"office_number\",\n        \"value\": \"777666777\",\n        \"displayName\": \"Office number\"\n      },\n      {\n        \"key\": \"plan\",\n        \"value\": \"gold\"\n      }\n    ]\n  }\n}"
        }
      ]
    },
    "conforms": {
      "shows": "A national number of the region, as in the guide.",
      "exchanges": [
        {
          "name": "with-token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"externalUserId\": \"external_id_2\",\n  \"userData\": {\n    \"id\": \"external_id_2\",\n    \"email\": \"a@example.com\",\n    \"phone\": {\n      \"region\": \"PL\",\n      \"number\": \"666777666\"\n    },\n    \"firstName\": \"Tyler\",\n    \"lastName\": \"Durden\",\n    \"backOfficeData\": [\n      {\n        \"key\": \"office_number\",\n        \"value\": \"777666777\",\n        \"displayName\": \"Office number\"\n      },\n      {\n        \"key\": \"plan\",\n        \"value\": \"gold\"\n      }\n    ]\n  }\n}"
        }
      ]
    }
  },
  "userinfo/email-is-valid": {
    "violates": {
      "shows": "A user name.",
      "exchanges": [
        {
          "name": "with-token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"externalUserId\": \"external_id_2\",\n  \"userData\": {\n    \"id\": \"external_id_2\",\n    \"email\": \"tyler\",\n    \"phone\": {\n      \"region\": \"PL\",\n      \"number\": \"666777666\"\n    },\n    \"firstName\": \"Tyler\",\n    \"lastName\": \"Durden\",\n    \"backOfficeData\": [\n      {\n        \"key\": \"office_number\",\n        \"value\": \"777666777\",\n        \"displayName\": \"Office number\"\n      },\n      {\n        \"key\": \"plan\",\n        \"value\": \"gold\"\n      }\n    ]\n  }\n}"
        }
      ]
    },
    "conforms": {
      "shows": "The guide's address.",
      "exchanges": [
        {
          "name": "with-token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"externalUserId\": \"external_id_2\",\n  \"userData\": {\n    \"id\": \"external_id_2\",\n    \"email\": \"a@example.com\",\n    \"phone\": {\n      \"region\": \"PL\",\n      \"number\": \"666777666\"\n    },\n    \"firstName\": \"Tyler\",\n    \"lastName\": \"Durden\",\n    \"backOfficeData\": [\n      {\n        \"key\": \"office_number\",\n        \"value\": \"777666777\",\n        \"displayName\": \"Office number\"\n      },\n      {\n        \"key\": \"plan\",\n        \"value\": \"gold\"\n      }\n    ]\n  }\n}"
        }
      ]
    }
  },
  "userinfo/back-office-keys-are-unique": {
    "violates": {
      "shows": "The third item has the key of the first.",
      "exchanges": [
        {
          "name": "with-token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"externalUserId\": \"external_id_2\",\n  \"userData\": {\n    \"id\": \"external_id_2\",\n    \"email\": \"a@example.com\",\n    \"phone\": {\n      \"region\": \"PL\",\n      \"number\": \"666777666\"\n    },\n    \"firstName\": \"Tyler\",\n    \"lastName\": \"Durden\",\n    \"backOfficeData\": [\n      {\n        \"key\": \"plan\",\n        \"value\": \"gold\"\n      },\n      {\n        \"key\": \"office\",\n        \"value\": 7\n      },\n      {\n        \"key\": \"plan\",\n        \"value\": \"silver\"\n      }\n    ]\n  }\n}"
        }
      ]
    },
    "conforms": {
      "shows": "Two items, two keys.",
      "exchanges": [
        {
          "name": "with-token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"externalUserId\": \"external_id_2\",\n  \"userData\": {\n    \"id\": \"external_id_2\",\n    \"email\": \"a@example.com\",\n    \"phone\": {\n      \"region\": \"PL\",\n      \"number\": \"666777666\"\n    },\n    \"firstName\": \"Tyler\",\n    \"lastName\": \"Durden\",\n    \"backOfficeData\": [\n      {\n        \"key\": \"office_number\",\n        \"value\": \"777666777\",\n        \"displayName\": \"Office number\"\n      },\n      {\n        \"key\": \"plan\",\n        \"value\": \"gold\"\n      }\n    ]\n  }\n}"
        }
      ]
    }
  },
  "flow/issues-a-token": {
    "violates": {
      "shows": "The client of the config is refused.",
      "exchanges": [
        {
          "name": "token",
          "text": "401 Unauthorized\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"error\": \"invalid_client\",\n  \"error_description\": \"Client authentication failed\"\n}"
        }
      ]
    },
    "conforms": {
      "shows": "An access token of the type Bearer.",
      "exchanges": [
        {
          "name": "token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"access_token\": \"{{token}}\",\n  \"token_type\": \"Bearer\",\n  \"expires_in\": 3600,\n  \"refresh_token\": \"{{issuedRefreshToken}}\"\n}"
        }
      ]
    }
  },
  "flow/token-answers-200": {
    "violates": {
      "shows": "The token comes with status 201.",
      "exchanges": [
        {
          "name": "token",
          "text": "201 Created\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"access_token\": \"{{token}}\",\n  \"token_type\": \"Bearer\",\n  \"expires_in\": 3600,\n  \"refresh_token\": \"{{issuedRefreshToken}}\"\n}"
        }
      ]
    },
    "conforms": {
      "shows": "The token comes with status 200.",
      "exchanges": [
        {
          "name": "token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"access_token\": \"{{token}}\",\n  \"token_type\": \"Bearer\",\n  \"expires_in\": 3600,\n  \"refresh_token\": \"{{issuedRefreshToken}}\"\n}"
        }
      ]
    }
  },
  "flow/token-declares-json": {
    "violates": {
      "shows": "No Content-Type.",
      "exchanges": [
        {
          "name": "token",
          "text": "200 OK\nCache-Control: no-store\n\n{\n  \"access_token\": \"{{token}}\",\n  \"token_type\": \"Bearer\",\n  \"expires_in\": 3600,\n  \"refresh_token\": \"{{issuedRefreshToken}}\"\n}"
        }
      ]
    },
    "conforms": {
      "shows": "The type application/json.",
      "exchanges": [
        {
          "name": "token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"access_token\": \"{{token}}\",\n  \"token_type\": \"Bearer\",\n  \"expires_in\": 3600,\n  \"refresh_token\": \"{{issuedRefreshToken}}\"\n}"
        }
      ]
    }
  },
  "flow/token-member-names-are-unique": {
    "violates": {
      "shows": "The token type stands twice.",
      "exchanges": [
        {
          "name": "token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\"token_type\":\"mac\",\"access_token\":\"{{token}}\",\"token_type\":\"Bearer\",\"expires_in\":3600,\"refresh_token\":\"{{issuedRefreshToken}}\"}"
        }
      ]
    },
    "conforms": {
      "shows": "Each name is there once.",
      "exchanges": [
        {
          "name": "token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"access_token\": \"{{token}}\",\n  \"token_type\": \"Bearer\",\n  \"expires_in\": 3600,\n  \"refresh_token\": \"{{issuedRefreshToken}}\"\n}"
        }
      ]
    }
  },
  "flow/token-has-its-members": {
    "violates": {
      "shows": "No token_type.",
      "exchanges": [
        {
          "name": "token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"access_token\": \"{{token}}\",\n  \"expires_in\": 3600,\n  \"refresh_token\": \"{{issuedRefreshToken}}\"\n}"
        }
      ]
    },
    "conforms": {
      "shows": "Both required members.",
      "exchanges": [
        {
          "name": "token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"access_token\": \"{{token}}\",\n  \"token_type\": \"Bearer\",\n  \"expires_in\": 3600,\n  \"refresh_token\": \"{{issuedRefreshToken}}\"\n}"
        }
      ]
    }
  },
  "flow/token-members-have-their-types": {
    "violates": {
      "shows": "A lifetime that is text.",
      "exchanges": [
        {
          "name": "token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"access_token\": \"{{token}}\",\n  \"token_type\": \"Bearer\",\n  \"expires_in\": \"3600\",\n  \"refresh_token\": \"{{issuedRefreshToken}}\"\n}"
        }
      ]
    },
    "conforms": {
      "shows": "Every member of its type.",
      "exchanges": [
        {
          "name": "token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"access_token\": \"{{token}}\",\n  \"token_type\": \"Bearer\",\n  \"expires_in\": 3600,\n  \"refresh_token\": \"{{issuedRefreshToken}}\"\n}"
        }
      ]
    }
  },
  "flow/token-type-is-bearer": {
    "violates": {
      "shows": "The form of the token in place of its type.",
      "exchanges": [
        {
          "name": "token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"access_token\": \"{{token}}\",\n  \"token_type\": \"JWT\",\n  \"expires_in\": 3600,\n  \"refresh_token\": \"{{issuedRefreshToken}}\"\n}"
        }
      ]
    },
    "conforms": {
      "shows": "The type Bearer.",
      "exchanges": [
        {
          "name": "token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"access_token\": \"{{token}}\",\n  \"token_type\": \"Bearer\",\n  \"expires_in\": 3600,\n  \"refresh_token\": \"{{issuedRefreshToken}}\"\n}"
        }
      ]
    }
  },
  "flow/token-is-not-cached": {
    "violates": {
      "shows": "No Cache-Control.",
      "exchanges": [
        {
          "name": "token",
          "text": "200 OK\nContent-Type: application/json\n\n{\n  \"access_token\": \"{{token}}\",\n  \"token_type\": \"Bearer\",\n  \"expires_in\": 3600,\n  \"refresh_token\": \"{{issuedRefreshToken}}\"\n}"
        }
      ]
    },
    "conforms": {
      "shows": "no-store alone.",
      "exchanges": [
        {
          "name": "token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"access_token\": \"{{token}}\",\n  \"token_type\": \"Bearer\",\n  \"expires_in\": 3600,\n  \"refresh_token\": \"{{issuedRefreshToken}}\"\n}"
        }
      ]
    }
  },
  "flow/token-endpoint-uses-https": {
    "violates": {
      "shows": "Plain http.",
      "exchanges": [
        {
          "name": "token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"access_token\": \"{{token}}\",\n  \"token_type\": \"Bearer\",\n  \"expires_in\": 3600,\n  \"refresh_token\": \"{{issuedRefreshToken}}\"\n}"
        }
      ]
    },
    "conforms": {
      "shows": "An https URL.",
      "exchanges": [
        {
          "name": "token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"access_token\": \"{{token}}\",\n  \"token_type\": \"Bearer\",\n  \"expires_in\": 3600,\n  \"refresh_token\": \"{{issuedRefreshToken}}\"\n}"
        }
      ]
    }
  },
  "flow/rejects-wrong-secret": {
    "violates": {
      "shows": "A token for a wrong secret.",
      "exchanges": [
        {
          "name": "token-with-wrong-secret",
          "text": "200 OK\nContent-Type: application/json\nWWW-Authenticate: Basic realm=\"token\"\n\n{\n  \"access_token\": \"{{token}}\",\n  \"token_type\": \"Bearer\"\n}"
        }
      ]
    },
    "conforms": {
      "shows": "A refusal of the client.",
      "exchanges": [
        {
          "name": "token-with-wrong-secret",
          "text": "401 Unauthorized\nContent-Type: application/json\nWWW-Authenticate: Basic realm=\"token\"\n\n{\n  \"error\": \"invalid_client\"\n}"
        }
      ]
    }
  },
  "flow/names-invalid-client": {
    "violates": {
      "shows": "unauthorized_client, which is for a grant that the client may not use.",
      "exchanges": [
        {
          "name": "token-with-wrong-secret",
          "text": "400 Bad Request\nContent-Type: application/json\nWWW-Authenticate: Basic realm=\"token\"\n\n{\n  \"error\": \"unauthorized_client\"\n}"
        }
      ]
    },
    "conforms": {
      "shows": "The error invalid_client.",
      "exchanges": [
        {
          "name": "token-with-wrong-secret",
          "text": "401 Unauthorized\nContent-Type: application/json\nWWW-Authenticate: Basic realm=\"token\"\n\n{\n  \"error\": \"invalid_client\"\n}"
        }
      ]
    }
  },
  "flow/challenges-wrong-secret": {
    "violates": {
      "shows": "Status 400 although the client used the header.",
      "exchanges": [
        {
          "name": "token-with-wrong-secret",
          "text": "400 Bad Request\nContent-Type: application/json\nWWW-Authenticate: Basic realm=\"token\"\n\n{\n  \"error\": \"invalid_client\"\n}"
        }
      ]
    },
    "conforms": {
      "shows": "A challenge of the scheme Basic.",
      "exchanges": [
        {
          "name": "token-with-wrong-secret",
          "text": "401 Unauthorized\nContent-Type: application/json\nWWW-Authenticate: Basic realm=\"token\"\n\n{\n  \"error\": \"invalid_client\"\n}"
        }
      ]
    }
  },
  "flow/names-unsupported-grant-type": {
    "violates": {
      "shows": "invalid_request, from which RFC 6749 excepts the grant type.",
      "exchanges": [
        {
          "name": "token-by-unknown-grant",
          "text": "400 Bad Request\nContent-Type: application/json\n\n{\n  \"error\": \"invalid_request\"\n}"
        }
      ]
    },
    "conforms": {
      "shows": "The error unsupported_grant_type.",
      "exchanges": [
        {
          "name": "token-by-unknown-grant",
          "text": "400 Bad Request\nContent-Type: application/json\n\n{\n  \"error\": \"unsupported_grant_type\"\n}"
        }
      ]
    }
  },
  "flow/error-bodies-name-the-error": {
    "violates": {
      "shows": "An empty error.",
      "exchanges": [
        {
          "name": "token-with-wrong-secret",
          "text": "401 Unauthorized\nContent-Type: application/json\nWWW-Authenticate: Basic realm=\"token\"\n\n{\n  \"error\": \"\"\n}"
        }
      ]
    },
    "conforms": {
      "shows": "An error code and nothing else.",
      "exchanges": [
        {
          "name": "token-with-wrong-secret",
          "text": "401 Unauthorized\nContent-Type: application/json\nWWW-Authenticate: Basic realm=\"token\"\n\n{\n  \"error\": \"invalid_client\"\n}"
        }
      ]
    }
  },
  "flow/errors-have-their-status": {
    "violates": {
      "shows": "An error with status 200.",
      "exchanges": [
        {
          "name": "token-by-unknown-grant",
          "text": "200 OK\nContent-Type: application/json\n\n{\n  \"error\": \"unsupported_grant_type\"\n}"
        }
      ]
    },
    "conforms": {
      "shows": "400, and 401 for the client.",
      "exchanges": [
        {
          "name": "token-by-unknown-grant",
          "text": "400 Bad Request\nContent-Type: application/json\n\n{\n  \"error\": \"unsupported_grant_type\"\n}"
        }
      ]
    }
  },
  "flow/errors-declare-json": {
    "violates": {
      "shows": "A type that ends in +json, where RFC 6749 names application/json.",
      "exchanges": [
        {
          "name": "token-by-unknown-grant",
          "text": "400 Bad Request\nContent-Type: application/problem+json\n\n{\n  \"error\": \"unsupported_grant_type\"\n}"
        }
      ]
    },
    "conforms": {
      "shows": "The type application/json.",
      "exchanges": [
        {
          "name": "token-by-unknown-grant",
          "text": "400 Bad Request\nContent-Type: application/json\n\n{\n  \"error\": \"unsupported_grant_type\"\n}"
        }
      ]
    }
  },
  "flow/takes-post-alone": {
    "violates": {
      "shows": "A token for a GET request.",
      "exchanges": [
        {
          "name": "token-by-get",
          "text": "200 OK\nAllow: POST\n\n{\n  \"access_token\": \"{{token}}\",\n  \"token_type\": \"Bearer\"\n}"
        }
      ]
    },
    "conforms": {
      "shows": "Status 405.",
      "exchanges": [
        {
          "name": "token-by-get",
          "text": "405 Method Not Allowed\nAllow: POST"
        }
      ]
    }
  },
  "flow/rejects-used-code": {
    "violates": {
      "shows": "A second token for the same code.",
      "exchanges": [
        {
          "name": "token-by-used-code",
          "text": "200 OK\nContent-Type: application/json\n\n{\n  \"access_token\": \"{{token}}\",\n  \"token_type\": \"Bearer\"\n}"
        }
      ]
    },
    "conforms": {
      "shows": "The error invalid_grant.",
      "exchanges": [
        {
          "name": "token-by-used-code",
          "text": "400 Bad Request\nContent-Type: application/json\n\n{\n  \"error\": \"invalid_grant\"\n}"
        }
      ]
    }
  },
  "flow/rejects-expired-token": {
    "violates": {
      "shows": "Data for an expired token.",
      "exchanges": [
        {
          "name": "with-expired-token",
          "text": "200 OK\nWWW-Authenticate: Bearer realm=\"userinfo\", error=\"invalid_token\"\n\n{\n  \"externalUserId\": \"external_id_2\"\n}"
        }
      ]
    },
    "conforms": {
      "shows": "A 401 once the token has expired.",
      "exchanges": [
        {
          "name": "with-expired-token",
          "text": "401 Unauthorized\nWWW-Authenticate: Bearer realm=\"userinfo\", error=\"invalid_token\""
        }
      ]
    }
  }
};
