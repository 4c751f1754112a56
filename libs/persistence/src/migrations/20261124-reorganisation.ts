import { Migration } from '@mikro-orm/migrations';

/** A dated directory: bodies with first and last day, their heirs, changes of bodies, transfers of duties. */
export class ReorganisationOfBodies extends Migration {
  override up(): void {
    this.addSql(
      `alter table "body" add column "valid_from" date null, add column "valid_to" date null, add column "heir_id" int null`,
    );
    this.addSql(`create table "reorganisation" (
      "id" serial primary key,
      "kind" varchar(255) not null,
      "takes_effect_on" date not null,
      "before" jsonb not null,
      "after" jsonb not null,
      "basis" text not null,
      "recorded_by" varchar(255) not null,
      "recorded_at" timestamptz not null default now()
    )`);
    this.addSql(`create table "substitution" (
      "id" serial primary key,
      "body_id" int not null,
      "name" varchar(255) not null,
      "post" varchar(255) not null,
      "acts_from" date not null,
      "acts_to" date not null,
      "reason" text not null
    )`);
    this.addSql(`create index "substitution_body_id_acts_from_index" on "substitution" ("body_id", "acts_from")`);
    this.addSql(
      `alter table "substitution" add constraint "substitution_body_id_foreign" foreign key ("body_id") references "body" ("id")`,
    );
    this.addSql(`create table "duty_transfer" (
      "id" serial primary key,
      "plan_id" int not null,
      "obligation_id" int not null,
      "from_body_id" int not null,
      "to_bodies" jsonb not null,
      "state" varchar(255) not null,
      "opened_on" date not null,
      "settled_on" date null,
      "settled_by" varchar(255) null,
      "reason" text not null
    )`);
    this.addSql(`create index "duty_transfer_plan_id_state_index" on "duty_transfer" ("plan_id", "state")`);
    this.addSql(`create index "duty_transfer_obligation_id_index" on "duty_transfer" ("obligation_id")`);
    this.addSql(
      `alter table "duty_transfer" add constraint "duty_transfer_plan_id_foreign" foreign key ("plan_id") references "plan" ("id")`,
    );
    this.addSql(
      `alter table "duty_transfer" add constraint "duty_transfer_obligation_id_foreign" foreign key ("obligation_id") references "obligation" ("id")`,
    );
    this.addSql(
      `alter table "duty_transfer" add constraint "duty_transfer_from_body_id_foreign" foreign key ("from_body_id") references "body" ("id")`,
    );
  }
}
