import { isJsonObject } from '../../wire/json-object.ts';
import { type OpenApiDocument, type Operation, objectOf } from '../openapi/document.ts';
import { annotationChanges } from './annotations.ts';
import { type Change, change, type Place, same } from './change.ts';
import type { Pair } from './schemas.ts';
import { type Credential, credentialOf, schemesOf } from './security-scheme.ts';

/**
 * Which credentials an operation asks for otherwise. One that sufficed suffices still where it has all that one of the new
 * alternatives asks for: whoever sends more than that is not refused.
 */
export function securityChanges(pair: Pair, before: Operation, after: Operation): readonly Change[] {
  const place: Place = { text: `${after.title}, security`, side: 'request' };
  const [old, now] = [alternativesOf(pair.old, before), alternativesOf(pair.now, after)];
  const [were, are] = [old.map(keyOf), now.map(keyOf)];
  return [
    ...old
      .filter((one) => !are.includes(keyOf(one)))
      .map((one) =>
        now.some((other) => covers(one, other))
          ? change('compatible', place, `${words(one)} is more than is asked for now`)
          : change('breaking', place, `${words(one)} no longer suffices`),
      ),
    ...now
      .filter((one) => !were.includes(keyOf(one)))
      .map((one) => change('compatible', place, `${words(one)} suffices now`)),
  ];
}

/** What texts of the schemes differ; a scheme itself is compared where an operation asks for it. */
export function securitySchemeAnnotations(pair: Pair): readonly Change[] {
  const [old, now] = [schemesOf(pair.old), schemesOf(pair.now)];
  return Object.keys(old)
    .filter((name) => Object.hasOwn(now, name))
    .flatMap((name) => {
      const [was, is] = [objectOf(pair.old, old[name]), objectOf(pair.now, now[name])];
      const text = `security scheme ${name}`;
      return [...annotationChanges(was, is, { text }), ...scopeTexts(was.flows, is.flows, text)];
    });
}

/** What scopes there are is told; which of them are asked for is compared with the operations. */
function scopeTexts(before: unknown, after: unknown, place: string): readonly Change[] {
  const [old, now] = [before, after].map((flows) =>
    Object.entries(isJsonObject(flows) ? flows : {}).map(([name, flow]) => [name, isJsonObject(flow) && flow.scopes]),
  );
  return same(old, now) ? [] : [{ kind: 'documentation', place, message: 'scopes changed' }];
}

type Alternative = readonly Credential[];

function alternativesOf(document: OpenApiDocument, { operation }: Operation): readonly Alternative[] {
  const declared = operation.security ?? document.root.security;
  if (!Array.isArray(declared) || declared.length === 0) return [[]];
  return declared
    .filter(isJsonObject)
    .map((alternative) => Object.entries(alternative).map(([name, scopes]) => credentialOf(document, name, scopes)));
}

/** Whether who sends the one has all that the other asks for. */
function covers(one: Alternative, other: Alternative): boolean {
  return other.every(({ key, scopes }) =>
    one.some((credential) => credential.key === key && scopes.every((scope) => credential.scopes.includes(scope))),
  );
}

function keyOf(alternative: Alternative): string {
  return alternative
    .map(({ key, scopes }) => JSON.stringify([key, scopes]))
    .sort()
    .join();
}

function words(alternative: Alternative): string {
  if (alternative.length === 0) return 'no credential';
  return alternative
    .map((credential) =>
      credential.scopes.length === 0 ? credential.words : `${credential.words} with ${credential.scopes.join(' and ')}`,
    )
    .sort()
    .join(' and ');
}
