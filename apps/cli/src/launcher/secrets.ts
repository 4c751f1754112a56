import { randomBytes } from 'node:crypto';
import { readJson, writeJson } from './files';
import { statePaths } from './paths';

interface Secrets {
  /** Of the owner of the tables, a superuser. */
  postgresPassword?: string;
  /** Of the role that worker, API and commands work as. */
  programsPassword?: string;
}

/** A password of the embedded database: made once, kept in a file that only the owner reads. `isNew`: it was made now. */
function kept(stateDir: string, name: keyof Secrets): { password: string; isNew: boolean } {
  const file = statePaths(stateDir).secrets;
  const secrets = readJson<Secrets>(file) ?? {};
  const known = secrets[name];
  if (known) return { password: known, isNew: false };
  const password = randomBytes(24).toString('base64url');
  writeJson(file, { ...secrets, [name]: password }, 0o600);
  return { password, isNew: true };
}

export const postgresPassword = (stateDir: string) => kept(stateDir, 'postgresPassword');

export const programsPassword = (stateDir: string): string => kept(stateDir, 'programsPassword').password;
