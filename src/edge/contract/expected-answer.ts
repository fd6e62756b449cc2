import type { OpenApiDocument, Operation } from '../../engine/openapi/document.ts';
import { isJsonObject } from '../../wire/json-object.ts';
import type { Interaction, Pact } from '../pact/pact-file.ts';
import { bodySchema, documentedResponse } from './documented-response.ts';
import { bodyRules, type Rules } from './matching-rules.ts';
import { type Part, partsOf, placeOf, type Tokens, valuesAt } from './members.ts';
import { operationOf } from './operation-of.ts';
import { pactBody } from './pact-body.ts';

/** A body that a pact expects. */
export interface ExpectedBody {
  readonly value: unknown;
  readonly rules: Rules;
}

/** What a consumer expects of an answer, and of all answers of the kind. */
export interface ExpectedAnswer extends ExpectedBody {
  /** Each place once, that of the items of an array by the first of them. */
  readonly parts: readonly Part[];
  /** The bodies of all interactions whose answers the document describes at the same place, this one's too. */
  readonly alike: readonly ExpectedBody[];
}

/** Undefined where the consumer does not look at the body, or the document says nothing of it. */
export function expectedAnswer(
  document: OpenApiDocument,
  operation: Operation,
  pact: Pact,
  interaction: Interaction,
): ExpectedAnswer | undefined {
  const documented = documentedResponse(document, operation, interaction);
  const body = pactBody(interaction.document.response);
  if (documented === undefined || body === undefined) return undefined;
  const { value, mediaType } = body;
  return {
    value,
    rules: bodyRules(interaction.document.response),
    parts: oncePerPlace(partsOf(document, bodySchema(document, documented.response, mediaType), value)),
    alike: alike(document, operation, pact, documented.name).flatMap(({ document: { response } }) => {
      const other = pactBody(response);
      return other === undefined ? [] : [{ value: other.value, rules: bodyRules(response) }];
    }),
  };
}

/** The interactions whose answers the document describes under one name of an operation's responses. */
export function alike(
  document: OpenApiDocument,
  operation: Operation,
  pact: Pact,
  name: string,
): readonly Interaction[] {
  return pact.interactions
    .filter((one) => operationOf(document, one)?.title === operation.title)
    .filter((one) => documentedResponse(document, operation, one)?.name === name);
}

/** Whether the consumer shows in some interaction that it can do without a member, the member's parent being there. */
export function isDispensable({ alike }: ExpectedAnswer, tokens: Tokens): boolean {
  const name = tokens.at(-1);
  if (typeof name !== 'string') return false;
  return alike
    .flatMap(({ value }) => valuesAt(value, tokens.slice(0, -1)))
    .some((parent) => isJsonObject(parent) && !Object.hasOwn(parent, name));
}

export function oncePerPlace(parts: readonly Part[]): readonly Part[] {
  return [...new Map(parts.toReversed().map((part) => [placeOf(part.tokens), part])).values()].toReversed();
}
