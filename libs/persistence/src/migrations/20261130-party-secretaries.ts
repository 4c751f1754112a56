import { Migration } from '@mikro-orm/migrations';

/** 党组织主要负责人: a part of its own among the posts of a body, beside its head. */
export class PartySecretaries extends Migration {
  override up(): void {
    this.addSql('alter table "post" drop constraint "post_part_check"');
    this.addSql(
      `alter table "post" add constraint "post_part_check" check ("part" in ('secretary', 'leader', 'deputy', 'reviewer', 'handler'))`,
    );
  }
}
