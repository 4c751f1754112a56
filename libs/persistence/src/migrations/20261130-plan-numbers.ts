import { Migration } from '@mikro-orm/migrations';

/**
 * The number of a plan is what people type and cite. A sequence leaves out 32 of them when the server crashes, and one for
 * every import that fails; a counter in a row gives them without a gap, like those of documents.
 */
export class PlanNumbers extends Migration {
  override up(): void {
    this.addSql(`create or replace function number_plan() returns trigger as $$
      begin
        insert into document_series (scope, series, year, last)
          values ('duban', 'plan', 0, (select coalesce(max(id), 0) + 1 from plan))
          on conflict (scope, series, year) do update set last = document_series.last + 1
          returning last into new.id;
        return new;
      end $$ language plpgsql`);
    this.addSql(`create trigger plan_numbered before insert on plan for each row execute function number_plan()`);
  }
}
