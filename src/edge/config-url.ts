import { UsageError } from '../model/errors.ts';
import { configPath } from '../probes/config-contract.ts';
import { targetUrl } from './target.ts';

/** Where Closer hosts the config API. @see guide "Widget OAuth configuration", section "Configuration" */
export const defaultConfigOrigin = 'https://spinner.closer.app';

/**
 * The URL of the config API at an origin. The whole URL of the API is taken for its origin.
 *
 * @throws {UsageError} where the text is no http or https URL, or names another path
 */
export function configUrl(origin: string): URL {
  const url = targetUrl(origin);
  if ((url.pathname !== '/' && url.pathname !== configPath) || url.search !== '') {
    throw new UsageError(
      'invalid-origin',
      `"${origin}" is more than an origin: the config API is at ${configPath} of its host. Give ${url.origin}.`,
    );
  }
  return new URL(configPath, url);
}
