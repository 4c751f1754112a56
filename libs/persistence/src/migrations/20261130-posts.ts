import { Migration } from '@mikro-orm/migrations';

/** The persons of a body, how they are reached, and which posts they hold beside its head; the file of the directory is read once more. */
export class Posts extends Migration {
  override up(): void {
    this.addSql(`create table "person" (
      "id" serial primary key,
      "body_id" int not null,
      "name" varchar(255) not null,
      "phone" varchar(255) null,
      "address" text null,
      "reached_by" varchar(255) null,
      "changes" int not null default 0
    )`);
    this.addSql(`alter table "person" add constraint "person_body_id_name_unique" unique ("body_id", "name")`);
    this.addSql(
      `alter table "person" add constraint "person_body_id_foreign" foreign key ("body_id") references "body" ("id")`,
    );
    this.addSql(`create table "post" (
      "id" serial primary key,
      "person_id" int not null,
      "part" text check ("part" in ('leader', 'deputy', 'reviewer', 'handler')) not null,
      "title" text not null,
      "held_from" date null,
      "held_to" date null,
      "entered_by" varchar(255) null
    )`);
    this.addSql(`create index "post_person_id_index" on "post" ("person_id")`);
    this.addSql(
      `alter table "post" add constraint "post_person_id_foreign" foreign key ("person_id") references "person" ("id")`,
    );
    this.addSql(`alter table "post" add constraint "post_once" exclude using gist
      ("person_id" with =, "part" with =, "title" with =, daterange("held_from", "held_to", '[]') with &&)`);
    this.addSql(`delete from "job_run" where "job" = 'read-directory'`);
  }
}
