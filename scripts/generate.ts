/** Writes src/generated from openapi/ and contracts/requirements.yaml; with --check it writes nothing and fails on a difference. */
import { readFile, writeFile } from 'node:fs/promises';
import { ledgerModule } from './generate/ledger.ts';
import { placesModule } from './generate/places.ts';
import { schemasModule } from './generate/schemas.ts';
import { settingsDeclaration, settingsModule } from './generate/settings.ts';
import { typesModule } from './generate/types.ts';
import { validatorsDeclaration, validatorsModule } from './generate/validators.ts';

const header = '// Written by `npm run generate` from openapi/ and contracts/requirements.yaml. Do not edit.\n';

const outputs: Record<string, () => Promise<string> | string> = {
  'openapi.ts': typesModule,
  'validators.js': validatorsModule,
  'validators.d.ts': validatorsDeclaration,
  'schemas.ts': schemasModule,
  'settings.js': settingsModule,
  'settings.d.ts': settingsDeclaration,
  'requirements.ts': () => ledgerModule(),
  'places.ts': () => placesModule(),
};

const check = process.argv.includes('--check');
const stale: string[] = [];
for (const [name, make] of Object.entries(outputs)) {
  const path = new URL(`../src/generated/${name}`, import.meta.url);
  const text = header + (await make());
  const before = await readFile(path, 'utf8').catch(() => undefined);
  if (before === text) continue;
  stale.push(name);
  if (!check) await writeFile(path, text);
}
if (check && stale.length > 0) {
  process.stderr.write(
    `src/generated is not what openapi/ and contracts/ say: ${stale.join(', ')}. Run \`npm run generate\`.\n`,
  );
  process.exitCode = 1;
}
