// Written by `npm run generate` from openapi/ and contracts/requirements.yaml. Do not edit.
import type { TargetLine, TargetResult } from '../model/target.ts';

/** One error as ajv reports it. */
export interface TargetsError {
  instancePath: string;
  keyword: string;
  params: Readonly<Record<string, unknown>>;
  message?: string;
}

export declare const validateTargetLine: {
  (data: unknown): data is TargetLine;
  errors?: TargetsError[] | null;
};

export declare const validateTargetResult: {
  (data: unknown): data is TargetResult;
  errors?: TargetsError[] | null;
};
