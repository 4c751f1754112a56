import { Migration } from '@mikro-orm/migrations';

/** The way down from a ladder: that a case's end was proposed, and that an obligation was red before its date moved. */
export class WaysDown extends Migration {
  override up(): void {
    this.addSql(`alter table "case_file" add column "relief" varchar(255) null, add column "relief_on" date null,
      add column "relief_refused_on" date null`);
    this.addSql(`alter table "obligation" add column "red_until" date null`);
  }
}
