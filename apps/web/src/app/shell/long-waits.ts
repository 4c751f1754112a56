/** A question that has been under way for so long is worth a word; milliseconds. */
export const LONG = 1_500;

/** Remembers since when each question has been under way. */
export class LongWaits {
  private readonly since = new Map<string, number>();

  /** @param underWay the questions that have no answer yet */
  see(underWay: readonly string[], now: number): void {
    const known = new Set(underWay);
    for (const one of this.since.keys()) if (!known.has(one)) this.since.delete(one);
    for (const one of underWay) if (!this.since.has(one)) this.since.set(one, now);
  }

  get waits(): boolean {
    return this.since.size > 0;
  }

  /** Whether one of them has waited for long. */
  isLong(now: number): boolean {
    return [...this.since.values()].some((begun) => now - begun >= LONG);
  }
}
