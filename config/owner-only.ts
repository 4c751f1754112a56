import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { DubanError } from '@app/domain/errors';
import { repoRoot } from './paths';

/**
 * The path of a file with secrets, which is for its owner alone.
 *
 * @throws DubanError `channels-open` where others may read it
 */
export function ownerOnly(given: string): string {
  const file = resolve(repoRoot, given);
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat && stat.mode & 0o077) {
    throw new DubanError('channels-open', {
      zh: `设置文件 ${file} 含有密码，却可被他人读取：运行 chmod 600 ${file} 后重试。`,
      en: `${file} holds passwords and can be read by others: run chmod 600 ${file} and try again.`,
    });
  }
  return file;
}

/** Puts secrets of the environment into the parts of a file that has them: [variable, part, key]. */
export function withSecrets(
  data: unknown,
  secrets: readonly (readonly [variable: string, part: string, key: string])[],
  env: NodeJS.ProcessEnv,
): unknown {
  if (typeof data !== 'object' || data === null) return data;
  const filled: Record<string, unknown> = { ...data, ...(env.PUBLIC_URL && { publicUrl: env.PUBLIC_URL }) };
  for (const [variable, name, key] of secrets) {
    const part = filled[name];
    if (env[variable] && typeof part === 'object' && part !== null) filled[name] = { ...part, [key]: env[variable] };
  }
  return filled;
}
