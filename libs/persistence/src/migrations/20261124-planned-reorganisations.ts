import { Migration } from '@mikro-orm/migrations';

/** Changes of bodies that were entered ahead of their day. */
export class PlannedReorganisations extends Migration {
  override up(): void {
    this.addSql(`create table "planned_reorganisation" (
      "id" serial primary key,
      "kind" varchar(255) not null,
      "takes_effect_on" date not null,
      "before" jsonb not null,
      "order" jsonb not null,
      "basis" text not null,
      "state" varchar(255) not null default 'planned',
      "planned_by" varchar(255) not null,
      "planned_post" varchar(255) not null,
      "planned_at" timestamptz not null default now(),
      "doubt" jsonb null,
      "settled_on" date null,
      "settled_by" varchar(255) null,
      "reason" text null,
      "reorganisation_id" int null
    )`);
    this.addSql(
      `create index "planned_reorganisation_state_takes_effect_on_index" on "planned_reorganisation" ("state", "takes_effect_on")`,
    );
    this.addSql(
      `alter table "planned_reorganisation" add constraint "planned_reorganisation_reorganisation_id_foreign" foreign key ("reorganisation_id") references "reorganisation" ("id") on delete set null`,
    );
  }
}
