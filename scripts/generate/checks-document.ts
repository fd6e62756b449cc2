import { configChecks, flowChecks, userinfoChecks } from '../../src/checks/index.ts';
import { requirementOf } from '../../src/engine/ledger.ts';
import type { Check } from '../../src/model/check.ts';
import type { CheckExamples, Example } from '../../src/model/example.ts';
import { checkExamples } from './examples.ts';

const subjects: readonly { readonly title: string; readonly intro: string; readonly checks: readonly Check[] }[] = [
  { title: 'check userinfo', intro: 'The checks of a `/userinfo` endpoint.', checks: userinfoChecks },
  {
    title: 'check config',
    intro: 'The checks of the config API. Those that need a write are judged with `--write` alone.',
    checks: configChecks,
  },
  {
    title: 'check flow',
    intro: 'The checks of the token endpoint. `check flow` and `login` make those of `/userinfo` as well.',
    checks: flowChecks,
  },
];

/** From docs/; of a decision there is nothing else to read. */
const ledgerPath = '../contracts/requirements.yaml';

/** docs/checks.md: each check with why it matters, its source, an exchange that violates and one that conforms. */
export function checksDocument(): string {
  const examples = checkExamples();
  const sections = subjects.flatMap(({ title, intro, checks }) => [
    `## ${title}`,
    intro,
    ...checks.flatMap((check) => sectionOf(check, examples.get(check.id))),
  ]);
  return `<!-- Written by \`npm run generate\` from contracts/requirements.yaml and the fixtures in test/checks. Do not edit. -->

# The checks

Each check judges one requirement of [the ledger](${ledgerPath}). Its level is RFC 2119's. A violated MUST
of Closer's guide or client, or of a decision of this tool, fails the run; a violated MUST of an RFC does so with
\`--profile strict\` and is a warning else. \`closer-conformance explain <id>\` prints the same as this page.

${sections.join('\n\n')}
`;
}

function sectionOf(check: Check, examples: CheckExamples | undefined): readonly string[] {
  const { level, statement, reason, source } = requirementOf(check.requirement);
  return [
    `### ${check.id}`,
    `${check.title}.`,
    [
      `- **Asks:** ${statement}`,
      ...(reason === undefined ? [] : [`- **Why:** ${reason}`]),
      `- **Level:** ${level}`,
      `- **Source:** [${source.name}, ${/^\d/.test(source.section) ? `section ${source.section}` : source.section}](${source.id === 'decision' ? ledgerPath : source.url})`,
      `- **Requests:** ${check.probes.length > 12 ? `${check.probes.length} of the lifecycle` : check.probes.map(({ name }) => `\`${name}\``).join(', ')}`,
    ].join('\n'),
    ...(examples === undefined
      ? []
      : [...exampleLines('Violates', examples.violates), ...exampleLines('Conforms', examples.conforms)]),
  ];
}

function exampleLines(heading: string, { shows, exchanges }: Example): readonly string[] {
  return [
    `**${heading}:** ${shows}`,
    ...exchanges.map(({ name, text }) => `\`${name}\`\n\n${fence(text)}http\n${text}\n${fence(text)}`),
  ];
}

/** A fence that is longer than any in the text. */
function fence(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  return '`'.repeat(Math.max(3, longest + 1));
}
