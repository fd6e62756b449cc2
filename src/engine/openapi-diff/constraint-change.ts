/** How the values that a schema allows relate to those it allowed before, by one keyword. */
export type Relation = 'narrower' | 'wider' | 'other';

export interface ConstraintChange {
  readonly relation: Relation;
  readonly message: string;
}
