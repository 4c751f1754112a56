import { Migration } from '@mikro-orm/migrations';

/** Who was given which clause, and whether the body has acknowledged it or objected. */
export class Assignments extends Migration {
  override up(): void {
    this.addSql(`create table "assignment" (
      "id" serial primary key,
      "plan_id" int not null,
      "clause_id" int not null,
      "body_id" int not null,
      "roles" jsonb not null,
      "state" varchar(255) not null default 'assigned',
      "assigned_on" date not null,
      "acknowledge_by" date not null,
      "object_by" date not null,
      "acknowledged_on" date null,
      "acknowledged_by" varchar(255) null,
      "objected_on" date null,
      "objection" text null,
      "decide_by" date null,
      "decided_on" date null,
      "decided_by" varchar(255) null,
      "decision_reason" text null
    )`);
    this.addSql(`create index "assignment_plan_id_index" on "assignment" ("plan_id")`);
    this.addSql(
      `alter table "assignment" add constraint "assignment_clause_id_body_id_unique" unique ("clause_id", "body_id")`,
    );
    for (const [column, table] of [
      ['plan_id', 'plan'],
      ['clause_id', 'clause'],
      ['body_id', 'body'],
    ]) {
      this.addSql(
        `alter table "assignment" add constraint "assignment_${column}_foreign" foreign key ("${column}") references "${table}" ("id")`,
      );
    }
  }
}
