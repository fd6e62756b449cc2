import type { Command } from 'commander';
import { defaultTargetsAtOnce } from '../../edge/targets/check-targets.ts';
import { wholeNumber } from '../numbers.ts';
import { addConnectionOptions, addJudgingOptions, type ConnectionFlags, type JudgingFlags } from '../options.ts';

/** What every command of the group takes. */
export interface FleetFlags {
  readonly fleet: string;
  readonly redisUrlFile?: string;
}

export interface FleetEnqueueFlags extends FleetFlags {
  readonly targets: string;
}

export interface FleetWorkerFlags extends FleetFlags, ConnectionFlags, JudgingFlags {
  readonly concurrency: number;
  readonly lostAfter: number;
  readonly untilEmpty?: true;
}

export interface FleetReportFlags extends FleetFlags {
  readonly reporter?: string;
  readonly wait?: true;
  readonly timeout?: number;
}

export interface FleetRemoveFlags extends FleetFlags {
  readonly yes?: true;
}

/** Beyond these a number is a slip. */
const mostTargetsAtOnce = 1000;
const longestWaitMs = 7 * 24 * 3_600_000;
const lostAfterMs = { least: 1000, usual: 15_000, most: 600_000 } as const;

/** `fleet enqueue`, `fleet worker`, `fleet report` and `fleet remove`; what they do is loaded when one of them runs. */
export function addFleetCommands(program: Command, setStatus: (status: number) => void): void {
  const fleet = program
    .command('fleet')
    .description(
      'Checks many targets on several machines, which share them by a queue on Redis. Needs BullMQ: npm install --save-dev bullmq@5',
    )
    .addHelpText('after', groupHelp);
  addFleetOptions(fleet.command('enqueue'))
    .summary('put targets into the queue')
    .description('Puts the targets of a file into the queue. Those that are in it already are not added again.')
    .requiredOption('--targets <file.ndjson>', 'the targets, each on a line, as check userinfo --targets takes them')
    .addHelpText('after', enqueueHelp)
    .action(async (flags: FleetEnqueueFlags) => {
      const { runFleetEnqueue } = await import('../run-fleet-enqueue.ts');
      setStatus(await runFleetEnqueue(flags));
    });
  const worker = addFleetOptions(fleet.command('worker'))
    .summary('check targets of the queue, until it is stopped')
    .description(
      'Checks targets of the queue and leaves the results there, until it is stopped. Start as many as you like.',
    )
    .option(
      '--concurrency <n>',
      'targets at once',
      wholeNumber('--concurrency', 1, mostTargetsAtOnce),
      defaultTargetsAtOnce,
    )
    .option('--until-empty', 'end when every target has a result')
    .option(
      '--lost-after <ms>',
      'a worker that Redis has not heard of for so long is lost: its targets go to others',
      wholeNumber('--lost-after', lostAfterMs.least, lostAfterMs.most),
      lostAfterMs.usual,
    );
  addConnectionOptions(addJudgingOptions(worker))
    .addHelpText('after', workerHelp)
    .action(async (flags: FleetWorkerFlags) => {
      const { runFleetWorker } = await import('../run-fleet-worker.ts');
      setStatus(await runFleetWorker(flags));
    });
  addFleetOptions(fleet.command('report'))
    .summary('print what the results come to, and write them')
    .description('Prints what the results come to, as merge does, and writes them. It changes nothing.')
    .option('--reporter <ndjson[=file]>', 'write the results too, each target once; to stdout or to a file')
    .option('--wait', 'first wait until every target has a result')
    .option(
      '--timeout <ms>',
      'with --wait: for how long at most, in milliseconds',
      wholeNumber('--timeout', 1, longestWaitMs),
    )
    .addHelpText('after', reportHelp)
    .action(async (flags: FleetReportFlags) => {
      const { runFleetReport } = await import('../run-fleet-report.ts');
      setStatus(await runFleetReport(flags));
    });
  addFleetOptions(fleet.command('remove'))
    .summary('remove the targets and their results from Redis')
    .description('Removes the targets and their results from Redis.')
    .option('--yes', 'remove them; without this the command only says what it would remove')
    .action(async (flags: FleetRemoveFlags) => {
      const { runFleetRemove } = await import('../run-fleet-remove.ts');
      setStatus(await runFleetRemove(flags));
    });
}

function addFleetOptions(command: Command): Command {
  return command
    .option('--fleet <name>', 'name of the fleet; each has a queue of its own', 'default')
    .option(
      '--redis-url-file <file>',
      'file with the address of Redis (default: the environment variable CLOSER_REDIS_URL)',
    );
}

const groupHelp = `
Examples:
  $ npm install --save-dev bullmq@5
  $ export CLOSER_REDIS_URL=redis://:password@redis.example:6379/0
  $ closer-conformance fleet enqueue --targets targets.ndjson
  $ closer-conformance fleet worker             # on each machine
  $ closer-conformance fleet report --wait --timeout 3600000 \\
      --reporter ndjson=results.ndjson
  $ closer-conformance fleet remove --yes

Environment variables:
  CLOSER_REDIS_URL  address of Redis, with rediss:// for TLS:
                    redis://[user][:password@]host[:port][/database]
                    (an authority of your own: NODE_EXTRA_CA_CERTS)
  Those that the targets name as tokenVariable hold the tokens; the workers
  alone need them.

Exit status:
  2    the command or a file that it names cannot be used as it is
  3    Redis cannot be reached or refuses; the help of each command has others`;

const enqueueHelp = `
Nothing is added unless all lines are in order. Enqueuing the same file again
adds what is missing, such as after an interruption. Each line goes into Redis
as it stands, its URL with it; tokens do not, since it holds the names of their
variables.`;

const workerHelp = `
It sends GET requests alone. No host is sent more than two requests at once by
one worker, so n workers send it at most 2n. A target whose variable is not set
here is left to other workers.

A target that is being checked when its worker is killed goes to another one
when Redis has not heard of the worker for --lost-after milliseconds; at the
fourth loss it is given up, and the report says so. SIGTERM and Ctrl-C finish
the targets that are on their way, for 25 seconds at most; a second signal ends
the worker at once. Nothing is lost by either. A worker that cannot reach Redis
for twice --lost-after ends.

Whoever can write to Redis can have a worker send any of its variables to any
host: guard Redis as you guard the tokens, and give workers no other secrets.

Exit status:
  0    stopped by SIGTERM; or with --until-empty, every target has a result,
       whatever it is: fleet report has the verdict
  2    the command or a file that it names cannot be used as it is
  3    Redis cannot be reached or refuses; or with --until-empty, targets are
       left to workers with other variables
  70   a fault of closer-conformance itself
  130  interrupted`;

const reportHelp = `
The results stand in the order of the targets. The summary goes to stdout; where
the results go there, to stderr.

Exit status:
  0    all targets conform
  1    one violates the contract, or has more warnings than --max-warnings
  2    the command or a file that it names cannot be used as it is
  3    targets have no result yet, which is so whatever the others come to; or
       one is inconclusive, or Redis cannot be reached or refuses
  70   a fault of closer-conformance itself
  130  interrupted`;
