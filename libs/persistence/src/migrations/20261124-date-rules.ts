import { Migration } from '@mikro-orm/migrations';

/** Keeps beside a date how it was counted, and the arrangements of holidays that were installed later. */
export class DateRules extends Migration {
  override up(): void {
    this.addSql(`alter table "obligation" add column "due_from" date null, add column "due_rule" jsonb null`);
    this.addSql(`alter table "case_file" add column "limit_from" date null, add column "limit_rule" jsonb null`);
    this.addSql(`create table "calendar_year" (
      "id" serial primary key,
      "year" int not null,
      "hash" varchar(64) not null,
      "notice" text null,
      "holidays" jsonb not null,
      "make_up_days" jsonb not null,
      "from_version" varchar(255) not null,
      "to_version" varchar(255) not null,
      "applied_by" varchar(255) not null,
      "applied_at" timestamptz not null default now()
    )`);
    this.addSql(`create index "calendar_year_year_index" on "calendar_year" ("year")`);
    // What was confirmed before: the kind of an obligation says how its first date was counted. Reports were due ten
    // working days after their period in the only policy there was. A date that a return has moved stays unexplained.
    this.addSql(`update obligation set due_from = due_on, due_rule = '{"kind": "plan-date"}' where kind = 'milestone'
      and due_on = original_due_on`);
    this.addSql(`update obligation set due_from = due_on, due_rule = '{"kind": "year-end"}' where kind = 'standing'
      and due_on = original_due_on`);
    this.addSql(`update obligation set due_rule = '{"kind": "working-days", "n": 10}',
      due_from = (substring(key from '/report-(\\d{4})') || case right(key, 3)
        when '-Q1' then '-03-31' when '-Q2' then '-06-30' when '-H1' then '-06-30' when '-Q3' then '-09-30'
        else '-12-31' end)::date
      where kind = 'progress-report' and due_on = original_due_on`);
    this.addSql(`update obligation o set due_from = p.issued_on,
      due_rule = jsonb_build_object('kind', 'anniversary', 'n',
        12 * (extract(year from o.due_on) - extract(year from p.issued_on))::int)
      from plan p where p.id = o.plan_id and o.kind = 'recurring' and o.due_on = o.original_due_on`);
  }
}
