import { DubanError, causeOf } from '../launcher/errors';

export const folderTaken = (folder: string): DubanError =>
  new DubanError(
    'folder-not-empty',
    {
      zh: `文件夹已存在且不是空的：${folder}。请指定一个新的文件夹。`,
      en: `The folder is there and not empty: ${folder}. Name a new one.`,
    },
    { folder },
  );

/** The disk of a backup is full, or closed to us. */
export function backupUnwritable(folder: string, error: unknown): DubanError {
  const cause = causeOf(error);
  const full = cause === 'ENOSPC' || cause === 'EDQUOT';
  return new DubanError(
    'backup-unwritable',
    full
      ? {
          zh: `存放备份的磁盘已满：${folder}。请腾出空间，或把备份放到另一块磁盘。`,
          en: `The disk of the backup is full: ${folder}. Free some space, or put the backup on another disk.`,
        }
      : {
          zh: `备份无法写入（${cause}）：${folder}。请检查权限，或把备份放到别处。`,
          en: `The backup cannot be written (${cause}): ${folder}. Check the permissions, or put it elsewhere.`,
        },
    { folder, cause },
  );
}

export const insideState = (folder: string): DubanError =>
  new DubanError(
    'backup-inside-state',
    {
      zh: `备份不能放在状态文件夹之内：${folder}。状态文件夹丢失时备份也会一同丢失，请指定其他位置，最好是另一块磁盘。`,
      en: `A backup may not lie inside the state folder: ${folder}. It would be lost with it; name another place, best on another disk.`,
    },
    { folder },
  );

export const externalDatabase = (): DubanError =>
  new DubanError('backup-external-database', {
    zh: '数据库由 DATABASE_URL 指定，不在状态文件夹内：请用该服务器自己的备份工具（pg_basebackup 或 pg_dump），并另行复制 files 与 audit 文件夹。',
    en: 'The database is the one of DATABASE_URL, outside of the state folder: use that server’s own tools (pg_basebackup or pg_dump), and copy the folders files and audit beside it.',
  });

export const notABackup = (folder: string): DubanError =>
  new DubanError(
    'not-a-backup',
    {
      zh: `不是完整的备份：${folder} 中没有可用的 backup.json。备份中断时会留下 .partial 文件夹，不能用于恢复。`,
      en: `This is no complete backup: there is no usable backup.json in ${folder}. One that was broken off leaves a .partial folder, which cannot be restored.`,
    },
    { folder },
  );

export const backupDamaged = (folder: string, damaged: readonly string[]): DubanError =>
  new DubanError(
    'backup-damaged',
    {
      zh: `备份已损坏，未作任何恢复：${some(damaged)} 与备份时不一致或缺失。请换用另一份备份。`,
      en: `The backup is damaged and nothing was restored: ${some(damaged)} not as it was or missing. Use another backup.`,
    },
    { folder, damaged },
  );

export const otherPostgres = (theirs: number, ours: number): DubanError =>
  new DubanError(
    'backup-of-another-postgres',
    {
      zh: `备份来自 PostgreSQL ${theirs}，本版本使用 ${ours}，不能直接读取：请先用备份时的督办版本恢复。`,
      en: `The backup is of PostgreSQL ${theirs}, this version brings ${ours} and cannot read it: restore it with the version of Duban that made it.`,
    },
    { theirs, ours },
  );

/** The first names of a list, and how many more there are. */
function some(names: readonly string[]): string {
  const first = names.slice(0, 5).join(', ');
  return names.length > 5 ? `${first} … (${names.length})` : first;
}
