import { Migration } from '@mikro-orm/migrations';

/** The plan a body files under a rectification order, its items, and the evidence of each. */
export class RectificationPlans extends Migration {
  override up(): void {
    this.addSql(`create table "rectification_plan" (
      "id" serial primary key,
      "case_file_id" int not null,
      "state" varchar(255) not null default 'awaited',
      "due_on" date not null,
      "due_from" date null,
      "due_rule" jsonb null,
      "filed_by" varchar(255) null,
      "filed_on" date null,
      "returns" int not null default 0,
      "reviewed_by" varchar(255) null,
      "reviewed_on" date null,
      "review_reason" text null
    )`);
    this.addSql(
      `alter table "rectification_plan" add constraint "rectification_plan_case_file_id_unique" unique ("case_file_id")`,
    );
    this.addSql(`create table "rectification_item" (
      "id" serial primary key,
      "case_file_id" int not null,
      "nth" int not null,
      "problem" text not null,
      "body_id" int not null,
      "goal" text not null,
      "measures" text not null,
      "limit_on" date not null,
      "acceptor_id" int not null,
      "state" varchar(255) not null default 'open',
      "report_text" text null,
      "reported_by" varchar(255) null,
      "reported_on" date null,
      "returns" int not null default 0,
      "reviewed_by" varchar(255) null,
      "reviewed_on" date null,
      "review_reason" text null
    )`);
    this.addSql(
      `alter table "rectification_item" add constraint "rectification_item_case_file_id_nth_unique" unique ("case_file_id", "nth")`,
    );
    for (const column of ['body_id', 'acceptor_id']) {
      this.addSql(`create index "rectification_item_${column}_index" on "rectification_item" ("${column}")`);
    }
    this.addSql(`alter table "evidence" add column "item_id" int null`);
    this.addSql(`create index "evidence_item_id_index" on "evidence" ("item_id")`);
    for (const [table, column, target] of [
      ['rectification_plan', 'case_file_id', 'case_file'],
      ['rectification_item', 'case_file_id', 'case_file'],
      ['rectification_item', 'body_id', 'body'],
      ['rectification_item', 'acceptor_id', 'body'],
      ['evidence', 'item_id', 'rectification_item'],
    ]) {
      this.addSql(
        `alter table "${table}" add constraint "${table}_${column}_foreign" foreign key ("${column}") references "${target}" ("id")`,
      );
    }
  }
}
