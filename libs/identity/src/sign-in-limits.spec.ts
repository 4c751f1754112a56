import fc from 'fast-check';
import { SIGN_IN_LIMITS, UNUSED, admit, afterSuccess, delayAfter, keptUntil, type PairState } from './sign-in-limits';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const START = Date.UTC(2026, 2, 2);

/** One user name under attack, as a database would keep it. */
class Door {
  private addresses = new Map<string, { usedUpTo: number }>();
  private pairs = new Map<string, PairState>();
  private strangers = UNUSED.strangers;

  private states(address: string) {
    return {
      address: this.addresses.get(address) ?? UNUSED.address,
      strangers: this.strangers,
      pair: this.pairs.get(address) ?? UNUSED.pair,
    };
  }
  private keep(address: string, states: ReturnType<Door['states']>) {
    this.addresses.set(address, states.address);
    this.strangers = states.strangers;
    this.pairs.set(address, states.pair);
  }
  knock(address: string, now: number) {
    const { admitted, wait, states } = admit(this.states(address), now);
    this.keep(address, states);
    return { admitted, wait };
  }
  open(address: string, now: number) {
    this.keep(address, afterSuccess(this.states(address), now));
  }
}

/** Who knocks when: each attacker as often as it likes, or exactly when it was told to. */
const attack = fc.record({
  attackers: fc.integer({ min: 0, max: 20 }),
  obedient: fc.boolean(),
  pause: fc.integer({ min: 5_000, max: 10 * MINUTE }),
  lasts: fc.integer({ min: MINUTE, max: 2 * HOUR }),
});

/** Lets the attackers knock until the end. @returns the instants at which a guess was looked at, by attacker */
function run(
  door: Door,
  { attackers, obedient, pause, lasts }: { attackers: number; obedient: boolean; pause: number; lasts: number },
): { at: number; by: number }[] {
  const guesses: { at: number; by: number }[] = [];
  const next = Array.from({ length: attackers }, (_, nth) => START + nth);
  for (;;) {
    const at = Math.min(...next);
    if (!(at < START + lasts)) return guesses;
    const by = next.indexOf(at);
    const { admitted, wait } = door.knock(`a${by}`, at);
    if (admitted) guesses.push({ at, by });
    next[by] = at + (obedient && !admitted ? wait : pause);
  }
}

const mostWithin = (instants: number[], span: number) =>
  Math.max(0, ...instants.map((from) => instants.filter((at) => at >= from && at < from + span).length));

describe('attempts to sign in', () => {
  it('let the owner in from a new address within a bounded time, whatever is going on', () => {
    fc.assert(
      fc.property(attack, (how) => {
        const door = new Door();
        run(door, how);
        let now = START + how.lasts;
        for (;;) {
          const { admitted, wait } = door.knock('owner', now);
          if (admitted) break;
          now += wait;
        }
        const longest = (how.attackers + 2) * SIGN_IN_LIMITS.strangers.step;
        expect(now - START - how.lasts).toBeLessThanOrEqual(longest);
      }),
      { numRuns: 25 },
    );
  });

  it('never keep the owner waiting where it has signed in before', () => {
    fc.assert(
      fc.property(attack, (how) => {
        const door = new Door();
        door.knock('desk', START - HOUR);
        door.open('desk', START - HOUR);
        run(door, how);
        expect(door.knock('desk', START + how.lasts).admitted).toBe(true);
      }),
      { numRuns: 15 },
    );
  });

  it('let only so many guesses at one name through in an hour, from however many addresses', () => {
    const { burst, step } = SIGN_IN_LIMITS.strangers;
    const most = burst + Math.ceil((HOUR + SIGN_IN_LIMITS.placeKept) / step);
    fc.assert(
      fc.property(attack, (how) => {
        const guesses = run(new Door(), how).map(({ at }) => at);
        expect(mostWithin(guesses, HOUR)).toBeLessThanOrEqual(most);
      }),
      { numRuns: 25 },
    );
  });

  it('let one address guess at one name fewer than a dozen times in the first hour, and four times in each later one', () => {
    const door = new Door();
    const guesses = run(door, { attackers: 1, obedient: true, pause: 1_000, lasts: 6 * HOUR }).map(({ at }) => at);
    expect(guesses.filter((at) => at < START + HOUR).length).toBeLessThan(14);
    expect(guesses.filter((at) => at >= START + 5 * HOUR).length).toBeLessThanOrEqual(5);
  });

  it('limit an address also over many names', () => {
    let address = UNUSED.address;
    let looked = 0;
    for (let nth = 0; nth < 5_000; nth += 1) {
      const { admitted, states } = admit({ ...UNUSED, address }, START + nth * 100);
      address = states.address;
      if (admitted) looked += 1;
    }
    expect(looked).toBeLessThanOrEqual(SIGN_IN_LIMITS.address.burst + Math.ceil(500_000 / SIGN_IN_LIMITS.address.step));
  });

  it('do not shut out an office behind one address: two hundred right passwords in a minute', () => {
    let address = UNUSED.address;
    for (let nth = 0; nth < 200; nth += 1) {
      const now = START + nth * 300;
      const { admitted, states } = admit({ ...UNUSED, address }, now);
      expect(admitted).toBe(true);
      address = afterSuccess(states, now).address;
    }
  });

  it('are taken back by a right password, and forgotten after a day', () => {
    const door = new Door();
    for (let nth = 0; nth < 4; nth += 1) expect(door.knock('x', START + nth).admitted).toBe(true);
    door.open('x', START + 4);
    for (let nth = 0; nth < 5; nth += 1) expect(door.knock('x', START + 5 + nth).admitted).toBe(true);
    expect(door.knock('x', START + 11)).toEqual({ admitted: false, wait: 15_000 - 2 });
    expect(door.knock('x', START + 25 * HOUR).admitted).toBe(true);
    expect(door.knock('x', START + 25 * HOUR + 1).admitted).toBe(true);
  });

  it('are not made worse by asking again while one has to wait', () => {
    const door = new Door();
    for (let nth = 0; nth < 5; nth += 1) door.knock('x', START);
    for (let nth = 0; nth < 100; nth += 1) expect(door.knock('x', START + nth).admitted).toBe(false);
    expect(door.knock('x', START + 15_000).admitted).toBe(true);
  });

  it('wait twice as long after each failure, and a quarter of an hour at most', () => {
    expect([4, 5, 6, 7, 10, 11, 12, 60].map(delayAfter)).toEqual(
      [0, 15, 30, 60, 480, 900, 900, 900].map((seconds) => seconds * 1_000),
    );
  });
});

it('may be forgotten once nothing would change', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), (knocks) => {
      let states = UNUSED;
      for (let nth = 0; nth < knocks; nth += 1) ({ states } = admit(states, START + nth));
      const { address, strangers, pair } = keptUntil(states);
      const later = Math.max(address, strangers, pair);
      expect(admit(states, later).admitted).toBe(true);
      expect(admit(states, later).states.pair.failures).toBe(1);
    }),
  );
});
