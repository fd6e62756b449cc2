import type { Header } from '../model/probe.ts';
import { fieldValues, listElements } from './fields.ts';

export interface Challenge {
  /** In lower case. */
  readonly scheme: string;
  /** Names in lower case, values unquoted. */
  readonly parameters: Readonly<Record<string, string>>;
}

const token = "[!#$%&'*+.^_`|~\\w-]+";
const parameterPattern = new RegExp(`^(${token})\\s*=\\s*(?:"((?:[^"\\\\]|\\\\.)*)"|(${token}))$`, 's');
const schemePattern = new RegExp(`^(${token})(?:\\s+(.*))?$`, 's');

/**
 * The challenges of all WWW-Authenticate fields. Challenges and their parameters are both separated by commas: an element
 * that is a parameter belongs to the challenge before it, any other begins one.
 * @see RFC 9110 section 11.6.1
 */
export function challenges(headers: readonly Header[]): readonly Challenge[] {
  const found: { scheme: string; parameters: Record<string, string> }[] = [];
  for (const element of listElements(fieldValues(headers, 'WWW-Authenticate'))) {
    const current = found.at(-1);
    if (current !== undefined && addParameter(current.parameters, element)) continue;
    const match = schemePattern.exec(element);
    if (match?.[1] === undefined) continue;
    const challenge = { scheme: match[1].toLowerCase(), parameters: {} };
    addParameter(challenge.parameters, match[2] ?? '');
    found.push(challenge);
  }
  return found;
}

function addParameter(parameters: Record<string, string>, element: string): boolean {
  const match = parameterPattern.exec(element);
  if (match?.[1] === undefined) return false;
  parameters[match[1].toLowerCase()] = match[3] ?? (match[2] ?? '').replaceAll(/\\(.)/gs, '$1');
  return true;
}
