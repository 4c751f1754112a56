import type { EntityManager } from '@mikro-orm/postgresql';
import type { ReferralLetterFacts } from '@app/documents';
import type { IsoDate } from '@app/domain/calendar';
import type { PaperCause } from '@app/domain/escalation';
import { Body, Finding, LockedEvidence, type Plan, type Referral } from '@app/persistence';
import { referralWorkflowId } from '@app/workflows';
import type { Settings } from '../settings';
import { commonFacts } from './common-facts';
import { draftDocument } from './draft-document';
import type { PageCounts } from './evidence-pages';
import { outsideBody } from './outside-body';

/** What is referred: the row, the body it is about, its plan and the plan's date. */
interface Referred {
  row: Referral;
  body: Body;
  plan: Plan;
  today: IsoDate;
}

/**
 * 移送函: leads and the list of the locked evidence. Copied to nobody, published nowhere, and always a letter.
 *
 * @param pages of the evidence, counted before the transaction began
 */
export async function draftReferralLetter(
  em: EntityManager,
  settings: Settings,
  { row, body, plan, today }: Referred,
  pages: PageCounts,
): Promise<void> {
  const organ = await organBody(em, row.organ!);
  const frame = {
    plan,
    clause: null,
    caseFile: null,
    referral: row,
    addressee: organ,
    today,
    key: `${referralWorkflowId(plan.id, row.id)}/letter`,
    cause: await causeOfReferral(em, row),
    // Whoever decided to refer does not sign alone what follows from it.
    drafter: row.decidedBy ? { accountId: null, name: row.decidedBy, post: '决定人' } : null,
  };
  const locked = await em.find(LockedEvidence, { referral: row.id }, { orderBy: { id: 1 } });
  const { facts, ...sent } = await commonFacts(em, settings, frame, 'referral-letter');
  await draftDocument(em, settings, frame, sent, {
    ...facts,
    kind: 'referral-letter',
    copies: [],
    publicity: '不予公开',
    about: body.fullName ?? body.name,
    leads: row.leads,
    evidence: listed(locked, pages),
  });
}

/** Each file with what it is. */
function listed(locked: readonly LockedEvidence[], pages: PageCounts): ReferralLetterFacts['evidence'] {
  return locked.map(({ fileName, sha256, mediaType, lockedFrom }) => {
    const form = lockedFrom === 'document' ? '文书' : FORMS.find(([type]) => type.test(mediaType))?.[1];
    const counted = form === '照片' ? 1 : (pages.get(sha256) ?? null);
    return { fileName, sha256, form: form ?? '电子文件', pages: counted };
  });
}

/** What a file is, by its media type. */
const FORMS: readonly [RegExp, string][] = [
  [/^image\//, '照片'],
  [/^application\/pdf$/, '电子文件'],
  [/spreadsheet|excel/, '电子表格'],
  [/^(audio|video)\//, '音像'],
];

/** What was found, where a person found something; else the interview that led to nothing. */
async function causeOfReferral(em: EntityManager, { finding }: Referral): Promise<PaperCause> {
  const found = finding && (await em.findOneOrFail(Finding, finding.id)).kind;
  return found === 'falsified-data' || found === 'dereliction' ? found : 'interview-unmet';
}

/** An organ of the directory, or one that no directory of the county holds. */
async function organBody(em: EntityManager, name: string): Promise<Body> {
  const known = await em.findOne(Body, { name });
  return known ?? outsideBody(em, name);
}
