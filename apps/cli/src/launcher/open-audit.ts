/** The signing of the heads, opened for its owner. */
export interface OpenAudit {
  /** @returns how many heads had moved and were signed */
  sign(): Promise<number>;
  close(): Promise<void>;
}

/** Opens the database as its owner, to sign the heads of the chains. */
export async function openAudit(ownerUrl: string, stateDir: string): Promise<OpenAudit> {
  const { auditPlace, openDatabase, signHeads } = await import('@app/persistence');
  const { DUBAN_AUDIT_LOG, DUBAN_AUDIT_KEY_FILE } = process.env;
  const place = auditPlace({ DUBAN_STATE_DIR: stateDir, DUBAN_AUDIT_LOG, DUBAN_AUDIT_KEY_FILE });
  const orm = await openDatabase(ownerUrl);
  return {
    sign: () => signHeads(orm.em.fork(), place, new Date()),
    close: () => orm.close(true),
  };
}
