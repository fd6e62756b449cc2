import type { CheckReport } from '../model/report.ts';

/** The document that a requirement comes from and where in it, as a phrase. */
export function sourcePhrase({ name, section }: Omit<CheckReport['source'], 'url'>): string {
  return `${name}, ${/^\d/.test(section) ? `section ${section}` : section}`;
}
