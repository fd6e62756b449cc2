import type { components } from '../generated/openapi.ts';

export interface ConfigBody {
  /** JSON, with a placeholder for the secret. */
  readonly body: string;
  /** What the placeholder stands for. */
  readonly secrets: ReadonlyMap<string, string>;
}

/** A config form as the body of a request whose record does not show the secret. */
export function configBody(form: components['schemas']['OauthConfigPatchForm']): ConfigBody {
  const members = Object.entries(form)
    .filter(([, value]) => value !== undefined)
    .map(
      ([name, value]) => `${JSON.stringify(name)}:${name === 'clientSecret' ? '"{{clientSecret}}"' : literal(value)}`,
    );
  const { clientSecret } = form;
  return {
    body: `{${members.join(',')}}`,
    secrets: new Map(clientSecret === undefined ? [] : [['clientSecret', clientSecret]]),
  };
}

/** JSON in which no value reads as a placeholder: a clientId of `{{apiKey}}` must not be filled with the key. */
function literal(value: unknown): string {
  return JSON.stringify(value).replaceAll('{{', '{\\u007b');
}
