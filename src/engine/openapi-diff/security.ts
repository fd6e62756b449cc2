import { isJsonObject, type JsonObject } from '../../checks/support/json-object.ts';
import { type OpenApiDocument, type Operation, objectOf } from '../openapi/document.ts';
import { annotationChanges } from './annotations.ts';
import { type Change, change, type Place } from './change.ts';
import type { Pair } from './schemas.ts';

/** Which credentials an operation asks for otherwise. */
export function securityChanges(pair: Pair, before: Operation, after: Operation): readonly Change[] {
  const place: Place = { text: `${after.title}, security`, side: 'request' };
  const [old, now] = [alternativesOf(pair.old, before), alternativesOf(pair.now, after)];
  return [
    ...old.filter((one) => !now.includes(one)).map((one) => change('breaking', place, `${one} no longer suffices`)),
    ...now.filter((one) => !old.includes(one)).map((one) => change('compatible', place, `${one} suffices now`)),
  ];
}

/** What texts of the schemes differ; a scheme itself is compared where an operation asks for it. */
export function securitySchemeAnnotations(pair: Pair): readonly Change[] {
  const [old, now] = [schemesOf(pair.old), schemesOf(pair.now)];
  return Object.keys(old)
    .filter((name) => Object.hasOwn(now, name))
    .flatMap((name) =>
      annotationChanges(objectOf(pair.old, old[name]), objectOf(pair.now, now[name]), {
        text: `security scheme ${name}`,
      }),
    );
}

/** Each alternative by what is sent for it, since the names of schemes are the document's own. */
function alternativesOf(document: OpenApiDocument, { operation }: Operation): readonly string[] {
  const declared = operation.security ?? document.root.security;
  if (!Array.isArray(declared) || declared.length === 0) return ['no credential'];
  return declared.filter(isJsonObject).map((alternative) => {
    const parts = Object.entries(alternative).map(([name, scopes]) => {
      const scheme = objectOf(document, schemesOf(document)[name]);
      const listed =
        Array.isArray(scopes) && scopes.length > 0 ? ` with ${scopes.map(String).sort().join(' and ')}` : '';
      return `${schemeWords(scheme)}${listed}`;
    });
    return parts.length === 0 ? 'no credential' : parts.sort().join(' and ');
  });
}

function schemeWords(scheme: JsonObject): string {
  switch (scheme.type) {
    case 'apiKey':
      return `a key in the ${String(scheme.in)} ${String(scheme.name)}`;
    case 'http':
      return `HTTP ${String(scheme.scheme).toLowerCase()} authentication`;
    default:
      return JSON.stringify(Object.fromEntries(Object.entries(scheme).filter(([name]) => name !== 'description')));
  }
}

function schemesOf(document: OpenApiDocument): JsonObject {
  return objectOf(document, objectOf(document, document.root.components).securitySchemes);
}
