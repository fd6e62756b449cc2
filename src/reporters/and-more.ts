/** The first lines of a list, and a line that says how many more there are, if there are any. */
export function andMore(first: readonly string[], total: number): readonly string[] {
  const more = total - first.length;
  return more > 0 ? [...first, `and ${more} more`] : first;
}
