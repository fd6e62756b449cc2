import { LineCounter, parseDocument } from 'yaml';
import { UsageError } from '../model/errors.ts';
import { pointerTokens } from '../wire/json-pointer.ts';

/** A YAML text as a value, and where in the text its parts stand. */
export interface YamlText {
  readonly value: unknown;
  /** The line of what a JSON Pointer points to; the first one where it points to nothing. */
  readonly lineOf: (pointer: string) => number;
}

/**
 * Parses a YAML 1.2 text; JSON is YAML too.
 *
 * @param name how messages name the text, as they begin
 * @param code of the error
 * @throws {UsageError} where it does not parse, has an alias that leads nowhere, or more of them than anybody writes
 */
export function parseYaml(text: string, name: string, code = 'not-yaml'): YamlText {
  const lines = new LineCounter();
  const document = parseDocument(text, { prettyErrors: false, lineCounter: lines });
  const [error] = document.errors;
  if (error !== undefined) {
    const { line, col } = lines.linePos(error.pos[0]);
    const message = error.message.replace(/\.$/, '');
    throw new UsageError(code, `${name} is not YAML: ${message}, line ${line}, column ${col}.`, { cause: error });
  }
  return {
    value: resolved(() => document.toJS(), name, code),
    lineOf(pointer) {
      const node: unknown = document.getIn(pointerTokens(pointer), true);
      const range = typeof node === 'object' && node !== null ? Reflect.get(node, 'range') : undefined;
      return Array.isArray(range) ? lines.linePos(Number(range[0])).line : 1;
    },
  };
}

function resolved(resolve: () => unknown, name: string, code: string): unknown {
  try {
    return resolve();
  } catch (cause) {
    const message = cause instanceof Error ? cause.message.replace(/\.$/, '') : String(cause);
    throw new UsageError(code, `${name} cannot be read: ${message}.`, { cause });
  }
}
