import { type Command, Option } from 'commander';
import { exitStatusHelp } from '../help.ts';
import { addReportOptions, type ReportFlags } from '../options.ts';

export interface ContractCheckFlags extends ReportFlags {
  readonly openapi?: string;
}

/** `contract check` and `contract diff`; what they do is loaded when one of them runs. */
export function addContractCommands(program: Command, setStatus: (status: number) => void): void {
  const contract = program
    .command('contract')
    .description('Checks pacts against the OpenAPI document, and compares two OpenAPI documents; offline.');
  addReportOptions(contract.command('check'))
    .summary('check pacts against the OpenAPI document')
    .description(
      'Checks that each interaction of the pacts is allowed by the OpenAPI document, and that each operation and member that a ' +
        'consumer relies on is in it. Query parameters, request headers and standard response headers that it does not name, ' +
        'and what cannot be judged, are warnings.',
    )
    .argument('[pact...]', 'pact files, or names of our own pacts (default: all of our own)')
    .option('--openapi <file>', "OpenAPI document, YAML or JSON (default: this package's own)")
    .addHelpText('after', checkHelp)
    .action(async (pacts: string[], flags: ContractCheckFlags) => {
      const { runContractCheck } = await import('../run-contract-check.ts');
      setStatus(await runContractCheck(pacts, flags));
    });
  contract
    .command('diff')
    .summary('list the differences between two OpenAPI documents')
    .description(
      'Lists every difference between two OpenAPI documents, by operation and side: what breaks callers or consumers, what does ' +
        'not, and what differs in texts alone.',
    )
    .argument('<old>', 'the OpenAPI document as it was, YAML or JSON')
    .argument('<new>', 'the OpenAPI document as it is now, YAML or JSON')
    .addOption(new Option('--format <format>', 'how to write it').choices(['text', 'json']).default('text'))
    .addHelpText('after', diffHelp)
    .action(async (oldFile: string, newFile: string, { format }: { format: 'text' | 'json' }) => {
      const { runContractDiff } = await import('../run-contract-diff.ts');
      setStatus(await runContractDiff(oldFile, newFile, format));
    });
}

const checkHelp = `
Examples:
  $ closer-conformance contract check
  $ closer-conformance contract check pacts/my-consumer-customer-userinfo.json
${exitStatusHelp}`;

const diffHelp = `
Examples:
  $ closer-conformance contract diff openapi/editions/1.1.0.yaml openapi/widget-oauth.yaml

Exit status:
  0    no change breaks callers or consumers, or the major version rises
  1    a change breaks them, and the major version does not rise
  2    a file is no OpenAPI document`;
