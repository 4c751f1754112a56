const underWay = new Map<string, Promise<unknown>>();

/**
 * Lets what has the same name happen one after another within this process. The database would make them wait as well, but
 * with a connection each.
 */
export async function oneAtATime<T>(name: string, work: () => Promise<T>): Promise<T> {
  const before = underWay.get(name) ?? Promise.resolve();
  const mine = before.then(work, work);
  underWay.set(name, mine);
  try {
    return await mine;
  } finally {
    if (underWay.get(name) === mine) underWay.delete(name);
  }
}
