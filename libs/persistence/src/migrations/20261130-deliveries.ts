import { Migration } from '@mikro-orm/migrations';

/**
 * A message is for a body or a person by number; how it gets there stands in a row for each channel. What was recorded
 * before has no such row: the mail itself says that it was recorded.
 */
export class Deliveries extends Migration {
  override up(): void {
    this.addSql(`alter table "mail" alter column "plan_id" drop not null, add column "body_id" int null,
      add column "account_id" int null, add column "kind" varchar(255) null,
      add column "rule" varchar(255) null, add column "reason" text null, add column "lines" jsonb null,
      add column "more" int null`);
    this.addSql(`alter table "mail" drop constraint "mail_plan_id_foreign"`);
    for (const [column, table] of [
      ['plan_id', 'plan'],
      ['body_id', 'body'],
      ['account_id', 'account'],
    ]) {
      this.addSql(
        `alter table "mail" add constraint "mail_${column}_foreign" foreign key ("${column}") references "${table}" ("id") on delete restrict`,
      );
    }
    this.addSql(`create index "mail_account_id_sent_on_index" on "mail" ("account_id", "sent_on")`);
    this.addSql(`create table "delivery" (
      "id" serial primary key,
      "key" text not null,
      "mail_id" int not null,
      "channel" varchar(255) not null,
      "state" varchar(255) not null default 'waiting',
      "attempts" int not null default 0,
      "not_before" timestamptz not null default now(),
      "leased_until" timestamptz null,
      "tried_at" timestamptz null,
      "settled_at" timestamptz null,
      "answer" text null,
      "receipt" text null,
      "possibly_twice" boolean not null default false,
      "created_at" timestamptz not null default now()
    )`);
    this.addSql(`alter table "delivery" add constraint "delivery_key_unique" unique ("key")`);
    this.addSql(`create index "delivery_state_not_before_index" on "delivery" ("state", "not_before")`);
    this.addSql(`create index "delivery_mail_id_index" on "delivery" ("mail_id")`);
    this.addSql(`create index "delivery_channel_tried_at_index" on "delivery" ("channel", "tried_at")`);
    this.addSql(
      `alter table "delivery" add constraint "delivery_mail_id_foreign" foreign key ("mail_id") references "mail" ("id") on delete restrict`,
    );
    this.addSql(`create table "contact" (
      "account_id" int not null,
      "channel" varchar(255) not null,
      "address" text not null,
      "position" int not null,
      "digests" boolean not null default true,
      primary key ("account_id", "channel")
    )`);
    this.addSql(
      `alter table "contact" add constraint "contact_account_id_foreign" foreign key ("account_id") references "account" ("id") on delete restrict`,
    );
  }
}
