/** Entries kept at most; with more, everything is news again, which costs a line more and hides none. */
const MOST = 10_000;

/** Tells what has happened again within a while, so that a page that asks every few seconds fills no log. */
export class Repeated {
  private readonly last = new Map<string, number>();

  constructor(private readonly whileMs: number) {}

  /** Whether this has not happened within the while. */
  isNews(what: string, now: number): boolean {
    const before = this.last.get(what);
    if (before !== undefined && now - before < this.whileMs) return false;
    if (this.last.size >= MOST) this.last.clear();
    this.last.set(what, now);
    return true;
  }
}
