import { Migration } from '@mikro-orm/migrations';

/** An identity that somebody else entered opens nothing until its owner has confirmed it; what was bound before stays as it is. */
export class IdentitiesUnconfirmed extends Migration {
  override up(): void {
    this.addSql(`alter table "account_identity" add column "unconfirmed_since" timestamptz null`);
  }
}
