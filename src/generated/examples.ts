// Written by `npm run generate` from openapi/ and contracts/requirements.yaml. Do not edit.
import type { CheckExamples } from '../model/example.ts';

/** By id of the check. */
export const examples: Readonly<Record<string, CheckExamples>> = {
  "userinfo/answers-200": {
    "violates": {
      "shows": "A wrong 2xx with the right body; the body is judged all the same.",
      "exchanges": [
        {
          "name": "with-token",
          "text": "201 Created\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"externalUserId\": \"external_id_2\",\n  \"userData\": {\n    \"id\": \"external_id_2\",\n    \"email\": \"a@example.com\",\n    \"phone\": {\n      \"region\": \"PL\",\n      \"number\": \"666777666\"\n    },\n    \"firstName\": \"Tyler\",\n    \"lastName\": \"Durden\",\n    \"backOfficeData\": [\n      {\n        \"key\": \"office_number\",\n        \"value\": \"777666777\",\n        \"displayName\": \"Office number\"\n      },\n      {\n        \"key\": \"plan\",\n        \"value\": \"gold\"\n      }\n    ]\n  }\n}"
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
      "shows": "A Content-Type with no value.",
      "exchanges": [
        {
          "name": "with-token",
          "text": "200 OK\nCache-Control: no-store\nContent-Type: \n\n{\n  \"externalUserId\": \"external_id_2\",\n  \"userData\": {\n    \"id\": \"external_id_2\",\n    \"email\": \"a@example.com\",\n    \"phone\": {\n      \"region\": \"PL\",\n      \"number\": \"666777666\"\n    },\n    \"firstName\": \"Tyler\",\n    \"lastName\": \"Durden\",\n    \"backOfficeData\": [\n      {\n        \"key\": \"office_number\",\n        \"value\": \"777666777\",\n        \"displayName\": \"Office number\"\n      },\n      {\n        \"key\": \"plan\",\n        \"value\": \"gold\"\n      }\n    ]\n  }\n}"
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
      "shows": "UTF-16 without a mark.",
      "exchanges": [
        {
          "name": "with-token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n\\u{0}{\\u{0}}"
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
      "shows": "Status 200 and not a byte of content.",
      "exchanges": [
        {
          "name": "with-token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store"
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
      "shows": "The id alone.",
      "exchanges": [
        {
          "name": "with-token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n2"
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
      "shows": "An empty object.",
      "exchanges": [
        {
          "name": "with-token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{}"
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
      "shows": "userData is null.",
      "exchanges": [
        {
          "name": "with-token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"externalUserId\": \"external_id_2\",\n  \"userData\": null\n}"
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
      "shows": "A phone with nothing in it.",
      "exchanges": [
        {
          "name": "with-token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"externalUserId\": \"external_id_2\",\n  \"userData\": {\n    \"id\": \"external_id_2\",\n    \"email\": \"a@example.com\",\n    \"phone\": {},\n    \"firstName\": \"Tyler\",\n    \"lastName\": \"Durden\",\n    \"backOfficeData\": [\n      {\n        \"key\": \"office_number\",\n        \"value\": \"777666777\",\n        \"displayName\": \"Office number\"\n      },\n      {\n        \"key\": \"plan\",\n        \"value\": \"gold\"\n      }\n    ]\n  }\n}"
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
      "shows": "The second item has no key.",
      "exchanges": [
        {
          "name": "with-token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"externalUserId\": \"external_id_2\",\n  \"userData\": {\n    \"id\": \"external_id_2\",\n    \"email\": \"a@example.com\",\n    \"phone\": {\n      \"region\": \"PL\",\n      \"number\": \"666777666\"\n    },\n    \"firstName\": \"Tyler\",\n    \"lastName\": \"Durden\",\n    \"backOfficeData\": [\n      {\n        \"key\": \"office_number\",\n        \"value\": \"777666777\",\n        \"displayName\": \"Office number\"\n      },\n      {\n        \"value\": \"gold\"\n      }\n    ]\n  }\n}"
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
      "shows": "userData.id alone is empty.",
      "exchanges": [
        {
          "name": "with-token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"externalUserId\": \"external_id_2\",\n  \"userData\": {\n    \"id\": \"\",\n    \"email\": \"a@example.com\",\n    \"phone\": {\n      \"region\": \"PL\",\n      \"number\": \"666777666\"\n    },\n    \"firstName\": \"Tyler\",\n    \"lastName\": \"Durden\",\n    \"backOfficeData\": [\n      {\n        \"key\": \"office_number\",\n        \"value\": \"777666777\",\n        \"displayName\": \"Office number\"\n      },\n      {\n        \"key\": \"plan\",\n        \"value\": \"gold\"\n      }\n    ]\n  }\n}"
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
      "shows": "A member beside the documented ones; a note, for it is allowed.",
      "exchanges": [
        {
          "name": "with-token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"externalUserId\": \"external_id_2\",\n  \"userData\": {\n    \"id\": \"external_id_2\",\n    \"email\": \"a@example.com\",\n    \"phone\": {\n      \"region\": \"PL\",\n      \"number\": \"666777666\"\n    },\n    \"firstName\": \"Tyler\",\n    \"lastName\": \"Durden\",\n    \"backOfficeData\": [\n      {\n        \"key\": \"office_number\",\n        \"value\": \"777666777\",\n        \"displayName\": \"Office number\"\n      },\n      {\n        \"key\": \"plan\",\n        \"value\": \"gold\"\n      }\n    ]\n  },\n  \"iat\": 1516239022\n}"
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
      "shows": "204 is a success.",
      "exchanges": [
        {
          "name": "without-token",
          "text": "204 No Content"
        }
      ]
    },
    "conforms": {
      "shows": "Without a token the answer is 401.",
      "exchanges": [
        {
          "name": "with-token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"externalUserId\": \"external_id_2\",\n  \"userData\": {\n    \"id\": \"external_id_2\",\n    \"email\": \"a@example.com\",\n    \"phone\": {\n      \"region\": \"PL\",\n      \"number\": \"666777666\"\n    },\n    \"firstName\": \"Tyler\",\n    \"lastName\": \"Durden\",\n    \"backOfficeData\": [\n      {\n        \"key\": \"office_number\",\n        \"value\": \"777666777\",\n        \"displayName\": \"Office number\"\n      },\n      {\n        \"key\": \"plan\",\n        \"value\": \"gold\"\n      }\n    ]\n  }\n}"
        }
      ]
    }
  },
  "userinfo/rejects-unknown-token": {
    "violates": {
      "shows": "202 is a success.",
      "exchanges": [
        {
          "name": "with-unknown-token",
          "text": "202 Accepted\nWWW-Authenticate: Bearer realm=\"userinfo\", error=\"invalid_token\""
        },
        {
          "name": "with-altered-token",
          "text": "401 Unauthorized\nWWW-Authenticate: Bearer realm=\"userinfo\", error=\"invalid_token\""
        }
      ]
    },
    "conforms": {
      "shows": "A token that was never issued is answered with 401.",
      "exchanges": [
        {
          "name": "with-token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"externalUserId\": \"external_id_2\",\n  \"userData\": {\n    \"id\": \"external_id_2\",\n    \"email\": \"a@example.com\",\n    \"phone\": {\n      \"region\": \"PL\",\n      \"number\": \"666777666\"\n    },\n    \"firstName\": \"Tyler\",\n    \"lastName\": \"Durden\",\n    \"backOfficeData\": [\n      {\n        \"key\": \"office_number\",\n        \"value\": \"777666777\",\n        \"displayName\": \"Office number\"\n      },\n      {\n        \"key\": \"plan\",\n        \"value\": \"gold\"\n      }\n    ]\n  }\n}"
        }
      ]
    }
  },
  "userinfo/rejects-altered-token": {
    "violates": {
      "shows": "The claims of a JWT are read without a look at its signature.",
      "exchanges": [
        {
          "name": "with-altered-token",
          "text": "200 OK\nContent-Type: application/json\n\n{\n  \"externalUserId\": \"external_id_2\",\n  \"userData\": {\n    \"id\": \"external_id_2\",\n    \"backOfficeData\": []\n  }\n}"
        }
      ]
    },
    "conforms": {
      "shows": "A token with one character changed is answered with 401.",
      "exchanges": [
        {
          "name": "with-token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"externalUserId\": \"external_id_2\",\n  \"userData\": {\n    \"id\": \"external_id_2\",\n    \"email\": \"a@example.com\",\n    \"phone\": {\n      \"region\": \"PL\",\n      \"number\": \"666777666\"\n    },\n    \"firstName\": \"Tyler\",\n    \"lastName\": \"Durden\",\n    \"backOfficeData\": [\n      {\n        \"key\": \"office_number\",\n        \"value\": \"777666777\",\n        \"displayName\": \"Office number\"\n      },\n      {\n        \"key\": \"plan\",\n        \"value\": \"gold\"\n      }\n    ]\n  }\n}"
        }
      ]
    }
  },
  "userinfo/challenges-rejected-tokens": {
    "violates": {
      "shows": "403 with a challenge is no 401.",
      "exchanges": [
        {
          "name": "with-altered-token",
          "text": "403 Forbidden\nWWW-Authenticate: Bearer realm=\"userinfo\", error=\"invalid_token\""
        }
      ]
    },
    "conforms": {
      "shows": "401 and a Bearer challenge for each of the three.",
      "exchanges": [
        {
          "name": "with-token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"externalUserId\": \"external_id_2\",\n  \"userData\": {\n    \"id\": \"external_id_2\",\n    \"email\": \"a@example.com\",\n    \"phone\": {\n      \"region\": \"PL\",\n      \"number\": \"666777666\"\n    },\n    \"firstName\": \"Tyler\",\n    \"lastName\": \"Durden\",\n    \"backOfficeData\": [\n      {\n        \"key\": \"office_number\",\n        \"value\": \"777666777\",\n        \"displayName\": \"Office number\"\n      },\n      {\n        \"key\": \"plan\",\n        \"value\": \"gold\"\n      }\n    ]\n  }\n}"
        }
      ]
    }
  },
  "userinfo/same-token-same-id": {
    "violates": {
      "shows": "The second answer is 200 and has no externalUserId.",
      "exchanges": [
        {
          "name": "with-token-again",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{}"
        }
      ]
    },
    "conforms": {
      "shows": "The same externalUserId both times.",
      "exchanges": [
        {
          "name": "with-token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"externalUserId\": \"external_id_2\",\n  \"userData\": {\n    \"id\": \"external_id_2\",\n    \"email\": \"a@example.com\",\n    \"phone\": {\n      \"region\": \"PL\",\n      \"number\": \"666777666\"\n    },\n    \"firstName\": \"Tyler\",\n    \"lastName\": \"Durden\",\n    \"backOfficeData\": [\n      {\n        \"key\": \"office_number\",\n        \"value\": \"777666777\",\n        \"displayName\": \"Office number\"\n      },\n      {\n        \"key\": \"plan\",\n        \"value\": \"gold\"\n      }\n    ]\n  }\n}"
        }
      ]
    }
  },
  "userinfo/other-token-other-id": {
    "violates": {
      "shows": "The second token is refused.",
      "exchanges": [
        {
          "name": "with-second-token",
          "text": "401 Unauthorized\nContent-Type: application/json\nCache-Control: no-store"
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
      "shows": "Nothing but the mark.",
      "exchanges": [
        {
          "name": "with-token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n\\u{feff}"
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
      "shows": "The same name, once written with an escape.",
      "exchanges": [
        {
          "name": "with-token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\"externalUserId\":\"2\",\"userData\":{\"id\":\"1\",\"\\u0069d\":\"2\",\"backOfficeData\":[]}}"
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
      "shows": "A public name that begins with localhost.",
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
  "userinfo/does-not-redirect": {
    "violates": {
      "shows": "A framework adds the slash that the URL lacks.",
      "exchanges": [
        {
          "name": "with-token",
          "text": "301 Moved Permanently\nContent-Type: application/json\nCache-Control: no-store\nlocation: /userinfo/"
        }
      ]
    },
    "conforms": {
      "shows": "The answer itself.",
      "exchanges": [
        {
          "name": "with-token",
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
      "shows": "A hundredth of a millisecond too late is shown as more than the limit.",
      "exchanges": [
        {
          "name": "with-token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"externalUserId\": \"external_id_2\",\n  \"userData\": {\n    \"id\": \"external_id_2\",\n    \"email\": \"a@example.com\",\n    \"phone\": {\n      \"region\": \"PL\",\n      \"number\": \"666777666\"\n    },\n    \"firstName\": \"Tyler\",\n    \"lastName\": \"Durden\",\n    \"backOfficeData\": [\n      {\n        \"key\": \"office_number\",\n        \"value\": \"777666777\",\n        \"displayName\": \"Office number\"\n      },\n      {\n        \"key\": \"plan\",\n        \"value\": \"gold\"\n      }\n    ]\n  }\n}\n(complete after 2000.01 ms)"
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
      "shows": "An empty string is no code.",
      "exchanges": [
        {
          "name": "with-token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"externalUserId\": \"external_id_2\",\n  \"userData\": {\n    \"id\": \"external_id_2\",\n    \"email\": \"a@example.com\",\n    \"phone\": {\n      \"region\": \"\",\n      \"number\": \"666777666\"\n    },\n    \"firstName\": \"Tyler\",\n    \"lastName\": \"Durden\",\n    \"backOfficeData\": [\n      {\n        \"key\": \"office_number\",\n        \"value\": \"777666777\",\n        \"displayName\": \"Office number\"\n      },\n      {\n        \"key\": \"plan\",\n        \"value\": \"gold\"\n      }\n    ]\n  }\n}"
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
      "shows": "No number, written as an empty string.",
      "exchanges": [
        {
          "name": "with-token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"externalUserId\": \"external_id_2\",\n  \"userData\": {\n    \"id\": \"external_id_2\",\n    \"email\": \"a@example.com\",\n    \"phone\": {\n      \"region\": \"PL\",\n      \"number\": \"\"\n    },\n    \"firstName\": \"Tyler\",\n    \"lastName\": \"Durden\",\n    \"backOfficeData\": [\n      {\n        \"key\": \"office_number\",\n        \"value\": \"777666777\",\n        \"displayName\": \"Office number\"\n      },\n      {\n        \"key\": \"plan\",\n        \"value\": \"gold\"\n      }\n    ]\n  }\n}"
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
      "shows": "No address, written as an empty string.",
      "exchanges": [
        {
          "name": "with-token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"externalUserId\": \"external_id_2\",\n  \"userData\": {\n    \"id\": \"external_id_2\",\n    \"email\": \"\",\n    \"phone\": {\n      \"region\": \"PL\",\n      \"number\": \"666777666\"\n    },\n    \"firstName\": \"Tyler\",\n    \"lastName\": \"Durden\",\n    \"backOfficeData\": [\n      {\n        \"key\": \"office_number\",\n        \"value\": \"777666777\",\n        \"displayName\": \"Office number\"\n      },\n      {\n        \"key\": \"plan\",\n        \"value\": \"gold\"\n      }\n    ]\n  }\n}"
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
      "shows": "Each repetition is reported at its own place, and names the first.",
      "exchanges": [
        {
          "name": "with-token",
          "text": "200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  \"externalUserId\": \"external_id_2\",\n  \"userData\": {\n    \"id\": \"external_id_2\",\n    \"email\": \"a@example.com\",\n    \"phone\": {\n      \"region\": \"PL\",\n      \"number\": \"666777666\"\n    },\n    \"firstName\": \"Tyler\",\n    \"lastName\": \"Durden\",\n    \"backOfficeData\": [\n      {\n        \"key\": \"\",\n        \"value\": 1\n      },\n      {\n        \"key\": \"\",\n        \"value\": 2\n      },\n      {\n        \"key\": \"\",\n        \"value\": 3\n      }\n    ]\n  }\n}"
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
  }
};
