import { sourceOf } from '../engine/report.ts';
import { sourcePhrase } from '../reporters/source.ts';
import { type CatalogueEntry, catalogue } from './check-catalogue.ts';
import type { ListFlags } from './commands/list.ts';
import { writeStdout } from './stdout.ts';

/** Runs `list`. */
export async function runList({ json }: ListFlags): Promise<void> {
  const entries = catalogue();
  await writeStdout(
    json === true ? `${JSON.stringify(entries.map(asJson), null, 2)}\n` : entries.map(asText).join('\n'),
  );
}

function asText({ check, requirement }: CatalogueEntry): string {
  const { level, source } = requirement;
  return `${check.id}\n  ${level.padEnd(6)}  ${check.title}\n          ${sourcePhrase(source)}\n`;
}

function asJson({ check, requirement, gates }: CatalogueEntry): unknown {
  return {
    id: check.id,
    title: check.title,
    level: requirement.level,
    gates,
    requirement: requirement.id,
    source: sourceOf(requirement),
  };
}
