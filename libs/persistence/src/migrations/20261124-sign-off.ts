import { Migration } from '@mikro-orm/migrations';

/** 审核与签发: who drafted, reviewed and signed a document, in which round, and since when it waits. */
export class SignOff extends Migration {
  override up(): void {
    this.addSql(`alter table "official_document"
      add column "round" int not null default 1,
      add column "drafters" jsonb not null default '[]',
      add column "reviewer" jsonb null,
      add column "waiting_since" date null,
      add column "return_reason" text null,
      add column "deputy_from" date null,
      add column "signed_for" jsonb null`);
    this.addSql(`update "official_document" set "waiting_since" = "drafted_on"`);
    this.addSql(`alter table "official_document" alter column "waiting_since" set not null`);
    this.addSql(`create index "event_document_id_index" on "event" ("document_id")`);
    this.addSql(`alter table "case_file" add column "opened_by" varchar(255) null`);
  }
}
