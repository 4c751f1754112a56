import { Migration } from '@mikro-orm/migrations';

/** What a month asked of bodies is found in the indexes, and the rows of all lines, messages and duties are not read for it. */
export class MessagesByDay extends Migration {
  override up(): void {
    this.addSql(`create index "mail_channel_sent_on_body_id_plan_id_index"
      on "mail" ("channel", "sent_on", "body_id", "plan_id")`);
    this.addSql(`create index "notification_body_id_sent_on_plan_id_index"
      on "notification" ("body_id", "sent_on", "plan_id")`);
    this.addSql(`drop index "notification_body_id_sent_on_index"`);
    this.addSql(`create index "obligation_plan_id_due_on_id_index" on "obligation" ("plan_id", "due_on", "id")`);
    this.addSql(`drop index "obligation_plan_id_due_on_index"`);
  }
}
