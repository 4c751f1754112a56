import { Migration } from '@mikro-orm/migrations';

const OF_TRANSACTION = `nullif(current_setting('duban.request'::text, true), ''::text)`;

/** Events and letters name the request they come from. What was written before has none, and the same text as before. */
export class RequestIds extends Migration {
  override up(): void {
    for (const table of ['event', 'outbox']) {
      this.addSql(`alter table "${table}" add column "request_id" text null`);
      this.addSql(`alter table "${table}" alter column "request_id" set default ${OF_TRANSACTION}`);
    }
    this.addSql(`create or replace function "event_canonical"(e event) returns text as $$
      select canonical_field(e.id::text) || canonical_field(e.plan_id::text) || canonical_field(e.clause_id::text)
        || canonical_field(e.obligation_id::text) || canonical_field(e.case_id::text)
        || canonical_field(e.document_id::text) || canonical_field(e.body_id::text)
        || canonical_field(e.key) || canonical_field(e.kind)
        || canonical_field(to_char(e.happened_on, 'YYYY-MM-DD')) || canonical_field(e.actor)
        || canonical_field(e.data::text)
        || canonical_field(to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
        || case when e.account_id is null then '' else canonical_field(e.account_id::text) end
        || case when e.request_id is null then '' else canonical_field('request ' || e.request_id) end
    $$ language sql stable`);
  }
}
