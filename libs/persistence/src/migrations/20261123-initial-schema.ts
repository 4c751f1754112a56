import { Migration } from '@mikro-orm/migrations';

/** The first schema: directory, plan, clauses and obligations, reports, cases, documents, assessment, processes. */
export class InitialSchema extends Migration {
  override up(): void {
    this.addSql(`create table "body" (
      "id" serial primary key,
      "name" varchar(255) not null,
      "full_name" varchar(255) null,
      "kind" varchar(255) not null,
      "subordinate_to_county" boolean not null,
      "aliases" jsonb not null
    )`);
    this.addSql(`alter table "body" add constraint "body_name_unique" unique ("name")`);
    this.addSql(`create table "account" (
      "id" serial primary key,
      "username" varchar(255) not null,
      "display_name" varchar(255) not null,
      "post" varchar(255) not null,
      "role" varchar(255) not null,
      "body_id" int null,
      "password_hash" varchar(255) not null,
      "failed_attempts" int not null default 0,
      "locked_until" timestamptz null,
      "demo" boolean not null default false,
      "created_at" timestamptz not null default now()
    )`);
    this.addSql(`alter table "account" add constraint "account_username_unique" unique ("username")`);
    this.addSql(`create table "document_series" (
      "scope" varchar(255) not null,
      "series" varchar(255) not null,
      "year" int not null,
      "last" int not null default 0,
      primary key ("scope",
      "series",
      "year")
    )`);
    this.addSql(`create table "event" (
      "id" serial primary key,
      "plan_id" int not null,
      "clause_id" int null,
      "obligation_id" int null,
      "case_id" int null,
      "document_id" int null,
      "body_id" int null,
      "key" varchar(255) not null,
      "kind" varchar(255) not null,
      "happened_on" date not null,
      "actor" varchar(255) null,
      "data" jsonb not null,
      "recorded_at" timestamptz not null default now()
    )`);
    this.addSql(`alter table "event" add constraint "event_key_unique" unique ("key")`);
    this.addSql(`create index "event_plan_id_kind_index" on "event" ("plan_id", "kind")`);
    this.addSql(`create index "event_clause_id_index" on "event" ("clause_id")`);
    this.addSql(`create index "event_obligation_id_index" on "event" ("obligation_id")`);
    this.addSql(`create table "job_run" (
      "job" varchar(255) not null,
      "bucket" varchar(255) not null,
      "started_at" timestamptz not null default now(),
      primary key ("job",
      "bucket")
    )`);
    this.addSql(`create table "office_holder" (
      "id" serial primary key,
      "body_id" int not null,
      "name" varchar(255) not null,
      "post" varchar(255) not null,
      "held_from" date not null,
      "held_to" date null
    )`);
    this.addSql(
      `alter table "office_holder" add constraint "office_holder_body_id_name_held_from_unique" unique ("body_id", "name", "held_from")`,
    );
    this.addSql(`create table "outbox" (
      "id" bigserial primary key,
      "workflow_id" varchar(255) not null,
      "created_at" timestamptz not null default now()
    )`);
    this.addSql(`create table "plan" (
      "id" serial primary key,
      "title" varchar(500) not null,
      "document_number" varchar(255) null,
      "issuer" varchar(255) null,
      "issued_on" date null,
      "publicity" varchar(255) null,
      "file_name" varchar(500) not null,
      "sha256" varchar(64) not null,
      "text" text not null,
      "parsed" jsonb not null,
      "state" varchar(255) not null default 'imported',
      "clock" varchar(255) not null default 'real',
      "today" date null,
      "started_on" date null,
      "horizon" date null,
      "policy_version" varchar(255) null,
      "demo" boolean not null default false,
      "imported_by" varchar(255) not null,
      "imported_at" timestamptz not null default now(),
      "confirmed_by" varchar(255) null,
      "confirmed_at" timestamptz null
    )`);
    this.addSql(`create table "notification" (
      "id" serial primary key,
      "key" varchar(255) not null,
      "plan_id" int not null,
      "body_id" int not null,
      "kind" varchar(255) not null,
      "title" text not null,
      "sent_on" date not null,
      "clause_id" int null,
      "obligation_id" int null,
      "document_id" int null,
      "digested_on" date null,
      "read_at" timestamptz null
    )`);
    this.addSql(`alter table "notification" add constraint "notification_key_unique" unique ("key")`);
    this.addSql(`create index "notification_body_id_sent_on_index" on "notification" ("body_id", "sent_on")`);
    this.addSql(`create table "mail" (
      "id" serial primary key,
      "key" varchar(255) not null,
      "plan_id" int not null,
      "recipient" varchar(255) not null,
      "subject" text not null,
      "text" text not null,
      "sent_on" date not null,
      "channel" varchar(255) not null,
      "recorded_at" timestamptz not null default now()
    )`);
    this.addSql(`alter table "mail" add constraint "mail_key_unique" unique ("key")`);
    this.addSql(`create table "clause" (
      "id" serial primary key,
      "plan_id" int not null,
      "number" int not null,
      "ordinal" varchar(255) not null,
      "heading" text not null,
      "section" text null,
      "text" text not null,
      "span_from" int not null,
      "span_to" int not null,
      "targets" jsonb not null,
      "doubts" jsonb not null,
      "light" varchar(255) not null default 'green'
    )`);
    this.addSql(`alter table "clause" add constraint "clause_plan_id_number_unique" unique ("plan_id", "number")`);
    this.addSql(`create table "obligation" (
      "id" serial primary key,
      "plan_id" int not null,
      "clause_id" int not null,
      "key" varchar(255) not null,
      "kind" varchar(255) not null,
      "ladder" varchar(255) not null,
      "title" text not null,
      "source_phrase" varchar(500) null,
      "due_on" date not null,
      "original_due_on" date not null,
      "hardness" varchar(255) not null,
      "segment" int not null,
      "state" varchar(255) not null default 'open',
      "round" int not null default 1,
      "submitted_on" date null,
      "was_late" boolean not null default false,
      "closed_on" date null,
      "light" varchar(255) not null default 'green'
    )`);
    this.addSql(`create index "obligation_clause_id_index" on "obligation" ("clause_id")`);
    this.addSql(`alter table "obligation" add constraint "obligation_key_unique" unique ("key")`);
    this.addSql(`create index "obligation_plan_id_due_on_index" on "obligation" ("plan_id", "due_on")`);
    this.addSql(`create table "obligation_owner" (
      "obligation_id" int not null,
      "body_id" int not null,
      primary key ("obligation_id",
      "body_id")
    )`);
    this.addSql(`create table "clause_role" (
      "id" serial primary key,
      "clause_id" int not null,
      "role" varchar(255) not null,
      "body_id" int null,
      "written" varchar(255) not null,
      "phrase" varchar(255) not null,
      "segment" int not null,
      "open_list" boolean not null,
      "in_prose" boolean not null
    )`);
    this.addSql(`create index "clause_role_clause_id_index" on "clause_role" ("clause_id")`);
    this.addSql(`create table "case_file" (
      "id" serial primary key,
      "plan_id" int not null,
      "key" varchar(255) not null,
      "kind" varchar(255) not null,
      "cause" varchar(255) not null,
      "body_id" int not null,
      "clause_id" int null,
      "obligation_id" int null,
      "assessment_year" int null,
      "parent_id" int null,
      "findings" jsonb not null,
      "state" varchar(255) not null default 'drafting',
      "opened_on" date not null,
      "limit_on" date null,
      "reported_on" date null,
      "report_text" text null,
      "returns" int not null default 0,
      "review_reason" text null,
      "held_on" date null,
      "minutes" text null,
      "closed_on" date null,
      "outcome" varchar(255) null
    )`);
    this.addSql(`alter table "case_file" add constraint "case_file_key_unique" unique ("key")`);
    this.addSql(`create index "case_file_plan_id_state_index" on "case_file" ("plan_id", "state")`);
    this.addSql(`create table "official_document" (
      "id" serial primary key,
      "plan_id" int not null,
      "key" varchar(255) not null,
      "kind" varchar(255) not null,
      "addressee_id" int not null,
      "clause_id" int null,
      "case_file_id" int null,
      "title" text not null,
      "facts" jsonb not null,
      "state" varchar(255) not null default 'draft',
      "drafted_on" date not null,
      "signed_on" date null,
      "signed_by" varchar(255) null,
      "signer_post" varchar(255) null,
      "scope" varchar(255) null,
      "series" varchar(255) null,
      "year" int null,
      "serial" int null,
      "number" varchar(255) null,
      "issued_on" date null,
      "pdf_sha256" varchar(64) null,
      "received_on" date null,
      "received_by" varchar(255) null
    )`);
    this.addSql(`alter table "official_document" add constraint "official_document_key_unique" unique ("key")`);
    this.addSql(`create index "official_document_plan_id_state_index" on "official_document" ("plan_id", "state")`);
    this.addSql(
      `alter table "official_document" add constraint "official_document_scope_series_year_serial_unique" unique ("scope", "series", "year", "serial")`,
    );
    this.addSql(`create table "assessment" (
      "id" serial primary key,
      "plan_id" int not null,
      "year" int not null,
      "state" varchar(255) not null default 'open',
      "policy_version" varchar(255) not null,
      "opened_on" date not null,
      "draft_on" date not null,
      "drafted_on" date null,
      "signed_on" date null,
      "signed_by" varchar(255) null,
      "frozen_on" date null
    )`);
    this.addSql(`alter table "assessment" add constraint "assessment_plan_id_year_unique" unique ("plan_id", "year")`);
    this.addSql(`create table "assessment_score" (
      "id" serial primary key,
      "assessment_id" int not null,
      "body_id" int not null,
      "score" double precision not null,
      "grade" varchar(255) not null,
      "few_items" boolean not null,
      "rules" jsonb not null
    )`);
    this.addSql(
      `alter table "assessment_score" add constraint "assessment_score_assessment_id_body_id_unique" unique ("assessment_id", "body_id")`,
    );
    this.addSql(`create table "process" (
      "workflow_id" varchar(255) not null,
      "plan_id" int not null,
      "kind" varchar(255) not null,
      "subject_id" int not null,
      "asked" int not null default 1,
      "answered" int not null default 0,
      "wake_on" date null,
      "ended_at" timestamptz null,
      primary key ("workflow_id")
    )`);
    this.addSql(`create index "process_plan_id_wake_on_index" on "process" ("plan_id", "wake_on")`);
    this.addSql(`create table "rehearsal" (
      "id" serial primary key,
      "plan_id" int not null,
      "starts_on" date not null,
      "ends_on" date not null,
      "seed" int not null,
      "profile" varchar(255) not null,
      "state" varchar(255) not null default 'running',
      "steps" int not null default 0,
      "turns" int not null default 0,
      "last_turn_acted" boolean not null default false,
      "pace" int not null default 0,
      "started_at" timestamptz not null default now(),
      "finished_at" timestamptz null
    )`);
    this.addSql(`alter table "rehearsal" add constraint "rehearsal_plan_id_unique" unique ("plan_id")`);
    this.addSql(`create table "report" (
      "id" serial primary key,
      "obligation_id" int not null,
      "round" int not null,
      "body_id" int not null,
      "text" text not null,
      "state" varchar(255) not null,
      "signatures" jsonb not null,
      "filed_by" varchar(255) not null,
      "filed_on" date not null,
      "submitted_on" date null,
      "reviewed_by" varchar(255) null,
      "reviewed_by_body_id" int null,
      "reviewed_on" date null,
      "review_reason" text null,
      "recorded_at" timestamptz not null default now()
    )`);
    this.addSql(
      `alter table "report" add constraint "report_obligation_id_round_unique" unique ("obligation_id", "round")`,
    );
    this.addSql(`create table "evidence" (
      "id" serial primary key,
      "report_id" int not null,
      "file_name" varchar(255) not null,
      "media_type" varchar(255) not null,
      "size" int not null,
      "sha256" varchar(64) not null,
      "recorded_at" timestamptz not null default now()
    )`);
    this.addSql(`create index "evidence_report_id_index" on "evidence" ("report_id")`);
    this.addSql(`create table "session" (
      "token_hash" varchar(255) not null,
      "account_id" int not null,
      "created_at" timestamptz not null default now(),
      "expires_at" timestamptz not null,
      primary key ("token_hash")
    )`);
    this.addSql(
      `alter table "account" add constraint "account_body_id_foreign" foreign key ("body_id") references "body" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "office_holder" add constraint "office_holder_body_id_foreign" foreign key ("body_id") references "body" ("id")`,
    );
    this.addSql(
      `alter table "notification" add constraint "notification_plan_id_foreign" foreign key ("plan_id") references "plan" ("id")`,
    );
    this.addSql(
      `alter table "notification" add constraint "notification_body_id_foreign" foreign key ("body_id") references "body" ("id")`,
    );
    this.addSql(
      `alter table "mail" add constraint "mail_plan_id_foreign" foreign key ("plan_id") references "plan" ("id")`,
    );
    this.addSql(
      `alter table "clause" add constraint "clause_plan_id_foreign" foreign key ("plan_id") references "plan" ("id")`,
    );
    this.addSql(
      `alter table "obligation" add constraint "obligation_plan_id_foreign" foreign key ("plan_id") references "plan" ("id")`,
    );
    this.addSql(
      `alter table "obligation" add constraint "obligation_clause_id_foreign" foreign key ("clause_id") references "clause" ("id")`,
    );
    this.addSql(
      `alter table "obligation_owner" add constraint "obligation_owner_obligation_id_foreign" foreign key ("obligation_id") references "obligation" ("id") on update cascade on delete cascade`,
    );
    this.addSql(
      `alter table "obligation_owner" add constraint "obligation_owner_body_id_foreign" foreign key ("body_id") references "body" ("id") on update cascade on delete cascade`,
    );
    this.addSql(
      `alter table "clause_role" add constraint "clause_role_clause_id_foreign" foreign key ("clause_id") references "clause" ("id")`,
    );
    this.addSql(
      `alter table "clause_role" add constraint "clause_role_body_id_foreign" foreign key ("body_id") references "body" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "case_file" add constraint "case_file_plan_id_foreign" foreign key ("plan_id") references "plan" ("id")`,
    );
    this.addSql(
      `alter table "case_file" add constraint "case_file_body_id_foreign" foreign key ("body_id") references "body" ("id")`,
    );
    this.addSql(
      `alter table "case_file" add constraint "case_file_clause_id_foreign" foreign key ("clause_id") references "clause" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "case_file" add constraint "case_file_obligation_id_foreign" foreign key ("obligation_id") references "obligation" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "official_document" add constraint "official_document_plan_id_foreign" foreign key ("plan_id") references "plan" ("id")`,
    );
    this.addSql(
      `alter table "official_document" add constraint "official_document_addressee_id_foreign" foreign key ("addressee_id") references "body" ("id")`,
    );
    this.addSql(
      `alter table "official_document" add constraint "official_document_clause_id_foreign" foreign key ("clause_id") references "clause" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "official_document" add constraint "official_document_case_file_id_foreign" foreign key ("case_file_id") references "case_file" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "assessment" add constraint "assessment_plan_id_foreign" foreign key ("plan_id") references "plan" ("id")`,
    );
    this.addSql(
      `alter table "assessment_score" add constraint "assessment_score_assessment_id_foreign" foreign key ("assessment_id") references "assessment" ("id")`,
    );
    this.addSql(
      `alter table "assessment_score" add constraint "assessment_score_body_id_foreign" foreign key ("body_id") references "body" ("id")`,
    );
    this.addSql(
      `alter table "rehearsal" add constraint "rehearsal_plan_id_foreign" foreign key ("plan_id") references "plan" ("id")`,
    );
    this.addSql(
      `alter table "report" add constraint "report_obligation_id_foreign" foreign key ("obligation_id") references "obligation" ("id")`,
    );
    this.addSql(
      `alter table "report" add constraint "report_body_id_foreign" foreign key ("body_id") references "body" ("id")`,
    );
    this.addSql(
      `alter table "report" add constraint "report_reviewed_by_body_id_foreign" foreign key ("reviewed_by_body_id") references "body" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "evidence" add constraint "evidence_report_id_foreign" foreign key ("report_id") references "report" ("id")`,
    );
    this.addSql(
      `alter table "session" add constraint "session_account_id_foreign" foreign key ("account_id") references "account" ("id") on delete cascade`,
    );
    // What happened stays as it was written: the database itself refuses to change or delete an event.
    this.addSql(
      `create or replace function "event_event_append_only_fn"() returns trigger as $$ begin raise exception 'events are append-only'; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "event_append_only" BEFORE UPDATE OR DELETE on "event" for each ROW execute function "event_event_append_only_fn"()`,
    );
  }
}
