import type { Profile } from './report.ts';
import type { Waiver } from './waiver.ts';

/** By their names; a value may name an environment variable. */
type SettingsHeaders = Readonly<Record<string, string>>;

/** What of a flow may stand in a file. */
export interface FlowSettings {
  readonly grant: 'authorization_code' | 'refresh_token' | 'password' | 'client_credentials';
  readonly tokenEndpoint?: string;
  readonly userInfoEndpoint?: string;
  readonly clientId?: string;
  readonly clientAuthentication?: 'client_secret_basic' | 'client_secret_post';
  readonly redirectUri?: string;
  readonly scope?: string;
  readonly origin?: string;
  readonly headers?: SettingsHeaders;
}

/** What closer-conformance.yaml holds. @see openapi/settings.schema.json */
export interface Settings {
  readonly subjects: {
    readonly userinfo?: { readonly url: string; readonly headers?: SettingsHeaders };
    readonly config?: { readonly origin?: string; readonly headers?: SettingsHeaders } | null;
    readonly flow?: FlowSettings;
  };
  readonly profile?: Profile;
  readonly maxWarnings?: number;
  readonly timeoutMs?: number;
  readonly concurrency?: number;
  readonly headers?: SettingsHeaders;
  /** Each as NAME or NAME=FILE. */
  readonly reporters?: readonly string[];
  readonly waivers?: readonly Waiver[];
}
