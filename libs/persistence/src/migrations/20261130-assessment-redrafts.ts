import { Migration } from '@mikro-orm/migrations';

/** A draft that changes for a reason its body was not heard of is received anew. */
export class AssessmentRedrafts extends Migration {
  override up(): void {
    this.addSql(`alter table "assessment_score" add column "redrafted_on" date null`);
    this.addSql(`drop trigger "todo_touched" on "assessment_score"`);
    this.addSql(`create trigger "todo_touched" after update of received_on, redrafted_on on "assessment_score"
      for each row execute function "todo_touch_assessment_score"()`);
  }
}
