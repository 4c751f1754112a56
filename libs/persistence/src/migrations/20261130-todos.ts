import { Migration } from '@mikro-orm/migrations';

const REFERENCES: Readonly<Record<string, string>> = {
  plan_id: 'plan',
  clause_id: 'clause',
  body_id: 'body',
  obligation_id: 'obligation',
  report_id: 'report',
  document_id: 'official_document',
  case_file_id: 'case_file',
  assessment_id: 'assessment',
};

/** A table, which changes of it matter, and which subjects they are about; `r` is the row. */
interface Watched {
  table: string;
  on: string;
  subjects: readonly string[];
  /** A change may move it from one subject to another, so what it was before counts too. */
  moves?: true;
}

const OF_OBLIGATION = [`'obligation-' || r.obligation_id`];
const OF_CASE = [`'case-' || r.case_file_id`];

const WATCHED: readonly Watched[] = [
  {
    table: 'obligation',
    on: 'insert or update of state, due_on, due_from, due_rule, round, clause_id, parent_id',
    subjects: [`'obligation-' || r.id`],
  },
  { table: 'obligation_owner', on: 'insert or delete or update', subjects: OF_OBLIGATION, moves: true },
  { table: 'report', on: 'insert or update of state, signatures, round', subjects: OF_OBLIGATION },
  { table: 'change_request', on: 'insert or update of state, decide_by, decide_rule', subjects: OF_OBLIGATION },
  { table: 'site_check', on: 'insert or update of conclusion, body_id', subjects: OF_OBLIGATION },
  {
    table: 'assignment',
    on: 'insert or update of state, body_id, acknowledge_by, acknowledge_rule, decide_by, decide_rule, objection',
    subjects: [`'assignment-' || r.id`, `'assigned-' || r.plan_id || '-' || r.body_id`],
    moves: true,
  },
  {
    table: 'official_document',
    on: 'insert or update of state, kind, addressee_id, case_file_id, waiting_since, issued_on, signed_on, facts',
    subjects: [`'document-' || r.id`, ...OF_CASE],
    moves: true,
  },
  { table: 'matter', on: 'insert or update of case_file_id, taken_out_on', subjects: OF_CASE, moves: true },
  {
    table: 'case_file',
    on: 'insert or update of state, body_id, relief, relief_refused_on, held_on, limit_on, limit_from, limit_rule, findings',
    subjects: [`'case-' || r.id`],
  },
  { table: 'rectification_plan', on: 'insert or update of state, due_on, due_from, due_rule', subjects: OF_CASE },
  { table: 'rectification_item', on: 'insert or delete or update', subjects: OF_CASE, moves: true },
  { table: 'case_extension', on: 'insert or update of state, decide_by, decide_rule', subjects: OF_CASE },
  { table: 'assessment', on: 'insert or update of state, signed_on', subjects: [`'assessment-' || r.id`] },
  { table: 'body', on: 'update of heir_id, name', subjects: [`'body-' || r.id`] },
  { table: 'plan', on: 'update of policy_version', subjects: [`'plan-' || r.id`] },
];

const touch = (subjects: readonly string[], row: 'old' | 'new') =>
  `r := ${row}; insert into todo_touched (subject) select s from unnest(array[${subjects.join(', ')}]) s where s is not null;`;

/**
 * What waits for whom becomes rows. A trigger notes which subjects a transaction touches, whatever writes them, and the
 * transaction works out what waits before it ends. All that an existing database has open is noted here, and worked out at
 * the next start.
 */
export class Todos extends Migration {
  override up(): void {
    this.addSql(`create table "todo" (
      "id" serial primary key,
      "subject" text not null,
      "open_key" text null,
      "act" varchar(255) not null,
      "plan_id" int not null,
      "clause_id" int null,
      "role" varchar(255) null,
      "body_id" int null,
      "decides" boolean not null,
      "due_on" date null,
      "due_from" date null,
      "due_rule" jsonb null,
      "title" text null,
      "obligation_id" int null,
      "report_id" int null,
      "document_id" int null,
      "case_file_id" int null,
      "assessment_id" int null,
      "since" date not null,
      "opened_at" timestamptz not null default now(),
      "closed_at" timestamptz null
    )`);
    this.addSql(`alter table "todo" add constraint "todo_open_key_unique" unique ("open_key")`);
    this.addSql(`create index "todo_body_id_due_on_index" on "todo" ("body_id", "due_on")`);
    this.addSql(`create index "todo_role_due_on_index" on "todo" ("role", "due_on")`);
    this.addSql(`create index "todo_subject_index" on "todo" ("subject")`);
    this.addSql(`create index "todo_plan_id_index" on "todo" ("plan_id")`);
    for (const [column, table] of Object.entries(REFERENCES)) {
      this.addSql(
        `alter table "todo" add constraint "todo_${column}_foreign" foreign key ("${column}") references "${table}" ("id") on delete restrict`,
      );
    }
    this.addSql(`create table "todo_touched" ("id" bigserial primary key, "subject" text not null)`);
    for (const { table, on, subjects, moves } of WATCHED) {
      const before = moves ? `if tg_op <> 'INSERT' then ${touch(subjects, 'old')} end if;` : '';
      this.addSql(`create function "todo_touch_${table}"() returns trigger
        language plpgsql set search_path = public, pg_temp as $$
        declare r "${table}"; begin ${before} if tg_op <> 'DELETE' then ${touch(subjects, 'new')} end if; return null; end $$`);
      this.addSql(
        `create trigger "todo_touched" after ${on} on "${table}" for each row execute function "todo_touch_${table}"()`,
      );
    }
    this.addSql(`insert into todo_touched (subject)
      select 'obligation-' || o.id from obligation o where o.closed_on is null
        or exists (select 1 from change_request q where q.obligation_id = o.id and q.state = 'pending')
        or exists (select 1 from site_check s where s.obligation_id = o.id and s.conclusion is null)
      union all select distinct 'assigned-' || a.plan_id || '-' || a.body_id from assignment a where a.state = 'assigned'
      union all select 'assignment-' || a.id from assignment a where a.state = 'objected'
      union all select 'document-' || d.id from official_document d where d.state in ('draft', 'reviewed', 'returned', 'issued')
      union all select 'case-' || f.id from case_file f where f.state in ('running', 'reported')
      union all select 'assessment-' || a.id from assessment a where a.state = 'draft'`);
  }
}
