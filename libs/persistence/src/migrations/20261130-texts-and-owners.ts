import { Migration } from '@mikro-orm/migrations';

/** What a file, a plan or a chain of keys may make as long as it likes: a limit of 255 characters would be a failure. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  notification: ['key'],
  mail: ['key'],
  case_file: ['key'],
  official_document: ['key'],
  referral: ['key'],
  event: ['key'],
  obligation: ['key', 'source_phrase'],
  plan: ['title', 'document_number', 'issuer', 'publicity', 'file_name'],
  clause: ['ordinal'],
  clause_role: ['written', 'phrase'],
  evidence: ['file_name', 'media_type'],
  locked_evidence: ['file_name', 'media_type'],
};

/** Names and keys become texts, which rewrites no row; and what a body owes is found by the body. */
export class TextsAndOwners extends Migration {
  override up(): void {
    for (const [table, columns] of Object.entries(TEXTS)) {
      const changes = columns.map((column) => `alter column "${column}" type text`);
      this.addSql(`alter table "${table}" ${changes.join(', ')}`);
    }
    this.addSql(
      `create index "obligation_owner_body_id_obligation_id_index" on "obligation_owner" ("body_id", "obligation_id")`,
    );
  }
}
