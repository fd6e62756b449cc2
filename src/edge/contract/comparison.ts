import type { OpenApiDocument } from '../../engine/openapi/document.ts';
import { InternalError, UsageError } from '../../model/errors.ts';
import type { Finding } from '../../model/verdict.ts';
import { describe } from '../../wire/describe.ts';
import { pointerToPath, toPointer, valueAt } from '../../wire/json-pointer.ts';
import type { LoadedPact } from '../pact/shipped-pacts.ts';
import { comparablePact } from './comparable-pact.ts';
import { placeIn } from './place.ts';
import { unreadablePact } from './unreadable-pact.ts';

/** What the comparator of the Pact project says of one interaction. */
export interface Comparison {
  readonly errors: readonly Finding[];
  readonly warnings: readonly Finding[];
}

/** As far as its results are read; its own types are not exported. */
interface Result {
  readonly code: string;
  readonly message: string;
  readonly type: 'error' | 'warning';
  readonly mockDetails?: { readonly location: string; readonly value: unknown };
  readonly specDetails?: { readonly location: string };
}

/**
 * Compares each interaction of a pact with an OpenAPI document, by the comparator of the Pact project: whether the document has
 * the operation, takes the request and may give the answer, members that it does not name included.
 *
 * @returns one comparison for each interaction, in their order
 * @see https://github.com/pactflow/openapi-pact-comparator
 */
export async function comparePact(document: OpenApiDocument, loaded: LoadedPact): Promise<readonly Comparison[]> {
  const { pact } = loaded;
  const found = pact.interactions.map(() => ({ errors: [] as Finding[], warnings: [] as Finding[] }));
  for await (const result of compare(await comparatorFor(document), loaded, document)) {
    const [, kind, index] =
      /^\[root\]\.(interactions|messages)\[(\d+)\]/.exec(result.mockDetails?.location ?? '') ?? [];
    const entry = found[Number(index)];
    if (kind !== 'interactions' || entry === undefined) {
      throw new InternalError('unplaced-result', `${result.code} is of no interaction`);
    }
    // Which credentials are missing is told by the document itself, by more than the comparator looks at.
    if (result.code === 'request.authorization.missing') continue;
    entry[result.type === 'error' ? 'errors' : 'warnings'].push(findingOf(result, document));
  }
  return found;
}

interface Comparator {
  compare(pact: unknown): AsyncIterable<Result>;
}

/** Its declarations import files without their extensions, which this module system does not resolve: they declare nothing. */
async function comparatorFor(document: OpenApiDocument): Promise<Comparator> {
  const library: object = await import('@pactflow/openapi-pact-comparator');
  const make: unknown = Reflect.get(library, 'Comparator');
  if (typeof make !== 'function') throw new InternalError('no-comparator', 'the comparator is not exported');
  const comparator: Comparator = Reflect.construct(make, [structuredClone(document.root)]);
  return comparator;
}

async function* compare(comparator: Comparator, loaded: LoadedPact, document: OpenApiDocument): AsyncGenerator<Result> {
  try {
    yield* comparator.compare(structuredClone(comparablePact(loaded.pact)));
  } catch (cause) {
    if (cause instanceof InternalError) throw cause;
    const unreadable = unreadablePact(loaded, cause);
    if (unreadable !== undefined) throw unreadable;
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new UsageError('not-comparable', `${document.name} cannot be compared with a pact: ${message}.`, { cause });
  }
}

function findingOf({ message, mockDetails, specDetails }: Result, document: OpenApiDocument): Finding {
  const [, part = 'interaction', rest = ''] =
    /^\[root\]\.interactions\[\d+\]\.?([^.]*)\.?(.*)$/.exec(mockDetails?.location ?? '') ?? [];
  const [, undocumented] = /must NOT have additional properties - (.+)$/.exec(message) ?? [];
  const value = mockDetails?.value;
  const inBody = rest === 'body' || rest.startsWith('body.');
  const tokens = inBody ? rest.split('.').slice(1) : [];
  const path = pointerToPath(toPointer(undocumented === undefined ? tokens : [...tokens, undocumented]));
  const where = inBody ? `${path} of the ${part} body` : `the ${[part, rest].filter((text) => text !== '').join(' ')}`;
  const names = (specDetails?.location ?? '').replace(/^\[root\]\.?/, '').replace(/\.additionalProperties$/, '');
  const place = `#${placeIn(document, names)}`;
  const reason = undocumented === undefined ? message.replace(/^.*?: (?=must )/, '') : 'is not in the document';
  return {
    pointer: inBody ? toPointer(tokens) : '',
    ...(inBody ? {} : { where }),
    message: inBody ? `${where} ${reason}` : `${where}: ${reason}`,
    expected: `what ${document.name} has at ${place}`,
    actual: describe(undocumented === undefined ? value : valueAt(value, toPointer([undocumented]))),
    fix: `Mend ${document.name} at ${place}, or change what the consumer relies on and write the pact anew.`,
  };
}
