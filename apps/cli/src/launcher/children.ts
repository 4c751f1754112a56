import type { ChildProcess } from 'node:child_process';
import { endProcess } from './processes';

const alive = new Set<ChildProcess>();

/** Remembers a server from the moment it is spawned: one that is stopped half-way up must not stay behind either. */
export function track(child: ChildProcess): ChildProcess {
  alive.add(child);
  child.once('exit', () => alive.delete(child));
  child.once('error', () => alive.delete(child));
  return child;
}

/** Ends what is still there after everything known has been stopped. All our programs end in order on SIGINT. */
export async function endStragglers(): Promise<void> {
  await Promise.all(
    [...alive].map(async (child) => {
      const gone = () => !alive.has(child);
      return child.pid
        ? endProcess(
            child.pid,
            [
              ['SIGINT', 1_000],
              ['SIGKILL', 500],
            ],
            gone,
          )
        : undefined;
    }),
  );
}
