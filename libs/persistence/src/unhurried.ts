import type { EntityManager } from '@mikro-orm/postgresql';

/** Lets the transaction take its time. */
export async function unhurried(em: EntityManager): Promise<void> {
  await em.execute(`select set_config('statement_timeout', '0', true), set_config('lock_timeout', '60s', true),
    set_config('idle_in_transaction_session_timeout', '0', true)`);
}
