import type { EntityManager } from '@mikro-orm/postgresql';
import { requireSightOfAll } from '../secrecy/onlooker';
import { MOST_NAMED } from './most-named';

/** Where rows name stored files: SQL that gives the row, the name of the file and its hash. */
export const FILE_COLUMNS: Readonly<Record<string, string>> = {
  assessment: `select id::text as "row", 'dossier ' || year as name, dossier_sha256 as sha256
    from assessment where state = 'frozen' and dossier_sha256 is not null`,
  evidence: `select id::text as "row", file_name as name, sha256 from evidence`,
  finding: `select t.id::text as "row", f ->> 'fileName' as name, f ->> 'sha256' as sha256
    from finding t, jsonb_array_elements(t.evidence) f`,
  // Of an issued document only the hash was locked; the document itself names the file.
  locked_evidence: `select id::text as "row", file_name as name, sha256 from locked_evidence where size is not null`,
  official_document: `select id::text as "row", coalesce(number, title) as name, pdf_sha256 as sha256
    from official_document where pdf_sha256 is not null`,
  plan: `select id::text as "row", file_name as name, sha256 from plan`,
  statement: `select t.id::text as "row", f ->> 'fileName' as name, f ->> 'sha256' as sha256
    from statement t, jsonb_array_elements(t.evidence) f`,
};

/** Files read at a time. */
const TOGETHER = 4;

/** `file-lost`: there is no such file; `file-altered`: it has another hash; else the code of what went wrong. */
export interface FileFault {
  kind: string;
  table: string;
  rowId: string;
  name: string;
  sha256: string;
}

export interface FileReport {
  /** Different files that were read. */
  files: number;
  faults: FileFault[];
  faultsInAll: number;
}

/** What reads files by their hash, and refuses one that does not have it. */
export interface CheckedFiles {
  check(sha256: string): Promise<unknown>;
}

/** Which of these files a row names. */
export async function namedFiles(em: EntityManager, hashes: readonly string[]): Promise<Set<string>> {
  await requireSightOfAll(em);
  const columns = Object.values(FILE_COLUMNS).map((query) => `select sha256 from (${query}) q`);
  const found = await em.execute<{ sha256: string }[]>(
    `select distinct sha256 from (${columns.join(' union all ')}) named where sha256 = any(?::text[])`,
    [`{${hashes.join()}}`],
  );
  return new Set(found.map(({ sha256 }) => sha256));
}

/** Reads every file that a row names and compares its hash. */
export async function verifyFiles(em: EntityManager, files: CheckedFiles): Promise<FileReport> {
  const report: FileReport = { files: 0, faults: [], faultsInAll: 0 };
  const named = new Map<string, Omit<FileFault, 'kind' | 'sha256'>[]>();
  for (const [table, query] of Object.entries(FILE_COLUMNS)) {
    const rows = await em.execute<{ row: string; name: string; sha256: string | null }[]>(query);
    for (const { row, name, sha256 } of rows) {
      const hash = sha256 ?? '';
      named.set(hash, [...(named.get(hash) ?? []), { table, rowId: row, name }]);
    }
  }
  const waiting = [...named];
  const work = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [sha256, rows] = next;
      report.files += 1;
      const kind = await files.check(sha256).then(
        () => null,
        (error: { code?: string }) => error.code ?? 'file-unreadable',
      );
      if (kind === null) continue;
      report.faults.push(...rows.slice(0, MOST_NAMED - report.faults.length).map((row) => ({ kind, sha256, ...row })));
      report.faultsInAll += rows.length;
    }
  };
  await Promise.all(Array.from({ length: TOGETHER }, work));
  return report;
}
