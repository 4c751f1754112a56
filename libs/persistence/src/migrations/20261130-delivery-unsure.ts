import { Migration } from '@mikro-orm/migrations';

/** Since when nobody knows whether a message has arrived. */
export class DeliveryUnsure extends Migration {
  override up(): void {
    this.addSql(`alter table "delivery" add column "unsure_since" timestamptz null`);
  }
}
