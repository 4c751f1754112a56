import { inspect } from 'node:util';

/** How long a condition may take unless the caller knows better; a busy machine takes its time. */
const LIMIT_MS = 300_000;
/** Between two looks: a short while at first, a longer one the longer it takes, so that looking does not become the work. */
const PAUSE_MS = { first: 15, longest: 150, growth: 1.2 };

/**
 * Looks again and again until there is something, and gives it back. When the limit has passed it fails, with the question
 * as it was asked and the last answer, so that a report names what did not come.
 */
export async function until<T>(
  look: () => Promise<T | null | false | undefined> | T | null | false | undefined,
  { withinMs = LIMIT_MS, what = look.toString() }: { withinMs?: number; what?: string } = {},
): Promise<T> {
  const end = performance.now() + withinMs;
  for (let pause = PAUSE_MS.first; ; pause = Math.min(pause * PAUSE_MS.growth, PAUSE_MS.longest)) {
    const found = await look();
    if (found) return found;
    if (performance.now() > end) {
      throw new Error(`within ${withinMs / 1_000} s this did not come: ${what}\nlast answer: ${inspect(found)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
