import { standaloneModule, validatorDeclaration } from './file-schemas.ts';

/** The standalone validators of a line of targets.ndjson and of one of --reporter ndjson. */
export function targetsModule(): string {
  return standaloneModule(
    {
      validateTargetLine: 'openapi/targets.schema.json',
      validateTargetResult: 'openapi/target-result.schema.json',
    },
    ['openapi/report.schema.json'],
  );
}

export function targetsDeclaration(): string {
  return validatorDeclaration('Targets', '../model/target.ts', {
    validateTargetLine: 'TargetLine',
    validateTargetResult: 'TargetResult',
  });
}
