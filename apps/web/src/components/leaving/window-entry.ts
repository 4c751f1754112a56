/** What a router, and we, use of a browser's history. */
type Entries = Pick<History, 'state' | 'pushState' | 'replaceState' | 'go'>;

/** What is written into an entry. The one that stands for what is open over a page says over which. */
interface Written {
  key?: string;
  over?: string;
}

interface Windows {
  /** Whether any is open. */
  any: () => boolean;
  /** Asks the one opened last to close, as its cross does. */
  closeLast: () => void;
}

interface Around {
  entries: Entries;
  address: () => string;
  /** @returns gives it up */
  later: (work: () => void, ms: number) => () => void;
}

/** A browser that goes nowhere when it is told to is not waited for any longer than this; milliseconds. */
const PATIENCE = 1_000;

/**
 * While anything is open over a page, the page has a second entry in the history of the browser, with the same address: going
 * back leads from there to the page itself, whichever way one came to it, and closes what is open. When the last window is
 * closed otherwise, the second entry is left again. A router that writes by `entries` knows nothing of it.
 */
export class WindowEntry {
  /** For a router, in the place of the browser's own. */
  readonly entries: Entries;
  /** Whether the browser stands at the second entry. */
  private over = false;
  /** The entry of the page that the router is at. */
  private page = '';
  /** On the way from the second entry to its page. What the router writes meanwhile waits. */
  private leaving = false;
  private waiting: { state: unknown; write: () => void }[] = [];
  /** What the router has written at the second entry stands at its page as well, once one is there. */
  private rewritten: { state: unknown; address: string } | null = null;
  /** On a way that the router was told to go. */
  private travels = false;
  private held = false;
  private giveUp = (): void => undefined;

  constructor(
    private readonly browser: Around,
    private readonly windows: Windows,
  ) {
    this.entries = this.forRouter();
    this.standHere();
    const { over, ...state } = this.written();
    // A page that was loaded anew has nothing open any more.
    if (over !== undefined) this.rewritten = { state, address: browser.address() };
    this.lookSoon();
  }

  /** Something was opened or closed. */
  look(): void {
    if (this.windows.any()) this.keepUp();
    else this.lookSoon(); // a menu may open a dialog
  }

  /** While somebody is asked whether to leave: the way they meant to go stays as it is. */
  hold(held: boolean): void {
    this.held = held;
    this.look();
  }

  /**
   * The browser has gone to another entry.
   *
   * @returns whether that is the router's business
   */
  arrived(): boolean {
    const { over } = this.written();
    const atPage = over === undefined && this.keyHere() === this.page;
    this.travels = false;
    this.giveUp();
    if (this.leaving) return !this.hasLeft(atPage);
    if (this.over && atPage) {
      this.backAtPage();
      if (this.windows.any()) this.windows.closeLast();
      else this.go(-1); // by a second press, before the entry was left
      this.lookSoon(); // it may stay open, or others below it
      return false;
    }
    const forwardAgain = over === this.page && !this.over;
    this.standHere();
    this.lookSoon();
    return !forwardAgain;
  }

  private written(): Written {
    return (this.browser.entries.state ?? {}) as Written;
  }

  /** What a router calls the entry it has not written itself is `default`. */
  private keyHere(): string {
    return this.written().key ?? 'default';
  }

  private standHere(): void {
    const { over } = this.written();
    this.over = over !== undefined;
    this.page = over ?? this.keyHere();
  }

  private lookSoon(): void {
    this.browser.later(() => this.keepUp(), 0);
  }

  /** The second entry is there as long as anything is open, and no longer. */
  private keepUp(): void {
    if (this.leaving || this.travels || this.held) return;
    const { entries } = this.browser;
    if (this.windows.any() && !this.over) {
      entries.pushState({ ...this.written(), over: this.page }, '');
      this.over = true;
    } else if (!this.windows.any() && this.over) this.leave();
  }

  private leave(): void {
    if (this.leaving) return;
    this.leaving = true;
    this.browser.entries.go(-1);
    this.giveUp = this.browser.later(() => void this.hasLeft(true), PATIENCE);
  }

  /** @returns whether it has arrived where it was sent */
  private hasLeft(atPage: boolean): boolean {
    this.leaving = false;
    if (atPage) this.backAtPage();
    else this.standHere();
    const waiting = this.waiting.splice(0);
    for (const { write } of waiting) write();
    this.lookSoon();
    return atPage;
  }

  private backAtPage(): void {
    if (this.rewritten) this.browser.entries.replaceState(this.rewritten.state, '', this.rewritten.address);
    this.rewritten = null;
    this.over = false;
    this.page = this.keyHere();
  }

  private go(by: number): void {
    this.travels = true;
    this.browser.entries.go(by);
    this.giveUp = this.browser.later(() => {
      this.travels = false;
      this.lookSoon();
    }, PATIENCE);
  }

  private forRouter(): Entries {
    const { entries } = this.browser;
    const whenLeft = (state: unknown, write: () => void): void => void this.waiting.push({ state, write });
    const state = (): unknown => this.waiting.at(-1)?.state ?? entries.state;
    return {
      get state() {
        return state();
      },
      pushState: (written, unused, address) => {
        const write = () => {
          entries.pushState(written, unused, address);
          this.standHere();
        };
        if (!this.over) return write();
        whenLeft(written, write);
        this.leave();
      },
      replaceState: (written, unused, address) => {
        const write = () => {
          const over = this.over ? { over: this.page } : {};
          entries.replaceState({ ...(written as Written), ...over }, unused, address);
          if (this.over) this.rewritten = { state: written, address: this.browser.address() };
          this.standHere();
        };
        if (this.leaving) whenLeft(written, write);
        else write();
      },
      go: (by = 0) => {
        if (this.leaving) whenLeft(entries.state, () => this.go(by));
        else this.go(this.over && by < 0 ? by - 1 : by);
      },
    };
  }
}
