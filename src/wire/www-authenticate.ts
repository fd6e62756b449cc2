import type { Header } from '../model/probe.ts';
import { fieldValues, listElements } from './fields.ts';

export interface Challenge {
  /** In lower case. */
  readonly scheme: string;
  /** Names in lower case, values unquoted. */
  readonly parameters: Readonly<Record<string, string>>;
  /** What stands where a parameter may stand and is none: a token68, or text of no form that there is. */
  readonly others: readonly string[];
}

/** Also where a recording has a placeholder in place of a part of it. */
const token = "(?:[!#$%&'*+.^_`|~\\w-]|\\{\\{[\\w-]+\\}\\})+";
const parameterPattern = new RegExp(`^(${token})\\s*=\\s*(?:"((?:[^"\\\\]|\\\\.)*)"|(${token}))$`, 's');
const schemePattern = new RegExp(`^(${token})(?:\\s+(.*))?$`, 's');

/**
 * The challenges of all WWW-Authenticate fields. Challenges and their parameters are both separated by commas: an element
 * that is a parameter belongs to the challenge before it, any other begins one; what can do neither is among the others of the
 * challenge before it.
 * @see RFC 9110 section 11.6.1
 */
export function challenges(headers: readonly Header[]): readonly Challenge[] {
  const found: { scheme: string; parameters: Record<string, string>; others: string[] }[] = [];
  for (const element of listElements(fieldValues(headers, 'WWW-Authenticate'))) {
    const current = found.at(-1);
    if (current !== undefined && addParameter(current.parameters, element)) continue;
    const match = schemePattern.exec(element);
    if (match?.[1] === undefined) {
      current?.others.push(element);
      continue;
    }
    const [, scheme, rest = ''] = match;
    const parameters = {};
    const isRead = rest === '' || addParameter(parameters, rest);
    found.push({ scheme: scheme.toLowerCase(), parameters, others: isRead ? [] : [rest] });
  }
  return found;
}

function addParameter(parameters: Record<string, string>, element: string): boolean {
  const match = parameterPattern.exec(element);
  if (match?.[1] === undefined) return false;
  parameters[match[1].toLowerCase()] = match[3] ?? (match[2] ?? '').replaceAll(/\\(.)/gs, '$1');
  return true;
}
