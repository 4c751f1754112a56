import { Migration } from '@mikro-orm/migrations';

/** Approval restrictions of areas, and the documents that propose them. */
export class Restrictions extends Migration {
  override up(): void {
    this.addSql(`create table "restriction" (
      "id" serial primary key,
      "plan_id" int not null,
      "area_kind" varchar(255) not null,
      "area_name" varchar(255) not null,
      "situation" text not null,
      "scope" text not null,
      "months" int not null,
      "requirements" text not null,
      "supervision" text not null,
      "state" varchar(255) not null default 'drafted',
      "drafted_by" varchar(255) not null,
      "drafted_on" date not null,
      "proposed_on" date null,
      "authority" varchar(255) null,
      "authority_level" varchar(255) null,
      "decision_number" varchar(255) null,
      "decided_on" date null,
      "ends_on" date null,
      "extended" boolean not null default false,
      "checked_on" date null,
      "all_done" boolean null,
      "findings" text null
    )`);
    this.addSql(`create index "restriction_plan_id_index" on "restriction" ("plan_id")`);
    this.addSql(
      `alter table "restriction" add constraint "restriction_plan_id_foreign" foreign key ("plan_id") references "plan" ("id")`,
    );
    this.addSql(`alter table "official_document" add column "restriction_id" int null`);
    this.addSql(
      `alter table "official_document" add constraint "official_document_restriction_id_foreign" foreign key ("restriction_id") references "restriction" ("id") on delete set null`,
    );
  }
}
