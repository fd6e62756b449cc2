import type { OpenApiDocument } from '../../engine/openapi/document.ts';
import type { Finding } from '../../model/verdict.ts';
import { type ExpectedAnswer, isDispensable } from './expected-answer.ts';
import { type Part, valuesAt } from './members.ts';
import type { Reliance } from './reliance.ts';
import { relianceFinding } from './reliance-finding.ts';
import { takenTypes } from './taken-types.ts';
import { textReliance } from './text-reliance.ts';
import { typeTrouble } from './type-reliance.ts';

/** Values that the document allows at a place, and that the consumer takes in no interaction. */
export function expectedValues(document: OpenApiDocument, answer: ExpectedAnswer): Reliance {
  const errors: Finding[] = [];
  const warnings: Finding[] = [];
  for (const part of answer.parts) {
    const finding = (reason: string, expected: string): Finding =>
      relianceFinding({
        ...part,
        part: 'response',
        reason,
        expected,
        fix: (path) =>
          `Have ${document.name} allow at ${path} what the consumer takes alone, or let the consumer take more and write the pact anew.`,
      });
    const types = typeTrouble(typesTaken(answer, part), part);
    const texts = textReliance(part.alternatives, answer.rules(part.tokens));
    if (types !== undefined) errors.push(finding(types, 'a rule that takes every type that the document allows'));
    else if (texts === 'narrower') {
      const reason = 'the consumer does not take every text that the document allows';
      errors.push(finding(reason, 'a rule that takes every text that the document allows'));
    } else if (texts === 'not-judged') {
      const reason = 'not judged, whether the consumer takes every text that the document allows';
      warnings.push(finding(reason, 'the pattern of the document, or one that is known to take all texts'));
    }
  }
  return { errors, warnings };
}

/** By all interactions: a consumer takes null where another one shows it, and where the member may be missing. */
function typesTaken(answer: ExpectedAnswer, { tokens }: Part): ReturnType<typeof takenTypes> {
  const each = answer.alike.flatMap(({ value, rules }) =>
    valuesAt(value, tokens).map((example) => takenTypes(example, rules(tokens))),
  );
  return new Set([...each.flatMap((types) => [...types]), ...(isDispensable(answer, tokens) ? ['null' as const] : [])]);
}
