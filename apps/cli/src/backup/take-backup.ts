import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative } from 'node:path';
import { Client } from 'pg';
import { statePaths } from '../launcher/paths';
import { copyTree, type CopiedFile } from './copy-tree';
import { writeManifest, type Manifest } from './manifest';
import { backupUnwritable, insideState } from './refusals';
import { makeWhole } from './whole-folder';

export interface BackupOptions {
  /** The owner's address of the embedded database, which runs. */
  ownerUrl: string;
  stateDir: string;
  /** The folder of the backup; it must not exist, or be empty. */
  to: string;
  filesInBucket: boolean;
  /** Told of each draft of a killed backup that is removed. */
  removed?: (draft: string) => void;
}

/** What a copy of a data folder leaves out: the server makes it anew (PostgreSQL 18, section 25.3.4.3). */
const MADE_ANEW =
  /^(?:postmaster\.(?:pid|opts)|pg_wal|pg_(?:replslot|dynshmem|notify|serial|snapshots|stat_tmp|subtrans)\/.*)$|(?:^|\/)(?:pgsql_tmp[^/]*|pg_internal\.init[^/]*)$/;
const LOG_SEGMENT = /^(?:[0-9A-F]{24}|[0-9A-F]{8}\.history)$/;

/**
 * Takes a backup of a state folder while everything runs: the database as of one instant, every file its rows name, the
 * signed heads, the passwords. Temporal's store is left out; it is built again from the database. The folder gets its name
 * only when it is complete.
 *
 * @throws DubanError `folder-not-empty`, `backup-unwritable`
 */
export function takeBackup({ ownerUrl, stateDir, to, filesInBucket, removed }: BackupOptions): Promise<Manifest> {
  const inside = relative(stateDir, to);
  if (!inside.startsWith('..') && !isAbsolute(inside)) throw insideState(to);
  return makeWhole(to, { marker: 'backup.json', unwritable: backupUnwritable, removed }, async (draft) => {
    const { takenAt, postgres, files } = await copyDatabase(ownerUrl, draft, () => copySmallFiles(stateDir, draft));
    // After the database: a file is in the store before the row that names it.
    if (!filesInBucket) files.push(...(await copyTree({ from: statePaths(stateDir).files, root: draft, to: 'files' })));
    return writeManifest(draft, { takenAt, postgres, filesInBucket, files });
  });
}

/**
 * PostgreSQL's own way to copy a server that runs (section 25.3.4): between `pg_backup_start` and `pg_backup_stop` files may
 * change under the copy, and the log of the time between puts that right. A slot of this session keeps the server from
 * throwing that log away.
 *
 * @param meanwhile copied while the heads of the record stand still
 */
async function copyDatabase(
  ownerUrl: string,
  root: string,
  meanwhile: () => Promise<CopiedFile[]>,
): Promise<{ takenAt: string; postgres: number; files: CopiedFile[] }> {
  const client = new Client({ connectionString: ownerUrl, application_name: 'duban backup' });
  await client.connect();
  const value = async <T>(sql: string, ...values: unknown[]): Promise<T> =>
    Object.values((await client.query<Record<string, T>>(sql, values)).rows[0])[0];
  try {
    await client.query('set statement_timeout = 0; set lock_timeout = 0; set idle_session_timeout = 0');
    const { HEADS_LOCK } = await import('@app/persistence');
    // The log of the heads stands still while it is copied.
    await client.query('select pg_advisory_lock($1)', [HEADS_LOCK]);
    const from = await value<string>('show data_directory');
    const postgres = Math.floor(Number(await value<string>('show server_version_num')) / 10_000);
    await client.query(`select pg_create_physical_replication_slot($1, true, true)`, [`duban_backup_${process.pid}`]);
    await client.query(`select pg_backup_start('duban', true)`);
    const files = await copyTree({ from, root, to: 'postgres/data', takes: (path) => !MADE_ANEW.test(path) });
    files.push(...(await meanwhile()));
    // What was acknowledged before this is in the copy, which ends with the log at `pg_backup_stop`.
    const takenAt = (await value<Date>('select now()')).toISOString();
    const label = await value<string>('select labelfile from pg_backup_stop(false)');
    files.push(
      ...(await copyTree({
        from: join(from, 'pg_wal'),
        root,
        to: 'postgres/data/pg_wal',
        takes: (path) => LOG_SEGMENT.test(path),
      })),
    );
    // Until here nothing was signed; the end of the session frees the log of the heads.
    files.push(await writeLabel(root, label));
    return { takenAt, postgres, files };
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Without its label the copy would take itself for a server that crashed, and begin at the wrong place of its log. */
async function writeLabel(root: string, label: string): Promise<CopiedFile> {
  const path = 'postgres/data/backup_label';
  await writeFile(join(root, path), label, { mode: 0o600, flush: true });
  return { path, size: Buffer.byteLength(label), sha256: sha256(label) };
}

/** The passwords of the database, the key and the log of the signed heads, and the accounts of a demo. */
async function copySmallFiles(stateDir: string, root: string): Promise<CopiedFile[]> {
  const { secrets, auditKey } = statePaths(stateDir);
  const places = [secrets, join(stateDir, 'demo-accounts.json'), dirname(auditKey)];
  const copied: CopiedFile[] = [];
  for (const from of places) copied.push(...(await copyTree({ from, root, to: basename(from) })));
  return copied;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
