import { escapeLine } from '../reporters/escape.ts';
import { count } from '../wire/describe.ts';

/** What a worker says on stderr. */
export interface WorkerLog {
  readonly started: (targetsAtOnce: number) => void;
  readonly result: () => void;
  /** Of targets that are left to other workers. */
  readonly left: (variables: readonly string[]) => void;
  /** Of what went wrong in the queue. */
  readonly trouble: (text: string) => void;
  /** At the end. */
  readonly ended: (end: WorkerEnd) => void;
}

export interface WorkerEnd {
  /** How many targets are left to other workers. */
  readonly left: number;
  /** Whether targets are on their way that are not waited for. */
  readonly isUnfinished: boolean;
}

/** A log for people says the same once, and ends somewhere. */
const mostNotes = 20;

export function workerLog(fleet: string): WorkerLog {
  let results = 0;
  const said = new Set<string>();
  const say = (text: string): void => {
    process.stderr.write(`${escapeLine(text)}\n`);
  };
  const sayOnce = (text: string): void => {
    if (said.has(text) || said.size >= mostNotes) return;
    said.add(text);
    say(text);
  };
  return {
    started(targetsAtOnce) {
      say(
        `Worker of the fleet ${fleet}: ${count(targetsAtOnce, 'target')} at once. SIGTERM or Ctrl-C ends it when those on their way are done.`,
      );
    },
    result() {
      results += 1;
    },
    left(variables) {
      for (const variable of variables) {
        sayOnce(`${variable} is not set here: targets that name it are left to other workers.`);
      }
    },
    trouble: sayOnce,
    ended({ left, isUnfinished }) {
      say(`Checked ${count(results, 'target')}.`);
      if (isUnfinished) say('Targets that are on their way are not waited for any longer: other workers check them.');
      if (left > 0) say(`${count(left, 'target')} ${left === 1 ? 'is' : 'are'} left to workers with other variables.`);
    },
  };
}
