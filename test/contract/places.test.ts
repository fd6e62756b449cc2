import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { placesModule } from '../../scripts/generate/places.ts';
import { lines, placesDocument, requirementPlaces } from '../../src/generated/places.ts';
import { requirements } from '../../src/generated/requirements.ts';
import { pointerTokens } from '../../src/wire/json-pointer.ts';

const text = readFileSync(new URL(`../../${placesDocument}`, import.meta.url), 'utf8');
const document = parseDocument(text);
const places = Object.entries(requirementPlaces);

describe('the generated places', () => {
  it.each(Object.entries(lines))('%s is in the document, at its line', (pointer, { line, text: shown }) => {
    const tokens = pointerTokens(pointer);
    expect(document.hasIn(tokens)).toBe(true);
    expect(text.split('\n')[line - 1]).toBe(shown);
    const name = tokens.at(-1);
    if (name !== undefined && !/^\d+$/.test(name)) expect(shown.trim().replaceAll('"', '')).toMatch(`${name}:`);
  });

  it.each(places)('%s has a line', (_id, { pointer }) => {
    expect(Object.keys(lines)).toContain(pointer);
  });

  it('has every requirement of the ledger', () => {
    expect(places.map(([id]) => id)).toEqual(Object.keys(requirements));
  });

  it.each(places.filter(([id]) => /^(?:userinfo|config|token)\./.test(id)))(
    '%s speaks of a part of the document, named by its x-requirements',
    (_id, { pointer }) => {
      expect(pointer, 'list it under x-requirements in openapi/widget-oauth.yaml').not.toBe('');
    },
  );

  it.each(['userinfo', 'config', 'token'])('are not generated where a requirement of %s has none', (subject) => {
    expect(() => placesModule([...Object.keys(requirements), `${subject}.new`])).toThrow(
      `${subject}.new has no place: list it under x-requirements in openapi/widget-oauth.yaml`,
    );
  });

  it('are the document as a whole where a requirement is of no endpoint', () => {
    expect(requirementPlaces['run.waivers'].pointer).toBe('');
  });

  it.each([
    ['userinfo.answers-200', '/paths/~1userinfo/get/responses/200'],
    ['userinfo.bearer-challenge', '/paths/~1userinfo/get/responses/401/headers/WWW-Authenticate'],
    ['userinfo.required-members', '/components/schemas/UserInfo/required'],
    ['userinfo.optional-members-not-null', '/components/schemas/UserData/properties/email/type'],
    ['config.secret-masked', '/components/schemas/OauthConfigResponse/properties/clientSecret/const'],
  ] as const)('%s stands at %s', (id, pointer) => {
    expect(requirementPlaces[id].pointer).toBe(pointer);
  });
});
