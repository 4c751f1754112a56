import { Migration } from '@mikro-orm/migrations';

/** A frozen year is published once by the organization department; until then it waits for it. */
export class Publication extends Migration {
  override up(): void {
    this.addSql(
      `alter table "assessment" add column "published_on" date null, add column "published_by" varchar(255) null`,
    );
    this.addSql(`drop trigger "todo_touched" on "assessment"`);
    this
      .addSql(`create trigger "todo_touched" after insert or update of state, signed_on, stage, drafter, reviewer, published_on
      on "assessment" for each row execute function "todo_touch_assessment"()`);
    this.addSql(`insert into todo_touched (subject) select 'assessment-' || id from assessment where stage = 'frozen'`);
  }
}
