import { IsolationLevel, type EntityManager } from '@mikro-orm/postgresql';
import { requireSightOfAll } from '../secrecy/onlooker';
import { unhurried } from '../unhurried';
import type { AuditPlace } from './audit-place';
import { linesSigned, verifyHeads, type HeadReport } from './sign-heads';
import { plansWithChain, verifyChainNow, type ChainReport } from './verify-chain';
import { verifyFiles, type CheckedFiles, type FileReport } from './verify-files';
import { verifyRows, type RowReport } from './verify-rows';

/** What there is to find: nothing, where `ok`. */
export interface RecordReport {
  ok: boolean;
  plans: ChainReport[];
  rows: RowReport;
  heads: HeadReport;
  /** Null where files were not asked for. */
  files: FileReport | null;
}

/**
 * Recomputes the record as a whole: the chains over the events, the rows against their seals, the signed heads against
 * the chains, and the stored files against the hashes that rows name. It reads one moment of the database, so that
 * commands carried out meanwhile make no false alarm.
 */
export async function verifyRecord(
  em: EntityManager,
  place: AuditPlace,
  files: CheckedFiles | null,
): Promise<RecordReport> {
  const before = linesSigned(place);
  const read = await em.transactional(
    async (inner) => {
      const tx = inner as EntityManager;
      await unhurried(tx);
      await requireSightOfAll(tx);
      const plans: ChainReport[] = [];
      for (const planId of await plansWithChain(tx)) plans.push(await verifyChainNow(tx, planId));
      return { plans, rows: await verifyRows(tx), heads: await verifyHeads(tx, place, before) };
    },
    { isolationLevel: IsolationLevel.REPEATABLE_READ, readOnly: true },
  );
  const report = { ...read, files: files && (await verifyFiles(em, files)) };
  const faults =
    report.plans.reduce((sum, { faultsInAll }) => sum + faultsInAll, 0) +
    report.rows.faultsInAll +
    report.heads.faults.length +
    (report.files?.faultsInAll ?? 0);
  return { ok: faults === 0, ...report };
}
