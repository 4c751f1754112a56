import { DubanError } from '../../../libs/domain/src/errors';

export const DATABASE_GONE = 'database-gone';

/** What a command says when the database goes away. What it had done is either whole in the database or not there at all. */
export const databaseGone = (): DubanError =>
  new DubanError(DATABASE_GONE, {
    zh: '数据库连接中断，命令没有完成：请用 duban status 查看数据库是否在运行，确认结果后重新执行。',
    en: 'The database went away and the command did not finish: see with duban status whether it runs, look at what was done, and give the command again.',
  });
