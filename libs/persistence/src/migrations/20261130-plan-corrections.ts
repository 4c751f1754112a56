import { Migration } from '@mikro-orm/migrations';

/** What people corrected in the text of a plan, and the reading as it came from the file where somebody has. */
export class PlanCorrections extends Migration {
  override up(): void {
    this.addSql(`alter table "plan" add column "first_reading" jsonb null`);
    this.addSql(`create table "plan_correction" (
      "plan_id" int not null,
      "number" int not null,
      "correction" jsonb not null,
      "words" text not null,
      "before" text not null,
      "made_by" varchar(255) not null,
      "made_as" varchar(255) not null,
      "made_at" timestamptz not null,
      "withdrawn_by" varchar(255) null,
      "withdrawn_at" timestamptz null,
      primary key ("plan_id", "number")
    )`);
    this.addSql(
      `alter table "plan_correction" add constraint "plan_correction_plan_id_foreign" foreign key ("plan_id") references "plan" ("id") on delete cascade`,
    );
  }
}
