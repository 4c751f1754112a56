import { Migration } from '@mikro-orm/migrations';

/** What the head of a body arranges inside it: whether reports are released by the head, and who stands in for whom. */
export class WorkInside extends Migration {
  override up(): void {
    this.addSql(`create table "release_rule" (
      "id" serial primary key,
      "body_id" int not null,
      "wanted" boolean not null,
      "said_by" varchar(255) not null,
      "said_on" date not null,
      constraint "release_rule_body_id_foreign" foreign key ("body_id") references "body" ("id"))`);
    this.addSql(`create index "release_rule_body_id_id_index" on "release_rule" ("body_id", "id")`);
    this.addSql(`create table "stand_in" (
      "id" serial primary key,
      "body_id" int not null,
      "absent" varchar(255) not null,
      "name" varchar(255) not null,
      "stands_from" date not null,
      "stands_to" date not null,
      "named_by" varchar(255) not null,
      "named_on" date not null,
      "ended_on" date null,
      constraint "stand_in_body_id_foreign" foreign key ("body_id") references "body" ("id"))`);
    this.addSql(`create index "stand_in_body_id_stands_from_index" on "stand_in" ("body_id", "stands_from")`);
  }
}
