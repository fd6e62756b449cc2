/** What ids of reports name an interaction by: its consumer, its provider and its description, as slugs. */
export function interactionName(consumer: string, provider: string, description: string): string {
  return [consumer, provider, description].map(slug).join('/');
}

/** A text in lower case, with a hyphen for all that is neither letter nor digit. */
export function slug(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
