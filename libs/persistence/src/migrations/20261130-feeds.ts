import { Migration } from '@mikro-orm/migrations';

/** Calendars that persons subscribe to, and how often each date was shown differently. */
export class Feeds extends Migration {
  override up(): void {
    this.addSql(`create table "feed" (
      "id" serial primary key,
      "token_hash" varchar(255) not null,
      "account_id" int not null,
      "scope" varchar(255) not null,
      "body_id" int null,
      "plan_id" int null,
      "created_at" timestamptz not null default now(),
      "revoked_at" timestamptz null
    )`);
    this.addSql(`alter table "feed" add constraint "feed_token_hash_unique" unique ("token_hash")`);
    this.addSql(`create index "feed_account_id_index" on "feed" ("account_id")`);
    for (const table of ['account', 'body', 'plan']) {
      this.addSql(
        `alter table "feed" add constraint "feed_${table}_id_foreign" foreign key ("${table}_id") references "${table}" ("id") on delete restrict`,
      );
    }
    this.addSql(`create table "feed_item" (
      "obligation_id" int not null,
      "fingerprint" text not null,
      "sequence" int not null default 0,
      "changed_at" timestamptz not null,
      primary key ("obligation_id")
    )`);
    this.addSql(
      `alter table "feed_item" add constraint "feed_item_obligation_id_foreign" foreign key ("obligation_id") references "obligation" ("id") on update cascade on delete cascade`,
    );
  }
}
