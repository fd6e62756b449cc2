import type { Profile } from './report.ts';
import type { Waiver } from './waiver.ts';

/** What closer-conformance.yaml holds. @see openapi/settings.schema.json */
export interface Settings {
  readonly subjects: {
    readonly userinfo?: { readonly url: string };
    readonly config?: { readonly origin?: string } | null;
  };
  readonly profile?: Profile;
  readonly maxWarnings?: number;
  readonly timeoutMs?: number;
  readonly concurrency?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Each as NAME or NAME=FILE. */
  readonly reporters?: readonly string[];
  readonly waivers?: readonly Waiver[];
}
