import { Migration } from '@mikro-orm/migrations';

/** What a work list leaves out is kept with it, and why; null for a list of an older version. Points by hand end what waits for them. */
export class LeftOffLists extends Migration {
  override up(): void {
    this.addSql(`alter table "work_list" add column "left_out" jsonb null`);
    this.addSql(`create function "todo_touch_assessment_mark"() returns trigger
      language plpgsql set search_path = public, pg_temp as $$
      begin insert into todo_touched (subject) values ('assessment-' || new.assessment_id); return null; end $$`);
    this.addSql(
      `create trigger "todo_touched" after insert on "assessment_mark" for each row execute function "todo_touch_assessment_mark"()`,
    );
    // What waits by the rules of this version, where it waited before.
    this.addSql(`insert into "todo_touched" ("subject")
      select 'work-list-' || id from work_list where state = 'returned'
      union all select 'assessment-' || id from assessment where stage in ('verification', 'scoring')`);
  }
}
