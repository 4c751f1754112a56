import { Migration } from '@mikro-orm/migrations';

/** What a body could not do, in a field of its own. */
export class ReportDifficulties extends Migration {
  override up(): void {
    this.addSql(`alter table "report" add column "difficulties" text null`);
  }
}
