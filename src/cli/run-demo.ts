import { checkUserinfo } from '../edge/check-userinfo.ts';
import { UsageError } from '../model/errors.ts';
import { demo } from '../reference/demo-values.ts';
import { type BehaviourName, behaviours, parseBehaviours } from '../reference/faults/index.ts';
import type { DemoFlags } from './commands/demo.ts';
import { showProgress } from './progress.ts';
import { judgeAndReport } from './write-reports.ts';

/** Runs `demo`; resolves to the exit status of the report. */
export function runDemo(flags: DemoFlags): Promise<number> {
  return judgeAndReport(flags, async () => {
    const faults = parseBehaviours(flags.fault);
    for (const name of faults) refuseUnseen(name);
    process.stderr.write('The reference provider runs for this check alone; closer-conformance serve keeps one.\n');
    const { createReferenceProvider } = await import('../reference/provider.ts');
    const provider = createReferenceProvider({ faults });
    const progress = showProgress();
    try {
      const origin = await provider.listen();
      const [first, second] = demo.people;
      return await checkUserinfo({
        url: `${origin}/userinfo`,
        token: first.accessToken,
        secondToken: second.accessToken,
        profile: flags.profile,
        showValues: flags.showValues ?? false,
        onProgress: progress.update,
      });
    } finally {
      progress.clear();
      await provider.close();
    }
  });
}

/** A fault that the demo does not look for would make a report that says that all is well. */
function refuseUnseen(name: BehaviourName): void {
  const { subject } = behaviours[name];
  if (subject === 'userinfo') return;
  const [endpoint, check] =
    subject === 'config'
      ? ['the config API', 'check config on its origin']
      : ['the token endpoint', 'check flow on it'];
  throw new UsageError(
    'fault-not-shown',
    `demo checks /userinfo, and ${name} is of ${endpoint}. Run closer-conformance serve --fault ${name}, and ${check}.`,
  );
}
