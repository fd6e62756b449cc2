import { UsageError } from '../model/errors.ts';
import type { Header } from '../model/probe.ts';
import type { Settings } from '../model/settings.ts';
import { defaultConfigOrigin } from './config-url.ts';
import type { Environment } from './environment.ts';
import { getsHeaders, originsOf, type WithheldHeaders, withheldFrom } from './header-origins.ts';

/** The headers of each subject of the settings. */
export interface SubjectHeaders {
  readonly userinfo: readonly Header[];
  readonly config: readonly Header[];
  /** Those of the flow, for the origins alone. */
  readonly flow: readonly Header[];
  /** Every origin that the settings name. */
  readonly origins: readonly string[];
  /** Where the subject config would get headers if the settings named its origin. */
  readonly withheld: readonly WithheldHeaders[];
}

/**
 * Gives each subject its headers: its own, or else those for all, and those of the command line. What is for all goes to the origins
 * that the settings name: a key of the customer's gateway is not for Closer, whose config API is asked by default.
 *
 * @param given those of the command line
 * @throws {UsageError} where a header names a variable that is not set
 */
export function subjectHeaders(
  { subjects, headers = {} }: Settings,
  environment: Environment,
  given: readonly Header[],
): SubjectHeaders {
  const { userinfo, config, flow } = subjects;
  const origins = originsOf([userinfo?.url, config?.origin, flow?.tokenEndpoint, flow?.userInfoEndpoint, flow?.origin]);
  const forAll = settingsHeaders(headers, environment);
  const headersOf = (subject: { readonly headers?: Settings['headers'] } | null | undefined): readonly Header[] =>
    subject?.headers === undefined ? forAll : settingsHeaders(subject.headers, environment);
  const configPlace = { url: config?.origin ?? defaultConfigOrigin, name: 'subjects.config.origin' };
  const isNamed = getsHeaders(configPlace.url, origins);
  const own = config?.headers === undefined ? [] : headersOf(config);
  const isWithheld = config !== undefined && !isNamed && [...headersOf(config), ...given].length > own.length;
  return {
    userinfo: [...headersOf(userinfo), ...given],
    config: isNamed ? [...headersOf(config), ...given] : own,
    flow: [...headersOf(flow), ...given],
    origins,
    withheld: isWithheld ? withheldFrom([configPlace], origins) : [],
  };
}

/**
 * The headers of the settings, `${NAME}` filled in from the environment.
 *
 * @throws {UsageError} where a variable is not set
 */
export function settingsHeaders(
  headers: Readonly<Record<string, string>>,
  environment: Environment,
): readonly Header[] {
  return Object.entries(headers).map(
    ([name, value]): Header => [
      name,
      value.replaceAll(/\$\{(\w+)\}/g, (_, variable: string) => {
        const filled = environment[variable];
        if (filled === undefined)
          throw new UsageError(
            'unset-variable',
            `The header ${name} of the settings needs the environment variable ${variable}, which is not set.`,
          );
        return filled;
      }),
    ],
  );
}
