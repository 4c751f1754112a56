import type { Command } from 'commander';
import type { Progress } from '../launcher/progress';

interface Options {
  state?: string;
  start: boolean;
  json?: boolean;
}

/** `duban restore FOLDER`: a backup becomes a state folder, its workflows run again, and the record is checked. */
export function registerRestore(program: Command): void {
  program
    .command('restore')
    .description(
      '从备份恢复到新的状态文件夹，重建流程并校验留痕 / a backup into a new state folder: workflows built again, record verified',
    )
    .argument('<folder>', 'duban backup 的文件夹 / a folder of duban backup')
    .option('--state <dir>', '新的状态文件夹 / the new state folder (.duban)')
    .option('--no-start', '只放置文件，不启动 / lay the files out and start nothing')
    .option('--json', '输出 JSON / print JSON')
    .action(restore);
}

async function restore(folder: string, { state, start, json }: Options): Promise<void> {
  const [
    { existsSync, writeFileSync },
    { join, resolve },
    { folderTaken },
    { stderrProgress },
    { resolveStateDir, statePaths },
    { findPostgres },
    { restoreBackup },
  ] = await Promise.all([
    import('node:fs'),
    import('node:path'),
    import('../backup/refusals.js'),
    import('../launcher/index.js'),
    import('../launcher/paths.js'),
    import('../launcher/postgres-program.js'),
    import('../backup/restore-backup.js'),
  ]);
  const progress = stderrProgress();
  const stateDir = resolveStateDir(state);
  const begun = Date.now();
  const { postgres } = statePaths(stateDir);
  const { version, dataBase } = await findPostgres(postgres);
  // Where the server cannot reach the state folder its data lie elsewhere; an old database there would be taken for this one.
  if (dataBase !== postgres && existsSync(join(dataBase, 'data', 'PG_VERSION')))
    throw folderTaken(join(dataBase, 'data'));
  const from = resolve(folder);
  const removed = (draft: string) => progress.note(`! 已删除中断的残余 / removed what a killed run had left: ${draft}`);
  const { files, takenAt, filesInBucket } = await restoreBackup({
    from,
    stateDir,
    postgres: parseInt(version, 10),
    removed,
  });
  progress.done('文件 / files', `${files.length}`, Date.now() - begun);
  if (filesInBucket) {
    // What was uploaded since the backup belongs to no row here: it must not be swept from a bucket that others may use.
    writeFileSync(join(stateDir, 'files-held'), `${takenAt}\n`);
    progress.note(
      '! 附件不在备份内：请确认 DUBAN_S3_* 指向原存储桶；确认无其他系统使用后删除状态文件夹中的 files-held，才会清理无主文件 / evidence lies in the bucket that DUBAN_S3_* must name; delete files-held in the state folder once nobody else uses the bucket, so that files without a row are swept again',
    );
  }
  if (!start) {
    process.stdout.write(
      json
        ? `${JSON.stringify({ stateDir, takenAt, files: files.length })}\n`
        : `✔ ${stateDir}\n  下一步 / next: duban temporal rebuild --state ${stateDir}; duban audit verify --state ${stateDir}\n`,
    );
    return;
  }
  await startAgain(stateDir, takenAt, Boolean(json), progress);
}

async function startAgain(stateDir: string, takenAt: string, json: boolean, progress: Progress): Promise<void> {
  const [{ ensureServers }, { withDuban }, { auditPlace, verifyRecord }, { recallAll, reportOf }, { recordLines }] =
    await Promise.all([
      import('../launcher/index.js'),
      import('../house.js'),
      import('@app/persistence'),
      import('./temporal-rebuild.js'),
      import('../audit/report-lines.js'),
    ]);
  const servers = await ensureServers({ stateDir, worker: true, command: 'restore', progress });
  try {
    await withDuban(servers, async (duban) => {
      const { workflows, silent } = await recallAll(duban, progress);
      const place = auditPlace({ ...process.env, DUBAN_STATE_DIR: stateDir });
      const record = await verifyRecord(duban.orm.em.fork(), place, duban.settings.files);
      process.stdout.write(
        json
          ? `${JSON.stringify({ stateDir, takenAt, workflows, silent, record })}\n`
          : `✔ ${stateDir}（${takenAt}）\n${reportOf(workflows, silent)}${recordLines(record)}`,
      );
      if (silent.length || !record.ok) process.exitCode = 1;
    });
  } finally {
    await servers.stop();
  }
}
