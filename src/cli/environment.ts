/** An environment variable without white space around it; undefined where it is not set or empty. */
export function environment(name: string): string | undefined {
  const value = process.env[name]?.trim();
  return value === '' ? undefined : value;
}
