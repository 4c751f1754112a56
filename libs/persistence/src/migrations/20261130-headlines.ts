import { Migration } from '@mikro-orm/migrations';

/** Who gives and checks the headline figures of a plan, what they gave, and figures of targets that stand outside the clauses. */
export class Headlines extends Migration {
  override up(): void {
    this.addSql(`create table "headline_indicator" (
      "id" serial primary key,
      "plan_id" int not null,
      "year" int not null,
      "indicator" text not null,
      "text" text not null,
      "owner_id" int not null,
      "checker_id" int not null,
      "source" text not null,
      "data_by" date not null,
      "assigned_by" varchar(255) not null,
      "assigned_on" date not null
    )`);
    this.addSql(
      `alter table "headline_indicator" add constraint "headline_indicator_plan_id_year_indicator_unique" unique ("plan_id", "year", "indicator")`,
    );
    this.foreign('headline_indicator', 'plan_id', 'plan');
    this.refer('headline_indicator', { owner_id: 'body', checker_id: 'body' });
    this.addSql(`create table "headline_value" (
      "id" serial primary key,
      "headline_id" int not null,
      "value" double precision not null,
      "base_value" double precision null,
      "basis" text not null,
      "filed_by" jsonb not null,
      "filed_on" date not null,
      "state" varchar(255) not null default 'filed',
      "checked_by" varchar(255) null,
      "checked_on" date null,
      "reason" text null
    )`);
    this.refer('headline_value', { headline_id: 'headline_indicator' });
    this.addSql(`alter table "target_figure" alter column "clause_id" drop not null,
      add column "headline_id" int null, add column "document_number" text null`);
    this.refer('target_figure', { headline_id: 'headline_indicator' });
    this.watch('headline_indicator', 'insert or update of owner_id, checker_id, data_by', 'new.id');
    this.watch('headline_value', 'insert or update of state', 'new.headline_id');
  }

  /** A change touches the assessment of that year, where it is open: its figures are asked for with it. */
  private watch(table: string, on: string, headline: string): void {
    const name = `todo_touch_${table}`;
    this.addSql(`create function "${name}"() returns trigger
      language plpgsql set search_path = public, pg_temp as $$
      begin insert into todo_touched (subject) select 'assessment-' || a.id from headline_indicator h
        join assessment a on a.plan_id = h.plan_id and a.year = h.year where h.id = ${headline}; return null; end $$`);
    this.addSql(`create trigger "todo_touched" after ${on} on "${table}" for each row execute function "${name}"()`);
  }

  private refer(table: string, references: Record<string, string>): void {
    for (const [column, target] of Object.entries(references)) {
      this.addSql(`create index "${table}_${column}_index" on "${table}" ("${column}")`);
      this.foreign(table, column, target);
    }
  }

  private foreign(table: string, column: string, target: string): void {
    this.addSql(
      `alter table "${table}" add constraint "${table}_${column}_foreign" foreign key ("${column}") references "${target}" ("id")`,
    );
  }
}
