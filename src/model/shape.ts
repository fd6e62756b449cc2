/**
 * A schema of the OpenAPI document as code can walk it: references resolved, and of its keywords those that can fail.
 * Written by the generator, never by hand.
 */
export interface Shape {
  /** Where the schema stands: file, `#`, JSON Pointer. */
  readonly place: string;
  readonly type?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly const?: unknown;
  /** Names of the members that must be there. */
  readonly required?: readonly string[];
  readonly members?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  /** Requirement of the ledger per keyword; `null` for a null where the type forbids it. */
  readonly requirements?: Readonly<Record<string, string>>;
}
