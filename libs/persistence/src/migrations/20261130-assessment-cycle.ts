import { Migration } from '@mikro-orm/migrations';

/** The year of the organization department: announced scheme, self-assessment, verification, points by hand, objections. */
export class AssessmentCycle extends Migration {
  override up(): void {
    this.addSql(`create table "assessment_scheme" (
      "id" serial primary key,
      "plan_id" int not null,
      "year" int not null,
      "version" varchar(255) not null,
      "content" jsonb not null,
      "fingerprint" varchar(255) not null,
      "announced_on" date not null,
      "announced_by" varchar(255) not null
    )`);
    this.unique('assessment_scheme', ['plan_id', 'year']);
    this.refer('assessment_scheme', { plan_id: 'plan' });
    this.addSql(`alter table "assessment"
      add column "announced_id" int null,
      add column "stage" varchar(255) null,
      add column "self_assessment_by" date null,
      add column "verify_by" date null,
      add column "seed" int null,
      add column "drafter" jsonb null,
      add column "reviewer" jsonb null,
      add column "reviewed_on" date null`);
    this.refer('assessment', { announced_id: 'assessment_scheme' });
    this.addSql(`alter table "assessment_score"
      add column "received_on" date null,
      add column "received_by" varchar(255) null,
      add column "drafted" jsonb null`);
    this.addSql(`create table "self_assessment" (
      "id" serial primary key,
      "assessment_id" int not null,
      "body_id" int not null,
      "tasks" jsonb not null,
      "statement" text not null,
      "filed_by" varchar(255) not null,
      "filed_on" date not null,
      "filed_at" timestamptz not null
    )`);
    this.unique('self_assessment', ['assessment_id', 'body_id']);
    this.refer('self_assessment', { assessment_id: 'assessment', body_id: 'body' });
    this.addSql(`create table "assessment_check" (
      "id" serial primary key,
      "assessment_id" int not null,
      "body_id" int not null,
      "obligation_id" int not null,
      "drawn" boolean not null default false,
      "outcome" varchar(255) null,
      "points" double precision null,
      "reason" text null,
      "checker" jsonb null,
      "checker_body_id" int null,
      "checked_on" date null
    )`);
    this.unique('assessment_check', ['assessment_id', 'body_id', 'obligation_id']);
    const task = { assessment_id: 'assessment', body_id: 'body', obligation_id: 'obligation' };
    this.refer('assessment_check', { ...task, checker_body_id: 'body' });
    this.addSql(`create table "assessment_mark" (
      "id" serial primary key,
      "assessment_id" int not null,
      "body_id" int not null,
      "item" varchar(255) not null,
      "points" double precision null,
      "choice" varchar(255) null,
      "reason" text not null,
      "scorer" varchar(255) not null,
      "scorer_account" int null,
      "scorer_body_id" int not null,
      "given_on" date not null
    )`);
    this.unique('assessment_mark', ['assessment_id', 'body_id', 'item', 'scorer']);
    this.refer('assessment_mark', { assessment_id: 'assessment', body_id: 'body', scorer_body_id: 'body' });
    this.addSql(`create table "score_objection" (
      "id" serial primary key,
      "assessment_id" int not null,
      "body_id" int not null,
      "item" varchar(255) null,
      "obligation_id" int null,
      "text" text not null,
      "filed_by" varchar(255) not null,
      "filed_on" date not null,
      "decide_by" date not null,
      "state" varchar(255) not null default 'pending',
      "points" double precision null,
      "decision_reason" text null,
      "decided_by" varchar(255) null,
      "decided_on" date null
    )`);
    this.refer('score_objection', task);
    this.addSql(`drop trigger "todo_touched" on "assessment"`);
    this.watch('assessment', 'insert or update of state, signed_on, stage, drafter, reviewer');
    this.watch('self_assessment', 'insert');
    this.watch('assessment_score', 'update of received_on');
    this.watch('score_objection', 'insert or update of state');
  }

  /** A change touches the subject of its year, whose to-dos are then worked out again; the table of years has its function. */
  private watch(table: string, on: string): void {
    const name = `todo_touch_${table}`;
    if (table !== 'assessment')
      this.addSql(`create function "${name}"() returns trigger
        language plpgsql set search_path = public, pg_temp as $$
        begin insert into todo_touched (subject) values ('assessment-' || new.assessment_id); return null; end $$`);
    this.addSql(`create trigger "todo_touched" after ${on} on "${table}" for each row execute function "${name}"()`);
  }

  private unique(table: string, columns: string[]): void {
    const name = `${table}_${columns.join('_')}_unique`;
    this.addSql(
      `alter table "${table}" add constraint "${name}" unique (${columns.map((one) => `"${one}"`).join(', ')})`,
    );
  }

  private refer(table: string, references: Record<string, string>): void {
    for (const [column, target] of Object.entries(references)) {
      this.addSql(`create index "${table}_${column}_index" on "${table}" ("${column}")`);
      this.addSql(
        `alter table "${table}" add constraint "${table}_${column}_foreign" foreign key ("${column}") references "${target}" ("id")`,
      );
    }
  }
}
