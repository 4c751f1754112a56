import { Migration } from '@mikro-orm/migrations';

/**
 * Taking the shared lock on the calendar and reading which arrangement is the newest, in one call: every command and
 * every activity begins with both. Within a volatile function the second statement sees what was committed while the
 * first one waited. The number is `CALENDAR_LOCK` of the use cases.
 */
export class HoldCalendar extends Migration {
  override up(): void {
    this.addSql(`create or replace function "hold_calendar"() returns int as $$
      begin
        perform pg_advisory_xact_lock_shared(20270101);
        return (select coalesce(max(id), 0) from calendar_year);
      end $$ language plpgsql volatile`);
  }
}
