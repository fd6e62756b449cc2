import type { SourceFile } from './source.ts';

/** What the files of a layer may import, beside files of their own layer. */
interface LayerRule {
  readonly layers: readonly string[];
  /** Exact names of packages and files; `undefined` where any package, builtin or file beyond src/ is allowed. */
  readonly packages?: readonly string[];
  /** Whether the layer is values in, values out: no clock, no chance, no I/O, nothing of Node's. */
  readonly pure: boolean;
}

const contract = ['model', 'generated'];
const grammars = [...contract, 'wire'];
const judging = [...grammars, 'probes', 'checks'];
const running = [...judging, 'engine'];

/**
 * The arrows of DESIGN 4, one way: model <- generated <- wire <- probes <- checks <- engine <- edge, reporters, reference <- cli.
 * edge, reporters and reference do not know each other: a report is a value, and the reference provider is somebody else's
 * server. index.ts, the public API, gathers what is below cli; matchers.ts and vitest.ts are its entries for test runners.
 */
export const rules: Readonly<Record<string, LayerRule>> = {
  model: { layers: [], packages: [], pure: true },
  generated: { layers: ['model'], packages: [], pure: true },
  wire: { layers: ['model'], packages: ['fastest-levenshtein', 'jsonc-parser', 'whatwg-mimetype'], pure: true },
  probes: { layers: grammars, packages: [], pure: true },
  checks: {
    layers: [...grammars, 'probes'],
    packages: ['i18n-iso-countries/codes.json', 'libphonenumber-js/max'],
    pure: true,
  },
  engine: { layers: judging, packages: [], pure: true },
  reporters: { layers: running, pure: false },
  edge: { layers: running, pure: false },
  reference: { layers: running, pure: false },
  cli: { layers: [...running, 'reporters', 'edge', 'reference'], pure: false },
  'index.ts': { layers: [...running, 'reporters', 'edge', 'reference'], pure: false },
  'matchers.ts': { layers: ['model', 'reporters', 'edge'], packages: [], pure: false },
  'vitest.ts': { layers: ['edge', 'matchers.ts'], packages: ['vitest'], pure: false },
};

/** The layer of a path below src/; undefined of any other. */
export function layerOf(path: string): string | undefined {
  return /^src\/([^/]+)/.exec(path)?.[1];
}

/** Every import against the arrows, in a sentence each. */
export function arrowProblems(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap(({ path, imports }) => {
    const layer = layerOf(path) ?? '';
    const rule = rules[layer];
    if (rule === undefined) return [`${path} is in no known layer`];
    return imports
      .filter((imported) => !isAllowed(imported, layer, rule))
      .map((imported) => `${path} imports ${imported}`);
  });
}

function isAllowed(imported: string, layer: string, { layers, packages }: LayerRule): boolean {
  const target = layerOf(imported);
  if (target === undefined) return packages === undefined || packages.includes(imported);
  return target === layer || layers.includes(target);
}

/** Every use of a clock, of chance, of I/O or of Node in a layer that has none. */
export function purityProblems(files: readonly SourceFile[]): readonly string[] {
  return files
    .filter(({ path }) => rules[layerOf(path) ?? '']?.pure === true)
    .flatMap(({ path, effects }) => effects.map((effect) => `${path} uses ${effect}`));
}

/** Each cycle of imports at run time once, as the path that leads back to its beginning. */
export function cycles(files: readonly SourceFile[]): readonly string[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) {
      found.push([...trail.slice(at), path].join(' -> '));
      return;
    }
    if (done.has(path)) return;
    for (const imported of byPath.get(path)?.runtimeImports ?? [])
      if (byPath.has(imported)) walk(imported, [...trail, path]);
    done.add(path);
  };
  for (const { path } of files) walk(path, []);
  return found;
}
