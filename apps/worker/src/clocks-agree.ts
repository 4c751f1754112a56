import { performance } from 'node:perf_hooks';
import { Logger } from '@nestjs/common';
import { ApplicationFailure } from '@temporalio/common';
import { skewOf, skewSentence, SKEW_TOLERATED_MS } from '@app/domain/clock-skew';
import { readDatabaseClock } from '@app/persistence';
import type { Duban } from '@app/use-cases';
import { OnceInAWhile } from './workflow-trouble';

/**
 * Milliseconds beyond which nothing is done by a date. The alarm comes at a second; a county counts in days, and a machine that is
 * so busy that its questions take seconds must not be held back.
 */
const HELD_BEYOND_MS = 60_000;

/** So long what was read holds, by a clock that nobody sets. */
const GOOD_FOR_MS = 5_000;

const log = new Logger('clocks');

/** Thousands may be held back; the log has each kind of them once a minute. */
const said = new OnceInAWhile(60_000);

/** How far the clock of the database was ahead, and when that was asked, by both clocks of this process. */
interface Read {
  at: number;
  wall: number;
  skew: Promise<number>;
}

const last = new WeakMap<Duban, Read>();

/** Whether it was read just now, and the clock of this process has gone on since as clocks do. */
function holds({ at, wall }: Read): boolean {
  const passed = performance.now() - at;
  return passed < GOOD_FOR_MS && Math.abs(Date.now() - wall - passed) <= SKEW_TOLERATED_MS;
}

/** How far the clock of the database is ahead of this process's; asked before anything is done by a date, also the first time. */
async function skewNow(duban: Duban): Promise<number> {
  let read = last.get(duban);
  if (!read || !holds(read)) {
    const skew = readDatabaseClock(duban.orm.em.fork()).then(skewOf);
    read = { at: performance.now(), wall: Date.now(), skew };
    last.set(duban, read);
  }
  try {
    return await read.skew;
  } catch (error) {
    if (last.get(duban) === read) last.delete(duban);
    throw error;
  }
}

/**
 * What keeps this process from acting because a date of the county has come, in words: its clock and that of the database differ
 * by more than a minute. A worker that is a year ahead would carry out the ladders of a whole year.
 *
 * @returns null while they agree
 */
export async function heldByClock(duban: Duban): Promise<string | null> {
  const skew = await skewNow(duban);
  return Math.abs(skew) > HELD_BEYOND_MS ? `held back: ${skewSentence('PostgreSQL', skew).en}` : null;
}

/**
 * @param what is held back, for the log
 * @throws ApplicationFailure while the clocks differ
 */
export async function mustAgree(duban: Duban, what: string, retry: 'by-the-server' | 'by-the-workflow'): Promise<void> {
  const held = await heldByClock(duban);
  if (held === null) return;
  if (said.passes(what, Date.now())) log.warn(`${what} of a real plan is ${held}`);
  throw ApplicationFailure.create({
    message: held,
    type: 'ClocksDiffer',
    nonRetryable: retry === 'by-the-workflow',
    nextRetryDelay: '30 seconds',
  });
}

type Port = (...args: never[]) => Promise<unknown>;

/**
 * Activities that wait until the clocks agree. What is refused ends the round of attempts at once: the workflow pauses and asks
 * again, keeps no place of this worker meanwhile, and may come to one whose clock is right.
 */
export function onceClocksAgree<Activities extends object>(activities: Activities, duban: Duban): Activities {
  const entries = Object.entries(activities as Record<string, Port>).map(([name, port]) => {
    const held: Port = async (...args) => {
      await mustAgree(duban, name, 'by-the-workflow');
      return port(...args);
    };
    return [name, held];
  });
  return Object.fromEntries(entries) as Activities;
}
