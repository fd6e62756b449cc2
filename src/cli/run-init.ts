import { writeFile } from 'node:fs/promises';
import { reasonOf } from '../edge/file-trouble.ts';
import { UsageError } from '../model/errors.ts';
import { exitStatus } from './exit.ts';
import { writeStdout } from './stdout.ts';

/** Runs `init`; resolves to the exit status. */
export async function runInit(file: string): Promise<number> {
  try {
    await writeFile(file, template, { flag: 'wx' });
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST') {
      throw new UsageError('file-exists', `${file} is there already and was left as it is.`, { cause });
    }
    throw new UsageError('unwritable-file', `${file} cannot be written: ${reasonOf(cause)}.`, { cause });
  }
  await writeStdout(
    `Wrote ${file}. Put your endpoint's URL into it, set CLOSER_USERINFO_TOKEN, then run: closer-conformance check\n`,
  );
  return exitStatus.conforms;
}

const template = `# yaml-language-server: $schema=./node_modules/closer-conformance/openapi/settings.schema.json
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

# Sent with every request; \${NAME} is an environment variable.
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
#     until: 2026-12-31
`;
