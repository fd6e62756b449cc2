// Written by `npm run generate` from openapi/ and contracts/requirements.yaml. Do not edit.
import type { Settings } from '../model/settings.ts';

/** One error as ajv reports it. */
export interface SettingsError {
  instancePath: string;
  keyword: string;
  params: Readonly<Record<string, unknown>>;
  message?: string;
}

export declare const validateSettings: {
  (data: unknown): data is Settings;
  errors?: SettingsError[] | null;
};
