import { Migration } from '@mikro-orm/migrations';

/** Whoever signs a year in which something could not be judged says why. */
export class AssessmentMissing extends Migration {
  override up(): void {
    this.addSql(`alter table "assessment" add column "missing_reason" text null`);
  }
}
