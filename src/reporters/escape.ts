/**
 * Makes remote text safe per format. This is the one place: reporters call these and never write remote text by
 * themselves.
 */

/**
 * What a reader cannot see for what it is, or a terminal would act upon: controls (C0, DEL, C1), format characters
 * (bidirectional controls, zero-width ones; the zero-width joiner too, which a report can do without), lone surrogates,
 * private and unassigned code points, what renderers ignore (fillers, variation selectors), line and paragraph
 * separators, the braille blank, and every space but the plain one.
 */
const unseen = (): RegExp => /[\p{C}\p{Default_Ignorable_Code_Point}\p{Z}\u2800]/gu;

/** Most texts are: the classes of Unicode take a while to set up, and are set up for others alone. */
const isPlain = (text: string): boolean => /^[ -~]*$/.test(text);

/**
 * What the logs of CI systems take for commands: `::name::` where a line may begin, and `##[name]`, `##vso[name]` or
 * `##teamcity[name]` wherever they stand. A space may become a line break where text is wrapped.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
const command = /(?<=^| ):(?=:)|#(?=#\w*\[)/g;

/** What Markdown leaves as it is, in any place but the first of a line. */
const word = (): RegExp => /^["'(]*(?:\p{L}+(?:['’-]\p{L}+)*|\d{1,6})[)"',.;:?]*$/u;

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

const short: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/**
 * For one line of a terminal, a log or plain text: each unseen character as `\n`, `\t` or `\u{…}`, line feeds too; and
 * what begins a command of a CI system likewise.
 */
export function escapeLine(text: string): string {
  const seen = isPlain(text)
    ? text
    : text.replaceAll(unseen(), (character) => (character === ' ' ? character : escapeOf(character)));
  return seen.replaceAll(command, escapeOf);
}

/** The same for a text of several lines that is our own in its structure: its line feeds stay. */
export function escapeLines(text: string): string {
  return text.split('\n').map(escapeLine).join('\n');
}

/** For JSON that has been serialised: each unseen character, and `##[`, as `\uXXXX`, which any parser undoes. */
export function escapeJson(serialised: string): string {
  return serialised
    .replaceAll(unseen(), (character) =>
      character === ' ' || character === '\n' ? character : utf16Escapes(character),
    )
    .replaceAll(/#(?=#\w*\[)/g, utf16Escapes);
}

/** For text and for attributes in quotes, in HTML. */
export function escapeHtml(text: string): string {
  return escapeLine(text).replaceAll(/[&<>"'`]/g, (character) => references[character] ?? '');
}

/** The same in XML 1.0, which has no place for most of the unseen characters; and no attachment of a test report. */
export function escapeXml(text: string): string {
  return escapeHtml(text.replaceAll('[[ATTACHMENT|', '[\\u{5b}ATTACHMENT|'));
}

/**
 * A URL that a link may lead to: http or https, in a form that also a Markdown link takes as it stands.
 *
 * @returns undefined for anything else, such as `javascript:`
 */
export function linkTarget(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  // A fragment may have further number signs for a browser, and a lone percent sign may stand anywhere; by RFC 3986 neither may.
  return href.replaceAll(/(?<=#.*)#|%(?![\dA-F]{2})|[^\w/:.?#&=%~+;,@!$*-]/gi, percentEncoded);
}

/** The data of a GitHub workflow command, from lines whose breaks are our own. */
export function escapeCommandData(lines: readonly string[]): string {
  return lines.map(escapeLine).join('\n').replaceAll('%', '%25').replaceAll('\n', '%0A');
}

/** The value of a property of a GitHub workflow command. */
export function escapeCommandProperty(text: string): string {
  return escapeCommandData([text]).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/**
 * The text of a SARIF message, where `{0}` is a placeholder and `[text](target)` a link.
 *
 * @see SARIF 2.1.0 sections 3.11.5 and 3.11.6
 */
export function escapeSarifMessage(lines: readonly string[]): string {
  return lines
    .map((line) => escapeLine(line).replaceAll('](', ']\\u{28}'))
    .join('\n')
    .replaceAll(/[{}]/g, (brace) => brace + brace);
}

/**
 * A sentence in GitHub-flavoured Markdown, for anywhere but the beginning of a line. Backslashes do not keep renderers
 * from linking addresses, from telling people that they are mentioned or from setting formulas, so that what is more
 * than words and numbers stands in code spans.
 */
export function escapeMarkdown(text: string): string {
  const parts: string[] = [];
  let code: string[] = [];
  const closeCode = (): void => {
    if (code.length > 0) parts.push(codeWithinPunctuation(code.join(' ')));
    code = [];
  };
  for (const token of escapeLine(text).split(' ')) {
    if (token !== '' && !word().test(token)) {
      code.push(token);
      continue;
    }
    closeCode();
    parts.push(token);
  }
  closeCode();
  return parts.join(' ');
}

/** A text as a code span, whatever backticks it has. */
export function codeSpan(text: string): string {
  if (text === '') return '(empty)';
  const shown = escapeLine(text);
  const ticks = '`'.repeat(longestRun(shown) + 1);
  const padding = /^`|`$|^ .*[^ ].* $/.test(shown) ? ' ' : '';
  return `${ticks}${padding}${shown}${padding}${ticks}`;
}

/** A cell of a table, which ends at a pipe even within a code span. */
export function codeCell(text: string): string {
  return codeSpan(text).replaceAll('|', '\\u{7c}');
}

/** Lines as a fenced code block of Markdown. */
export function fencedLines(lines: readonly string[], language: string): readonly string[] {
  return fenced(lines.map(escapeLine), language);
}

/** A serialised JSON text as a fenced code block of Markdown. */
export function fencedJson(serialised: string): readonly string[] {
  return fenced(escapeJson(serialised).split('\n'), 'json');
}

function fenced(lines: readonly string[], language: string): readonly string[] {
  const fence = '`'.repeat(Math.max(3, ...lines.map((line) => longestRun(line) + 1)));
  return [`${fence}${language}`, ...lines, fence];
}

/** What belongs to the sentence stays out of the code: its punctuation, and a bracket whose other half is a word of the sentence. */
function codeWithinPunctuation(text: string): string {
  const [, inner = text, punctuation = ''] = /^(.*[^,.;:?])([,.;:?])$/u.exec(text) ?? [];
  const [, opened = '', code = inner, closed = ''] = /^(\(?)([^()]+)(\)?)$/u.exec(inner) ?? [];
  return `${opened}${codeSpan(code)}${closed}${punctuation}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
}

function escapeOf(character: string): string {
  return short[character] ?? `\\u{${character.codePointAt(0)?.toString(16) ?? ''}}`;
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

function utf16Escapes(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
