import type { Command } from 'commander';

interface Options {
  state?: string;
  json?: boolean;
}

/** `duban backup FOLDER`: a copy of everything that cannot be made again, taken while people work. */
export function registerBackup(program: Command): void {
  program
    .command('backup')
    .description(
      '备份数据库、文件、签名与密码（可在运行中进行） / database, files, signed heads and passwords, also while it runs',
    )
    .argument('<folder>', '新的文件夹 / a new folder')
    .option('--state <dir>', '状态文件夹 / state folder (.duban)')
    .option('--json', '输出 JSON / print JSON')
    .action(backup);
}

async function backup(folder: string, { state, json }: Options): Promise<void> {
  const [{ resolve }, { ensureServers, stderrProgress }, { givenDatabase }, { externalDatabase }, { takeBackup }] =
    await Promise.all([
      import('node:path'),
      import('../launcher/index.js'),
      import('../launcher/database-roles.js'),
      import('../backup/refusals.js'),
      import('../backup/take-backup.js'),
    ]);
  if (givenDatabase()) throw externalDatabase();
  const progress = stderrProgress();
  const servers = await ensureServers({ stateDir: state, command: 'backup', signs: false, migrates: false, progress });
  try {
    const { DUBAN_S3_BUCKET, DUBAN_AUDIT_LOG, DUBAN_AUDIT_KEY_FILE } = process.env;
    const begun = Date.now();
    const { openAudit } = await import('../launcher/open-audit.js');
    const audit = await openAudit(servers.ownerUrl, servers.stateDir);
    await audit
      .sign()
      .catch(() => progress.note('! 链尾未签名，备份照常进行 / the heads were not signed; the backup goes on'))
      .finally(() => audit.close());
    const { stateDir, ownerUrl } = servers;
    const to = resolve(folder);
    const removed = (draft: string) =>
      progress.note(`! 已删除中断的残余 / removed what a killed run had left: ${draft}`);
    const filesInBucket = Boolean(DUBAN_S3_BUCKET);
    const { files, takenAt } = await takeBackup({ ownerUrl, stateDir, to, filesInBucket, removed });
    const bytes = files.reduce((sum, { size }) => sum + size, 0);
    progress.done('备份 / backup', `${files.length} 个文件 / files, ${Math.ceil(bytes / 1e6)} MB`, Date.now() - begun);
    if (DUBAN_AUDIT_LOG || DUBAN_AUDIT_KEY_FILE) {
      progress.note(
        '! 签名日志或私钥在状态文件夹之外，不在本备份内 / the signed heads or their key lie elsewhere and are not part of this backup',
      );
    }
    if (DUBAN_S3_BUCKET) {
      progress.note(
        `! 附件存放在 S3 存储桶中，不在本备份内，请另行备份 / evidence lies in the bucket and is not part of this backup`,
      );
    }
    process.stdout.write(
      json
        ? `${JSON.stringify({ folder: to, takenAt, files: files.length, bytes })}\n`
        : `✔ ${to}\n  内含密码与私钥，请妥善保管。 / It holds passwords and a private key: keep it safe.\n`,
    );
  } finally {
    await servers.stop();
  }
}
