import { Migration } from '@mikro-orm/migrations';

/** Requests that were answered, by their key; and what was typed and not sent. */
export class RequestsAndDrafts extends Migration {
  override up(): void {
    this.addSql(`create table "request_key" (
      "account_id" int not null,
      "key" varchar(120) not null,
      "route" text not null,
      "fingerprint" varchar(64) not null,
      "answer" json null,
      "begun_at" timestamptz not null,
      "answered_at" timestamptz null,
      primary key ("account_id", "key")
    )`);
    this.addSql(`create index "request_key_answered_at_index" on "request_key" ("answered_at")`);
    this.addSql(`create table "form_draft" (
      "account_id" int not null,
      "form_key" varchar(120) not null,
      "content" jsonb not null,
      "request_key" varchar(120) not null,
      "updated_at" timestamptz not null,
      primary key ("account_id", "form_key")
    )`);
    this.addSql(`create index "form_draft_updated_at_index" on "form_draft" ("updated_at")`);
    for (const table of ['request_key', 'form_draft']) {
      this.addSql(
        `alter table "${table}" add constraint "${table}_account_id_foreign" foreign key ("account_id") references "account" ("id") on delete cascade`,
      );
    }
  }
}
