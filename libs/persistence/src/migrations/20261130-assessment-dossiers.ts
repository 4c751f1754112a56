import { Migration } from '@mikro-orm/migrations';

/** A year carries what its scores rest on, and each score its group, its place and how it came about. */
export class AssessmentDossiers extends Migration {
  override up(): void {
    this.addSql(`alter table "assessment" add column "dossier" jsonb null, add column "dossier_sha256" text null`);
    this.addSql(`alter table "assessment_score" add column "group_id" text null, add column "place" int null,
      add column "breakdown" jsonb null`);
  }
}
