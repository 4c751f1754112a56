import { Migration } from '@mikro-orm/migrations';

/** A hash chain per plan over the events. What happened before is sealed in the order of its numbers. */
export class EventSeals extends Migration {
  override up(): void {
    this.addSql(`create table "event_seal" (
      "plan_id" int not null,
      "seq" int not null,
      "event_id" int not null,
      "previous_hash" varchar(64) not null,
      "hash" varchar(64) not null,
      primary key ("plan_id",
      "seq")
    )`);
    this.addSql(`alter table "event_seal" add constraint "event_seal_event_id_unique" unique ("event_id")`);
    this.addSql(
      `create or replace function "canonical_field"(field text) returns text as $$ select coalesce(octet_length(convert_to(field, 'UTF8')) || ':' || field, '-') || E'\\n' $$ language sql immutable`,
    );
    this.addSql(`create or replace function "event_canonical"(e event) returns text as $$
      select canonical_field(e.id::text) || canonical_field(e.plan_id::text) || canonical_field(e.clause_id::text)
        || canonical_field(e.obligation_id::text) || canonical_field(e.case_id::text)
        || canonical_field(e.document_id::text) || canonical_field(e.body_id::text)
        || canonical_field(e.key) || canonical_field(e.kind)
        || canonical_field(to_char(e.happened_on, 'YYYY-MM-DD')) || canonical_field(e.actor)
        || canonical_field(e.data::text)
        || canonical_field(to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
    $$ language sql stable`);
    // The lock orders the commits of one plan; it is the last one a transaction takes.
    this.addSql(`create or replace function "seal_event"(e event) returns void as $$
      declare
        last record;
      begin
        perform pg_advisory_xact_lock(20170629, e.plan_id);
        select seq, hash into last from event_seal where plan_id = e.plan_id order by seq desc limit 1;
        insert into event_seal (plan_id, seq, event_id, previous_hash, hash)
        select e.plan_id, coalesce(last.seq, 0) + 1, e.id, before,
          encode(sha256(convert_to(before || event_canonical(e), 'UTF8')), 'hex')
        from (select coalesce(last.hash, repeat('0', 64)) as before) as link;
      end $$ language plpgsql`);
    this.addSql(
      `do $$ declare e event; begin for e in select * from event order by id loop perform seal_event(e); end loop; end $$`,
    );
    this.addSql(
      `create or replace function "event_event_seal_fn"() returns trigger as $$ begin perform seal_event(new); return null; end $$ language plpgsql`,
    );
    this.addSql(
      `create constraint trigger "event_seal" after insert on "event" deferrable initially deferred for each row execute function "event_event_seal_fn"()`,
    );
    for (const table of ['event', 'event_seal']) {
      this.addSql(
        `create trigger "${table}_no_truncate" before truncate on "${table}" for each statement execute function "event_event_append_only_fn"()`,
      );
    }
    this.addSql(
      `create or replace function "event_seal_event_seal_append_only_fn"() returns trigger as $$ begin raise exception 'seals are append-only'; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "event_seal_append_only" BEFORE UPDATE OR DELETE on "event_seal" for each ROW execute function "event_seal_event_seal_append_only_fn"()`,
    );
  }
}
