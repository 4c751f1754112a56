import { Migration } from '@mikro-orm/migrations';

/** Keeps beside the dates by which people answer how they were counted, as obligations and cases do. */
export class RulesOfAnswers extends Migration {
  override up(): void {
    this.addSql(`alter table "change_request" add column "decide_rule" jsonb null`);
    this.addSql(`alter table "assignment" add column "acknowledge_rule" jsonb null, add column "object_rule" jsonb null,
      add column "decide_rule" jsonb null`);
    // What was asked before was counted by the only policy there was.
    this.addSql(`update change_request set decide_rule = '{"kind": "working-days", "n": 5}'`);
    this.addSql(`update assignment set acknowledge_rule = '{"kind": "working-days", "n": 2}',
      object_rule = '{"kind": "working-days", "n": 3}',
      decide_rule = case when decide_by is not null then '{"kind": "working-days", "n": 5}'::jsonb end`);
  }
}
