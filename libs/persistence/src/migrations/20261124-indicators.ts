import { Migration } from '@mikro-orm/migrations';

/** Measured values in reports, and figures that are set later for targets the plan left open. */
export class Indicators extends Migration {
  override up(): void {
    this.addSql(`create table "measurement" (
      "id" serial primary key,
      "report_id" int not null,
      "target" jsonb not null,
      "value" double precision not null,
      "base_value" double precision null
    )`);
    this.addSql(`create index "measurement_report_id_index" on "measurement" ("report_id")`);
    this.addSql(
      `alter table "measurement" add constraint "measurement_report_id_foreign" foreign key ("report_id") references "report" ("id")`,
    );
    this.addSql(`create table "target_figure" (
      "id" serial primary key,
      "clause_id" int not null,
      "indicator" text not null,
      "text" text not null,
      "value" double precision not null,
      "unit" varchar(255) null,
      "source" text not null,
      "set_by" varchar(255) not null,
      "set_on" date not null
    )`);
    this.addSql(`create index "target_figure_clause_id_index" on "target_figure" ("clause_id")`);
    this.addSql(
      `alter table "target_figure" add constraint "target_figure_clause_id_foreign" foreign key ("clause_id") references "clause" ("id")`,
    );
  }
}
