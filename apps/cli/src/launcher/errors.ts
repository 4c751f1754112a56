// A relative path on purpose: jest's global setup loads this code before any path alias is known.
import { DubanError } from '../../../../libs/domain/src/errors';

export { DubanError };

/** The system's own name of a failure, e.g. EACCES, or its message. */
export function causeOf(error: unknown): string {
  const { code, message } = (error ?? {}) as { code?: string; message?: string };
  return code || message || String(error);
}

export function portTaken(port: number, host: string): DubanError {
  return new DubanError(
    'port-taken',
    {
      zh: `端口 ${port}（${host}）已被其他程序占用：换一个端口，例如 --port ${port + 1}（或环境变量 PORT=${port + 1}），或先停掉占用它的程序。`,
      en: `Port ${port} (${host}) is taken by another program: choose another one, e.g. --port ${port + 1} (or PORT=${port + 1}), or stop that program first.`,
    },
    { port, host },
  );
}

export function stateFolderUnwritable(stateDir: string, error: unknown): DubanError {
  const cause = causeOf(error);
  const full = cause === 'ENOSPC' || cause === 'EDQUOT';
  return new DubanError(
    'state-folder-unwritable',
    full
      ? {
          zh: `状态文件夹所在磁盘已满：${stateDir}。请腾出空间（至少 300 MB），或用 --state 指定另一个文件夹。`,
          en: `The disk of the state folder is full: ${stateDir}. Free some space (300 MB at least), or choose another folder with --state.`,
        }
      : {
          zh: `状态文件夹无法写入（${cause}）：${stateDir}。请检查权限，或用 --state 指定另一个文件夹。`,
          en: `The state folder cannot be written (${cause}): ${stateDir}. Check its permissions, or choose another folder with --state.`,
        },
    { stateDir, cause },
  );
}

/** A copy of a state folder does not hold the data, and must not take those of the original. */
export function stateFolderCopied(copy: string, original: string, base: string): DubanError {
  return new DubanError(
    'state-folder-copied',
    {
      zh: `${copy} 是 ${original} 的副本，而数据库在 ${base}，仍属于原文件夹：请改用原文件夹，或删除副本中的 place.json 后从空数据库（或备份）开始。`,
      en: `${copy} is a copy of ${original}, whose database lies in ${base} and still belongs to it: use the original folder, or delete place.json in the copy and begin with an empty database or a backup.`,
    },
    { copy, original, base },
  );
}

export function alreadyRunning(pid: number, command: string, url?: string): DubanError {
  const at = url ? `，地址 ${url}` : '';
  return new DubanError(
    'already-running',
    {
      zh: `这个状态文件夹已有 duban ${command} 在运行（进程 ${pid}${at}）；先用 duban down 停掉它，或用 --state 指定另一个文件夹。`,
      en: `duban ${command} is already running on this state folder (process ${pid}${url ? `, ${url}` : ''}); stop it with duban down, or choose another folder with --state.`,
    },
    { pid, command, url },
  );
}

/** @param trouble which part of the way is wrong, where that is known */
export function temporalUnreachable(
  address: string,
  cause: string,
  trouble: { part: string; zh: string; en: string } | null = null,
): DubanError {
  const { zh, en } = trouble ?? {
    zh: `${address} 没有应答（${cause}）：请检查地址和服务器`,
    en: `no Temporal server answers at ${address} (${cause}): check the address and the server`,
  };
  return new DubanError(
    'temporal-unreachable',
    {
      zh: `连不上 TEMPORAL_ADDRESS 指定的 Temporal：${zh}；也可去掉这个变量以使用内置服务器。`,
      en: `The Temporal server of TEMPORAL_ADDRESS cannot be used: ${en}; or remove the variable to use the embedded one.`,
    },
    { address, part: trouble?.part },
  );
}

/** The URL is shown without its password. */
export function databaseUnreachable(url: string, cause: string, variable = 'DATABASE_URL'): DubanError {
  const shown = url.replace(/\/\/([^:@/]*):[^@/]*@/, '//$1:***@');
  return new DubanError(
    'database-unreachable',
    {
      zh: `${variable}=${shown} 连不上 PostgreSQL（${cause}）：请检查地址、账号和服务器，或去掉这个变量以使用内置数据库。`,
      en: `No PostgreSQL answers at ${variable}=${shown} (${cause}): check address, account and server, or remove the variable to use the embedded one.`,
    },
    { url: shown },
  );
}

export function buildMissing(file: string): DubanError {
  return new DubanError(
    'build-missing',
    {
      zh: `缺少构建结果：${file}。请先运行 npm run build。`,
      en: `A build result is missing: ${file}. Run npm run build first.`,
    },
    { file },
  );
}

export function platformUnsupported(platform: string): DubanError {
  return new DubanError(
    'platform-unsupported',
    {
      zh: `本平台（${platform}）没有内置的 PostgreSQL：请设置 DATABASE_URL 使用已有的 PostgreSQL 15 以上版本，或重新运行 npm ci --include=optional。`,
      en: `There is no embedded PostgreSQL for this platform (${platform}): set DATABASE_URL to an existing PostgreSQL 15 or newer, or run npm ci --include=optional again.`,
    },
    { platform },
  );
}

/** A server of ours did not come up; the log has the reason. */
export function componentFailed(name: string, cause: string, logFile: string): DubanError {
  return new DubanError(
    'component-failed',
    {
      zh: `${name} 没有启动成功：${cause}。日志：${logFile}。`,
      en: `${name} did not start: ${cause}. Log: ${logFile}.`,
    },
    { name, logFile },
  );
}
