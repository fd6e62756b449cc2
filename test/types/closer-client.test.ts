import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const file = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const agreement = file('./closer-client.ts');
const ours = file('../../src/generated/openapi.ts');
const theirs = file('../../node_modules/@closerplatform/spinner-openapi/dist/api.d.ts');

/** One edit of a type: in which file, within which interface, what becomes what. */
interface Change {
  readonly path: string;
  readonly within: string;
  readonly from: string;
  readonly to: string;
}

const options: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  target: ts.ScriptTarget.ES2023,
  allowImportingTsExtensions: true,
  skipLibCheck: true,
  noEmit: true,
  types: [],
};

const parsed = new Map<string, ts.SourceFile | undefined>();

/** What the compiler says of the agreement, with one edit made to what it reads. */
function complaints(change?: Change): readonly string[] {
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile;
  host.getSourceFile = (path, ...others) => {
    if (path === change?.path) {
      return ts.createSourceFile(path, edited(ts.sys.readFile(path) ?? '', change), ts.ScriptTarget.ES2023);
    }
    // The library is parsed once for all edits.
    if (!parsed.has(path)) parsed.set(path, read(path, ...others));
    return parsed.get(path);
  };
  return ts
    .getPreEmitDiagnostics(ts.createProgram([agreement], options, host))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

function edited(text: string, { within, from, to }: Change): string {
  const start = text.search(new RegExp(`^\\s*(?:export interface )?${within}:? \\{$`, 'm'));
  const at = start === -1 ? -1 : text.indexOf(from, start);
  if (at === -1) throw new Error(`${within} has no ${from}`);
  return text.slice(0, at) + to + text.slice(at + from.length);
}

it("Closer's client and our document agree", () => {
  expect(complaints()).toEqual([]);
});

describe('the agreement breaks', () => {
  it.each([
    ['where the client changes a type', theirs, 'OauthConfigCreateForm', 'clientId: string', 'clientId: number'],
    ['where the client drops a member', theirs, 'OauthConfigCreateForm', 'allowAnonymousSignUp: boolean;', ''],
    [
      'where the client asks for a new member',
      theirs,
      'OauthConfigCreateForm',
      'clientId: string',
      'scope: string; clientId: string',
    ],
    [
      'where the client allows a new member',
      theirs,
      'OauthConfigPatchForm',
      'clientId?: string',
      'scope?: string; clientId?: string',
    ],
    ['where the client asks for more in a change', theirs, 'OauthConfigPatchForm', 'clientId?:', 'clientId:'],
    [
      'where the client promises less in a config',
      theirs,
      'OauthConfigResponse',
      'oauthConfigEnabled:',
      'oauthConfigEnabled?:',
    ],
    [
      'where the client says another type of secret',
      theirs,
      'OauthConfigResponse',
      'clientSecret: string',
      'clientSecret: null',
    ],
    ['where the client gives a name up', theirs, 'BackOfficeField', 'displayName?: string;', ''],
    ['where the client asks for a name', theirs, 'BackOfficeField', 'displayName?:', 'displayName:'],
    ['where the client gives a phone another shape', theirs, 'Phone', 'region: string', 'region: { code: string }'],
    ['where the client names its reason otherwise', theirs, 'Error', 'reason?:', 'message?:'],
    ['where our document changes a type', ours, 'Phone', 'number: string', 'number: number'],
    ['where our document drops a member', ours, 'BackOfficeField', 'displayName?: string;', ''],
    [
      'where our document no longer has the mask',
      ours,
      'OauthConfigResponse',
      'clientSecret: "**"',
      'clientSecret: string',
    ],
  ])('%s', (_when, path, within, from, to) => {
    expect(complaints({ path, within, from, to }).join('\n')).toMatch(
      /does not satisfy the constraint|Unused '@ts-expect-error' directive/,
    );
  });
});
