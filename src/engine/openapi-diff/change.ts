/** What a message is: of a caller to a provider, or of a provider to a consumer. */
export type Side = 'request' | 'response';

/**
 * `breaking`: a caller or a consumer that is right by the old document may be wrong by the new one. `documentation`: nothing
 * that is sent changes.
 */
export type ChangeKind = 'breaking' | 'compatible' | 'documentation';

/** One difference between two OpenAPI documents. */
export interface Change {
  readonly kind: ChangeKind;
  /** Absent where the difference is of neither side alone. */
  readonly side?: Side;
  /** Operation and place: `POST /api/oauth-config, request body`. */
  readonly place: string;
  /** JSONPath of the member, within a body. */
  readonly path?: string;
  /** What differs, as a phrase that follows the place or the path. */
  readonly message: string;
}

/** Where two documents are being compared. */
export interface Place {
  readonly text: string;
  readonly side: Side;
  /** JSON Pointer tokens within a body; undefined outside bodies. */
  readonly path?: string;
}

export function change(kind: ChangeKind, place: Place, message: string): Change {
  return {
    kind,
    side: place.side,
    place: place.text,
    ...(place.path === undefined ? {} : { path: place.path }),
    message,
  };
}

/** What a narrower or a wider set of messages means: who sends less, or takes more, harms nobody. */
export function kindOfSet(side: Side, relation: 'narrower' | 'wider' | 'other'): ChangeKind {
  const harmless = side === 'request' ? 'wider' : 'narrower';
  return relation === harmless ? 'compatible' : 'breaking';
}

/** That something need not be sent before and must be now, or the reverse: by the side that sends it. */
export function optionalityChange(was: boolean, is: boolean, place: Place): readonly Change[] {
  if (was === is) return [];
  return [change(kindOfSet(place.side, is ? 'narrower' : 'wider'), place, `becomes ${is ? 'required' : 'optional'}`)];
}

/** Whether two JSON values are the same, whatever the order of their members. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [names, others] = [Object.keys(a), Object.keys(b)];
  return (
    names.length === others.length &&
    names.every((name) => Object.hasOwn(b, name) && same(Reflect.get(a, name), Reflect.get(b, name)))
  );
}
