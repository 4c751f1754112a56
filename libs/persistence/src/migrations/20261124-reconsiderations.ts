import { Migration } from '@mikro-orm/migrations';

/** Bodies ask for a conclusion to be looked at again. */
export class Reconsiderations extends Migration {
  override up(): void {
    this.addSql(`create table "reconsideration" (
      "id" serial primary key,
      "plan_id" int not null,
      "document_id" int null,
      "assessment_id" int null,
      "body_id" int not null,
      "reason" text not null,
      "filed_by" varchar(255) not null,
      "filed_on" date not null,
      "received_on" date null,
      "state" varchar(255) not null default 'pending',
      "decided_by" varchar(255) null,
      "decided_on" date null,
      "decision_reason" text null,
      "changes" text null,
      "new_limit_on" date null,
      "new_score" double precision null,
      "new_grade" varchar(255) null
    )`);
    for (const conclusion of ['document_id', 'assessment_id']) {
      this.addSql(
        `alter table "reconsideration" add constraint "reconsideration_${conclusion}_body_id_unique" unique ("${conclusion}", "body_id")`,
      );
    }
    for (const [column, target] of [
      ['plan_id', 'plan'],
      ['document_id', 'official_document'],
      ['assessment_id', 'assessment'],
      ['body_id', 'body'],
    ]) {
      this.addSql(`create index "reconsideration_${column}_index" on "reconsideration" ("${column}")`);
      this.addSql(
        `alter table "reconsideration" add constraint "reconsideration_${column}_foreign" foreign key ("${column}") references "${target}" ("id")`,
      );
    }
  }
}
