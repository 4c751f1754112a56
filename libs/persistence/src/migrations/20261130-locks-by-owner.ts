import { Migration } from '@mikro-orm/migrations';

/**
 * What a referral has locked stays as it is whoever writes, also where the list of what is locked is hidden from whoever
 * writes: the triggers read it as the owner of the tables.
 */
export class LocksByOwner extends Migration {
  override up(): void {
    for (const table of ['evidence', 'finding', 'official_document']) {
      this.addSql(
        `alter function "${table}_${table}_locked_fn"() security definer set search_path = pg_catalog, public, pg_temp`,
      );
    }
  }
}
