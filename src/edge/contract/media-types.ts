/**
 * Which of a document's media types a message of a media type is described by: by the whole name, without parameters, by the
 * syntax that it is built on, as application/json for application/problem+json, or by a range. What is nearest wins.
 *
 * @see https://spec.openapis.org/oas/v3.1.1#media-type-object
 */
export function describing(names: readonly string[], mediaType: string): string | undefined {
  for (const form of [whole, withoutParameters, onSyntax]) {
    const found = names.find((name) => form(name) === form(mediaType));
    if (found !== undefined) return found;
  }
  const [type = ''] = withoutParameters(mediaType).split('/');
  return [`${type}/*`, '*/*'].flatMap((range) => names.filter((name) => withoutParameters(name) === range))[0];
}

function whole(mediaType: string): string {
  return mediaType.toLowerCase().replaceAll(/\s/g, '');
}

function withoutParameters(mediaType: string): string {
  return whole(mediaType).replace(/;.*$/, '');
}

function onSyntax(mediaType: string): string {
  return withoutParameters(mediaType).replace(/\/.*\+/, '/');
}
