import { loadDirectory, readEnvironment } from '@app/config';
import { seedDirectory } from '@app/identity';
import { openDuban, type Duban } from '@app/use-cases';
import type { Servers } from './launcher';

/** How long closing may take. */
const CLOSE_MS = 3_000;

/** Opens the database of running servers, with the directory of bodies in it, for as long as `work` takes. */
export function withDuban<T>(servers: Servers, work: (duban: Duban) => Promise<T>): Promise<T> {
  return withDatabase(servers, async (duban) => {
    await duban.orm.em.fork().transactional((em) => seedDirectory(em, loadDirectory()));
    return work(duban);
  });
}

/** The same without writing anything: for whoever wants to see the record as it is. */
export async function withDatabase<T>(servers: Servers, work: (duban: Duban) => Promise<T>): Promise<T> {
  const duban = await openDuban(
    readEnvironment({
      ...process.env,
      DATABASE_URL: servers.databaseUrl,
      TEMPORAL_ADDRESS: servers.temporalAddress,
      DUBAN_STATE_DIR: servers.stateDir,
    }),
    'county',
  );
  try {
    return await work(duban);
  } finally {
    await closed(duban);
  }
}

/** A connection that died in the middle of something is never given back; a command does not wait for it. */
async function closed({ orm }: Duban): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, CLOSE_MS)));
  await Promise.race([orm.close(true).catch(() => undefined), late]);
  clearTimeout(timer);
}
