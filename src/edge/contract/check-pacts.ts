import { pathToFileURL } from 'node:url';
import { assembleReport, findingReports } from '../../engine/report.ts';
import type { CheckReport, Profile, Report } from '../../model/report.ts';
import { type Finding, maxFindings } from '../../model/verdict.ts';
import { defaults } from '../check-options.ts';
import { clockMs } from '../clock.ts';
import { interactionName } from '../pact/interaction-name.ts';
import type { LoadedPact } from '../pact/shipped-pacts.ts';
import { tool } from '../tool.ts';
import { comparePact } from './comparison.ts';
import { readDocument } from './read-document.ts';
import { relianceOf } from './reliance.ts';

export interface CheckPactsOptions {
  readonly pacts: readonly LoadedPact[];
  /** Path of the OpenAPI document. */
  readonly document: string;
  /** How the report names it; by default the path. */
  readonly documentName?: string;
  readonly profile?: Profile;
}

/**
 * Checks pacts against an OpenAPI document: each interaction is allowed by it, and each operation and member that the consumer
 * relies on is in it.
 *
 * @returns a report with an entry for each interaction
 * @throws {UsageError} for a document that is none
 */
export async function checkPacts(options: CheckPactsOptions): Promise<Report> {
  const startedAt = new Date();
  const start = clockMs();
  const document = await readDocument(options.document, options.documentName);
  const checks: CheckReport[] = [];
  for (const loaded of options.pacts) {
    const { pact } = loaded;
    const comparisons = await comparePact(document, loaded);
    for (const [index, interaction] of pact.interactions.entries()) {
      const compared = comparisons[index] ?? { errors: [], warnings: [] };
      const reliance = relianceOf(document, pact, interaction);
      const wrong = [...compared.errors, ...reliance.errors.filter((one) => !isToldBy(compared.errors, one))];
      const warnings = [...compared.warnings, ...reliance.warnings];
      const findings = wrong.length > 0 ? wrong : warnings;
      checks.push({
        id: `contract/${interactionName(pact.consumer, pact.provider, interaction.description)}`,
        title: `The OpenAPI document has ${interaction.description}, as the pact between ${pact.consumer} and ${pact.provider} relies on it`,
        level: wrong.length > 0 || warnings.length === 0 ? 'MUST' : 'SHOULD',
        gates: wrong.length > 0 || warnings.length === 0,
        outcome: findings.length > 0 ? 'violates' : 'conforms',
        source: {
          name: `OpenAPI document ${document.name} ${document.version}`,
          section: `${interaction.method} ${interaction.path}`,
          url: pathToFileURL(options.document).href,
        },
        exchanges: [],
        findings: findingReports(findings.slice(0, maxFindings), Math.max(0, findings.length - maxFindings), {
          showValues: false,
          redact: String,
        }),
      });
    }
  }
  return assembleReport(checks, [], {
    tool,
    subject: 'pact',
    target: document.name,
    profile: options.profile ?? defaults.profile,
    startedAt,
    durationMs: clockMs() - start,
    showValues: false,
    redact: String,
  });
}

/** Whether one of the findings is of the same place in the same body. */
function isToldBy(findings: readonly Finding[], { message }: Finding): boolean {
  const [place] = message.split(': ');
  return findings.some((one) => one.message.startsWith(`${place} `));
}
