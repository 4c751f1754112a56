import { Migration } from '@mikro-orm/migrations';

/** What other bodies owe the lead of a clause hangs on the obligation of the lead. */
export class Contributions extends Migration {
  override up(): void {
    this.addSql(`alter table "obligation" add column "parent_id" int null`);
    this.addSql(`create index "obligation_parent_id_index" on "obligation" ("parent_id")`);
    this.addSql(
      `alter table "obligation" add constraint "obligation_parent_id_foreign" foreign key ("parent_id") references "obligation" ("id") on delete set null`,
    );
  }
}
