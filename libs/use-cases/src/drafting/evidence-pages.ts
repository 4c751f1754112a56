import type { EntityManager } from '@mikro-orm/postgresql';
import { DubanError } from '@app/domain/errors';
import { pagesOfPdf } from '@app/intake';
import { LockedEvidence } from '@app/persistence';
import type { FileStore } from '../files';

/** How many pages each PDF has, by its SHA-256; null where nobody can say. */
export type PageCounts = ReadonlyMap<string, number | null>;

/**
 * Counts the pages of what a referral locks, before anything is written: files come from the bodies it is about, and reading them
 * may take longer than a transaction may last. Each file is counted once, however often an attempt begins anew.
 */
export class EvidencePages {
  private readonly counted = new Map<string, Promise<number | null>>();

  constructor(private readonly files: Pick<FileStore, 'get'>) {}

  /** @throws DubanError `storage-unreachable`, `reading-busy`: it is worth trying again */
  async of(em: EntityManager, referralId: number): Promise<PageCounts> {
    const pages = new Map<string, number | null>();
    const about = { referral: referralId, mediaType: 'application/pdf' };
    // One after the other, for they may be large.
    for (const { sha256 } of await em.find(LockedEvidence, about, { orderBy: { id: 1 } })) {
      pages.set(sha256, await this.once(sha256));
    }
    return pages;
  }

  private once(sha256: string): Promise<number | null> {
    const known = this.counted.get(sha256);
    if (known) return known;
    const counting = this.count(sha256);
    this.counted.set(sha256, counting);
    counting.catch(() => this.counted.delete(sha256));
    return counting;
  }

  private async count(sha256: string): Promise<number | null> {
    try {
      return await pagesOfPdf(await this.files.get(sha256));
    } catch (error) {
      if (error instanceof DubanError && GONE.has(error.code)) return null;
      throw error;
    }
  }
}

/** What does not pass: of an issued paper, for instance, only the hash may be left. */
const GONE = new Set<DubanError['code']>(['file-lost', 'file-altered']);
