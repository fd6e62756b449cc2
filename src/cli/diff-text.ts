import type { Change, ContractDiff } from '../edge/contract/diff-files.ts';
import { escapeLine } from '../reporters/escape.ts';

const headings = {
  breaking: 'Breaking',
  compatible: 'Compatible',
  documentation: 'Documentation alone',
} as const satisfies Record<Change['kind'], string>;

/** The differences for people: breaking ones first, each under its operation and side. */
export function diffText(diff: ContractDiff): string {
  const lines = [
    `${diff.old.file} (${diff.old.version}) -> ${diff.new.file} (${diff.new.version})`,
    ...(['breaking', 'compatible', 'documentation'] as const).flatMap((kind) => section(kind, diff.changes)),
    '',
    verdict(diff),
  ];
  return `${lines.map(escapeLine).join('\n')}\n`;
}

function section(kind: Change['kind'], changes: readonly Change[]): readonly string[] {
  const ofKind = changes.filter((change) => change.kind === kind);
  if (ofKind.length === 0) return [];
  const places = [...new Set(ofKind.map(({ place }) => place))];
  return [
    '',
    `${headings[kind]}: ${ofKind.length}`,
    ...places.flatMap((place) => [
      `  ${place}`,
      ...ofKind
        .filter((change) => change.place === place)
        .map(({ path, message }) => `    ${path === undefined ? '' : `${path} `}${message}`),
    ]),
  ];
}

function verdict({ changes, breaking, majorRises, old, new: now }: ContractDiff): string {
  if (changes.length === 0) return 'Nothing differs.';
  if (!breaking) return 'No change breaks a caller or a consumer.';
  const versions = `${old.version} -> ${now.version}`;
  return majorRises
    ? `Some changes break callers or consumers, and the major version says so (${versions}).`
    : `Some changes break callers or consumers, and the major version does not rise (${versions}). Raise it, or take them back.`;
}
