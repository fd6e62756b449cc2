import { escapeLine } from '../escape.ts';

/** Columns that prose is wrapped to. A word that is longer, such as a URL, is never broken. */
const columns = 80;
const labelWidth = 12;

/** One paragraph: escaped, wrapped, every line indented; the first by `first` more, for what stands before it. */
export function prose(text: string, indent = 0, before = ''): readonly string[] {
  const margin = ' '.repeat(indent);
  const hanging = ' '.repeat(before.length);
  const escaped = escapeLine(text);
  const width = columns - indent - before.length;
  const rows = wrapped(escaped, width);
  return rows.map((row, index) => `${margin}${index === 0 ? before : hanging}${row}`.trimEnd());
}

/** Rows of whole words. A character of two columns counts as one: a row of them is longer than the others, and nothing else. */
function wrapped(text: string, width: number): readonly string[] {
  const rows: string[] = [];
  let row = '';
  for (const word of text.split(' ')) {
    if (row !== '' && row.length + 1 + word.length > width) {
      rows.push(row);
      row = word;
    } else row = row === '' ? word : `${row} ${word}`;
  }
  return [...rows, row];
}

/** A label and its text, which is aligned over all its lines. */
export function field(label: string, text: string, indent: number): readonly string[] {
  return prose(text, indent, label.padEnd(labelWidth));
}

/** Lines beneath a field, aligned with its text and not wrapped. */
export function beneathField(lines: readonly string[], indent: number): readonly string[] {
  return lines.map((line) => `${' '.repeat(indent + labelWidth)}${escapeLine(line)}`);
}
