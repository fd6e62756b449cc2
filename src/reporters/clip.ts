/** Remote text beyond this is cut: a member name may be as long as a body. */
const longestText = 600;
/** The same of a path, or what stands in its place. */
export const longestPath = 200;
/** A command line may hold a body. */
export const longestCommand = 4000;

/** Cuts a remote text that nobody would read to its end. */
export function clip(text: string, longest: number = longestText): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
