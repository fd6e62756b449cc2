import { toPointer } from '../../wire/json-pointer.ts';

/** The verifier's names of the classes of status codes. */
const statusClasses: Readonly<Record<string, string>> = {
  'Information response': 'a status 1xx',
  'Successful response': 'a status 2xx',
  Redirect: 'a status 3xx',
  'Client error': 'a status 4xx',
  'Server error': 'a status 5xx',
  'Non-error response': 'a status below 400',
  'Error response': 'a status from 400 on',
};

/** The status that a pact asks for, from its example and the verifier's sentence: of a class, the example is but one. */
export function statusWord(example: string, sentence: string): string {
  const kind = / to be an? (.+?)(?: \(|$)/.exec(sentence)?.[1];
  if (kind === undefined) return `the status ${example}`;
  const known = statusClasses[kind];
  if (known !== undefined) return `${known}, such as ${example}`;
  return /^[\d, ]+$/.test(kind) ? `the status ${alternatives(kind.split(', ').map(Number))}` : kind;
}

/** Numbers in words, three or more in a row as a range. */
function alternatives(numbers: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run !== undefined && number === run[1] + 1) run[1] = number;
    else runs.push([number, number]);
  }
  const words = runs.flatMap(([first, last]) =>
    last - first > 1 ? [`${first} to ${last}`] : [...new Set([first, last])].map(String),
  );
  return words.length === 1 ? words.join() : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/** The kind of a JSON value, with its article. */
export function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  if (typeof value === 'object') return 'an object';
  return value === undefined ? 'a value' : `a ${typeof value}`;
}

/** `$.a['b c'][0]` as a JSON Pointer. */
export function pointerOfPath(path: string): string {
  const tokens = [...path.matchAll(/\.([^.[\]]+)|\['((?:[^'\\]|\\.)*)'\]|\[(\d+)\]/g)].map(
    ([, name, quoted, index]) => name ?? quoted?.replaceAll(/\\(.)/g, '$1') ?? index ?? '',
  );
  return toPointer(tokens);
}
