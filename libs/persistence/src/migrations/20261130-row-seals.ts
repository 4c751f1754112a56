import { Migration } from '@mikro-orm/migrations';

/**
 * A hash chain over every change of a row of the record, the signed heads of all chains, and the account beside the name
 * in an event. The triggers that fill the chain follow from `audit/record-catalogue.ts`; `watch-rows.ts` puts them up
 * after the migrations.
 */
export class RowSeals extends Migration {
  override up(): void {
    this.addSql(`create table "row_seal" (
      "seq" bigint not null,
      "table_name" varchar(63) not null,
      "row_id" varchar(255) not null,
      "act" varchar(255) not null,
      "changes" jsonb not null,
      "sealed_at" timestamptz not null,
      "previous_hash" varchar(64) not null,
      "hash" varchar(64) not null,
      primary key ("seq")
    )`);
    this.addSql(`create index "row_seal_table_name_row_id_index" on "row_seal" ("table_name", "row_id")`);
    this.addSql(`create table "head_signature" (
      "nth" int not null,
      "line" text not null,
      "heads" jsonb not null,
      primary key ("nth")
    )`);
    for (const table of ['row_seal', 'head_signature']) {
      this.addSql(
        `create or replace function "${table}_${table}_append_only_fn"() returns trigger as $$ begin raise exception 'seals are append-only'; end; $$ language plpgsql`,
      );
      this.addSql(
        `create trigger "${table}_append_only" BEFORE UPDATE OR DELETE on "${table}" for each ROW execute function "${table}_${table}_append_only_fn"()`,
      );
      this.addSql(
        `create trigger "${table}_no_truncate" before truncate on "${table}" for each statement execute function "event_event_append_only_fn"()`,
      );
    }

    this.addSql(
      `alter table "event" add column "account_id" int null default (nullif(current_setting('duban.account'::text, true), ''::text))::integer`,
    );
    // What was written before has no account, and the same text as before.
    this.addSql(`create or replace function "event_canonical"(e event) returns text as $$
      select canonical_field(e.id::text) || canonical_field(e.plan_id::text) || canonical_field(e.clause_id::text)
        || canonical_field(e.obligation_id::text) || canonical_field(e.case_id::text)
        || canonical_field(e.document_id::text) || canonical_field(e.body_id::text)
        || canonical_field(e.key) || canonical_field(e.kind)
        || canonical_field(to_char(e.happened_on, 'YYYY-MM-DD')) || canonical_field(e.actor)
        || canonical_field(e.data::text)
        || canonical_field(to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
        || case when e.account_id is null then '' else canonical_field(e.account_id::text) end
    $$ language sql stable`);

    // One lock for all chains, the last one a transaction takes: whichever it writes first, nothing can deadlock.
    this.addSql(`create or replace function "seal_event"(e event) returns void
      language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
      declare
        last record;
      begin
        perform pg_advisory_xact_lock(20170629);
        select seq, hash into last from event_seal where plan_id = e.plan_id order by seq desc limit 1;
        insert into event_seal (plan_id, seq, event_id, previous_hash, hash)
        select e.plan_id, coalesce(last.seq, 0) + 1, e.id, before,
          encode(sha256(convert_to(before || event_canonical(e), 'UTF8')), 'hex')
        from (select coalesce(last.hash, repeat('0', 64)) as before) as link;
      end $$`);
    this.addSql(`create or replace function "event_event_seal_fn"() returns trigger
      language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
      begin perform seal_event(new); return null; end $$`);

    // What is short is kept as it is, so that a report can say what a value was; of what is long, its hash.
    this.addSql(`create or replace function "sealed_value"(value jsonb) returns jsonb
      language sql immutable as $$
      select case when octet_length(value::text) > 64
        then jsonb_build_object('sha256', encode(sha256(convert_to(value::text, 'UTF8')), 'hex')) else value end $$`);
    this.addSql(`create or replace function "append_row_seal"(
        of_table text, of_row text, with_act text, with_changes jsonb) returns void
      language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
      declare
        last record;
        at text := to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');
      begin
        perform pg_advisory_xact_lock(20170629);
        select seq, hash into last from row_seal order by seq desc limit 1;
        insert into row_seal (seq, table_name, row_id, act, changes, sealed_at, previous_hash, hash)
        select place, of_table, of_row, with_act, with_changes, now(), before,
          encode(sha256(convert_to(before || canonical_field(place::text) || canonical_field(of_table)
            || canonical_field(of_row) || canonical_field(with_act) || canonical_field(with_changes::text)
            || canonical_field(at), 'UTF8')), 'hex')
        from (select coalesce(last.seq, 0) + 1 as place, coalesce(last.hash, repeat('0', 64)) as before) as link;
      end $$`);
    // Its arguments: the columns of the primary key, and those that are not sealed.
    this.addSql(`create or replace function "seal_row"() returns trigger
      language plpgsql security definer set search_path = pg_catalog, public, pg_temp set timezone = 'UTC' as $$
      declare
        before jsonb := '{}';
        after jsonb := '{}';
        id text;
        changes jsonb;
      begin
        if tg_op <> 'INSERT' then before := to_jsonb(old) - tg_argv[1]::text[]; end if;
        if tg_op <> 'DELETE' then after := to_jsonb(new) - tg_argv[1]::text[]; end if;
        select string_agg((case tg_op when 'INSERT' then after else before end) ->> name, '/' order by nth) into id
        from unnest(tg_argv[0]::text[]) with ordinality as key (name, nth);
        select coalesce(jsonb_object_agg(key, sealed_value(value)), '{}') into changes
        from jsonb_each(after)
        where case tg_op when 'INSERT' then value <> 'null' else value is distinct from before -> key end;
        perform append_row_seal(tg_table_name, id, lower(tg_op), changes);
        return null;
      end $$`);
    for (const routine of [
      'seal_event(event)',
      'append_row_seal(text, text, text, jsonb)',
      'event_event_seal_fn()',
      'seal_row()',
    ]) {
      this.addSql(`revoke execute on function ${routine} from public`);
    }
  }
}
