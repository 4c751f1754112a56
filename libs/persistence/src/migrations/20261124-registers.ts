import { Migration } from '@mikro-orm/migrations';

/** Structured lists that clauses demand, in versions. */
export class Registers extends Migration {
  override up(): void {
    this.addSql(`create table "register" (
      "id" serial primary key,
      "clause_id" int not null,
      "title" varchar(200) not null,
      "columns" jsonb not null,
      "publicity" varchar(255) not null,
      "version" int not null default 0,
      "opened_by" varchar(255) not null,
      "opened_on" date not null
    )`);
    this.addSql(
      `alter table "register" add constraint "register_clause_id_title_unique" unique ("clause_id", "title")`,
    );
    this.addSql(`create table "register_version" (
      "register_id" int not null,
      "version" int not null,
      "rows" jsonb not null,
      "body_id" int not null,
      "filed_by" varchar(255) not null,
      "filed_on" date not null,
      "recorded_at" timestamptz not null default now(),
      primary key ("register_id",
      "version")
    )`);
    this.addSql(
      `alter table "register" add constraint "register_clause_id_foreign" foreign key ("clause_id") references "clause" ("id")`,
    );
    this.addSql(
      `alter table "register_version" add constraint "register_version_register_id_foreign" foreign key ("register_id") references "register" ("id")`,
    );
    this.addSql(
      `alter table "register_version" add constraint "register_version_body_id_foreign" foreign key ("body_id") references "body" ("id")`,
    );
  }
}
