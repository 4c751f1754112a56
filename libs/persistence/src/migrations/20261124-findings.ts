import { Migration } from '@mikro-orm/migrations';

/** What a person found and can prove; it begins ladder C, D or E. */
export class Findings extends Migration {
  override up(): void {
    this.addSql(`create table "finding" (
      "id" serial primary key,
      "plan_id" int not null,
      "kind" varchar(255) not null,
      "ladder" varchar(255) not null,
      "body_id" int not null,
      "clause_id" int null,
      "text" text not null,
      "evidence" jsonb not null,
      "found_on" date not null,
      "recorded_by" varchar(255) not null,
      "recorded_at" timestamptz not null default now()
    )`);
    for (const column of ['plan_id', 'body_id', 'clause_id']) {
      this.addSql(`create index "finding_${column}_index" on "finding" ("${column}")`);
    }
    this.addSql(
      `alter table "finding" add constraint "finding_plan_id_foreign" foreign key ("plan_id") references "plan" ("id")`,
    );
    this.addSql(
      `alter table "finding" add constraint "finding_body_id_foreign" foreign key ("body_id") references "body" ("id")`,
    );
    this.addSql(
      `alter table "finding" add constraint "finding_clause_id_foreign" foreign key ("clause_id") references "clause" ("id") on delete set null`,
    );
  }
}
