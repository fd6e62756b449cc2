/** Lints the OpenAPI documents that redocly.yaml names; its rules are all errors. Sends nothing and asks for no update. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

const redocly = createRequire(import.meta.url).resolve('@redocly/cli/bin/cli.js');
const { status } = spawnSync(process.execPath, [redocly, 'lint'], {
  stdio: 'inherit',
  env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
});
process.exitCode = status ?? 1;
