/**
 * Where a request goes that the user's headers may be sent with, and how the user can name it.
 */
export interface HeaderPlace {
  readonly url: string;
  /** The option or the setting that names it. */
  readonly name: string;
}

/** An origin that the headers are not sent to. */
export interface WithheldHeaders {
  readonly origin: string;
  /** The options or settings that would name it. */
  readonly names: readonly string[];
}

/** The origins of what a user has named; what is no URL is refused where it is used. */
export function originsOf(urls: readonly (string | undefined)[]): readonly string[] {
  const origins = urls.map((url) => (url !== undefined && URL.canParse(url) ? new URL(url).origin : 'null'));
  // So is that of a URL which has none, such as localhost:3000.
  return [...new Set(origins)].filter((origin) => origin !== 'null');
}

/**
 * Whether the user's headers are sent to a URL. Their values may be keys, and what a server names as its own endpoint must not come by
 * them.
 *
 * @param origins those that the headers were given for; without them it is the caller who names every URL
 */
export function getsHeaders(url: string, origins: readonly string[] | undefined): boolean {
  if (origins === undefined) return true;
  const given = originsOf(origins);
  return originsOf([url]).some((origin) => given.includes(origin));
}

/** Which origins of some places do not get the headers. */
export function withheldFrom(places: readonly HeaderPlace[], origins: readonly string[]): readonly WithheldHeaders[] {
  const names = new Map<string, string[]>();
  for (const { url, name } of places) {
    const [origin] = originsOf([url]);
    if (origin === undefined || getsHeaders(url, origins)) continue;
    names.set(origin, [...(names.get(origin) ?? []), name]);
  }
  return [...names].map(([origin, ofOrigin]) => ({ origin, names: ofOrigin }));
}
