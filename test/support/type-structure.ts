import ts from 'typescript';

/** What of a type and of a JSON Schema can be compared. */
export type Structure =
  | { readonly kind: 'string' | 'number' | 'boolean' }
  | { readonly kind: 'enum'; readonly values: readonly (string | number)[] }
  | { readonly kind: 'array'; readonly items: Structure }
  | { readonly kind: 'tuple'; readonly items: readonly Structure[] }
  | {
      readonly kind: 'object';
      readonly required: readonly string[];
      readonly members: Readonly<Record<string, Structure>>;
    };

/** The structure of a type that a file exports. */
export function structureOfType(file: string, name: string): Structure {
  const program = ts.createProgram([file], {
    strict: true,
    exactOptionalPropertyTypes: true,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    allowImportingTsExtensions: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2023,
    types: [],
  });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const module = source === undefined ? undefined : checker.getSymbolAtLocation(source);
  const symbol = module === undefined ? undefined : checker.getExportsOfModule(module).find((one) => one.name === name);
  if (symbol === undefined) throw new Error(`${file} exports no ${name}`);
  return structureOf(checker.getDeclaredTypeOfSymbol(symbol), checker, name);
}

function structureOf(type: ts.Type, checker: ts.TypeChecker, place: string): Structure {
  if (type.flags & ts.TypeFlags.BooleanLike) return { kind: 'boolean' };
  if (type.isUnion()) {
    const parts = type.types.map((part) => literalOf(part, place));
    return { kind: 'enum', values: parts.sort() };
  }
  if (type.isStringLiteral() || type.isNumberLiteral()) return { kind: 'enum', values: [type.value] };
  if (type.flags & ts.TypeFlags.String) return { kind: 'string' };
  if (type.flags & ts.TypeFlags.Number) return { kind: 'number' };
  if (checker.isTupleType(type)) {
    return {
      kind: 'tuple',
      items: argumentsOf(type, checker).map((item, at) => structureOf(item, checker, `${place}[${at}]`)),
    };
  }
  const [item] = checker.isArrayType(type) ? argumentsOf(type, checker) : [];
  if (item !== undefined) return { kind: 'array', items: structureOf(item, checker, `${place}[]`) };
  if ((type.flags & ts.TypeFlags.Object) === 0) throw new Error(`${place}: ${checker.typeToString(type)} is not JSON`);
  return objectOf(type, checker, place);
}

function objectOf(type: ts.Type, checker: ts.TypeChecker, place: string): Structure {
  const members: Record<string, Structure> = {};
  const required: string[] = [];
  for (const property of type.getProperties()) {
    const optional = (property.flags & ts.SymbolFlags.Optional) !== 0;
    const own = checker.getTypeOfSymbol(property);
    members[property.name] = structureOf(
      optional ? checker.getNonNullableType(own) : own,
      checker,
      `${place}.${property.name}`,
    );
    if (!optional) required.push(property.name);
  }
  return { kind: 'object', required: required.sort(), members };
}

function argumentsOf(type: ts.Type, checker: ts.TypeChecker): readonly ts.Type[] {
  return isReference(type) ? checker.getTypeArguments(type) : [];
}

function isReference(type: ts.Type): type is ts.TypeReference {
  return 'target' in type;
}

function literalOf(type: ts.Type, place: string): string | number {
  if (type.isStringLiteral() || type.isNumberLiteral()) return type.value;
  throw new Error(`${place} is a union of more than literals`);
}

interface SchemaNode {
  readonly $ref?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly type?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly prefixItems?: readonly SchemaNode[];
  readonly items?: SchemaNode | boolean;
  readonly $defs?: Readonly<Record<string, SchemaNode>>;
}

/** The structure of a JSON Schema that uses no more than this report's does. */
export function structureOfSchema(node: SchemaNode, root: SchemaNode = node): Structure {
  if (node.$ref !== undefined) {
    const target = root.$defs?.[node.$ref.replace('#/$defs/', '')];
    if (target === undefined) throw new Error(`${node.$ref} is not defined`);
    return structureOfSchema(target, root);
  }
  const values = node.enum ?? (node.const === undefined ? undefined : [node.const]);
  if (values !== undefined) return { kind: 'enum', values: values.filter(isLiteral).sort() };
  if (node.type === 'string' || node.type === 'number' || node.type === 'boolean') return { kind: node.type };
  if (node.type === 'integer') return { kind: 'number' };
  if (node.prefixItems !== undefined) {
    return { kind: 'tuple', items: node.prefixItems.map((item) => structureOfSchema(item, root)) };
  }
  if (typeof node.items === 'object') return { kind: 'array', items: structureOfSchema(node.items, root) };
  const members = Object.entries(node.properties ?? {}).map(([name, member]) => [
    name,
    structureOfSchema(member, root),
  ]);
  return { kind: 'object', required: [...(node.required ?? [])].sort(), members: Object.fromEntries(members) };
}

function isLiteral(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}
