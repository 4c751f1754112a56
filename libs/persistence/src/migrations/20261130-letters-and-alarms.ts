import { Migration } from '@mikro-orm/migrations';

/**
 * Letters are settled one by one: attempts, and not before when the next one is made. A process tells since when it owes
 * an answer and when it last looked, and what the worker notices is kept for whoever runs the machine.
 */
export class LettersAndAlarms extends Migration {
  override up(): void {
    this.addSql(`delete from "outbox" where "workflow_id" not in (select "workflow_id" from "process")`);
    this.addSql(`alter table "outbox" add column "attempts" int not null default 0, add column "last_error" text null,
      add column "not_before" timestamptz not null default now(), add column "leased_by" int null`);
    this.addSql(
      `alter table "outbox" add constraint "outbox_workflow_id_foreign" foreign key ("workflow_id") references "process" ("workflow_id")`,
    );
    this.addSql(
      `create or replace function "outbox_outbox_announced_fn"() returns trigger as $$ begin perform pg_notify('duban_outbox', ''); return null; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "outbox_announced" AFTER INSERT on "outbox" for each STATEMENT execute function "outbox_outbox_announced_fn"()`,
    );
    this.addSql(`alter table "process" add column "unanswered_since" timestamptz null default now(),
      add column "looked_at" timestamptz null`);
    this.addSql(`update "process" set "unanswered_since" = null where "answered" >= "asked" or "ended_at" is not null`);
    this.addSql(`create table "alarm" (
      "kind" varchar(255) not null,
      "subject" varchar(255) not null,
      "first_at" timestamptz not null default now(),
      "last_at" timestamptz not null default now(),
      "times" int not null default 1,
      "detail" text not null,
      "settled_at" timestamptz null,
      primary key ("kind", "subject")
    )`);
  }
}
