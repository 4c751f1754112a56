import { Migration } from '@mikro-orm/migrations';

/** A paper may be signed in another body than the county office. What was drafted before is signed in the office. */
export class SigningBody extends Migration {
  override up(): void {
    this.addSql(`alter table "official_document" add column "signing_body_id" int null`);
    this.addSql(`create index "official_document_signing_body_id_index" on "official_document" ("signing_body_id")`);
    this.addSql(
      `alter table "official_document" add constraint "official_document_signing_body_id_foreign" foreign key ("signing_body_id") references "body" ("id") on delete restrict`,
    );
  }
}
