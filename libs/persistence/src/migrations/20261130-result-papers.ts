import { Migration } from '@mikro-orm/migrations';

/** Which year a paper tells the result of, and of which body, stands in columns; it was read out of the key before. */
export class ResultPapers extends Migration {
  override up(): void {
    this.addSql(
      `alter table "official_document" add column "assessment_id" int null, add column "assessed_id" int null`,
    );
    this.addSql(`create index "official_document_assessment_id_index" on "official_document" ("assessment_id")`);
    this.addSql(`create index "official_document_assessed_id_index" on "official_document" ("assessed_id")`);
    this.addSql(
      `alter table "official_document" add constraint "official_document_assessment_id_foreign" foreign key ("assessment_id") references "assessment" ("id") on delete restrict`,
    );
    this.addSql(
      `alter table "official_document" add constraint "official_document_assessed_id_foreign" foreign key ("assessed_id") references "body" ("id") on delete restrict`,
    );
    this.addSql(`update "official_document" d set "assessment_id" = a.id, "assessed_id" = b.id
      from (select id, regexp_match(key, '^plan-\\d+/record/(assessment-result|assessment-circular|assessment-report|conduct-circular)/assessment-(\\d+)(/body-(\\d+)|)/') as found
              from "official_document") k
        join "assessment" a on a.id = k.found[2]::int
        left join "body" b on b.id = k.found[4]::int
      where d.id = k.id`);
  }
}
