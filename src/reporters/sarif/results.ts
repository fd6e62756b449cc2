import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { CheckReport, FindingReport, Report } from '../../model/report.ts';
import { pointerTokens } from '../../wire/json-pointer.ts';
import { clip } from '../clip.ts';
import { escapeSarifMessage } from '../escape.ts';
import { fixParts } from '../fix-parts.ts';
import { placePhrase, wholeOf } from '../place.ts';
import { placesDocument, requirementOfCheck, violatedLine } from './place.ts';
import { levelOf } from './rules.ts';

/** Each finding of a violated check as a SARIF result. */
export function resultsOf(check: CheckReport, ruleIndex: number, report: Report): readonly object[] {
  const requirement = requirementOfCheck(check.id);
  const fingerprint = fingerprints(check);
  return check.findings.map((finding) => {
    const { line, text } = violatedLine(requirement, finding.pointer);
    return {
      ruleId: check.id,
      ruleIndex,
      level: levelOf(check),
      kind: 'fail',
      message: { text: messageOf(finding, report) },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: placesDocument, index: 0 },
            region: { startLine: line, snippet: { text } },
          },
          logicalLocations: [logicalLocation(finding)],
        },
      ],
      partialFingerprints: fingerprint(finding),
      properties: {
        target: clip(report.target),
        path: clip(finding.path),
        expected: clip(finding.expected),
        actual: clip(finding.actual),
        fix: clip(finding.fix, longestFix),
        exchanges: check.exchanges,
      },
    };
  });
}

/** SARIF has a kind for a value in JSON, and none for what is outside the body. @see SARIF 2.1.0 section 3.33.7 */
function logicalLocation({ pointer, where }: FindingReport): object {
  if (where !== undefined) return { name: clip(where), fullyQualifiedName: clip(where) };
  return { name: clip(pointerTokens(pointer).at(-1) ?? '$'), fullyQualifiedName: clip(pointer), kind: 'value' };
}

/** A fix may hold a whole body. */
const longestFix = 10_000;

function messageOf(finding: FindingReport, report: Report): string {
  return escapeSarifMessage([
    clip(finding.message),
    `At: ${placePhrase(finding, wholeOf(report))}`,
    `Expected: ${clip(finding.expected)}`,
    `Actual: ${clip(finding.actual)}`,
    `Fix: ${fixParts(finding.fix).sentence}`,
  ]);
}

/**
 * What tells a finding from another one and stays the same from run to run: check, place, and message less the lengths
 * in it. `primaryLocationLineHash` is the name by which GitHub recognises an alert.
 */
function fingerprints(check: CheckReport): (finding: FindingReport) => Readonly<Record<string, string>> {
  const seen = new Map<string, number>();
  return ({ pointer, message }) => {
    const identity = JSON.stringify([check.id, pointer, message.replaceAll(/\d+/g, '#')]);
    const hash = bytesToHex(sha256(new TextEncoder().encode(identity))).slice(0, 32);
    const occurrence = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, occurrence);
    return { primaryLocationLineHash: `${hash}:${occurrence}`, 'finding/v1': `${hash}:${occurrence}` };
  };
}
