import { Migration } from '@mikro-orm/migrations';

/** A draft that is changed says whom the change moved. */
export class AssessmentMoves extends Migration {
  override up(): void {
    this.addSql(`alter table "assessment" add column "moved" jsonb null`);
  }
}
