import { Migration } from '@mikro-orm/migrations';

/** What each paper is about: one matter of every paper there is, many in those to come. */
export class Matters extends Migration {
  override up(): void {
    this.addSql(`create table "matter" (
      "id" serial primary key,
      "document_id" int not null,
      "key" text not null,
      "case_file_id" int null,
      "obligation_id" int null,
      "clause_id" int null,
      "put_on" date not null,
      "taken_out_on" date null
    )`);
    this.addSql(`alter table "matter" add constraint "matter_key_unique" unique ("key")`);
    for (const column of ['document_id', 'case_file_id', 'obligation_id', 'clause_id'])
      this.addSql(`create index "matter_${column}_index" on "matter" ("${column}")`);
    this.addSql(
      `alter table "matter" add constraint "matter_document_id_foreign" foreign key ("document_id") references "official_document" ("id")`,
    );
    for (const [column, table] of [
      ['case_file_id', 'case_file'],
      ['obligation_id', 'obligation'],
      ['clause_id', 'clause'],
    ])
      this.addSql(
        `alter table "matter" add constraint "matter_${column}_foreign" foreign key ("${column}") references "${table}" ("id") on delete no action`,
      );
    // A notice of before tells its obligation by its key; the key of a helper's begins with the lead's.
    this.addSql(`insert into "matter" ("document_id", "key", "case_file_id", "obligation_id", "clause_id", "put_on")
      select d.id, d.key, d.case_file_id, coalesce(f.obligation_id, (select o.id from obligation o
          where o.clause_id = d.clause_id and d.case_file_id is null and starts_with(d.key, o.key || '/')
          order by length(o.key) desc limit 1)),
        d.clause_id, d.drafted_on
      from official_document d left join case_file f on f.id = d.case_file_id
      where d.restriction_id is null and d.referral_id is null order by d.id`);
  }
}
