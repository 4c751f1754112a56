import { Migration } from '@mikro-orm/migrations';

/** Which clauses of a plan its own papers cite; null for plans from before, whose text is looked through. */
export class BasesOfPlans extends Migration {
  override up(): void {
    this.addSql(`alter table "plan" add column "bases" jsonb null`);
  }
}
