import { uuid } from '../api/uuid';

/** How long a button stays dead after success, so that the second click of a double click never begins anew. */
const HOLD_MS = 500;

/**
 * The keys of one command: one for each thing it is done to, kept until it has succeeded. Whether it is under way is known
 * at once and not only after the page was drawn again, so a second click finds the command begun.
 */
export class RequestKeys {
  private readonly keys = new Map<string, string>();
  private readonly underWay = new Set<string>();
  /** Whether it has succeeded since the form was opened. */
  succeeded = false;

  /** The key of the next attempt; the same until one succeeds. */
  keyOf(target = ''): string {
    const key = this.keys.get(target) ?? uuid();
    this.keys.set(target, key);
    return key;
  }

  /** Takes over the key of a form that was begun elsewhere, e.g. in another tab. */
  adopt(key: string, target = ''): void {
    this.keys.set(target, key);
  }

  /** @returns false while an earlier attempt at the same is under way */
  begin(target = ''): boolean {
    if (this.underWay.has(target)) return false;
    this.underWay.add(target);
    return true;
  }

  /** The attempt is over; one that failed may be made again under its key at once. */
  end(target: string, success: boolean): void {
    if (!success) return void this.underWay.delete(target);
    this.succeeded = true;
    setTimeout(() => {
      this.keys.delete(target);
      this.underWay.delete(target);
    }, HOLD_MS);
  }
}
