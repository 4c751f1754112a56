/**
 * How many attempts to sign in are looked at. Pure: instants are milliseconds, and `now` is an argument.
 *
 * Three things are counted, each by what was typed or where it came from, so that a name that does not exist is treated
 * as one that does:
 * - the address, whatever the names: many free attempts, then one each step; a right password gives its attempt back, so
 *   an office behind one address is not shut out by its own morning;
 * - the user name at this address: five free attempts, then a delay that doubles up to a quarter of an hour;
 * - the user name from all addresses that it never signed in from: a few free attempts, then one place each half minute,
 *   given out in order. Whoever finds none free is given the next one and told when it is. An address holds one place at
 *   a time, so an owner at a new address waits for at most as many places as addresses are attacking, and an address the
 *   owner has signed in from does not stand in this line at all.
 *
 * Rates are kept as one instant each (generic cell rate algorithm).
 */

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

export const SIGN_IN_LIMITS = {
  /** Attempts of one address, over all names. */
  address: { burst: 60, step: 20 * SECOND },
  /** Attempts at one name from addresses it never signed in from. */
  strangers: { burst: 20, step: 30 * SECOND },
  /** Attempts at one name from one address. */
  pair: { free: 5, firstDelay: 15 * SECOND, longestDelay: 15 * MINUTE },
  /** So long a place in the line is kept for whoever was given it. */
  placeKept: 10 * MINUTE,
  /** Failures that are this old do not count any more. */
  forgets: DAY,
  /** So long an address counts as one the owner signs in from. */
  known: 30 * DAY,
} as const;

/** A rate; 0 while nothing was used of it. */
interface Rate {
  usedUpTo: number;
}

/** What is known of a user name at an address; 0 stands for never. */
export interface PairState {
  failures: number;
  lastAt: number;
  notBefore: number;
  /** The place in the line that was given to it. */
  place: number;
  knownUntil: number;
}

export interface LimitStates {
  address: Rate;
  strangers: Rate;
  pair: PairState;
}

export const UNUSED: LimitStates = {
  address: { usedUpTo: 0 },
  strangers: { usedUpTo: 0 },
  pair: { failures: 0, lastAt: 0, notBefore: 0, place: 0, knownUntil: 0 },
};

export interface Admission {
  /** Whether the password may be looked at. */
  admitted: boolean;
  /** Milliseconds until it is worth trying again; 0 when admitted. */
  wait: number;
  states: LimitStates;
}

/** The instant from which a rate has room for one more. */
const roomFrom = ({ usedUpTo }: Rate, { burst, step }: { burst: number; step: number }) =>
  usedUpTo - (burst - 1) * step;

const used = ({ usedUpTo }: Rate, { step }: { step: number }, now: number): Rate => ({
  usedUpTo: Math.max(usedUpTo, now) + step,
});

/** How long the pair rests after so many failures in a row. */
export function delayAfter(failures: number): number {
  const { free, firstDelay, longestDelay } = SIGN_IN_LIMITS.pair;
  return failures < free ? 0 : Math.min(longestDelay, firstDelay * 2 ** Math.min(failures - free, 20));
}

/**
 * Decides about one attempt. One that is admitted is counted as a failure at once, before anybody looks at the password,
 * so that many requests at the same time are no way around; {@link afterSuccess} takes it back.
 */
export function admit({ address, strangers, pair }: LimitStates, now: number): Admission {
  const { forgets, placeKept } = SIGN_IN_LIMITS;
  const stay = (until: number, states: LimitStates = { address, strangers, pair }): Admission => ({
    admitted: false,
    wait: Math.max(1, until - now),
    states,
  });
  if (pair.notBefore > now) return stay(pair.notBefore);
  const addressFrom = roomFrom(address, SIGN_IN_LIMITS.address);
  if (addressFrom > now) return stay(addressFrom);

  let line = strangers;
  const hasPlace = pair.place > 0 && pair.place <= now && now < pair.place + placeKept;
  if (pair.knownUntil <= now && !hasPlace) {
    const from = roomFrom(strangers, SIGN_IN_LIMITS.strangers);
    line = used(strangers, SIGN_IN_LIMITS.strangers, now);
    if (from > now) return stay(from, { address, strangers: line, pair: { ...pair, place: from, notBefore: from } });
  }
  const failures = (now - pair.lastAt < forgets ? pair.failures : 0) + 1;
  const rest = delayAfter(failures);
  return {
    admitted: true,
    wait: 0,
    states: {
      address: used(address, SIGN_IN_LIMITS.address, now),
      strangers: line,
      pair: { ...pair, failures, lastAt: now, notBefore: rest ? now + rest : 0, place: 0 },
    },
  };
}

/** After a right password: nothing was wrong here, and the address is one the owner signs in from. */
export function afterSuccess({ address, strangers }: LimitStates, now: number): LimitStates {
  return {
    address: { usedUpTo: Math.max(0, address.usedUpTo - SIGN_IN_LIMITS.address.step) },
    strangers,
    pair: { ...UNUSED.pair, knownUntil: now + SIGN_IN_LIMITS.known },
  };
}

/** Until when forgetting the states would change anything. */
export function keptUntil(states: LimitStates): { address: number; strangers: number; pair: number } {
  const { pair } = states;
  return {
    address: states.address.usedUpTo,
    strangers: states.strangers.usedUpTo,
    pair: Math.max(
      pair.knownUntil,
      pair.notBefore,
      pair.lastAt + SIGN_IN_LIMITS.forgets,
      pair.place + SIGN_IN_LIMITS.placeKept,
    ),
  };
}
