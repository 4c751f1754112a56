import { LockMode, type EntityManager } from '@mikro-orm/postgresql';
import { afterCaseMove, isUnsigned } from '@app/domain/escalation';
import { notify } from '@app/notifications';
import { CaseFile, OfficialDocument, recordOnce, wake, type Assessment, type Body, type Plan } from '@app/persistence';
import { caseWorkflowId } from '@app/workflows';
import { lockOne, type Scene } from '../duban';
import { everybodyTold } from './everybody-told';
import { RELIEF_WORDS } from './relief-words';
import { withdrawDraft } from './withdraw-draft';

/** A conclusion: a document, or the result of a body in a year. */
interface Conclusion {
  plan: Plan;
  body: Body;
  document: OfficialDocument | null;
  assessment: Assessment | null;
  today: string;
}

/** The open cases that rest on a conclusion: the one its document opened or its year did, and the interview after it. */
export async function casesUpon(
  em: EntityManager,
  { plan, body, document, assessment }: Omit<Conclusion, 'today'>,
): Promise<CaseFile[]> {
  if (document && !document.caseFile) return [];
  const first = document
    ? { id: document.caseFile!.id }
    : { plan: plan.id, body: body.id, cause: 'assessment' as const, assessmentYear: assessment!.year };
  const roots = await em.find(CaseFile, first);
  const ids = roots.map(({ id }) => id);
  return em.find(
    CaseFile,
    { $or: [{ id: { $in: ids } }, { parentId: { $in: ids } }], closedOn: null },
    { orderBy: { id: 1 } },
  );
}

/**
 * Down again because the conclusion was revoked: a case ends where it is and its unsigned draft is withdrawn. One whose next
 * document is signed and not out yet waits for that, so that numbers stay dense, and its end is proposed.
 */
export async function endRevoked(
  { em }: Pick<Scene, 'em'>,
  { plan, today, body }: Conclusion,
  files: readonly CaseFile[],
  actor: string,
): Promise<void> {
  for (const { id } of files) {
    const lock = { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'desc' as const }, refresh: true };
    const paper = await em.findOne(OfficialDocument, { caseFile: id }, lock);
    const file = await lockOne(em, CaseFile, id);
    if (file.state === 'closed') continue;
    file.relief = 'revoked';
    if (file.state === 'drafting' && paper?.state === 'signed') {
      em.assign(file, { reliefOn: today, reliefRefusedOn: null });
    } else {
      if (paper && isUnsigned(paper.state)) await withdrawDraft(em, paper, { on: today, actor, relief: 'revoked' });
      file.state = afterCaseMove(file.state, file.state === 'drafting' ? 'lapse' : 'accept');
      em.assign(file, { outcome: 'revoked', closedOn: today });
    }
    const about = {
      planId: plan.id,
      clauseId: file.clause?.id,
      key: `${file.key}/revoked`,
      kind: 'case-revoked' as const,
      on: today,
    };
    const of = { obligationId: file.obligation?.id, caseId: id, bodyId: file.body.id };
    await recordOnce(em, { ...about, ...of, actor, data: { outcome: file.outcome ?? null } });
    const told = [...(await everybodyTold(em, plan.id, file.key)), file.body.id];
    const name = file.kind === 'rectification' ? '限期整改' : '约谈';
    await notify(em, {
      ...about,
      bodyIds: [...new Set(told)],
      title: `${name}：${body.name}，${RELIEF_WORDS.revoked}`,
    });
    await wake(em, [caseWorkflowId(plan.id, file.kind, id)]);
  }
}
