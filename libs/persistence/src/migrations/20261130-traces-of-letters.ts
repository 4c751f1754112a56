import { Migration } from '@mikro-orm/migrations';

const OF_TRANSACTION = `nullif(current_setting('duban.traceparent'::text, true), ''::text)`;

/** A letter carries the trace of what wrote it, where traces are sent. */
export class TracesOfLetters extends Migration {
  override up(): void {
    this.addSql('alter table "outbox" add column "traceparent" text null');
    this.addSql(`alter table "outbox" alter column "traceparent" set default ${OF_TRANSACTION}`);
  }
}
