import { checkPacts } from '../edge/contract/check-pacts.ts';
import { shippedDocument } from '../edge/contract/read-document.ts';
import { namedPacts, shippedPacts } from '../edge/pact/shipped-pacts.ts';
import type { ContractCheckFlags } from './commands/contract.ts';
import { judgeAndReport } from './write-reports.ts';

/** Runs `contract check`; resolves to the exit status. */
export function runContractCheck(names: readonly string[], flags: ContractCheckFlags): Promise<number> {
  return judgeAndReport(flags, () =>
    checkPacts({
      pacts: names.length === 0 ? [...shippedPacts().values()] : namedPacts(names),
      document: flags.openapi ?? shippedDocument(),
      documentName: flags.openapi ?? 'openapi/widget-oauth.yaml',
      profile: flags.profile,
    }),
  );
}
