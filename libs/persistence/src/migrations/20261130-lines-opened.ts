import { Migration } from '@mikro-orm/migrations';

/** Nobody kept before whether a line had been opened, so none of those lines is passed on or recorded as unread. */
export class LinesOpened extends Migration {
  override up(): void {
    this.addSql(`update "notification" set "read_at" = now() where "read_at" is null`);
  }
}
