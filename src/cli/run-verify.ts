import { usable } from '../edge/credentials.ts';
import type { BrokerOptions } from '../edge/pact/broker.ts';
import { assertPathsOfPacts } from '../edge/pact/moved-paths.ts';
import { namedPacts } from '../edge/pact/shipped-pacts.ts';
import { verifyPacts } from '../edge/pact/verify.ts';
import { targetUrl } from '../edge/target.ts';
import { UsageError } from '../model/errors.ts';
import type { VerifyFlags } from './commands/verify.ts';
import { environment } from './environment.ts';
import { connectionOptions } from './options.ts';
import { secretIn } from './secret-file.ts';
import { judgeAndReport } from './write-reports.ts';

/** Runs `verify`; resolves to the exit status. */
export function runVerify(names: readonly string[], flags: VerifyFlags): Promise<number> {
  return judgeAndReport(flags, async () => {
    const broker = brokerOf(flags);
    // Where a broker is named, its pacts are what is wanted, and ours where they are named too.
    const pacts = namedPacts(names.length === 0 && broker === undefined ? ['customer-userinfo'] : names);
    // What pacts a broker has is not known yet.
    if (broker === undefined) assertPathsOfPacts(flags.path, pacts);
    const given = await givenValues(flags);
    const needsToken = flags.stateUrl === undefined && pacts.some(({ pact }) => pact.provider === 'customer-userinfo');
    if (needsToken && !given.has('accessToken')) {
      throw new UsageError(
        'no-token',
        'There is no access token: set the environment variable CLOSER_USERINFO_TOKEN to one, or name a file with --token-file; or have the states of the pacts set up with --state-url.',
      );
    }
    return verifyPacts({
      provider: flags.provider,
      pacts,
      given,
      givenBy: new Map([...givers(flags)].filter(([parameter]) => given.has(parameter))),
      paths: flags.path,
      ...(broker === undefined ? {} : { broker }),
      ...(flags.stateUrl === undefined ? {} : { stateUrl: flags.stateUrl }),
      ...(await connectionOptions(flags)),
      profile: flags.profile,
      showValues: flags.showValues ?? false,
    });
  });
}

async function givenValues({ tokenFile }: VerifyFlags): Promise<ReadonlyMap<string, string>> {
  const token = (await secretIn(tokenFile, '--token-file')) ?? environment('CLOSER_USERINFO_TOKEN');
  const apiKey = environment('CLOSER_API_KEY');
  return new Map([
    ...(token === undefined ? [] : ([['accessToken', usable(token, 'access token')]] as const)),
    ...(apiKey === undefined ? [] : ([['apiKey', usable(apiKey, 'API key')]] as const)),
  ]);
}

function givers({ tokenFile }: VerifyFlags): ReadonlyMap<string, string> {
  return new Map([
    [
      'accessToken',
      tokenFile === undefined
        ? 'the environment variable CLOSER_USERINFO_TOKEN'
        : `the file ${tokenFile} (--token-file)`,
    ],
    ['apiKey', 'the environment variable CLOSER_API_KEY'],
  ]);
}

function brokerOf({ broker, providerName, providerVersion, providerBranch }: VerifyFlags): BrokerOptions | undefined {
  if (broker === undefined) {
    if (providerVersion === undefined) return undefined;
    throw new UsageError('no-broker', '--provider-version publishes the results to a broker: name it with --broker.');
  }
  // Its address stands in reports; a user name or a password in it would too.
  targetUrl(broker);
  const token = environment('PACT_BROKER_TOKEN');
  const username = environment('PACT_BROKER_USERNAME');
  const password = environment('PACT_BROKER_PASSWORD');
  if ((username === undefined) !== (password === undefined)) {
    const [given, missing] = username === undefined ? ['PASSWORD', 'USERNAME'] : ['USERNAME', 'PASSWORD'];
    throw new UsageError(
      'half-of-credentials',
      `PACT_BROKER_${given} is set and PACT_BROKER_${missing} is not: set both, or PACT_BROKER_TOKEN alone.`,
    );
  }
  return {
    url: broker,
    provider: providerName,
    ...(token === undefined ? {} : { token }),
    ...(username === undefined ? {} : { username }),
    ...(password === undefined ? {} : { password }),
    ...(providerVersion === undefined ? {} : { providerVersion }),
    ...(providerBranch === undefined ? {} : { providerBranch }),
  };
}
