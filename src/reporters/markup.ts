/** Markup that is safe to write: made by a template of this module, never from a text. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** What a template takes: text and numbers, which are escaped, markup, which is not, and lists of them. */
export type Content = string | number | Markup | undefined | readonly Content[];

export type Template = (fixed: TemplateStringsArray, ...contents: readonly Content[]) => Markup;

/** A template tag for a markup language: what stands between its fixed parts is escaped, so that no reporter can forget it. */
export function templateOf(escapeText: (text: string) => string): Template {
  const written = (content: Content): string => {
    if (content === undefined) return '';
    if (content instanceof Markup) return content.text;
    if (typeof content === 'object') return content.map(written).join('');
    return escapeText(String(content));
  };
  return (fixed, ...contents) => new Markup(fixed.map((part, index) => `${part}${written(contents[index])}`).join(''));
}
