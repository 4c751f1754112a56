import { Migration } from '@mikro-orm/migrations';

/**
 * What gives or takes authority is entered and confirmed. Who holds an office and who stands in on record counts as
 * confirmed, marked as from before. Where two overlap, the one that went first by the rules of the time keeps the days,
 * because from now on the database holds one head and one substitute of a body on a day; the entry keeps the days as they
 * were.
 */
export class AuthorityEntries extends Migration {
  override up(): void {
    this.addSql(`create extension if not exists btree_gist`);
    this.addSql(`create table "authority_entry" (
      "id" serial primary key,
      "kind" varchar(255) not null,
      "state" varchar(255) not null default 'entered',
      "origin" varchar(255) not null default 'persons',
      "body_id" int null,
      "content" jsonb not null,
      "title" text not null,
      "reason" text not null,
      "takes_effect_on" date not null,
      "last_day" date null,
      "gainer" varchar(255) null,
      "entered_by" varchar(255) not null,
      "entered_post" varchar(255) not null,
      "entered_account" int null,
      "entered_on" date not null,
      "settled_by" varchar(255) null,
      "settled_post" varchar(255) null,
      "settled_account" int null,
      "settled_on" date null,
      "settled_reason" text null,
      "effective_on" date null,
      "ended_by" varchar(255) null,
      "ended_on" date null,
      "end_reason" text null,
      "handed_over_on" date null,
      "holder_id" int null,
      "substitution_id" int null,
      "corrects_id" int null
    )`);
    this.addSql(
      `create index "authority_entry_state_takes_effect_on_index" on "authority_entry" ("state", "takes_effect_on")`,
    );
    this.addSql(`create index "authority_entry_body_id_index" on "authority_entry" ("body_id")`);
    for (const [column, table] of [
      ['body_id', 'body'],
      ['holder_id', 'office_holder'],
      ['substitution_id', 'substitution'],
      ['corrects_id', 'authority_entry'],
    ])
      this.addSql(
        `alter table "authority_entry" add constraint "authority_entry_${column}_foreign" foreign key ("${column}") references "${table}" ("id") on delete set null`,
      );
    this.keepWhatIsOnRecord();
    this.untangle('office_holder', 'held_from', 'held_to');
    this.untangle('substitution', 'acts_from', 'acts_to');
    this.addSql(`alter table "office_holder" add constraint "office_holder_one_head"
      exclude using gist ("body_id" with =, daterange("held_from", "held_to", '[]') with &&)`);
    this.addSql(`alter table "substitution" add constraint "substitution_one_at_a_time"
      exclude using gist ("body_id" with =, daterange("acts_from", "acts_to", '[]') with &&)`);
    this.addSql(`alter table "notification" alter column "plan_id" drop not null`);
  }

  private keepWhatIsOnRecord(): void {
    const before = `'confirmed', 'before'`;
    this.addSql(`insert into authority_entry (kind, state, origin, body_id, content, title, reason, takes_effect_on,
        gainer, entered_by, entered_post, entered_on, effective_on, handed_over_on, holder_id)
      select 'appointment', ${before}, h.body_id, jsonb_build_object('name', h.name, 'post', h.post),
        b.name || '：' || h.name || '任' || h.post, '此前登记', h.held_from, h.name, '此前登记', '此前登记', h.held_from,
        h.held_from, h.held_from, h.id
      from office_holder h join body b on b.id = h.body_id order by h.id`);
    this
      .addSql(`insert into authority_entry (kind, state, origin, body_id, content, title, reason, takes_effect_on, last_day,
        gainer, entered_by, entered_post, entered_on, effective_on, substitution_id)
      select 'substitution', ${before}, s.body_id, jsonb_build_object('name', s.name, 'post', s.post),
        b.name || '：' || s.name || '临时主持工作', s.reason, s.acts_from, s.acts_to, s.name, '此前登记', '此前登记',
        s.acts_from, s.acts_from, s.id
      from substitution s join body b on b.id = s.body_id order by s.id`);
  }

  /** Two rows of one first day: the earlier one counted. Of others, the later first day counted from that day on. */
  private untangle(table: string, first: string, last: string): void {
    this.addSql(`delete from "${table}" one using "${table}" other
      where one.body_id = other.body_id and one.${first} = other.${first} and one.id > other.id`);
    this.addSql(`delete from "${table}" where ${last} < ${first}`);
    this.addSql(`update "${table}" one set ${last} = following.day - 1
      from (select id, lead(${first}) over (partition by body_id order by ${first}) as day from "${table}") following
      where following.id = one.id and following.day <= coalesce(one.${last}, 'infinity')`);
  }
}
