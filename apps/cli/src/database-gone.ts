import { DubanError } from '../../../libs/domain/src/errors';

export const DATABASE_GONE = 'database-gone';

/** The system's and PostgreSQL's own names for a server that is not there, is going away, or is just coming up. */
const GONE = new Set(['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', '57P01', '57P02', '57P03']);
const SAID =
  /Connection terminated|the database system is (starting up|shutting down)|Client has encountered a connection/;

/** Did this happen because the database went away, or is not up? */
export function isDatabaseGone(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, name, message, cause } = error as NodeJS.ErrnoException;
  return name === 'ConnectionException' || GONE.has(code ?? '') || SAID.test(message) || isDatabaseGone(cause);
}

/** What a command says then. What it had done is either whole in the database or not there at all. */
export const databaseGone = (): DubanError =>
  new DubanError(DATABASE_GONE, {
    zh: '数据库连接中断，命令没有完成：请用 duban status 查看数据库是否在运行，确认结果后重新执行。',
    en: 'The database went away and the command did not finish: see with duban status whether it runs, look at what was done, and give the command again.',
  });
