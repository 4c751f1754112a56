import type { EntityManager } from '@mikro-orm/postgresql';
import { afterCaseMove } from '@app/domain/escalation';
import { notify } from '@app/notifications';
import {
  CaseFile,
  Matter,
  recordOnce,
  wake,
  type Assessment,
  type Body,
  type OfficialDocument,
  type Plan,
} from '@app/persistence';
import { caseWorkflowId } from '@app/workflows';
import { lockOne } from '../rows';
import type { TimelessScene } from '../scene';
import { everybodyTold } from './everybody-told';
import { RELIEF_WORDS } from './relief-words';
import { papersOf, takeOut } from './take-out';

/** A conclusion: a document, or the result of a body in a year. */
interface Conclusion {
  plan: Plan;
  body: Body;
  document: OfficialDocument | null;
  assessment: Assessment | null;
  today: string;
}

/** The open cases that rest on a conclusion: those its document opened or its year did, and the interviews after them. */
export async function casesUpon(
  em: EntityManager,
  { plan, body, document, assessment }: Omit<Conclusion, 'today'>,
): Promise<CaseFile[]> {
  const of = document ? await em.find(Matter, { document: document.id, takenOutOn: null }) : [];
  const opened = of.flatMap(({ caseFile }) => caseFile?.id ?? []);
  if (document && opened.length === 0) return [];
  const first = document
    ? { id: { $in: opened } }
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
  { em, settings }: TimelessScene,
  { plan, today, body }: Conclusion,
  files: readonly CaseFile[],
  actor: string,
): Promise<void> {
  for (const { id } of files) {
    const inPaper = (await papersOf(em, { caseFile: [id] })).at(-1) ?? null;
    const file = await lockOne(em, CaseFile, id);
    if (file.state === 'closed') continue;
    file.relief = 'revoked';
    if (file.state === 'drafting' && inPaper?.paper.state === 'signed') {
      em.assign(file, { reliefOn: today, reliefRefusedOn: null });
    } else {
      if (inPaper) await takeOut({ em, settings }, plan, inPaper, { on: today, actor, relief: 'revoked' });
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
