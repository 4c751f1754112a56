import { Migration } from '@mikro-orm/migrations';

/** What was agreed in an interview, point by point, and who sat on both sides. */
export class Commitments extends Migration {
  override up(): void {
    this.addSql(
      `alter table "case_file" add column "chair" text null, add column "place" text null, add column "hosts" text null, add column "guests" text null`,
    );
    this.addSql(`create table "commitment" (
      "id" serial primary key,
      "case_file_id" int not null,
      "nth" int not null,
      "text" text not null,
      "body_id" int not null,
      "limit_on" date not null,
      "state" varchar(255) not null default 'open',
      "report_text" text null,
      "reported_on" date null,
      "returns" int not null default 0,
      "reviewed_by" varchar(255) null,
      "reviewed_on" date null,
      "review_reason" text null
    )`);
    this.addSql(`create index "commitment_body_id_index" on "commitment" ("body_id")`);
    this.addSql(
      `alter table "commitment" add constraint "commitment_case_file_id_nth_unique" unique ("case_file_id", "nth")`,
    );
    for (const [column, target] of [
      ['case_file_id', 'case_file'],
      ['body_id', 'body'],
    ]) {
      this.addSql(
        `alter table "commitment" add constraint "commitment_${column}_foreign" foreign key ("${column}") references "${target}" ("id")`,
      );
    }
  }
}
