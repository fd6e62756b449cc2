import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** A file of the source tree, as the parser sees it. */
export interface SourceFile {
  /** From the root of the repository, with slashes: `src/wire/json.ts`. */
  readonly path: string;
  readonly lines: number;
  /** Of every import and re-export, static and dynamic: a package or builtin as it is named, or a path from the root. */
  readonly imports: readonly string[];
  /** Those of the imports that are not of types alone, which are erased. */
  readonly runtimeImports: readonly string[];
  /** Globals that reach beyond the program's own values. */
  readonly effects: readonly string[];
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Parses every TypeScript file below src/. */
export function sourceFiles(): readonly SourceFile[] {
  return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((path) => `src/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts') || path.endsWith('.js'))
    .map((path) => parseSource(path, readFileSync(join(root, path), 'utf8')));
}

export function parseSource(path: string, text: string): SourceFile {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const imports = new Set<string>();
  const runtimeImports = new Set<string>();
  const effects = new Set<string>();
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier !== undefined) {
      const imported = resolveSpecifier(path, specifier);
      imports.add(imported);
      if (!isOfTypesAlone(node)) runtimeImports.add(imported);
    }
    const effect = effectOf(node);
    if (effect !== undefined) effects.add(effect);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return {
    path,
    lines: text.split('\n').length - 1,
    imports: [...imports],
    runtimeImports: [...runtimeImports],
    effects: [...effects],
  };
}

/** The module that a node imports: `import`, `export … from`, `import()`, `import('…').Type`, `require()`. */
function specifierOf(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return literal(node.moduleSpecifier);
  if (ts.isImportTypeNode(node))
    return ts.isLiteralTypeNode(node.argument) ? literal(node.argument.literal) : undefined;
  if (!ts.isCallExpression(node)) return undefined;
  const called = node.expression;
  const imports = called.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(called) && called.text === 'require');
  if (!imports) return undefined;
  return literal(node.arguments[0]) ?? 'an import that is not a literal';
}

function isOfTypesAlone(node: ts.Node): boolean {
  if (ts.isImportTypeNode(node)) return true;
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  return ts.isImportDeclaration(node) && node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

function literal(node: ts.Node | undefined): string | undefined {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : undefined;
}

function resolveSpecifier(path: string, specifier: string): string {
  return specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : specifier;
}

const effectful: ReadonlySet<string> = new Set([
  'process',
  'console',
  'fetch',
  'performance',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'crypto',
  'Buffer',
  'globalThis',
  'global',
  'eval',
  'WebSocket',
  'XMLHttpRequest',
]);

/** A global that does I/O, reads a clock or chance, or is Node's own. A member or a declared name of the same text is none. */
function effectOf(node: ts.Node): string | undefined {
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && (node.arguments?.length ?? 0) === 0) {
    return 'new Date()';
  }
  if (ts.isPropertyAccessExpression(node)) {
    const text = node.getText();
    if (text === 'Date.now' || text === 'Math.random') return text;
  }
  if (!ts.isIdentifier(node) || !effectful.has(node.text)) return undefined;
  const { parent } = node;
  const isName = 'name' in parent && parent.name === node;
  return isName ? undefined : node.text;
}
