/** How the values that a schema allows relate to those it allowed before, by one keyword. */
export type Relation = 'narrower' | 'wider' | 'other';

/** The value of a keyword, for messages. */
export function written(value: unknown): string {
  return value === undefined ? 'not there' : JSON.stringify(value);
}

export interface ConstraintChange {
  readonly relation: Relation;
  readonly message: string;
}
