/** Runs so many at once, lets so many wait, and refuses the rest. */
export class AtMost {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly atOnce: number,
    private readonly inQueue: number,
  ) {}

  /** @throws what `refusal` makes, when the queue is full */
  async run<T>(work: () => Promise<T>, refusal: () => Error): Promise<T> {
    if (this.running >= this.atOnce) {
      if (this.waiting.length >= this.inQueue) throw refusal();
      await new Promise<void>((go) => this.waiting.push(go)); // whoever ends hands its place over
    } else {
      this.running += 1;
    }
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
