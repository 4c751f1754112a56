import { Migration } from '@mikro-orm/migrations';

/** Two persons of one name in two bodies both give points. */
export class AssessmentNamesakes extends Migration {
  override up(): void {
    this.addSql(`alter table "assessment_mark"
      drop constraint "assessment_mark_assessment_id_body_id_item_scorer_unique",
      add constraint "assessment_mark_scorer_unique"
        unique ("assessment_id", "body_id", "item", "scorer", "scorer_body_id")`);
  }
}
