import { isDeepStrictEqual } from 'node:util';
import { UsageError } from '../../model/errors.ts';
import type { Target } from '../../model/target.ts';
import { surveyTargets, targetsIn } from '../targets/targets-file.ts';
import type { Fleet } from './fleet.ts';
import { jobIdOf, jobOf, targetOf } from './target-job.ts';

/** What enqueuing came to. */
export interface Enqueued {
  readonly total: number;
  /** Those that were not in the fleet before. */
  readonly added: number;
}

/** So many targets go to Redis at once. */
const chunkLength = 500;

/**
 * Adds the targets of a file to a fleet; those that are in it already are not added again. It holds no more of them than a chunk, and of
 * the others a hash of their ids.
 *
 * @throws {UsageError} where the file is not in order, or has another target by the id of one in the fleet; nothing was added then
 */
export async function enqueueTargets(fleet: Fleet, path: string): Promise<Enqueued> {
  let total = 0;
  await surveyTargets(path, {}, () => {
    total += 1;
  });
  if ((await fleet.index.size()) > 0) {
    for await (const chunk of chunksOf(targetsIn(path, {}))) await assertSame(fleet, chunk);
  }
  let added = 0;
  for await (const chunk of chunksOf(targetsIn(path, {}))) {
    // Listed first: a process that is killed in between leaves a target without a job, of which a report says that it is missing.
    added += await fleet.index.add(chunk.map(({ id }) => jobIdOf(id)));
    await fleet.queue.addBulk(chunk.map(jobOf));
  }
  return { total, added };
}

async function assertSame({ name, queue }: Fleet, targets: readonly Target[]): Promise<void> {
  const jobs = await Promise.all(targets.map(({ id }) => queue.getJob(jobIdOf(id))));
  for (const [index, target] of targets.entries()) {
    const job = jobs[index];
    if (job === undefined || isDeepStrictEqual(targetOf(job), target)) continue;
    throw new UsageError(
      'different-target',
      `The fleet ${name} has the target "${target.id}" already, with another URL or another variable. Give it another id, or enqueue into another fleet (--fleet).`,
    );
  }
}

async function* chunksOf(targets: AsyncIterable<Target>): AsyncGenerator<readonly Target[], void, undefined> {
  let chunk: Target[] = [];
  for await (const target of targets) {
    chunk.push(target);
    if (chunk.length < chunkLength) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}
