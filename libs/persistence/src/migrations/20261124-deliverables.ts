import { Migration } from '@mikro-orm/migrations';

/** A register may be what an obligation has to deliver. */
export class Deliverables extends Migration {
  override up(): void {
    this.addSql(`alter table "register" add column "obligation_id" int null`);
    this.addSql(`create index "register_obligation_id_index" on "register" ("obligation_id")`);
    this.addSql(
      `alter table "register" add constraint "register_obligation_id_foreign" foreign key ("obligation_id") references "obligation" ("id")`,
    );
  }
}
