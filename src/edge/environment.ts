/** Environment variables by their names. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What a variable holds, without white space around it; undefined where it is not set or empty. */
export function heldIn(environment: Environment, variable: string): string | undefined {
  const value = environment[variable]?.trim();
  return value === '' ? undefined : value;
}
