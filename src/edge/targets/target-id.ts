import { createHash } from 'node:crypto';

/** What a run keeps of an id: 16 bytes of its SHA-256, of which no two ids have the same. */
export function idKey(id: string): string {
  return digest(id).toString('latin1', 0, 16);
}

/** One part of a run that several machines share. */
export interface Shard {
  /** Counts from 1. */
  readonly index: number;
  readonly total: number;
}

/**
 * Whether a target belongs to a shard. That is decided by its id alone, so that neither the order of the targets nor what else is among
 * them matters: the first 6 bytes of the id's SHA-256, as a big-endian number, modulo the number of shards, is the index less one.
 */
export function isInShard(id: string, { index, total }: Shard): boolean {
  return digest(id).readUIntBE(0, 6) % total === index - 1;
}

function digest(id: string): Buffer {
  return createHash('sha256').update(id).digest();
}
