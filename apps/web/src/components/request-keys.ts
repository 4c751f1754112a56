import { uuid } from '../api/uuid';

/** How long the same is not done once more after success, so that the second click of a double click never begins anew. */
const HOLD_MS = 500;

/**
 * The keys of one command: one for each thing it is done to, kept until it has succeeded. Whether it is under way is known
 * at once and not only after the page was drawn again, so a second click finds the command begun. After success only the
 * very same is held back for a moment: another file, or another text, is something new.
 */
export class RequestKeys {
  private readonly keys = new Map<string, string>();
  /** What is being done to each thing, or was a moment ago. */
  private readonly underWay = new Map<string, string>();
  private readonly held = new Map<string, string>();
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

  /**
   * @param what is done, see {@link wordsOf}
   * @returns false while an earlier attempt at it is under way, and for a moment after the same has succeeded
   */
  begin(target = '', what = ''): boolean {
    if (this.underWay.has(target) || this.held.get(target) === what) return false;
    this.underWay.set(target, what);
    return true;
  }

  /** The attempt is over; one that failed may be made again under its key at once. */
  end(target: string, success: boolean): void {
    const what = this.underWay.get(target) ?? '';
    this.underWay.delete(target);
    if (!success) return;
    this.succeeded = true;
    this.keys.delete(target);
    this.held.set(target, what);
    setTimeout(() => {
      if (this.held.get(target) === what) this.held.delete(target);
    }, HOLD_MS);
  }
}

/** An input in words, files by what is known of them before they are read; equal for equal inputs. */
export const wordsOf = (input: unknown): string =>
  JSON.stringify(input, (_, value: unknown) =>
    value instanceof File ? ['file', value.name, value.size, value.lastModified] : value,
  ) ?? '';
