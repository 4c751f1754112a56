import { loadDirectory, readEnvironment } from '@app/config';
import { seedDirectory } from '@app/identity';
import { openDuban, type Duban } from '@app/use-cases';
import type { Servers } from './launcher';

/** Opens the database of running servers, with the directory of bodies in it, for as long as `work` takes. */
export async function withDuban<T>(servers: Servers, work: (duban: Duban) => Promise<T>): Promise<T> {
  const duban = await openDuban(
    readEnvironment({
      ...process.env,
      DATABASE_URL: servers.databaseUrl,
      TEMPORAL_ADDRESS: servers.temporalAddress,
      DUBAN_STATE_DIR: servers.stateDir,
    }),
  );
  try {
    await duban.orm.em.fork().transactional((em) => seedDirectory(em, loadDirectory()));
    return await work(duban);
  } finally {
    await duban.orm.close(true);
  }
}
