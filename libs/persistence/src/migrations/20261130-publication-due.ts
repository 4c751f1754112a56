import { Migration } from '@mikro-orm/migrations';

/** What waits in a year that is not signed or not published has a day from now on; it is worked out anew. */
export class PublicationDue extends Migration {
  override up(): void {
    this.addSql(
      `insert into "todo_touched" ("subject") select 'assessment-' || "id" from "assessment" where "published_on" is null`,
    );
  }
}
