import { Migration } from '@mikro-orm/migrations';

/**
 * Every row and event of the record is sealed, one after the other. Declared `immutable` while they call what is `stable`,
 * these functions were called for each column and field; PostgreSQL puts their text in the place of the call now.
 */
export class LeanSeals extends Migration {
  override up(): void {
    this.addSql('alter function "canonical_field"(text) stable');
    this.addSql('alter function "sealed_value"(jsonb) stable');
  }
}
