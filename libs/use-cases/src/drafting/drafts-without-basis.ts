import type { EntityManager } from '@mikro-orm/postgresql';
import { inForce, isUnsigned, timesInForce, type DocumentKind } from '@app/domain/escalation';
import { OfficialDocument, type Body, type Clause, type Plan } from '@app/persistence';
import { basesOfPlan } from '../bases-of-plan';
import type { Settings } from '../settings';

/** A draft that nobody can sign. */
export interface DraftWithoutBasis {
  kind: DocumentKind;
  title: string;
  addressee: string;
  clause: number | null;
  draftedOn: string;
}

/** What stays unsigned on a day because nothing it rests on is in force; of referrals few may know, so they are left out. */
export async function draftsWithoutBasis(
  em: EntityManager,
  settings: Pick<Settings, 'legalBases'>,
  plan: Plan,
  today: string,
): Promise<DraftWithoutBasis[]> {
  const legalBases = await basesOfPlan(em, settings, plan);
  const papers = await em.find(
    OfficialDocument,
    { plan: plan.id, issuedOn: null, referral: null },
    { populate: ['addressee', 'clause'], orderBy: { draftedOn: 'asc', id: 'asc' } },
  );
  const rests = ({ facts }: OfficialDocument) =>
    timesInForce((facts.basisIds as string[] | undefined) ?? [], legalBases).some((basis) => inForce(basis, today));
  return papers
    .filter((paper) => isUnsigned(paper.state) && !rests(paper))
    .map(({ kind, title, addressee, clause, draftedOn }) => ({
      kind,
      title,
      addressee: (addressee as Body).name,
      clause: clause ? (clause as Clause).number : null,
      draftedOn,
    }));
}
