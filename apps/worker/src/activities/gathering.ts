/** Something asked for, and who waits for it. */
interface Asked<T> {
  what: T;
  done: () => void;
  failed: (error: unknown) => void;
}

/**
 * Effects that come while another is being written are written together by the next transaction: one commit for all of them,
 * and what they share is read and made once. Whoever asks for one waits until it is kept.
 *
 * What cannot be written keeps no other from it: after a failure half of them are tried, and so on.
 */
export class Gathering<T> {
  private waiting: Asked<T>[] = [];
  private busy = false;

  /**
   * @param most how many at once
   * @param write does all of them in one transaction; @returns those that it left out because somebody works on what they are
   *   about; one by itself waits for that
   */
  constructor(
    private readonly most: number,
    private readonly write: (all: readonly T[]) => Promise<readonly T[]>,
  ) {}

  /** @returns when it is kept */
  ask(what: T): Promise<void> {
    return new Promise((done, failed) => {
      this.waiting.push({ what, done, failed });
      void this.writeAll();
    });
  }

  private async writeAll(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    while (this.waiting.length > 0) await this.attempt(this.waiting.splice(0, this.most));
    this.busy = false;
  }

  private async attempt(some: readonly Asked<T>[]): Promise<void> {
    try {
      const left = await this.write(some.map(({ what }) => what));
      for (const one of some) {
        if (left.includes(one.what))
          void this.alone(one); // the others do not wait for it
        else one.done();
      }
    } catch (error) {
      if (some.length === 1) return some[0].failed(error);
      const half = Math.ceil(some.length / 2);
      await this.attempt(some.slice(0, half));
      await this.attempt(some.slice(half));
    }
  }

  private async alone({ what, done, failed }: Asked<T>): Promise<void> {
    await this.write([what]).then(done, failed);
  }
}
