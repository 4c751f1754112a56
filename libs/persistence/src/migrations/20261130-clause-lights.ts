import { Migration } from '@mikro-orm/migrations';

/**
 * Which light a clause showed from which day on, so that a trend can be told. What was before nobody kept: of plans that
 * run already it begins today.
 */
export class ClauseLights extends Migration {
  override up(): void {
    this.addSql(`create table "clause_light" (
      "clause_id" int not null,
      "shown_on" date not null,
      "light" varchar(255) not null,
      primary key ("clause_id", "shown_on")
    )`);
    this.addSql(
      `alter table "clause_light" add constraint "clause_light_clause_id_foreign" foreign key ("clause_id") references "clause" ("id") on delete restrict`,
    );
    this.addSql(`insert into "clause_light" ("clause_id", "shown_on", "light")
      select c.id, case when p.clock = 'rehearsal' then coalesce(p.today, p.started_on)
                        else (now() at time zone 'Asia/Shanghai')::date end, c.light
        from "clause" c join "plan" p on p.id = c.plan_id where p.started_on is not null`);
  }
}
