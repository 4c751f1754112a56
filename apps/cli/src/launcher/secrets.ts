import { randomBytes } from 'node:crypto';
import { readJson, writeJson } from './files';
import { statePaths } from './paths';

interface Secrets {
  postgresPassword?: string;
}

/** The embedded database's password: made once, kept in a file that only the owner reads. `isNew` says it was made now. */
export function postgresPassword(stateDir: string): { password: string; isNew: boolean } {
  const file = statePaths(stateDir).secrets;
  const secrets = readJson<Secrets>(file) ?? {};
  if (secrets.postgresPassword) return { password: secrets.postgresPassword, isNew: false };
  const password = randomBytes(24).toString('base64url');
  writeJson(file, { ...secrets, postgresPassword: password }, 0o600);
  return { password, isNew: true };
}
