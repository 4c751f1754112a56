import { Migration } from '@mikro-orm/migrations';

const OPEN = `insert into open_duty (obligation_id, body_id, plan_id, due_on)
  select o.id, w.body_id, o.plan_id, o.due_on from obligation o join obligation_owner w on w.obligation_id = o.id
   where o.closed_on is null`;

/** A function of the owner of the tables, so that nobody else writes what is open. */
const FUNCTION = `returns trigger language plpgsql security definer set search_path = public, pg_temp as`;

/**
 * A county with a hundred thousand obligations finds the few that a page shows: what is open stands apart by body, plan and
 * date, and to-dos that are reports of years ahead apart from all others.
 */
export class LongLists extends Migration {
  override up(): void {
    this.addSql(`create index "todo_reports_index" on "todo" ("body_id", "plan_id", "due_on")
      where open_key is not null and act = 'submit-report'`);
    this.addSql(`create index "todo_acts_index" on "todo" ("role", "body_id")
      where open_key is not null and act <> 'submit-report'`);
    this.addSql(
      `create index "report_unsigned_index" on "report" ("obligation_id") where state = 'awaiting-signatures'`,
    );
    this.addSql(`create index "official_document_case_file_id_index" on "official_document" ("case_file_id")`);
    this.addSql(`create index "event_case_id_index" on "event" ("case_id") where case_id is not null`);
    this.addSql(`create index "assignment_body_id_plan_id_index" on "assignment" ("body_id", "plan_id")`);
    this.addSql(`create index "case_file_clause_id_index" on "case_file" ("clause_id")`);

    this.addSql(`create table "open_duty" (
      "obligation_id" int not null,
      "body_id" int not null,
      "plan_id" int not null,
      "due_on" date not null,
      primary key ("obligation_id", "body_id")
    )`);
    for (const [column, table, rule] of [
      ['obligation_id', 'obligation', 'on update cascade on delete cascade'],
      ['body_id', 'body', 'on update cascade on delete cascade'],
      ['plan_id', 'plan', ''],
    ]) {
      this.addSql(`alter table "open_duty" add constraint "open_duty_${column}_foreign"
        foreign key ("${column}") references "${table}" ("id") ${rule}`);
    }
    this.addSql(`create index "open_duty_body_id_plan_id_due_on_obligation_id_index"
      on "open_duty" ("body_id", "plan_id", "due_on", "obligation_id")`);

    // Whoever gives an obligation to a body waits for whoever closes it, and the other way round.
    this.addSql(`create function "open_duty_of_owner"() ${FUNCTION} $$ begin
      if tg_op <> 'INSERT' then
        delete from open_duty where obligation_id = old.obligation_id and body_id = old.body_id;
      end if;
      if tg_op <> 'DELETE' then
        insert into open_duty (obligation_id, body_id, plan_id, due_on)
          select o.id, new.body_id, o.plan_id, o.due_on from obligation o
           where o.id = new.obligation_id and o.closed_on is null for share
          on conflict do nothing;
      end if;
      return null; end $$`);
    this.addSql(`create function "open_duty_of_obligation"() ${FUNCTION} $$ begin
      delete from open_duty where obligation_id = new.id;
      ${OPEN} and o.id = new.id on conflict do nothing;
      return null; end $$`);
    this.addSql(`create trigger "open_duty" after insert or update or delete on "obligation_owner"
      for each row execute function "open_duty_of_owner"()`);
    this.addSql(`create trigger "open_duty" after update of closed_on, due_on, plan_id on "obligation" for each row
      when (old.closed_on is distinct from new.closed_on or old.due_on <> new.due_on or old.plan_id <> new.plan_id)
      execute function "open_duty_of_obligation"()`);
    this.addSql(OPEN);
  }
}
