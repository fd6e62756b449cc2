import { describe, expect, it } from 'vitest';
import { currentDocument, nodeAt, readDocument } from './documents.ts';

/** The JSON texts of Closer's guide "Widget OAuth configuration", letter for letter. */
const guide = {
  form: `{
  "tokenEndpoint": "http://oauth.com/token",
  "userInfoEndpoint": "http://oauth.com/userinfo",
  "clientId": "clientId",
  "clientSecret": "clientSecret",
  "oauthConfigEnabled": true,
  "allowAnonymousSignUp": true
}`,
  config: `{
  "tokenEndpoint": "http://oauth.com/token",
  "userInfoEndpoint": "http://oauth.com/userinfo",
  "clientId": "clientId",
  "clientSecret": "**",
  "oauthConfigEnabled": true,
  "allowAnonymousSignUp": true
}`,
  userinfo: `{
  "externalUserId": "external_id_2",
  "userData": {
    "id": "external_id_2",
    "email": "a@example.com",
    "phone": {
      "region": "PL",
      "number": "666777666"
    },
    "firstName": "Tyler",
    "lastName": "Durden",
    "backOfficeData": [
      {
        "key": "office_number",
        "value": "777666777",
        "displayName": "Office number"
      }
    ]
  }
}`,
};

const config = '/paths/~1api~1oauth-config';
const json = 'content/application~1json/examples';

describe("the document shows the guide's example", () => {
  it.each([
    ['of a /userinfo body', guide.userinfo, `/paths/~1userinfo/get/responses/200/${json}/allMembers`],
    ['of a config to create', guide.form, `${config}/post/requestBody/${json}/guide`],
    ['of a config to change', guide.form, `${config}/patch/requestBody/${json}/guide`],
    ['of a config that is read', guide.config, `${config}/get/responses/2XX/${json}/guide`],
  ])('%s', (_what, text, pointer) => {
    const example = nodeAt(readDocument(currentDocument), pointer);
    expect(JSON.stringify(example.value, null, 2)).toBe(text);
  });
});
