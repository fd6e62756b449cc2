import { type Line, lines, placesDocument, requirementPlaces } from '../../generated/places.ts';
import { requirements } from '../../generated/requirements.ts';
import { shapes } from '../../generated/schemas.ts';
import type { Requirement } from '../../model/requirement.ts';
import type { Shape } from '../../model/shape.ts';
import { pointerTokens } from '../../wire/json-pointer.ts';

export { placesDocument };

/** The requirement that a check judges; the checks of a document carry its id themselves. */
export function requirementOfCheck(checkId: string): Requirement | undefined {
  return Object.values<Requirement>(requirements).find(({ id, checks }) => id === checkId || checks.includes(checkId));
}

/**
 * The line of the OpenAPI document that a finding goes against: the keyword that stands for the requirement in the
 * schema of the place, or the schema of the place, or the object that the requirement speaks of, or the whole document.
 */
export function violatedLine(requirement: Requirement | undefined, pointer: string): Line {
  const place = Object.entries(requirementPlaces).find(([id]) => id === requirement?.id)?.[1];
  if (requirement === undefined || place === undefined) return lineAt('');
  const { shape, depth } = shapeAt(place.schema === undefined ? undefined : shapes[place.schema], pointer);
  if (shape === undefined) return lineAt(place.pointer);
  const keyword = Object.entries(shape.requirements ?? {}).find(([, id]) => id === requirement.id)?.[0];
  if (keyword !== undefined) return lineAt(`${inDocument(shape)}/${keyword === 'null' ? 'type' : keyword}`);
  return depth === 0 ? lineAt(place.pointer) : lineAt(inDocument(shape));
}

/** The schema of the place that a pointer leads to, as far as schemas say anything of it, and how far that is. */
function shapeAt(root: Shape | undefined, pointer: string): { shape: Shape | undefined; depth: number } {
  let shape = root;
  let depth = 0;
  for (const token of pointerTokens(pointer)) {
    const members = shape?.members ?? {};
    const next = Object.hasOwn(members, token) ? members[token] : shape?.items;
    if (next === undefined) break;
    shape = next;
    depth += 1;
  }
  return { shape, depth };
}

function inDocument({ place }: Shape): string {
  return place.slice(place.indexOf('#') + 1);
}

function lineAt(pointer: string): Line {
  return lines[pointer] ?? { line: 1, text: '' };
}
