import { Migration } from '@mikro-orm/migrations';

/** A rehearsal in which the scheme of each year is announced. */
export class RehearsalAnnounces extends Migration {
  override up(): void {
    this.addSql(`alter table "rehearsal" add column "announces" boolean not null default false`);
  }
}
