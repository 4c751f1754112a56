import { Migration } from '@mikro-orm/migrations';

/** A request may name the body that decides it. What was asked before is decided by whoever checks the obligation. */
export class RequestDeciders extends Migration {
  override up(): void {
    this.addSql(`alter table "change_request" add column "decider_id" int null`);
    this.addSql(`create index "change_request_decider_id_index" on "change_request" ("decider_id")`);
    this.addSql(
      `alter table "change_request" add constraint "change_request_decider_id_foreign" foreign key ("decider_id") references "body" ("id") on delete restrict`,
    );
  }
}
