import { Migration } from '@mikro-orm/migrations';

/** Two headline figures of one name and year are told apart by the words of the plan; each row keeps the words it was named by. */
export class HeadlinesByWords extends Migration {
  override up(): void {
    this.addSql(`alter table "headline_indicator" drop constraint "headline_indicator_plan_id_year_indicator_unique"`);
    this.addSql(
      `alter table "headline_indicator" add constraint "headline_indicator_plan_id_year_indicator_text_unique" unique ("plan_id", "year", "indicator", "text")`,
    );
  }
}
