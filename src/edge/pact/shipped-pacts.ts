import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { codeOf, UsageError } from '../../model/errors.ts';
import { didYouMean } from '../../wire/near-miss.ts';
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
 * The pacts that a user names: each a pact of ours, by its name or its provider's, or a file; once, however often it is named.
 *
 * @throws {UsageError} for a name that is neither, with the names that there are
 */
export function namedPacts(names: readonly string[]): readonly LoadedPact[] {
  const shipped = shippedPacts();
  const found = names.map((name) => {
    const ours = shipped.get(name) ?? [...shipped.values()].find(({ pact }) => pact.provider === name);
    if (ours !== undefined) return ours;
    try {
      return load(name, resolve(name));
    } catch (cause) {
      throw cause instanceof UsageError ? cause : unreadable(name, cause, shipped);
    }
  });
  return [...new Map(found.map((loaded) => [loaded.url, loaded])).values()];
}

function unreadable(name: string, cause: unknown, shipped: ReadonlyMap<string, LoadedPact>): UsageError {
  const providers = [...shipped.values()].map(({ pact }) => pact.provider);
  const trouble = `"${name}" is neither a pact file that can be read (${reasonOf(cause)}) nor one of ours`;
  return new UsageError(
    'unknown-pact',
    `${trouble}${advice(name, cause, [...providers, ...shipped.keys()])}${providers.join(', ')}.`,
    { cause },
  );
}

/** Ends in words that the names of our pacts follow. */
function advice(name: string, cause: unknown, known: readonly string[]): string {
  if (codeOf(cause) === 'EISDIR') {
    return `: name the files in it, as ${join(name, '*.json')} does where a shell reads it. Ours are `;
  }
  if (/[*?[\]{}]/.test(name)) {
    return ': a pattern is read by the shell alone, where it stands without quotes and fits the name of a file. Ours are ';
  }
  const hint = didYouMean(name, known);
  return hint === '' ? ': ' : `${hint} Ours are `;
}

function load(name: string, path: string): LoadedPact {
  return { pact: readPact(readFileSync(path, 'utf8'), `The pact ${name}`), name, url: pathToFileURL(path).href };
}
