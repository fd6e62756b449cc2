import { heldIn } from '../edge/environment.ts';

/** An environment variable without white space around it; undefined where it is not set or empty. */
export function environment(name: string): string | undefined {
  return heldIn(process.env, name);
}
