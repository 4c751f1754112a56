import { Migration } from '@mikro-orm/migrations';

/** How often a running plan was moved to another version of the ladders. */
export class PolicyMoves extends Migration {
  override up(): void {
    this.addSql(`alter table "plan" add column "policy_moves" int not null default 0`);
  }
}
