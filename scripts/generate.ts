/**
 * Writes src/generated and docs/checks.md from openapi/, contracts/requirements.yaml and the fixtures; with --check it writes
 * nothing and fails on a difference.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { ledgerModule } from './generate/ledger.ts';
import { placesModule } from './generate/places.ts';
import { schemasModule } from './generate/schemas.ts';
import { settingsDeclaration, settingsModule } from './generate/settings.ts';
import { targetsDeclaration, targetsModule } from './generate/targets.ts';
import { typesModule } from './generate/types.ts';
import { validatorsDeclaration, validatorsModule } from './generate/validators.ts';

const header = '// Written by `npm run generate` from openapi/ and contracts/requirements.yaml. Do not edit.\n';

type Outputs = Readonly<Record<string, () => Promise<string> | string>>;

const fromDocuments: Outputs = {
  'src/generated/openapi.ts': typesModule,
  'src/generated/validators.js': validatorsModule,
  'src/generated/validators.d.ts': validatorsDeclaration,
  'src/generated/schemas.ts': schemasModule,
  'src/generated/settings.js': settingsModule,
  'src/generated/settings.d.ts': settingsDeclaration,
  'src/generated/targets.js': targetsModule,
  'src/generated/targets.d.ts': targetsDeclaration,
  'src/generated/requirements.ts': () => ledgerModule(),
  'src/generated/places.ts': () => placesModule(),
};

/** The checks themselves import what is generated before. */
async function fromFixtures(): Promise<Outputs> {
  const { examplesModule } = await import('./generate/examples.ts');
  const { checksDocument } = await import('./generate/checks-document.ts');
  return { 'src/generated/examples.ts': examplesModule, 'docs/checks.md': checksDocument };
}

const check = process.argv.includes('--check');
const stale: string[] = [];

async function write(outputs: Outputs): Promise<void> {
  for (const [name, make] of Object.entries(outputs)) {
    const path = new URL(`../${name}`, import.meta.url);
    const text = (name.endsWith('.md') ? '' : header) + (await make());
    const before = await readFile(path, 'utf8').catch(() => undefined);
    if (before === text) continue;
    stale.push(name);
    if (!check) await writeFile(path, text);
  }
}

await write(fromDocuments);
await write(await fromFixtures());
if (check && stale.length > 0) {
  process.stderr.write(
    `Not what the documents, the ledger and the fixtures say: ${stale.join(', ')}. Run \`npm run generate\`.\n`,
  );
  process.exitCode = 1;
}
