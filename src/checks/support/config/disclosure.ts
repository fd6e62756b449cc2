import type { AnsweredExchange } from '../../../model/exchange.ts';
import type { Finding } from '../../../model/verdict.ts';
import { type ConfigMember, configMembers, visibleConfigMembers } from '../../../probes/config-contract.ts';
import { createdForm, otherForm, patchesThere } from '../../../probes/config-values.ts';
import { jsonValueOf } from '../../../wire/json.ts';
import { isJsonObject } from '../../../wire/json-object.ts';
import { toPointer } from '../../../wire/json-pointer.ts';
import { jsonObjectIn } from '../json-body.ts';
import { type KnownValue, type Sight, sightIn } from '../known-values.ts';
import type { ConfigState } from './state.ts';

/**
 * The finding on a refusal of a key that shows the config all the same, be it in a member of its name, or by a value that GET with the
 * key has shown.
 *
 * @param config what that GET said
 */
export function disclosureFindings(answer: AnsweredExchange, request: string, config: ConfigState): readonly Finding[] {
  const sight = sightOfConfig(answer, config);
  if (sight === undefined) return [];
  const { status } = answer.response;
  const shown = sight.members.join(', ');
  return [
    {
      pointer: sight.pointer,
      ...(sight.isOutside ? { where: sight.place } : {}),
      message: `${request} was refused (status ${status}), and ${sight.place} shows ${shown} all the same.`,
      expected: 'a refusal that shows nothing of the config',
      actual: `status ${status} and ${shown}`,
      exchange: answer.name,
      fix: 'End the handling of the request where the key is refused, as by return, so that nothing of the config is written after it.',
    },
  ];
}

/** Where an answer shows the config, or a part of it. */
export function sightOfConfig(answer: AnsweredExchange, config: ConfigState): Sight | undefined {
  return membersAtTheRoot(answer) ?? sightIn(answer, [...valuesOf(config), ...probeValues]);
}

/** The members of a config that stand at the root of a body with a value, whatever its status. */
export function givenMembers(answer: AnsweredExchange): readonly ConfigMember[] {
  const body = jsonObjectIn(answer) ?? {};
  return configMembers.filter((name) => (body[name] ?? null) !== null);
}

/** Members that the request did not send: whatever their values are, a refusal has none of them. */
function membersAtTheRoot(answer: AnsweredExchange): Sight | undefined {
  const sent = jsonValueOf(answer.request.body ?? '');
  const shown = givenMembers(answer).filter((name) => !(isJsonObject(sent) && name in sent));
  const [first, ...rest] = shown;
  if (first === undefined) return undefined;
  return { members: [first, ...rest], place: 'the body', pointer: toPointer([first]), isOutside: false };
}

function valuesOf(state: ConfigState): readonly KnownValue[] {
  if (state.kind !== 'present') return [];
  const { config } = state;
  return configMembers.flatMap((member) => {
    const value = config[member];
    if (typeof value !== 'string' && typeof value !== 'boolean') return [];
    return [{ member, value: String(value), isTelling: isTelling(value), names: [member] }];
  });
}

/** An address, or what nobody says by chance. A client id may be a word, such as the name of a product. */
function isTelling(value: string | boolean): boolean {
  return typeof value === 'string' && value.length >= 16 && /\d|:\/\//.test(value);
}

/** What the steps write, which is in no other text: a server may show a config that it has kept from an earlier step. */
const probeValues: readonly KnownValue[] = [createdForm, otherForm, ...patchesThere].flatMap((form) =>
  visibleConfigMembers.flatMap((member) => {
    const value = form[member];
    return typeof value === 'string' ? [{ member, value, isTelling: true, names: [] }] : [];
  }),
);
