import { standaloneModule, validatorDeclaration } from './file-schemas.ts';

/** The standalone validator of closer-conformance.yaml. */
export function settingsModule(): string {
  return standaloneModule({ validateSettings: 'openapi/settings.schema.json' });
}

export function settingsDeclaration(): string {
  return validatorDeclaration('Settings', '../model/settings.ts', { validateSettings: 'Settings' });
}
