import { setImmediate as others } from 'node:timers/promises';

/** So long one piece of work keeps everybody else waiting. */
const TURN_MS = 25;

/** Carries out long work step by step, and lets others have their turn every now and then. */
export async function inTurns<T>(steps: Generator<void, T>): Promise<T> {
  let begun = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - begun < TURN_MS) continue;
    await others();
    begun = performance.now();
  }
}

/** The same for each member of a long list. */
export const mapInTurns = <T, U>(members: readonly T[], make: (member: T) => U): Promise<U[]> =>
  inTurns(
    (function* () {
      const made: U[] = [];
      for (const member of members) {
        made.push(make(member));
        yield;
      }
      return made;
    })(),
  );
