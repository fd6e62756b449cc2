import type { AnsweredExchange } from '../../model/exchange.ts';
import { parseJsonValue } from '../../wire/json.ts';
import { toPointer } from '../../wire/json-pointer.ts';
import { standsIn, textsBesideTheBody } from './answer-texts.ts';

/** A value that one answer showed, and that another must not show. */
export interface KnownValue {
  /** What it is of, for the report: `clientId`. */
  readonly member: string;
  readonly value: string;
  /** Whether it is too long and too odd to stand anywhere by chance. Another counts under one of its names alone. */
  readonly isTelling: boolean;
  /** Names under which it is known also where it is not telling. */
  readonly names: readonly string[];
}

/** A place of an answer that shows what it must not. */
export interface Sight {
  /** Whose values it shows. */
  readonly members: readonly [string, ...string[]];
  readonly place: string;
  readonly pointer: string;
  readonly isOutside: boolean;
}

/** Where an answer shows known values; a value that its own request sent is no news to who sent it. */
export function sightIn(answer: AnsweredExchange, known: readonly KnownValue[]): Sight | undefined {
  const sent = textOfRequest(answer);
  const news = known.filter(({ value }) => !standsIn(sent, value));
  return sightInBody(answer, news) ?? sightBesideTheBody(answer, news);
}

function textOfRequest({ request: { url, headers, body = '' } }: AnsweredExchange): string {
  return [url, ...headers.map(([, value]) => value), body].join('\n');
}

function sightInBody(answer: AnsweredExchange, known: readonly KnownValue[]): Sight | undefined {
  const { body } = answer.response;
  if (body.length === 0) return undefined;
  const text = new TextDecoder().decode(body);
  const parsed = parseJsonValue(text);
  const leaves = 'value' in parsed ? leavesOf(parsed.value) : [];
  const named = leaves.flatMap((leaf) =>
    known.filter((one) => isNamed(leaf, one)).map(({ member }) => ({ member, ...leaf })),
  );
  const telling = known.filter(({ isTelling, value }) => isTelling && standsIn(text, value));
  const [first, ...rest] = new Set([...named, ...telling].map(({ member }) => member));
  if (first === undefined) return undefined;
  const leaf = named[0] ?? leaves.find(({ value }) => telling.some((one) => standsIn(value, one.value)));
  return { members: [first, ...rest], place: 'the body', pointer: leaf?.pointer ?? '', isOutside: false };
}

function sightBesideTheBody(answer: AnsweredExchange, known: readonly KnownValue[]): Sight | undefined {
  for (const { place, text } of textsBesideTheBody(answer)) {
    const telling = known.filter(({ isTelling, value }) => isTelling && standsIn(text, value));
    const [first, ...rest] = new Set(telling.map(({ member }) => member));
    if (first !== undefined) return { members: [first, ...rest], place, pointer: '', isOutside: true };
  }
  return undefined;
}

/** A value of a JSON text that holds no others, as a text. */
interface Leaf {
  readonly pointer: string;
  readonly name: string;
  readonly value: string;
}

function leavesOf(value: unknown, path: readonly string[] = []): readonly Leaf[] {
  if (value === null) return [];
  if (typeof value === 'object')
    return Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, [...path, name]));
  return [{ pointer: toPointer(path), name: path.at(-1) ?? '', value: String(value) }];
}

function isNamed(leaf: Leaf, { names, value }: KnownValue): boolean {
  return leaf.value === value && names.some((name) => plain(name) === plain(leaf.name));
}

/** A name without what naming conventions differ in. */
function plain(name: string): string {
  return name.replaceAll(/[_-]/g, '').toLowerCase();
}
