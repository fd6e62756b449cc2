import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { currentDocument, documents, isNode, type Node, nodeAt, readDocument, resolved } from './documents.ts';

interface Example {
  /** JSON Pointer of the example in its document. */
  readonly pointer: string;
  readonly schema: unknown;
  readonly value: unknown;
}

/** Every example of every request body and response of a document, with the schema that it is to show. */
function examplesOf(document: Node): readonly Example[] {
  const found: Example[] = [];
  const visit = (node: unknown, pointer: string): void => {
    if (!isNode(node)) return;
    if (isNode(node.schema)) {
      for (const [name, example] of Object.entries(isNode(node.examples) ? node.examples : {})) {
        const value = resolved(document, example).value;
        found.push({ pointer: `${pointer}/examples/${name}`, schema: node.schema, value });
      }
    }
    for (const [key, child] of Object.entries(node)) {
      visit(child, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
    }
  };
  visit(document.paths, '/paths');
  return found;
}

/** A validator of the project's own making would agree with the document's mistakes; this one is ajv's, on the document. */
function validatorFor(document: Node): (example: Example) => unknown {
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  ajv.addFormat('idn-email', /^[^@\s]+@[^@\s]+$/u);
  ajv.addVocabulary(['components', 'x-requirements']);
  ajv.addSchema({ $id: 'document', components: { schemas: nodeAt(document, '/components/schemas') } });
  return ({ schema, value }) => {
    const absolute = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"document#/'));
    const validate = ajv.compile(absolute);
    return validate(value) ? [] : validate.errors;
  };
}

it.each(
  documents.flatMap((name) =>
    examplesOf(readDocument(name)).map((example) => [name, example.pointer, example] as const),
  ),
)('%s, %s fits its schema', (name, _pointer, example) => {
  expect(validatorFor(readDocument(name))(example)).toEqual([]);
});

describe(currentDocument, () => {
  const document = readDocument(currentDocument);

  it('has an example of each body that the guide shows, and of a token', () => {
    expect(examplesOf(document).map(({ pointer }) => pointer)).toEqual([
      '/paths/~1userinfo/get/responses/200/content/application~1json/examples/allMembers',
      '/paths/~1userinfo/get/responses/200/content/application~1json/examples/requiredMembers',
      '/paths/~1api~1oauth-config/post/requestBody/content/application~1json/examples/guide',
      '/paths/~1api~1oauth-config/get/responses/2XX/content/application~1json/examples/guide',
      '/paths/~1api~1oauth-config/patch/requestBody/content/application~1json/examples/guide',
      '/paths/~1token/post/responses/200/content/application~1json/examples/bearer',
    ]);
  });

  it('has schemas that examples can fail', () => {
    const validate = validatorFor(document);
    const [example] = examplesOf(document);
    expect(validate({ pointer: '', schema: example?.schema, value: { externalUserId: 1 } })).toMatchObject([
      { instancePath: '', keyword: 'required', params: { missingProperty: 'userData' } },
      { instancePath: '/externalUserId', keyword: 'type' },
    ]);
  });
});
