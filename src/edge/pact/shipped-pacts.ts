import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { didYouMean } from '../../checks/support/near-miss.ts';
import { UsageError } from '../../model/errors.ts';
import { reasonOf } from '../file-trouble.ts';
import { packageRoot } from '../package-root.ts';
import { type Pact, readPact } from './pact-file.ts';

/** A pact, and where it was found. */
export interface LoadedPact {
  readonly pact: Pact;
  /** For messages: the name of a pact of ours, else the path as it was given. */
  readonly name: string;
  readonly url: string;
}

const folder = (): string => join(packageRoot(), 'contracts', 'pacts');

/** The pacts that come with this package, by name, such as `closer-spinner-customer-userinfo`. */
export function shippedPacts(): ReadonlyMap<string, LoadedPact> {
  const files = readdirSync(folder())
    .filter((file) => file.endsWith('.json'))
    .sort();
  return new Map(files.map((file) => [basename(file, '.json'), load(basename(file, '.json'), join(folder(), file))]));
}

/**
 * The pacts that a user names: each a pact of ours, by its name or its provider's, or a file.
 *
 * @throws {UsageError} for a name that is neither, with the names that there are
 */
export function namedPacts(names: readonly string[]): readonly LoadedPact[] {
  const shipped = shippedPacts();
  return names.map((name) => {
    const ours = shipped.get(name) ?? [...shipped.values()].find(({ pact }) => pact.provider === name);
    if (ours !== undefined) return ours;
    try {
      return load(name, resolve(name));
    } catch (cause) {
      if (cause instanceof UsageError) throw cause;
      const providers = [...shipped.values()].map(({ pact }) => pact.provider);
      const hint = didYouMean(name, [...providers, ...shipped.keys()]);
      throw new UsageError(
        'unknown-pact',
        `"${name}" is neither a pact file that can be read (${reasonOf(cause)}) nor one of ours${hint === '' ? ': ' : `${hint} Ours are `}${providers.join(', ')}.`,
        { cause },
      );
    }
  });
}

function load(name: string, path: string): LoadedPact {
  return { pact: readPact(readFileSync(path, 'utf8'), `The pact ${name}`), name, url: pathToFileURL(path).href };
}
