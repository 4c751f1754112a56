import { isDatabaseUnreachable } from '@app/persistence/database-unreachable';

/**
 * Does something for many at once. Where that fails it is done for half of them, and so on: one for whom it cannot be done keeps
 * no other from it. While the database is away nothing is tried in parts.
 *
 * @param work false: nothing more is to be done, nor for the rest
 * @param failed told of one for whom it fails by itself
 * @returns false when `work` said so
 * @throws what says that the database is away
 */
export async function inHalves<T>(
  all: readonly T[],
  work: (some: readonly T[]) => Promise<boolean>,
  failed: (one: T, error: unknown) => void | Promise<void>,
): Promise<boolean> {
  try {
    return await work(all);
  } catch (error) {
    if (isDatabaseUnreachable(error)) throw error;
    if (all.length > 1) {
      const half = Math.ceil(all.length / 2);
      const goesOn = await inHalves(all.slice(0, half), work, failed);
      return goesOn && inHalves(all.slice(half), work, failed);
    }
    await failed(all[0], error);
    return true;
  }
}
