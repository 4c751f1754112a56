import { Migration } from '@mikro-orm/migrations';

/** What a year asks of each body: proposed, objected to and decided before it begins. */
export class WorkLists extends Migration {
  override up(): void {
    this.addSql(`create table "work_list" (
      "id" serial primary key,
      "plan_id" int not null,
      "year" int not null,
      "round" int not null,
      "state" varchar(255) not null default 'proposed',
      "proposed_on" date not null,
      "proposer" jsonb not null,
      "object_by" date not null,
      "decided_on" date null,
      "decider" jsonb null,
      "reason" text null
    )`);
    this.unique('work_list', ['plan_id', 'year', 'round']);
    this.refer('work_list', { plan_id: 'plan' });
    this.addSql(`create table "work_list_item" (
      "id" serial primary key,
      "list_id" int not null,
      "body_id" int not null,
      "obligation_id" int not null,
      "title" text not null,
      "due_on" date not null,
      "figures" jsonb not null,
      "weight" int not null,
      "struck" boolean not null default false
    )`);
    this.unique('work_list_item', ['list_id', 'obligation_id', 'body_id']);
    this.refer('work_list_item', { body_id: 'body', obligation_id: 'obligation' });
    this.foreign('work_list_item', 'list_id', 'work_list');
    this.addSql(`create table "work_list_objection" (
      "id" serial primary key,
      "list_id" int not null,
      "body_id" int not null,
      "item_id" int not null,
      "text" text not null,
      "filed_by" varchar(255) not null,
      "filed_on" date not null,
      "state" varchar(255) not null default 'pending',
      "answer" text null,
      "answered_by" varchar(255) null,
      "answered_on" date null
    )`);
    this.refer('work_list_objection', { list_id: 'work_list', body_id: 'body', item_id: 'work_list_item' });
    this.watch('work_list', 'insert or update of state', 'id');
    this.watch('work_list_objection', 'insert or update of state', 'list_id');
  }

  /** A change touches the list, whose to-dos are then worked out again. */
  private watch(table: string, on: string, list: string): void {
    const name = `todo_touch_${table}`;
    this.addSql(`create function "${name}"() returns trigger
      language plpgsql set search_path = public, pg_temp as $$
      begin insert into todo_touched (subject) values ('work-list-' || new.${list}); return null; end $$`);
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
      this.foreign(table, column, target);
    }
  }

  private foreign(table: string, column: string, target: string): void {
    this.addSql(
      `alter table "${table}" add constraint "${table}_${column}_foreign" foreign key ("${column}") references "${target}" ("id")`,
    );
  }
}
