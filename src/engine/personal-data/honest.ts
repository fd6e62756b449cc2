import { shapes } from '../../generated/schemas.ts';
import type { Shape } from '../../model/shape.ts';
import { protocolText } from '../protocol-text.ts';

/** Whether a text is a word of the contract, of JSON or of the protocols: a report cannot do without it, and it tells of nobody. */
export function isHonest(text: string): boolean {
  honest ??= ` ${[protocolText, ...words, ...namesIn(shapes.UserInfo), ...namesIn(shapes.FlatUserInfo)].join(' \n ')} `;
  return standsIn(honest, text);
}

/** It takes time to put together, and most reports have no use for it. */
let honest: string | undefined;

const words = [
  'true',
  'false',
  'null',
  'string',
  'number',
  'boolean',
  'object',
  'array',
  'userinfo',
  'close',
  'keep-alive',
];

function namesIn({ members = {}, items }: Shape): readonly string[] {
  const inner = Object.entries(members).flatMap(([name, member]) => [name, ...namesIn(member)]);
  return items === undefined ? inner : [...inner, ...namesIn(items)];
}

/** Whether a text has another one as a word or as several, in whatever case of letters. */
export function standsIn(text: string, part: string): boolean {
  const [all, wanted] = [text.toLowerCase(), part.toLowerCase()];
  for (let start = all.indexOf(wanted); start >= 0; start = all.indexOf(wanted, start + 1)) {
    const goesOn = /[\p{L}\p{N}]/u;
    if (!goesOn.test(all.charAt(start - 1)) && !goesOn.test(all.charAt(start + wanted.length))) return true;
  }
  return false;
}
