import { Migration } from '@mikro-orm/migrations';

/** The day on which the work was done, where that is before the day of the report. */
export class ReportDoneOn extends Migration {
  override up(): void {
    this.addSql(`alter table "report" add column "done_on" date null`);
  }
}
