import { isJsonObject, type JsonObject } from '../../wire/json-object.ts';
import { isAnnotation } from '../openapi/annotation-names.ts';
import { type OpenApiDocument, objectOf } from '../openapi/document.ts';

/** One thing that a caller sends to be let in. */
export interface Credential {
  /** What is sent, which makes two the same: names of schemes are the document's own. */
  readonly key: string;
  /** How messages name it. */
  readonly words: string;
  /** In their order. */
  readonly scopes: readonly string[];
}

/** @param name of the scheme in the document */
export function credentialOf(document: OpenApiDocument, name: string, scopes: unknown): Credential {
  const declared = schemesOf(document);
  const scheme = Object.hasOwn(declared, name) ? objectOf(document, declared[name]) : undefined;
  return {
    ...(scheme === undefined ? { key: name, words: `the scheme ${name}` } : ofScheme(scheme)),
    scopes: Array.isArray(scopes) ? scopes.map(String).sort() : [],
  };
}

export function schemesOf(document: OpenApiDocument): JsonObject {
  return objectOf(document, objectOf(document, document.root.components).securitySchemes);
}

function ofScheme(scheme: JsonObject): Pick<Credential, 'key' | 'words'> {
  switch (scheme.type) {
    case 'apiKey': {
      const [where, name] = [String(scheme.in), String(scheme.name)];
      const words = `a key in the ${where} ${name}`;
      // Names of header fields match in any case of letters.
      return { key: where === 'header' ? words.toLowerCase() : words, words };
    }
    case 'http': {
      const words = `HTTP ${String(scheme.scheme).toLowerCase()} authentication`;
      return { key: words, words };
    }
    default: {
      const words = JSON.stringify(withoutTexts(scheme));
      return { key: words, words };
    }
  }
}

/** Neither texts nor the scopes that there are: those that are asked for stand beside the scheme. */
function withoutTexts(scheme: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(scheme)
      .filter(([name]) => !isAnnotation(name))
      .map(([name, value]) => [name, name === 'flows' && isJsonObject(value) ? withoutScopes(value) : value]),
  );
}

function withoutScopes(flows: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(flows).map(([name, flow]) => {
      if (!isJsonObject(flow)) return [name, flow];
      const { scopes: _, ...rest } = flow;
      return [name, rest];
    }),
  );
}
