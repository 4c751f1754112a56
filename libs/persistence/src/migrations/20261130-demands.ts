import { Migration } from '@mikro-orm/migrations';

/** What clauses ask for besides their dates, as a person settled it; and what was put on record with an authority. */
export class Demands extends Migration {
  override up(): void {
    this.addSql(`create table "demand" (
      "id" serial primary key,
      "plan_id" int not null,
      "clause_id" int null,
      "nth" int not null,
      "kind" varchar(255) not null,
      "title" text not null,
      "words" text not null,
      "bodies" jsonb not null,
      "one_of" boolean not null default false,
      "rule" jsonb null,
      "filed_with" text null,
      "segment" int not null default 1,
      "settled_by" varchar(255) not null,
      "settled_at" timestamptz not null
    )`);
    this.addSql(`create index "demand_plan_id_index" on "demand" ("plan_id")`);
    this.addSql(`alter table "demand" add constraint "demand_clause_id_nth_unique" unique ("clause_id", "nth")`);
    this.addSql(
      `alter table "demand" add constraint "demand_plan_id_foreign" foreign key ("plan_id") references "plan" ("id")`,
    );
    this.addSql(
      `alter table "demand" add constraint "demand_clause_id_foreign" foreign key ("clause_id") references "clause" ("id") on delete set null`,
    );
    this.addSql(`alter table "obligation" add column "demand_id" int null`);
    this.addSql(`create index "obligation_demand_id_index" on "obligation" ("demand_id")`);
    this.addSql(
      `alter table "obligation" add constraint "obligation_demand_id_foreign" foreign key ("demand_id") references "demand" ("id") on delete set null`,
    );
    this.addSql(`create table "filing" (
      "id" serial primary key,
      "obligation_id" int not null,
      "authority" text not null,
      "number" varchar(255) not null,
      "filed_on" date not null,
      "recorded_by" varchar(255) not null,
      "recorded_at" timestamptz not null
    )`);
    this.addSql(`alter table "filing" add constraint "filing_obligation_id_unique" unique ("obligation_id")`);
    this.addSql(
      `alter table "filing" add constraint "filing_obligation_id_foreign" foreign key ("obligation_id") references "obligation" ("id")`,
    );
  }
}
