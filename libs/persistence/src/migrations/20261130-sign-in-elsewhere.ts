import { Migration } from '@mikro-orm/migrations';

/** Persons whom somebody else vouches for: which account that is, which codes were used, and how a session began. */
export class SignInElsewhere extends Migration {
  override up(): void {
    this.addSql(`create table "account_identity" (
      "id" serial primary key,
      "account_id" int not null,
      "issuer" text not null,
      "subject" text not null,
      "bound_by" varchar(255) not null,
      "bound_at" timestamptz not null default now()
    )`);
    this.addSql(
      `alter table "account_identity" add constraint "account_identity_issuer_subject_unique" unique ("issuer", "subject")`,
    );
    this.addSql(`create index "account_identity_account_id_index" on "account_identity" ("account_id")`);
    this.addSql(
      `alter table "account_identity" add constraint "account_identity_account_id_foreign" foreign key ("account_id") references "account" ("id") on delete restrict`,
    );
    this.addSql(
      `create table "used_code" ("hash" varchar(255) not null, "used_at" timestamptz not null, primary key ("hash"))`,
    );
    this.addSql(`create index "used_code_used_at_index" on "used_code" ("used_at")`);
    this.addSql(`alter table "session" add column "via" varchar(255) null`);
  }
}
