import { yearOf, type IsoDate } from '../calendar';
import { dice, diceBetween } from './dice';
import type { Profile } from './situation';

/** How one body takes one matter, decided by seed and key alone. */
export interface Behaviour {
  /** Working days from the due date to the report, negative for before it; null for never. */
  reportAfter(key: string, owners: readonly string[], dueOn: IsoDate): number | null;
  sendsBack(key: string, round: number): boolean;
  /** How many working days before the date another one is asked for, and how many days later that is; null for never. */
  asksForTime(key: string, asked: number): { before: number; days: number } | null;
  grants(key: string, asked: number): boolean;
  /** Working days until a report is checked or a draft is signed. */
  decidesAfter(key: string): number;
  /** Working days until a draft is reviewed, and whether it is then sent back. */
  reviewsDraftAfter(key: string): number;
  sendsDraftBack(key: string, round: number): boolean;
  acknowledges(key: string): boolean;
  /** Working days until a body takes note of what a plan gave it; null for never. */
  acknowledgesAfter(body: string): number | null;
  /** Whether it says of a clause that it is not its own. */
  objects(key: string): boolean;
  /** Whether it says of a task on a work list that it weighs too much, and whether who answers agrees. */
  objectsToWeight(key: string): boolean;
  upholds(key: string): boolean;
  /** Working days from the date of a rectification plan to its filing, and whether it is good enough at first. */
  plansAfter(key: string): number;
  plansWell(key: string): boolean;
  /** Whether a body under an order reports before its limit, and whether that is good enough at first. */
  rectifies(key: string, body: string): boolean;
  rectifiesAtFirst(key: string): boolean;
  /** Working days from the opening of a year to the own self-assessment; null for never. */
  selfAssessesAfter(key: string): number | null;
  /** Whether a look on site finds less than was reported. */
  foundShort(key: string): boolean;
  /** Working days from the draft of a score to the objection, at the latest its last day; null for never. */
  objectsToScoreAfter(key: string): number | null;
  /** Whether a figure reaches its target. */
  reaches(key: string): boolean;
}

/**
 * The body that neglects a whole year: one of the bodies that may be assessed, another every year as the dice fall.
 * So a mixed rehearsal always has somebody below the pass mark.
 */
export function laggardOf(year: number, seed: number, candidates: readonly string[]): string | null {
  let laggard: string | null = null;
  let highest = -1;
  for (const body of candidates) {
    const points = dice(seed, 'laggard', year, body);
    if (points > highest) [highest, laggard] = [points, body];
  }
  return laggard;
}

/** In years with this remainder the laggard also ignores the order, so that the interview follows. */
const STUBBORN_EVERY = 2;

const NO_EXTENSIONS: Pick<Behaviour, 'asksForTime' | 'grants'> = { asksForTime: () => null, grants: () => false };

/** A draft is reviewed the day it comes, and found good. */
const REVIEWS_AT_ONCE: Pick<Behaviour, 'reviewsDraftAfter' | 'sendsDraftBack'> = {
  reviewsDraftAfter: () => 0,
  sendsDraftBack: () => false,
};

/** Everything is as reported, so nobody has reason to object. */
const AS_REPORTED: Pick<Behaviour, 'foundShort' | 'objectsToScoreAfter' | 'reaches'> = {
  foundShort: () => false,
  objectsToScoreAfter: () => null,
  reaches: () => true,
};

/** More working days than anybody has to object: on the last day. */
const LAST_DAY = 40;

/** More often nobody asks, so that no policy that allows as many extensions has to refuse. */
const MOST_ASKED = 2;

export function behaviourOf(profile: Profile, seed: number, candidates: readonly string[]): Behaviour {
  const inTime = (key: string) => -diceBetween(2, 4, seed, 'in-time', key);
  if (profile === 'nobody') {
    return {
      reportAfter: () => null,
      sendsBack: () => false,
      ...NO_EXTENSIONS,
      ...REVIEWS_AT_ONCE,
      decidesAfter: () => 1,
      acknowledges: () => false,
      acknowledgesAfter: () => null,
      objects: () => false,
      objectsToWeight: () => false,
      upholds: () => false,
      plansAfter: () => 0,
      plansWell: () => false,
      rectifies: () => false,
      rectifiesAtFirst: () => false,
      ...AS_REPORTED,
      selfAssessesAfter: () => null,
    };
  }
  if (profile === 'punctual') {
    return {
      reportAfter: inTime,
      sendsBack: () => false,
      ...NO_EXTENSIONS,
      ...REVIEWS_AT_ONCE,
      decidesAfter: () => 1,
      acknowledges: () => true,
      acknowledgesAfter: (body) => diceBetween(1, 2, seed, 'take-note', body),
      objects: () => false,
      objectsToWeight: () => false,
      upholds: () => false,
      plansAfter: () => -5,
      plansWell: () => true,
      rectifies: () => true,
      rectifiesAtFirst: () => true,
      ...AS_REPORTED,
      selfAssessesAfter: (key) => diceBetween(3, 10, seed, 'self-assesses', key),
    };
  }
  if (profile === 'erratic') return erratic(seed);
  return {
    reportAfter(key, owners, dueOn) {
      const laggard = laggardOf(yearOf(dueOn), seed, candidates);
      if (laggard !== null && owners.includes(laggard)) return null;
      const luck = dice(seed, 'report', key);
      if (luck < 0.82) return inTime(key);
      if (luck < 0.94) return diceBetween(2, 12, seed, 'late', key);
      if (luck < 0.985) return diceBetween(22, 32, seed, 'late', key);
      return diceBetween(45, 70, seed, 'late', key);
    },
    decidesAfter: () => 1,
    ...NO_EXTENSIONS,
    ...REVIEWS_AT_ONCE,
    sendsBack: (key, round) => round === 1 && dice(seed, 'send-back', key) < 0.12,
    acknowledges: (key) => dice(seed, 'receipt', key) < 0.92,
    acknowledgesAfter(body) {
      const luck = dice(seed, 'take-note', body);
      return luck < 0.85 ? diceBetween(1, 2, seed, 'take-note-after', body) : luck < 0.97 ? 5 : null;
    },
    objects: (key) => dice(seed, 'objects', key) < 0.04,
    objectsToWeight: (key) => dice(seed, 'objects', key) < 0.12,
    upholds: (key) => dice(seed, 'upholds', key) < 0.5,
    plansAfter: (key) => (dice(seed, 'plans', key) < 0.8 ? -5 : 4),
    plansWell: (key) => dice(seed, 'plans-well', key) < 0.8,
    rectifies(key, body) {
      const year = /assessment-(\d{4})/.exec(key)?.[1];
      if (year) return Number(year) % STUBBORN_EVERY === 1 || laggardOf(Number(year), seed, candidates) !== body;
      return dice(seed, 'rectify', key) < 0.6;
    },
    rectifiesAtFirst: (key) => dice(seed, 'rectify-at-first', key) < 0.75,
    selfAssessesAfter: (key) => (dice(seed, 'self-assesses', key) < 0.9 ? diceBetween(3, 18, seed, 'own', key) : null),
    foundShort: (key) => dice(seed, 'found-short', key) < 0.35,
    objectsToScoreAfter(key) {
      const luck = dice(seed, 'objects-to-score', key);
      return luck < 0.2 ? null : luck < 0.6 ? diceBetween(2, 12, seed, 'objects-after', key) : LAST_DAY;
    },
    reaches: (key) => dice(seed, 'reaches', key) < 0.85,
  };
}

/** Nothing can be relied on: what any rule has to stand. */
function erratic(seed: number): Behaviour {
  const luck = (...words: (string | number)[]) => dice(seed, ...words);
  return {
    reportAfter: (key) => (luck('never', key) < 0.2 ? null : diceBetween(-15, 70, seed, 'report', key)),
    sendsBack: (key, round) => round < 4 && luck('send-back', key, round) < 0.4,
    asksForTime(key, asked) {
      if (asked >= MOST_ASKED || luck('asks', key, asked) > 0.35) return null;
      const before = diceBetween(0, 12, seed, 'asks-before', key, asked);
      return { before, days: diceBetween(5, 120, seed, 'asks-days', key, asked) };
    },
    grants: (key, asked) => luck('grants', key, asked) < 0.6,
    decidesAfter: (key) => diceBetween(0, 12, seed, 'decides', key),
    reviewsDraftAfter: (key) => diceBetween(0, 6, seed, 'reviews-draft', key),
    sendsDraftBack: (key, round) => round < 3 && luck('draft-back', key, round) < 0.3,
    acknowledges: (key) => luck('receipt', key) < 0.6,
    acknowledgesAfter: (body) => (luck('take-note', body) < 0.2 ? null : diceBetween(1, 9, seed, 'take-note', body)),
    objects: (key) => luck('objects', key) < 0.2,
    objectsToWeight: (key) => luck('objects', key) < 0.2,
    upholds: (key) => luck('upholds', key) < 0.5,
    plansAfter: (key) => diceBetween(-15, 12, seed, 'plans', key),
    plansWell: (key) => luck('plans-well', key) < 0.6,
    rectifies: (key) => luck('rectify', key) < 0.6,
    rectifiesAtFirst: (key) => luck('rectify-at-first', key) < 0.4,
    selfAssessesAfter: (key) =>
      luck('self-assesses', key) < 0.4 ? null : diceBetween(0, LAST_DAY, seed, 'self-assesses-after', key),
    foundShort: (key) => luck('found-short', key) < 0.5,
    objectsToScoreAfter: (key) =>
      luck('objects-to-score', key) < 0.3 ? null : diceBetween(0, LAST_DAY, seed, 'objects-after', key),
    reaches: (key) => luck('reaches', key) < 0.5,
  };
}
