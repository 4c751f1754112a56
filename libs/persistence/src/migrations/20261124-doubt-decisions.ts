import { Migration } from '@mikro-orm/migrations';

/** Who settled which doubt of a plan, and how. */
export class DoubtDecisions extends Migration {
  override up(): void {
    this.addSql(`create table "doubt_decision" (
      "plan_id" int not null,
      "doubt" int not null,
      "answer" jsonb not null,
      "proposed" boolean not null,
      "decided_by" varchar(255) not null,
      "decided_as" varchar(255) not null,
      "decided_at" timestamptz not null,
      "times" int not null default 1,
      primary key ("plan_id", "doubt")
    )`);
    this.addSql(
      `alter table "doubt_decision" add constraint "doubt_decision_plan_id_foreign" foreign key ("plan_id") references "plan" ("id") on delete cascade`,
    );
  }
}
