import type { Check } from '../model/check.ts';
import type { CheckExamples, Example } from '../model/example.ts';
import type { Profile } from '../model/report.ts';
import type { Requirement } from '../model/requirement.ts';
import { field, prose } from './pretty/layout.ts';
import { sourcePhrase } from './source.ts';

/** What a requirement asks for, why, and which document says so; and how the check that judges it goes about it. */
export function explanation(
  requirement: Requirement,
  gates: Readonly<Record<Profile, boolean>>,
  check?: Check,
  examples?: CheckExamples,
): string {
  const { id, level, source, statement, reason, notJudged } = requirement;
  const lines = [
    ...(check === undefined ? prose(id) : [...prose(check.id), ...prose(check.title, 2)]),
    '',
    ...field('asks', statement, 2),
    ...(reason === undefined ? [] : field('why', reason, 2)),
    ...field('level', `${level}; ${consequence(level, gates)}`, 2),
    ...field('source', sourcePhrase(source), 2),
    ...field('', source.url, 2),
    ...(check === undefined ? checksOf(requirement) : field('requirement', id, 2)),
    ...(check === undefined ? [] : requestsOf(check)),
    ...(check === undefined && notJudged !== undefined ? field('not judged', notJudged, 2) : []),
    ...(examples === undefined
      ? []
      : [...exampleLines('Violates', examples.violates), ...exampleLines('Conforms', examples.conforms)]),
  ];
  return `${lines.join('\n')}\n`;
}

function exampleLines(heading: string, { shows, exchanges }: Example): readonly string[] {
  return [
    '',
    ...prose(`${heading}: ${shows}`, 2),
    ...exchanges.flatMap(({ name, text }) => [
      '',
      `    ${name}`,
      ...text.split('\n').map((line) => `      ${line}`.trimEnd()),
    ]),
  ];
}

function consequence(level: Requirement['level'], { closer, strict }: Readonly<Record<Profile, boolean>>): string {
  if (closer && strict) return 'a violation fails the run';
  if (strict) return 'a violation fails the run in the profile strict, and is a warning in closer';
  return level === 'MAY' ? 'what differs is noted and allowed' : 'a violation is a warning';
}

function checksOf({ checks }: Requirement): readonly string[] {
  return checks.length === 0 ? [] : field('checks', checks.join(', '), 2);
}

function requestsOf({ probes }: Check): readonly string[] {
  return probes.flatMap(({ name, purpose }, index) =>
    field(index === 0 ? 'requests' : '', `${name}: the request ${purpose}`, 2),
  );
}
