/** What another clock said between two looks at one's own; all in milliseconds since 1970. */
export interface ClockReading {
  before: number;
  theirs: number;
  after: number;
}

/** Dates and timers do not care for less. Machines that ask a time server differ by some milliseconds. */
export const SKEW_TOLERATED_MS = 1_000;

/**
 * How far another clock is ahead of one's own (positive) or behind it (negative), as far as it is certain: what the way there
 * and back may have taken is left out, so a slow answer alone makes no difference. After F. Cristian, "Probabilistic clock
 * synchronization", 1989.
 */
export function skewOf({ before, theirs, after }: ClockReading): number {
  if (after < before) return 0; // one's own clock was set meanwhile
  return theirs > after ? theirs - after : Math.min(0, theirs - before);
}

/** Whether a difference is more than can be left alone. */
export const clocksDiffer = (skewMs: number): boolean => Math.abs(skewMs) > SKEW_TOLERATED_MS;

/** How one's own clock stands to another one, in words. */
export function skewSentence(other: string, skewMs: number): { zh: string; en: string } {
  const seconds = (Math.abs(skewMs) / 1_000).toFixed(1);
  const [zh, en] = skewMs > 0 ? ['慢', 'behind'] : ['快', 'ahead of'];
  return {
    zh: `本机时钟比 ${other} ${zh} ${seconds} 秒：请校准两台机器的时间（NTP）`,
    en: `the clock of this machine is ${seconds} s ${en} that of ${other}: set both by a time server (NTP)`,
  };
}
