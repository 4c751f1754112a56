import { Migration } from '@mikro-orm/migrations';

/** Later versions of a running plan, and which of their changes were taken over. */
export class Amendments extends Migration {
  override up(): void {
    this.addSql(`alter table "plan" add column "amends_id" int null`);
    this.addSql(`create table "amendment" (
      "id" serial primary key,
      "plan_id" int not null,
      "version_id" int not null,
      "decisions" jsonb not null,
      "reading" jsonb not null,
      "applied_by" varchar(255) not null,
      "applied_on" date not null,
      "applied_at" timestamptz not null
    )`);
    this.addSql(`create index "amendment_plan_id_index" on "amendment" ("plan_id")`);
    this.addSql(`alter table "amendment" add constraint "amendment_version_id_unique" unique ("version_id")`);
    this.addSql(
      `alter table "amendment" add constraint "amendment_plan_id_foreign" foreign key ("plan_id") references "plan" ("id")`,
    );
  }
}
