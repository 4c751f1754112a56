import { Migration } from '@mikro-orm/migrations';

/** Accounts and sessions that end, limits of signing in, and the security log. Who is signed in stays signed in. */
export class AccountsEnd extends Migration {
  override up(): void {
    this.addSql(`alter table "account"
      add column "password_set_at" timestamptz not null default now(),
      add column "one_time_password" boolean not null default false,
      add column "state" varchar(255) not null default 'active',
      add column "state_reason" text null,
      add column "state_since" timestamptz null,
      add column "left_office_on" date null`);
    this.addSql(`update "account" set "password_set_at" = "created_at"`);
    this.addSql(`alter table "session"
      add column "public_id" uuid not null default gen_random_uuid(),
      add column "last_seen_at" timestamptz not null default now(),
      add column "address" varchar(255) null,
      add column "agent" varchar(255) null`);
    this.addSql(`alter table "session" add constraint "session_public_id_unique" unique ("public_id")`);
    this.addSql(`create index "session_account_id_index" on "session" ("account_id")`);
    this.addSql(`create index "session_expires_at_index" on "session" ("expires_at")`);
    this.addSql(`create table "sign_in_limit" (
      "key" varchar(64) not null,
      "state" jsonb not null,
      "kept_until" timestamptz not null,
      primary key ("key")
    )`);
    this.addSql(`create index "sign_in_limit_kept_until_index" on "sign_in_limit" ("kept_until")`);
    this.addSql(`create table "security_event" (
      "id" bigserial primary key,
      "at" timestamptz not null default now(),
      "kind" varchar(255) not null,
      "result" varchar(255) not null,
      "account_id" int null,
      "name" text null,
      "address" varchar(255) null,
      "subject" text null,
      "detail" text null
    )`);
    this.addSql(`create index "security_event_at_index" on "security_event" ("at")`);
    this.addSql(`create index "security_event_account_id_at_index" on "security_event" ("account_id", "at")`);
    this.addSql(
      `create or replace function "security_event_security_event_append_only_fn"() returns trigger as $$ begin raise exception 'security events are append-only'; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "security_event_append_only" BEFORE UPDATE on "security_event" for each ROW execute function "security_event_security_event_append_only_fn"()`,
    );
    this.addSql(
      `create or replace function "security_event_security_event_kept_fn"() returns trigger as $$ begin if old.at > now() - interval '180 days' then raise exception 'security events are kept for 180 days'; end if; return old; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "security_event_kept" BEFORE DELETE on "security_event" for each ROW execute function "security_event_security_event_kept_fn"()`,
    );
    this.addSql(
      `create trigger "security_event_no_truncate" before truncate on "security_event" for each statement execute function "security_event_security_event_append_only_fn"()`,
    );
  }
}
