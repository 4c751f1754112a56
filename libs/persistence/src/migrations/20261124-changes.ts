import { Migration } from '@mikro-orm/migrations';

/** Extension and suspension: requests, how often a date was moved, and since when a clock stands still. */
export class Changes extends Migration {
  override up(): void {
    this.addSql(
      `alter table "obligation" add column "extensions" int not null default 0, add column "suspended_on" date null`,
    );
    this.addSql(`create table "change_request" (
      "id" serial primary key,
      "obligation_id" int not null,
      "kind" varchar(255) not null,
      "body_id" int not null,
      "reason" text not null,
      "new_due_on" date null,
      "state" varchar(255) not null default 'pending',
      "asked_by" varchar(255) not null,
      "asked_on" date not null,
      "decide_by" date not null,
      "decided_by" varchar(255) null,
      "decided_on" date null,
      "decision_reason" text null
    )`);
    this.addSql(`create index "change_request_obligation_id_index" on "change_request" ("obligation_id")`);
    this.addSql(
      `alter table "change_request" add constraint "change_request_obligation_id_foreign" foreign key ("obligation_id") references "obligation" ("id")`,
    );
    this.addSql(
      `alter table "change_request" add constraint "change_request_body_id_foreign" foreign key ("body_id") references "body" ("id")`,
    );
  }
}
