import type { AnsweredExchange } from '../model/exchange.ts';
import type { Finding } from '../model/verdict.ts';
import { parseJsonValue } from '../wire/json.ts';
import { decodeUtf8 } from '../wire/text.ts';

/**
 * The JSON value in the body of an answer, or why there is none. Its Content-Type is not looked at: a client has use for the
 * value whatever it is called, and what it ought to be called is judged by the checks.
 */
export function jsonIn(exchange: AnsweredExchange): { readonly value: unknown } | { readonly problem: Finding } {
  const decoded = decodeUtf8(exchange.response.body);
  if ('invalidAt' in decoded) return { problem: unreadable('bytes that are not UTF-8', 'JSON in UTF-8') };
  const parsed = parseJsonValue(decoded.text);
  if ('value' in parsed) return { value: parsed.value };
  if ('tooDeep' in parsed) return { problem: unreadable('JSON nested past any config or token', 'JSON') };
  const { message, line, column } = parsed.error;
  return { problem: unreadable(`no JSON: ${message} (line ${line}, column ${column})`, 'JSON') };
}

function unreadable(actual: string, expected: string): Finding {
  return {
    pointer: '',
    message: `the body of the answer is ${actual}`,
    expected,
    actual,
    fix: 'Check that the URL is that of the endpoint, and not of a proxy or a web page in front of it.',
  };
}
