import type { ExchangeReport, Report } from '../model/report.ts';

/** From here on nobody reads how each request went. */
const many = 20;

export interface ToldExchanges {
  readonly told: readonly ExchangeReport[];
  /** How many others there are. */
  readonly untold: number;
}

/**
 * The exchanges that a reader may want to repeat: all where they are few, else those that failed, those that findings are in, and
 * what was sent just before those: a read shows what the write before it did.
 */
export function toldExchanges({ checks, exchanges }: Report): ToldExchanges {
  if (exchanges.length <= many) return { told: exchanges, untold: 0 };
  const named = new Set(
    checks.flatMap(({ findings, exchanges: own }) => {
      const names = findings.flatMap(({ exchange }) => exchange ?? []);
      // A finding of a check that judges one exchange need not name it.
      return names.length === 0 && findings.length > 0 ? own.slice(0, 1) : names;
    }),
  );
  const wanted = exchanges.map(({ name, error }) => error !== undefined || named.has(name));
  const told = exchanges.filter(({ name }, index) => {
    const leadsToOne = exchanges.some(
      (other, at) => at > index && wanted[at] === true && stepOf(other.name) === stepOf(name),
    );
    return wanted[index] === true || leadsToOne;
  });
  return { told, untold: exchanges.length - told.length };
}

/** The name of the step that an exchange is of: `patch-clientId` and `patch-clientId/read-back` are of one. */
function stepOf(name: string): string {
  return name.split('/')[0] ?? name;
}

/** What there is to say of the others. */
export function untoldPhrase(untold: number, told: number): string {
  if (told === 0) return `${untold} requests were sent; the report of --reporter json has the command line of each.`;
  return `And ${untold} more requests; the report of --reporter json has the command line of each.`;
}
