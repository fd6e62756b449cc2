import { heldIn } from '../edge/environment.ts';
import { redactor } from '../edge/redact.ts';
import { credentialVariables } from '../engine/credential-variables.ts';

// A user name is no secret, and may be a word of the message.
const { username: _username, ...credentialsOfRuns } = credentialVariables;

/** The environment variables that hold secrets, by the name of the placeholder in their place. */
const secretVariables = {
  ...credentialsOfRuns,
  brokerToken: 'PACT_BROKER_TOKEN',
  brokerPassword: 'PACT_BROKER_PASSWORD',
  redisUrl: 'CLOSER_REDIS_URL',
} as const;

/** The options whose values are credentials. */
const options = { token: '--token', code: '--code', codeVerifier: '--code-verifier' } as const;

const jwt = /\beyJ[\w-]{8,}\.[\w-]+\.[\w-]*/g;

/**
 * Takes the credentials out of an error message: those of the environment, those of options such as --token, and whatever looks like a
 * JWT. A message may quote an argument, and a token may have been given in the wrong place.
 */
export function withoutCredentials(text: string, argv: readonly string[], env = process.env): string {
  const credentials = new Map<string, string>();
  for (const [name, variable] of Object.entries(secretVariables)) {
    const value = heldIn(env, variable);
    if (value !== undefined) credentials.set(name, value);
  }
  for (const [name, option] of Object.entries(options)) {
    for (const [index, value] of valuesOf(option, argv).entries()) credentials.set(`${name}-${index}`, value);
  }
  const redacted = redactor(credentials)(text);
  return redacted.replaceAll(/\{\{(\w+)-\d+\}\}/g, '{{$1}}').replaceAll(jwt, '{{token}}');
}

function valuesOf(option: string, argv: readonly string[]): readonly string[] {
  return argv.flatMap((argument, index) => {
    const value =
      argument === option
        ? argv[index + 1]
        : argument.startsWith(`${option}=`)
          ? argument.slice(option.length + 1)
          : undefined;
    return value === undefined || value === '' ? [] : [value];
  });
}
