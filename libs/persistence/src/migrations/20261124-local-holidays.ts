import { Migration } from '@mikro-orm/migrations';

/** Lets the holidays of the county be installed as the arrangement of a year is: a row without a year. */
export class LocalHolidays extends Migration {
  override up(): void {
    this.addSql(`alter table "calendar_year" alter column "year" drop not null`);
  }
}
