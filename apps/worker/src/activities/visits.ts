/** Lets so many work at once; whoever comes then waits for a place, in turn. */
export class Places {
  private readonly waiting: (() => void)[] = [];

  constructor(private free: number) {}

  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.free > 0) this.free -= 1;
    else await new Promise<void>((turn) => this.waiting.push(turn));
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.free += 1;
    }
  }
}

/** Fewer than the connections of the process, so that letters and the tasks of the house find one. */
const AT_ONCE = 24;

const places = new Places(AT_ONCE);

/**
 * A visit of a local activity to the database. More of them are under way than visit it: many wait for what they asked for to be
 * written with others, and the more of them wait, the more is written together. None visits while it visits.
 */
export const visit = <T>(work: () => Promise<T>): Promise<T> => places.take(work);
