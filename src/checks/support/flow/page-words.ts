import type { AnsweredExchange } from '../../../model/exchange.ts';
import { quoteUpTo } from '../../../wire/describe.ts';
import { isJson } from '../../../wire/json.ts';
import { textIn } from '../json-body.ts';

/** How far into a page its words are looked for. */
const lookedAt = 20_000;
/** An error says what it is in its first words; a stack trace is not wanted. */
const longestWords = 120;

/** The first words that a page or a plain text shows, as a sentence; undefined of JSON, and where there are none. */
export function pageWords(answer: AnsweredExchange): string | undefined {
  const text = textIn(answer) ?? '';
  if (isJson(text)) return undefined;
  const words = visibleIn(text.slice(0, lookedAt));
  return words === '' ? undefined : `The body says ${quoteUpTo(longestWords, words)}.`;
}

/** What a browser shows of a page, roughly. Each pattern goes on from where it began, so that none takes long. */
function visibleIn(page: string): string {
  const start = page.search(/<body\b/i);
  return page
    .slice(Math.max(0, start))
    .replaceAll(/<(script|style|title)\b[^<]*(?:<(?!\/\1)[^<]*)*(?:<\/\1[^<>]*>?|$)/gi, ' ')
    .replaceAll(/<[^<>]*>/g, ' ')
    .replaceAll(/&(#39|quot|lt|gt|nbsp|amp);/g, (_entity, name: string) => entities[name] ?? ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

const entities: Readonly<Record<string, string>> = { '#39': "'", quot: '"', lt: '<', gt: '>', nbsp: ' ', amp: '&' };
