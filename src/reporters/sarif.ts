import type { Report } from '../model/report.ts';
import { clip } from './clip.ts';
import { escapeJson } from './escape.ts';
import { invocationOf } from './sarif/invocation.ts';
import { placesDocument } from './sarif/place.ts';
import { resultsOf } from './sarif/results.ts';
import { ruleOf } from './sarif/rules.ts';

export interface SarifOptions {
  /** Exit status of the process that the report is from. */
  readonly exitCode?: number;
  /** Why the run fails whatever the verdict. */
  readonly failure?: string | undefined;
}

const informationUri = 'https://www.npmjs.com/package/closer-conformance';

/**
 * The report as SARIF 2.1.0: each check a rule, each finding a result at the line of the OpenAPI document that was
 * violated, with the JSON Pointer into the answer as its logical location.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 * @see https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
 */
export function sarif(report: Report, { exitCode, failure }: SarifOptions = {}): string {
  const { tool, checks, contract } = report;
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: tool.name,
            version: tool.version,
            semanticVersion: tool.version,
            informationUri,
            rules: checks.map(ruleOf),
          },
        },
        automationDetails: { id: automationId(report) },
        invocations: [invocationOf(report, { exitCode, failure })],
        artifacts: [{ location: { uri: placesDocument }, mimeType: 'application/yaml' }],
        columnKind: 'utf16CodeUnits',
        results: checks.flatMap((check, index) =>
          check.outcome === 'violates' ? resultsOf(check, index, report) : [],
        ),
        properties: {
          subject: report.subject,
          target: clip(report.target),
          profile: report.profile,
          contract: contract.edition,
          verdict: report.verdict,
        },
      },
    ],
  };
  return `${escapeJson(JSON.stringify(log, null, 2))}\n`;
}

/** The category of the results: those of another target or subject do not replace them. */
function automationId({ tool, subject, target }: Report): string {
  return `${tool.name}/${subject}/${clip(target.replace(/^https?:\/\//, '').replace(/\/+$/, ''))}/`;
}
