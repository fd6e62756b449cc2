import type { FastifySchemaCompiler } from 'fastify';
import {
  type SchemaError,
  type Validator,
  validateOauthConfigCreateForm,
  validateOauthConfigPatchForm,
  validateTokenRequest,
} from '../generated/validators.js';

const validators = {
  OauthConfigCreateForm: validateOauthConfigCreateForm,
  OauthConfigPatchForm: validateOauthConfigPatchForm,
  TokenRequest: validateTokenRequest,
} satisfies Record<string, Validator<unknown>>;

/** The schema of a route's body, by its name in the OpenAPI document. */
export interface NamedSchema {
  readonly name: keyof typeof validators;
}

/** Why a body is not what the OpenAPI document has. */
export interface Problem {
  readonly keyword: 'required' | 'type';
  /** The member that is missing or has the wrong type; the empty text for the body itself. */
  readonly member: string;
}

/** A request body that the OpenAPI document does not allow. */
export class InvalidBody extends Error {
  readonly statusCode = 400;
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(describeProblems(problems));
    this.problems = problems;
  }
}

export function describeProblems(problems: readonly Problem[]): string {
  const texts = problems.map(({ keyword, member }) => {
    if (member === '') return 'it is no object of named members';
    return keyword === 'required' ? `${member} is missing` : `${member} has the wrong type`;
  });
  return `The body was refused: ${texts.join('; ')}.`;
}

/** Gives Fastify the validators that were generated from the OpenAPI document, so that the document decides. */
export const documentValidators: FastifySchemaCompiler<NamedSchema> = ({ schema }) => {
  const validator = validators[schema.name];
  return (body: unknown) =>
    validator(body) ? { value: body } : { error: new InvalidBody((validator.errors ?? []).map(problemOf)) };
};

function problemOf({ keyword, instancePath, params }: SchemaError): Problem {
  return keyword === 'required'
    ? { keyword, member: String(params.missingProperty) }
    : { keyword: 'type', member: instancePath.slice(1) };
}
