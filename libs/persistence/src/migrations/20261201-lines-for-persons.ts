import { Migration } from '@mikro-orm/migrations';

/** What asks for something that only some persons of a body may do is a line for them; lines of before are for the whole body. */
export class LinesForPersons extends Migration {
  override up(): void {
    this.addSql(`alter table "notification" add column "account_ids" jsonb null`);
  }
}
