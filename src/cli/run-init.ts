import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { reasonOf } from '../edge/file-trouble.ts';
import { defaultSettingsFile } from '../edge/settings.ts';
import { codeOf, UsageError } from '../model/errors.ts';
import { exitStatus } from './exit.ts';
import { writeStdout } from './stdout.ts';

/** Long enough for most mends, and short enough to be looked at again. */
const waiverDays = 90;

/** Runs `init`; resolves to the exit status. */
export async function runInit(file: string, now: () => number = Date.now): Promise<number> {
  if (file.toLowerCase().endsWith('.json')) {
    throw new UsageError('not-yaml', `The settings are YAML: give a file such as ${defaultSettingsFile}, not ${file}.`);
  }
  const until = new Date(now() + waiverDays * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, template(until), { flag: 'wx' });
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST') {
      throw new UsageError('file-exists', `${file} is there already and was left as it is.`, { cause });
    }
    throw new UsageError('unwritable-file', `${file} cannot be written: ${reasonOf(cause)}.`, { cause });
  }
  const option = resolve(file) === resolve(defaultSettingsFile) ? '' : ` --config ${file}`;
  await writeStdout(
    `Wrote ${file}. Put your endpoint's URL into it, set CLOSER_USERINFO_TOKEN, then run: closer-conformance check${option}\n`,
  );
  return exitStatus.conforms;
}

/** @param until last day of the waiver that is shown */
const template = (
  until: string,
): string => `# yaml-language-server: $schema=./node_modules/closer-conformance/openapi/settings.schema.json
# What \`closer-conformance check\` checks. No secret belongs in this file: each comes from an environment variable.

subjects:
  # Your /userinfo endpoint. CLOSER_USERINFO_TOKEN holds an access token that it should accept,
  # CLOSER_USERINFO_SECOND_TOKEN, if you can have one, another person's.
  userinfo:
    url: https://acme.example/userinfo

  # The config API of Closer; CLOSER_API_KEY holds an admin's key. Nothing but GET is sent.
  # config:
  #   origin: https://spinner.closer.app

  # Your token endpoint, and /userinfo with the token that it issues; CLOSER_CLIENT_SECRET holds the config's clientSecret,
  # CLOSER_REFRESH_TOKEN what is exchanged. Endpoints and clientId are read from the config (CLOSER_API_KEY) unless they
  # are given here.
  # flow:
  #   grant: refresh_token
  #   tokenEndpoint: https://acme.example/token
  #   userInfoEndpoint: https://acme.example/userinfo
  #   clientId: closer

# closer: the MUSTs of Closer's guide and client fail the run. strict: those of the RFCs too.
# profile: strict

# More warnings than this fail the run.
# maxWarnings: 0

# For each whole request, in milliseconds.
# timeoutMs: 10000

# Sent to every origin that this file names, and to no other; those of a subject take their place. \${NAME} is an
# environment variable.
# headers:
#   X-Tenant: \${TENANT}

# NAME or NAME=FILE.
# reporters:
#   - pretty
#   - json=report.json

# Findings that are accepted for a time. A waiver that has expired, or that nothing needs any more, fails the run.
# waivers:
#   - check: userinfo/is-not-cached
#     reason: The gateway sets the header from the next release on.
#     until: ${until}
`;
