import { WindowEntry } from './window-entry';

interface Entry {
  state: unknown;
  address: string;
}

/** The history of a tab as browsers keep it: going takes a moment, and what is written meanwhile goes where one still is. */
class Tab {
  entries: Entry[];
  at: number;
  left = false;
  private readonly soon: (() => void)[] = [];
  arrived = (): void => undefined;

  constructor(...addresses: string[]) {
    this.entries = addresses.map((address, nth) => ({ state: nth === 0 ? null : { key: address }, address }));
    this.at = addresses.length - 1;
  }

  /** All that waits, and what follows from it. */
  settle(): void {
    for (let next = this.soon.shift(); next; next = this.soon.shift()) next();
  }

  later = (work: () => void, ms: number): (() => void) => {
    if (ms === 0) this.soon.push(work);
    return () => undefined;
  };

  go = (by = 0): void => {
    this.soon.push(() => {
      if (this.at + by < 0) this.left = true;
      if (this.entries[this.at + by] === undefined) return;
      this.at += by;
      this.arrived();
    });
  };

  pushState = (state: unknown, _: string, address?: string | URL | null): void => {
    this.entries = [...this.entries.slice(0, this.at + 1), { state, address: String(address ?? this.address()) }];
    this.at += 1;
  };

  replaceState = (state: unknown, _: string, address?: string | URL | null): void => {
    this.entries[this.at] = { state, address: String(address ?? this.address()) };
  };

  get state(): unknown {
    return this.entries[this.at].state;
  }

  address = (): string => this.entries[this.at].address;

  list = (): string[] => this.entries.map(({ address }, nth) => (nth === this.at ? `>${address}` : address));
}

describe('the second entry of a page over which something is open', () => {
  let tab: Tab;
  let open: string[];
  let toRouter: number;
  let entry: WindowEntry;

  /** @param addresses what the tab went through before; the last one is the page */
  function begin(...addresses: string[]): void {
    tab = new Tab(...addresses);
    open = [];
    toRouter = 0;
    load();
  }
  function load(): void {
    entry = new WindowEntry(
      { entries: tab, address: tab.address, later: tab.later },
      { any: () => open.length > 0, closeLast: () => close() },
    );
    tab.arrived = () => void (toRouter += entry.arrived() ? 1 : 0);
    tab.settle();
  }
  const lay = (name: string) => {
    open.push(name);
    entry.look();
  };
  const close = () => {
    open.pop();
    entry.look();
  };
  const back = () => {
    tab.go(-1);
    tab.settle();
  };
  const push = (address: string) => entry.entries.pushState({ key: address }, '', address);

  it('of a page opened by its address: going back closes what is open and stays, the second time it leaves', () => {
    begin('/page');
    lay('dialog');
    expect(tab.list()).toEqual(['/page', '>/page']);
    back();
    expect({ open, left: tab.left, list: tab.list(), toRouter }).toEqual({
      open: [],
      left: false,
      list: ['>/page', '/page'],
      toRouter: 0,
    });
    back();
    expect(tab.left).toBe(true);
  });

  it('of a page reached by a link: the second time the router is told', () => {
    begin('/before', '/page');
    lay('menu');
    back();
    expect([open, toRouter]).toEqual([[], 0]);
    back();
    expect([tab.list()[0], toRouter]).toEqual(['>/before', 1]);
  });

  it('is one for all that is open, and there again for what is open below', () => {
    begin('/page');
    lay('dialog');
    lay('question');
    expect(tab.list()).toEqual(['/page', '>/page']);
    back();
    expect([open, tab.list()]).toEqual([['dialog'], ['/page', '>/page']]);
    back();
    expect([open, tab.list()[0]]).toEqual([[], '>/page']);
  });

  it('is left when the last is closed otherwise, and not for a menu that opens a dialog', () => {
    begin('/page');
    lay('menu');
    close();
    lay('dialog');
    tab.settle();
    expect(tab.list()).toEqual(['/page', '>/page']);
    close();
    tab.settle();
    expect([tab.list(), toRouter]).toEqual([['>/page', '/page'], 0]);
  });

  it('is passed by: going forward again opens nothing and stays', () => {
    begin('/page');
    lay('menu');
    back();
    tab.go(1);
    tab.settle();
    expect([tab.list()[0], toRouter]).toEqual(['>/page', 0]);
  });

  it('gives way to the page that a link in it leads to, also while it is being left', () => {
    begin('/page');
    lay('menu');
    push('/next');
    close();
    tab.settle();
    expect(tab.list()).toEqual(['/page', '>/next']);
    lay('menu');
    close();
    push('/after');
    tab.settle();
    expect(tab.list()).toEqual(['/page', '/next', '>/after']);
    expect(toRouter).toBe(0);
  });

  it('lets the page have what was written into the address meanwhile', () => {
    begin('/before', '/page');
    lay('menu');
    entry.entries.replaceState({ key: 'filtered' }, '', '/page?light=red');
    close();
    tab.settle();
    expect(tab.list()).toEqual(['/before', '>/page?light=red', '/page?light=red']);
    expect(tab.state).toEqual({ key: 'filtered' });
    lay('menu');
    expect(tab.list()).toEqual(['/before', '/page?light=red', '>/page?light=red']);
    back();
    expect(open).toEqual([]);
  });

  it('takes a press back that comes before it was left for what it was meant', () => {
    begin('/before', '/page');
    lay('menu');
    open.pop(); // nothing was told yet
    back();
    expect([tab.list()[0], toRouter]).toEqual(['>/before', 1]);
  });

  it('is left by a page that was loaded anew while something was open', () => {
    begin('/page');
    lay('dialog');
    open = [];
    load();
    expect(tab.list()).toEqual(['>/page', '/page']);
  });

  it('waits while somebody is asked whether to leave, so that the way forward remains', () => {
    begin('/page', '/next');
    tab.go(-1);
    tab.settle();
    entry.hold(true);
    lay('question');
    expect(tab.list()).toEqual(['>/page', '/next']);
    close();
    entry.hold(false);
    tab.settle();
    expect(tab.list()).toEqual(['>/page', '/next']);
  });

  it('is gone past by a router that goes back', () => {
    begin('/before', '/page');
    lay('dialog');
    entry.entries.go(-1);
    open = [];
    tab.settle();
    expect(tab.list()[0]).toBe('>/before');
  });
});
