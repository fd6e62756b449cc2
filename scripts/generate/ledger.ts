import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { documentPath } from './documents.ts';

interface LedgerSource {
  name: string;
  url: string;
  gatesInCloser: boolean;
}

interface LedgerEntry {
  id: string;
  level: string;
  source: string;
  section: string;
  statement: string;
  reason?: string;
  checks?: string[];
  notJudged?: string;
}

export interface Ledger {
  sources: Record<string, LedgerSource>;
  requirements: LedgerEntry[];
}

export function readLedger(): Ledger {
  return parse(readFileSync(documentPath('contracts/requirements.yaml'), 'utf8'));
}

/** The ledger as a typed module; fails on an entry that is not whole. */
export function ledgerModule({ sources, requirements }: Ledger = readLedger()): string {
  const undecided = Object.entries(sources).find(([, { gatesInCloser }]) => typeof gatesInCloser !== 'boolean');
  if (undecided !== undefined)
    throw new Error(`contracts/requirements.yaml, ${undecided[0]}: gatesInCloser is required, true or false`);
  const seen = new Set<string>();
  const entries = requirements.map((entry) => {
    const problem = problemOf(entry, sources, seen);
    if (problem !== undefined) throw new Error(`contracts/requirements.yaml, ${entry.id ?? '(no id)'}: ${problem}`);
    seen.add(entry.id);
    const source = sources[entry.source];
    return [
      entry.id,
      {
        id: entry.id,
        level: entry.level,
        source: {
          id: entry.source,
          name: source?.name,
          section: entry.section,
          url: sectionUrl(entry, source?.url ?? ''),
        },
        statement: entry.statement,
        ...(entry.reason === undefined ? {} : { reason: entry.reason }),
        checks: entry.checks ?? [],
        ...(entry.notJudged === undefined ? {} : { notJudged: entry.notJudged }),
      },
    ];
  });
  return `import type { Requirement } from '../model/requirement.ts';

export type RequirementId =
${requirements.map(({ id }) => `  | '${id}'`).join('\n')};

/** The ids of all checks that the ledger names. */
export type CheckId =
${requirements
  .flatMap(({ checks }) => checks ?? [])
  .map((id) => `  | '${id}'`)
  .join('\n')};

/** The sources whose MUSTs fail a run in the profile closer as well. */
export const closerSources: readonly string[] = [${Object.keys(sources)
    .filter((id) => sources[id]?.gatesInCloser)
    .map((id) => `'${id}'`)
    .join(', ')}];

export const requirements: Readonly<Record<RequirementId, Requirement>> = ${JSON.stringify(Object.fromEntries(entries), null, 2)};
`;
}

function sectionUrl(entry: LedgerEntry, url: string): string {
  return entry.source.startsWith('rfc') ? `${url}#section-${entry.section}` : url;
}

function problemOf(entry: LedgerEntry, sources: Ledger['sources'], seen: Set<string>): string | undefined {
  if (!/^[a-z]+(\.[a-z0-9-]+)+$/.test(entry.id)) return 'the id is not of the form subject.name';
  if (seen.has(entry.id)) return 'the id stands twice';
  if (!['MUST', 'SHOULD', 'MAY'].includes(entry.level)) return `the level ${entry.level} is none of MUST, SHOULD, MAY`;
  if (sources[entry.source] === undefined)
    return `the source ${entry.source} is none of ${Object.keys(sources).join(', ')}`;
  if (typeof entry.section !== 'string' || entry.section === '')
    return 'the section is required, in quotes where it is a number';
  if (!entry.statement) return 'the statement is required';
  if (entry.source === 'decision' && !entry.reason) return 'a decision gives a reason';
  if (!entry.checks?.length === !entry.notJudged) return 'it names either its checks or why there are none';
  return undefined;
}
