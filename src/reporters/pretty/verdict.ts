import type pc from 'picocolors';
import type { Report } from '../../model/report.ts';
import { escapeLine } from '../escape.ts';

/** The verdict in one line, whatever its length: a log is searched for it. */
export function verdictLine(
  { verdict, target, profile, contract }: Report,
  { bold, green, red, yellow }: ReturnType<typeof pc.createColors>,
): string {
  const words = {
    conforms: green('CONFORMS'),
    violates: red('DOES NOT CONFORM'),
    inconclusive: yellow('INCONCLUSIVE'),
  };
  return `${bold(words[verdict])}: ${escapeLine(target)} (profile ${profile}, contract ${contract.edition})`;
}
