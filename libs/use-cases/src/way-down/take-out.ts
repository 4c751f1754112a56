import { LockMode, type EntityManager } from '@mikro-orm/postgresql';
import { UNSIGNED, isUnsigned } from '@app/domain/escalation';
import type { PaperPart } from '@app/documents';
import { Matter, OfficialDocument, recordOnce, type Plan } from '@app/persistence';
import { remakePapers } from '../drafting/remake-papers';
import type { TimelessScene } from '../scene';
import { reviewAnew } from '../drafting/review-anew';
import { withdrawDraft, type Withdrawal } from '../drafting/withdraw-draft';

/** A matter with the paper it stands in, which is locked. */
export interface InPaper {
  matter: Matter;
  paper: OfficialDocument;
}

/** Where matters stand, with their papers locked in the order of their ids. */
export async function papersOf(
  em: EntityManager,
  where: { caseFile: number[] } | { obligation: number },
): Promise<InPaper[]> {
  const condition =
    'caseFile' in where
      ? { caseFile: { $in: where.caseFile } }
      : { obligation: where.obligation, caseFile: null, document: { state: [...UNSIGNED] } };
  const matters = await em.find(Matter, { ...condition, takenOutOn: null }, { orderBy: { id: 1 } });
  const ids = [...new Set(matters.map(({ document }) => document.id))];
  if (ids.length === 0) return [];
  const papers = await em.find(
    OfficialDocument,
    { id: { $in: ids } },
    { orderBy: { id: 1 }, lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  return matters.map((matter) => ({ matter, paper: papers.find(({ id }) => id === matter.document.id)! }));
}

/**
 * A matter that no longer stands leaves the draft it was put into. The draft goes on with what is left, and is reviewed again
 * where somebody had; with nothing left it is withdrawn.
 */
export async function takeOut(
  { em, settings }: TimelessScene,
  plan: Plan,
  { matter, paper }: InPaper,
  why: Withdrawal,
): Promise<void> {
  if (!isUnsigned(paper.state)) return;
  matter.takenOutOn = why.on;
  await em.flush();
  const parts = (paper.facts.parts ?? []) as PaperPart[];
  const left = parts.filter(({ of }) => of !== matter.key);
  if (left.length === 0 || (await em.count(Matter, { document: paper.id, takenOutOn: null })) === 0)
    return withdrawDraft(em, paper, why);
  await remakePapers(em, settings, [{ plan, document: paper, parts: left }]);
  await reviewAnew(em, paper, why.on);
  await recordOnce(em, {
    planId: plan.id,
    clauseId: matter.clause?.id,
    obligationId: why.obligationId,
    caseId: matter.caseFile?.id,
    documentId: paper.id,
    bodyId: paper.addressee.id,
    key: `${matter.key}/taken-out`,
    kind: 'matter-taken-out',
    on: why.on,
    actor: why.actor,
    data: { title: paper.title, relief: why.relief },
  });
}
