import type { OpenApiDocument } from '../../engine/openapi/document.ts';
import type { Finding } from '../../model/verdict.ts';
import { type ExpectedAnswer, isDispensable, oncePerPlace } from './expected-answer.ts';
import { namesAreExamples } from './matching-rules.ts';
import type { Part } from './members.ts';
import type { Reliance } from './reliance.ts';
import { relianceFinding } from './reliance-finding.ts';

/** Members that the consumer expects in every answer of the kind: one that can do without shows it in some interaction. */
export function expectedMembers(document: OpenApiDocument, answer: ExpectedAnswer): Reliance {
  const relied = answer.parts
    .filter(({ tokens }) => !isDispensable(answer, tokens))
    .filter(({ tokens }) => !namesAreExamples(answer.rules, tokens));
  return {
    errors: relied.flatMap((part) => notPromised(document, part)),
    warnings: oncePerPlace(relied.flatMap(openParent)).map((part) => notJudged(document, part)),
  };
}

function notPromised(document: OpenApiDocument, { tokens, value, promised, alternatives }: Part): readonly Finding[] {
  const finding = (reason: string, expected: string, fix: (path: string) => string): readonly Finding[] => [
    relianceFinding({ tokens, value, part: 'response', reason, expected, fix }),
  ];
  if (promised?.kind === 'no') {
    return finding(
      'the consumer expects it, and the document does not name it',
      'a member that the document names',
      (path) => `Name and require ${path} in ${document.name}, or let the consumer do without.`,
    );
  }
  if (promised !== undefined && isForWriting(alternatives)) {
    return finding(
      'the consumer expects it, and the document has it in requests alone (writeOnly)',
      'a member that answers have too',
      (path) => `Take writeOnly from ${path} in ${document.name}, or let the consumer do without.`,
    );
  }
  if (promised?.kind !== 'optional') return [];
  return finding(
    'the consumer expects it in every answer, and the document does not require it',
    'a member that the document requires',
    (path) =>
      `Require ${path} in ${document.name}; or, where the consumer can do without, add an interaction in which it is missing.`,
  );
}

function isForWriting(alternatives: Part['alternatives']): boolean {
  return alternatives.length > 0 && alternatives.every(({ schemas }) => schemas.some((one) => one.writeOnly === true));
}

/** What a member is in that the document leaves open, with why. */
function openParent({ promised, parent }: Part): readonly Part[] {
  return promised?.kind === 'open' && parent !== undefined ? [{ ...parent, promised }] : [];
}

function notJudged(document: OpenApiDocument, { tokens, value, promised }: Part): Finding {
  const why =
    promised?.unjudged === undefined
      ? 'the document says no members there'
      : `the document says them by "${promised.unjudged}", which is not looked into`;
  return relianceFinding({
    tokens,
    value,
    part: 'response',
    reason: `not judged, whether every answer has the members that the consumer expects: ${why}`,
    expected: 'a schema that requires them',
    fix: (path) =>
      `Require the members of ${path} in ${document.name}, or see to it yourself that every answer has them.`,
  });
}
