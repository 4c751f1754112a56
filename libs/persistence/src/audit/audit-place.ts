import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What the environment says about the signed heads. */
export interface AuditEnvironment {
  DUBAN_STATE_DIR: string;
  DUBAN_AUDIT_LOG?: string;
  DUBAN_AUDIT_KEY_FILE?: string;
}

/** Where the heads of the chains are kept outside the database, and what they are signed with. */
export interface AuditPlace {
  log: string;
  /** The private key; who runs the API need not be able to read it. */
  keyFile: string;
}

export function auditPlace(environment: AuditEnvironment): AuditPlace {
  const folder = join(environment.DUBAN_STATE_DIR, 'audit');
  return {
    log: environment.DUBAN_AUDIT_LOG || join(folder, 'heads.log'),
    keyFile: environment.DUBAN_AUDIT_KEY_FILE || join(folder, 'key.pem'),
  };
}

/** The public half lies beside the key, for everybody who wants to check. */
export const publicKeyFile = (keyFile: string): string => `${keyFile}.pub`;

function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (['ENOENT', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}

/** The key to sign with; made at the first signature, readable by its owner alone. */
export function signingKey({ keyFile }: AuditPlace): KeyObject {
  const found = readText(keyFile);
  if (found) return createPrivateKey(found);
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  mkdirSync(dirname(keyFile), { recursive: true, mode: 0o700 });
  writeFileSync(keyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  writeFileSync(publicKeyFile(keyFile), publicKey.export({ type: 'spki', format: 'pem' }), { mode: 0o644 });
  return privateKey;
}

/** The key to check with; null where there is none. */
export function checkingKey({ keyFile }: AuditPlace): KeyObject | null {
  const own = readText(keyFile);
  if (own) return createPublicKey(createPrivateKey(own));
  const shared = readText(publicKeyFile(keyFile));
  return shared ? createPublicKey(shared) : null;
}

/** A short name of a key, to be kept on paper. */
export const fingerprint = (key: KeyObject): string =>
  createHash('sha256')
    .update((key.type === 'private' ? createPublicKey(key) : key).export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 32);

/** The lines of the log; null where there is no such file. */
export function readLog({ log }: AuditPlace): string[] | null {
  const text = readText(log);
  return text === null ? null : text.split('\n').filter(Boolean);
}

/** Appends a line, which is on the disk when this returns. */
export function appendToLog({ log }: AuditPlace, line: string): void {
  mkdirSync(dirname(log), { recursive: true, mode: 0o700 });
  const file = openSync(log, 'a', 0o600);
  try {
    writeSync(file, `${line}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
