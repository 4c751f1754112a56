import { Migration } from '@mikro-orm/migrations';

/**
 * A subject is noted with the transaction that touched it, so that whoever acts works out only what is of the own act; one
 * that cannot be worked out is set aside and holds nobody up.
 */
export class TodosByTransaction extends Migration {
  override up(): void {
    this.addSql(`alter table "todo_touched" add column "by_tx" xid8 not null default pg_current_xact_id(),
      add column "set_aside_at" timestamptz null`);
    this.addSql(`create index "todo_touched_by_tx_index" on "todo_touched" ("by_tx")`);
  }
}
