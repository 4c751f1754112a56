import { Migration } from '@mikro-orm/migrations';

/** Dissent and problem reports of office holders. */
export class Statements extends Migration {
  override up(): void {
    this.addSql(`create table "statement" (
      "id" serial primary key,
      "plan_id" int not null,
      "kind" varchar(255) not null,
      "name" varchar(255) not null,
      "body_id" int not null,
      "clause_number" int null,
      "stated_on" date not null,
      "text" text not null,
      "evidence" jsonb not null,
      "filed_by" varchar(255) not null,
      "filed_on" date not null
    )`);
    for (const [column, target] of [
      ['plan_id', 'plan'],
      ['body_id', 'body'],
    ]) {
      this.addSql(`create index "statement_${column}_index" on "statement" ("${column}")`);
      this.addSql(
        `alter table "statement" add constraint "statement_${column}_foreign" foreign key ("${column}") references "${target}" ("id")`,
      );
    }
    this.addSql(
      `create or replace function "statement_statement_append_only_fn"() returns trigger as $$ begin raise exception 'statements are append-only'; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "statement_append_only" BEFORE UPDATE OR DELETE on "statement" for each ROW execute function "statement_statement_append_only_fn"()`,
    );
  }
}
