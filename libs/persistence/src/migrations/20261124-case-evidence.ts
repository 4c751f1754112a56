import { Migration } from '@mikro-orm/migrations';

/** Evidence of why a case was opened, e.g. that something has come back, is kept with the case. */
export class CaseEvidence extends Migration {
  override up(): void {
    this.addSql(`alter table "evidence" add column "case_file_id" int null`);
    this.addSql(`create index "evidence_case_file_id_index" on "evidence" ("case_file_id")`);
    this.addSql(
      `alter table "evidence" add constraint "evidence_case_file_id_foreign" foreign key ("case_file_id") references "case_file" ("id")`,
    );
  }
}
