import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { currentEdition, readDocument } from '../generate/documents.ts';
import peers from './peers/package.json' with { type: 'json' };
import { environment, inRepository, token } from './processes.ts';
import { swaggerOf } from './swagger.ts';

/** A tool that makes one request to /userinfo and judges the answer by an OpenAPI document. */
export interface Peer {
  readonly name: string;
  /** The arguments of `node`: started by npx, it would take longer. */
  readonly argv: readonly string[];
  /** Nothing is sent to its maker, and none asks for updates. */
  readonly env: NodeJS.ProcessEnv;
}

/** The peers, ready to run against a server; `folder` takes the files that they need and that are made here. */
export async function peersOf(origin: string, folder: string): Promise<readonly Peer[]> {
  return [respect(origin), await dredd(origin, folder)];
}

/** Redocly Respect takes the OpenAPI document as it is. */
function respect(origin: string): Peer {
  const bin = createRequire(import.meta.url).resolve('@redocly/cli/bin/cli.js');
  const arazzo = inRepository('scripts/bench/peers/userinfo.arazzo.yaml');
  return {
    name: `Redocly Respect ${versionAt(join(dirname(bin), '..'))}`,
    argv: [bin, 'respect', arazzo, '--server', `closer=${origin}`, '--input', `token=${token}`],
    env: { ...environment, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
  };
}

/** Dredd has neither telemetry nor a look for updates. */
async function dredd(origin: string, folder: string): Promise<Peer> {
  const root = inRepository('scripts/bench/peers/node_modules/dredd');
  if (!existsSync(root) || versionAt(root) !== peers.dependencies.dredd) installPeers();
  const description = join(folder, 'userinfo.json');
  await writeFile(description, JSON.stringify(swaggerOf(readDocument(currentEdition))));
  return {
    name: `Dredd ${versionAt(root)}`,
    argv: [join(root, 'bin/dredd'), description, origin, '--header', `Authorization: Bearer ${token}`],
    env: environment,
  };
}

/** They are hundreds of packages that are needed for this alone, so they are not among those of the repository. */
function installPeers(): void {
  const command = ['ci', '--prefix', 'scripts/bench/peers', '--no-audit', '--no-fund'];
  process.stderr.write(`The peers are not installed yet: npm ${command.join(' ')}\n`);
  execFileSync('npm', [...command, '--loglevel=error'], { cwd: inRepository('.'), stdio: ['ignore', 2, 2] });
}

function versionAt(folder: string): string {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
}
