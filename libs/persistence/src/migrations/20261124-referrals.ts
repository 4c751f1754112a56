import { Migration } from '@mikro-orm/migrations';
import { DOCUMENT_LOCK, EVIDENCE_LOCK, FINDING_LOCK } from '../locked';

/** Referrals to the competent organ, and the evidence they lock. */
export class Referrals extends Migration {
  override up(): void {
    this.addSql(`create table "referral" (
      "id" serial primary key,
      "plan_id" int not null,
      "key" varchar(255) not null,
      "body_id" int not null,
      "case_file_id" int null,
      "finding_id" int null,
      "leads" jsonb not null,
      "state" varchar(255) not null default 'proposed',
      "proposed_on" date not null,
      "proposed_by" varchar(255) null,
      "decided_by" varchar(255) null,
      "decided_on" date null,
      "decision_reason" text null,
      "organ" varchar(255) null,
      "handed_over_on" date null,
      "received_by" varchar(255) null,
      "receipt" text null,
      "reminders" int not null default 0,
      "answer" text null,
      "answer_number" varchar(255) null,
      "answered_on" date null,
      "closed_on" date null,
      "closed_by" varchar(255) null,
      "closing_remark" text null
    )`);
    this.addSql(`alter table "referral" add constraint "referral_key_unique" unique ("key")`);
    this.addSql(`create table "locked_evidence" (
      "id" serial primary key,
      "referral_id" int not null,
      "locked_from" varchar(255) not null,
      "file_name" varchar(255) not null,
      "media_type" varchar(255) not null,
      "size" int null,
      "sha256" varchar(64) not null,
      "locked_on" date not null
    )`);
    this.addSql(
      `alter table "locked_evidence" add constraint "locked_evidence_referral_id_sha256_unique" unique ("referral_id", "sha256")`,
    );
    this.addSql(`create index "locked_evidence_sha256_index" on "locked_evidence" ("sha256")`);
    this.addSql(`alter table "official_document" add column "referral_id" int null`);
    this.addSql(`create index "official_document_referral_id_index" on "official_document" ("referral_id")`);
    for (const column of ['plan_id', 'body_id', 'case_file_id', 'finding_id']) {
      this.addSql(`create index "referral_${column}_index" on "referral" ("${column}")`);
    }
    for (const [table, column, target, onDelete] of [
      ['referral', 'plan_id', 'plan', ''],
      ['referral', 'body_id', 'body', ''],
      ['referral', 'case_file_id', 'case_file', ''],
      ['referral', 'finding_id', 'finding', ''],
      ['locked_evidence', 'referral_id', 'referral', ''],
      ['official_document', 'referral_id', 'referral', ' on delete set null'],
    ]) {
      this.addSql(
        `alter table "${table}" add constraint "${table}_${column}_foreign" foreign key ("${column}") references "${target}" ("id")${onDelete}`,
      );
    }
    for (const [table, trigger, body] of [
      ['locked_evidence', 'append_only', `raise exception 'locked evidence is append-only'`],
      ['evidence', 'locked', EVIDENCE_LOCK],
      ['finding', 'locked', FINDING_LOCK],
      ['official_document', 'locked', DOCUMENT_LOCK],
    ]) {
      const name = `${table}_${trigger}`;
      this.addSql(
        `create or replace function "${table}_${name}_fn"() returns trigger as $$ begin ${body}; end; $$ language plpgsql`,
      );
      this.addSql(
        `create trigger "${name}" BEFORE UPDATE OR DELETE on "${table}" for each ROW execute function "${table}_${name}_fn"()`,
      );
    }
  }
}
