import { Migration } from '@mikro-orm/migrations';

/** Random spot checks and records of on-site checks, with evidence of their own. */
export class SiteChecks extends Migration {
  override up(): void {
    this.addSql(`create table "spot_draw" (
      "id" serial primary key,
      "plan_id" int not null,
      "seed" int not null,
      "size" int not null,
      "closed_since" date null,
      "candidates" jsonb not null,
      "candidates_sha256" varchar(64) not null,
      "check_by" date not null,
      "body_id" int not null,
      "drawn_by" varchar(255) not null,
      "drawn_on" date not null
    )`);
    this.addSql(`create index "spot_draw_plan_id_index" on "spot_draw" ("plan_id")`);
    this.addSql(`create table "site_check" (
      "id" serial primary key,
      "obligation_id" int not null,
      "draw_id" int null,
      "body_id" int not null,
      "conclusion" varchar(255) null,
      "inspectors" text null,
      "checked_on" date null,
      "place" text null,
      "findings" text null,
      "recorded_by" varchar(255) null,
      "recorded_on" date null
    )`);
    for (const column of ['obligation_id', 'draw_id', 'body_id']) {
      this.addSql(`create index "site_check_${column}_index" on "site_check" ("${column}")`);
    }
    this.addSql(`alter table "evidence" alter column "report_id" drop not null, add column "site_check_id" int null`);
    this.addSql(`create index "evidence_site_check_id_index" on "evidence" ("site_check_id")`);
    for (const [table, column, target] of [
      ['spot_draw', 'plan_id', 'plan'],
      ['spot_draw', 'body_id', 'body'],
      ['site_check', 'obligation_id', 'obligation'],
      ['site_check', 'draw_id', 'spot_draw'],
      ['site_check', 'body_id', 'body'],
      ['evidence', 'site_check_id', 'site_check'],
    ]) {
      this.addSql(
        `alter table "${table}" add constraint "${table}_${column}_foreign" foreign key ("${column}") references "${target}" ("id")`,
      );
    }
  }
}
