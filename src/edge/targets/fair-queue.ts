/** What waits for one host. */
interface Lane<T> {
  readonly waiting: T[];
  active: number;
}

export interface FairQueueOptions<T> {
  readonly hostOf: (item: T) => string;
  /** Items of one host that may be out at once. */
  readonly perHost: number;
  /** Items that are read ahead while their hosts are busy. */
  readonly ahead: number;
}

/**
 * Items in their order, but for those whose host is busy: they wait while later ones of other hosts pass them. It looks no further ahead
 * than so many items, so that one host that fills them all holds up the rest until it has caught up.
 */
export class FairQueue<T> {
  readonly #source: AsyncIterator<T> | Iterator<T>;
  readonly #options: FairQueueOptions<T>;
  readonly #lanes = new Map<string, Lane<T>>();
  /** Hosts with something waiting and room for it, the one that has waited longest first. */
  readonly #ready = new Set<string>();
  #waiting = 0;
  #ended = false;

  constructor(items: AsyncIterable<T> | Iterable<T>, options: FairQueueOptions<T>) {
    this.#source = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
    this.#options = options;
  }

  /** The next item; undefined where there is none until one is released, or none at all. Not to be called again before it resolves. */
  async take(): Promise<T | undefined> {
    for (;;) {
      const item = this.#takeReady();
      if (item !== undefined) return item;
      if (this.#ended || this.#waiting >= this.#options.ahead) return undefined;
      const next = await this.#source.next();
      if (next.done === true) this.#ended = true;
      else if (!this.#ended) this.#add(next.value);
    }
  }

  /** To be called with each item that was taken, when it is done with. */
  release(item: T): void {
    const host = this.#options.hostOf(item);
    const lane = this.#lanes.get(host);
    if (lane === undefined) return;
    lane.active -= 1;
    if (lane.waiting.length > 0) this.#ready.add(host);
    else if (lane.active === 0) this.#lanes.delete(host);
  }

  /** Reads no further; what waits is dropped. */
  async close(): Promise<void> {
    this.#ended = true;
    this.#waiting = 0;
    this.#ready.clear();
    this.#lanes.clear();
    await this.#source.return?.();
  }

  #add(item: T): void {
    const host = this.#options.hostOf(item);
    const lane = this.#lanes.get(host) ?? { waiting: [], active: 0 };
    this.#lanes.set(host, lane);
    lane.waiting.push(item);
    this.#waiting += 1;
    if (lane.active < this.#options.perHost) this.#ready.add(host);
  }

  #takeReady(): T | undefined {
    const [host] = this.#ready;
    const lane = host === undefined ? undefined : this.#lanes.get(host);
    const item = lane?.waiting.shift();
    if (host === undefined || lane === undefined || item === undefined) return undefined;
    this.#waiting -= 1;
    lane.active += 1;
    // Behind the others that are ready, where it may have another one out.
    this.#ready.delete(host);
    if (lane.waiting.length > 0 && lane.active < this.#options.perHost) this.#ready.add(host);
    return item;
  }
}
