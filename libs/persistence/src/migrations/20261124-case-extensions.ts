import { Migration } from '@mikro-orm/migrations';

/** The limit of a rectification order may be extended; the original limit is kept beside the present one. */
export class CaseExtensions extends Migration {
  override up(): void {
    this.addSql(
      `alter table "case_file" add column "original_limit_on" date null, add column "extensions" int not null default 0`,
    );
    this.addSql(`create table "case_extension" (
      "id" serial primary key,
      "case_file_id" int not null,
      "reason" text not null,
      "limit_before" date not null,
      "new_limit_on" date not null,
      "state" varchar(255) not null default 'pending',
      "asked_by" varchar(255) not null,
      "asked_on" date not null,
      "decide_by" date not null,
      "decide_rule" jsonb not null,
      "decided_by" varchar(255) null,
      "decided_on" date null,
      "decision_reason" text null
    )`);
    this.addSql(`create index "case_extension_case_file_id_index" on "case_extension" ("case_file_id")`);
    this.addSql(
      `alter table "case_extension" add constraint "case_extension_case_file_id_foreign" foreign key ("case_file_id") references "case_file" ("id")`,
    );
  }
}
