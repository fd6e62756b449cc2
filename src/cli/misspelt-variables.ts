import type { Environment } from '../edge/environment.ts';
import { nearMiss } from '../wire/near-miss.ts';

/**
 * What to add to a message that asks for an environment variable, where another one is set that was most likely meant to be it; empty
 * where there is none. Only names are looked at.
 */
export function misspeltVariables(message: string, environment: Environment): string {
  const wanted = new Set(message.match(/\bCLOSER_[A-Z_]+\b/g)?.filter((name) => environment[name] === undefined));
  const set = Object.keys(environment).filter((name) => /^closer/i.test(name));
  return [...wanted]
    .flatMap((name) => {
      const found = nearMiss(name, set);
      return found === undefined ? [] : [` ${found} is set; did you mean ${name}?`];
    })
    .join('');
}
