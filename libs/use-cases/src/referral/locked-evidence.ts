import type { EntityManager } from '@mikro-orm/postgresql';
import { DubanError } from '@app/domain/errors';
import { LockedEvidence, papersOfCases, type Referral } from '@app/persistence';
import type { Settings } from '../settings';

const LOCK = `
  with recursive led(id, parent_id, key) as (
    select c.id, c.parent_id, c.key from case_file c join referral r on r.case_file_id = c.id where r.id = ?
    union select p.id, p.parent_id, p.key from case_file p join led on led.parent_id = p.id)
  insert into locked_evidence (referral_id, locked_from, file_name, media_type, size, sha256, locked_on)
  select r.id, f.locked_from, f.file_name, f.media_type, f.size, f.sha256, r.proposed_on
    from referral r cross join lateral (
      select 1 as part, 0 as id, 'finding' as locked_from, e ->> 'fileName' as file_name, e ->> 'mediaType' as media_type,
             (e ->> 'size')::int as size, e ->> 'sha256' as sha256
        from finding g, jsonb_array_elements(g.evidence) e
       where g.id = r.finding_id or g.id in (select substring(led.key from '/finding-([0-9]+)/')::int from led)
      union all
      select 2, e.id, case when e.report_id is null then 'site-check' else 'report' end, e.file_name, e.media_type, e.size, e.sha256
        from evidence e left join report p on p.id = e.report_id left join site_check s on s.id = e.site_check_id
       where coalesce(p.obligation_id, s.obligation_id) = ?::int
      union all
      select 3, e.id, case when e.item_id is null then 'relapse' else 'item' end, e.file_name, e.media_type, e.size, e.sha256
        from evidence e left join rectification_item i on i.id = e.item_id
       where coalesce(e.case_file_id, i.case_file_id) in (select id from led)
      union all
      select 4, d.id, 'document', d.number || '.pdf', 'application/pdf', null, d.pdf_sha256
        from official_document d
       where d.id in ${papersOfCases('in (select id from led)')} and d.pdf_sha256 is not null and d.number is not null
    ) f where r.id = ? order by f.part, f.id on conflict (referral_id, sha256) do nothing`;

/**
 * 封存证据: lists every file of the finding, of the reports and on-site checks of the obligation, and of the case with all
 * that led to it: what was found, the items of a rectification, what has come back, and the documents. From then on the
 * database keeps the records of these files as they are.
 */
export async function lockEvidence(em: EntityManager, referral: Referral, obligationId: number | null): Promise<void> {
  await em.execute(LOCK, [referral.id, obligationId, referral.id]);
}

/** `kept`: the stored file still has its hash. */
export type EvidenceState = 'kept' | 'altered' | 'lost';

export type CheckedEvidence = Pick<LockedEvidence, 'id' | 'fileName' | 'sha256'> & { state: EvidenceState };

type Locked = Omit<CheckedEvidence, 'state'>;

/** What a referral has locked, in the order of the list. */
export const lockedEvidence = (em: EntityManager, referralId: number): Promise<Locked[]> =>
  em.find(LockedEvidence, { referral: referralId }, { orderBy: { id: 1 } });

/** Reads every locked file and says whether it is still what was locked. */
export async function checkLockedEvidence(
  { files }: Pick<Settings, 'files'>,
  list: readonly Locked[],
): Promise<CheckedEvidence[]> {
  const found: CheckedEvidence[] = [];
  for (const { id, fileName, sha256 } of list) {
    found.push({ id, fileName, sha256, state: await stateOf(files, sha256) }); // one after the other: they may be large
  }
  return found;
}

async function stateOf(files: Settings['files'], sha256: string): Promise<EvidenceState> {
  try {
    await files.check(sha256);
    return 'kept';
  } catch (error) {
    if (error instanceof DubanError && error.code === 'file-altered') return 'altered';
    if (error instanceof DubanError && error.code === 'file-lost') return 'lost';
    throw error;
  }
}

/** Nothing is handed over that is not what was locked. @throws DubanError `evidence-not-kept`, naming the files */
export async function requireEvidenceKept(em: EntityManager, settings: Settings, referralId: number): Promise<void> {
  const gone = (await checkLockedEvidence(settings, await lockedEvidence(em, referralId))).filter(
    ({ state }) => state !== 'kept',
  );
  if (gone.length === 0) return;
  const names = gone.map(({ fileName }) => fileName);
  throw new DubanError(
    'evidence-not-kept',
    {
      zh: `封存的证据与封存时不一致或已丢失：${names.join('、')}。请先从备份恢复，再办理移交。`,
      en: `Locked evidence is not what it was, or is gone: ${names.join(', ')}. Restore it from a backup before handing over.`,
    },
    { files: gone.map(({ fileName, sha256, state }) => ({ fileName, sha256, state })) },
  );
}
