import { afterCaseMove, reliefOf, rungOfCase, wayDown, type OnLadder, type Relief } from '@app/domain/escalation';
import type { EventKind } from '@app/domain/vocabulary';
import { CaseFile, recordOnce, wake, type Clause, type Obligation, type Plan } from '@app/persistence';
import { caseWorkflowId } from '@app/workflows';
import { lockOne } from '../rows';
import type { TimelessScene } from '../scene';
import { policyOf } from '../policy-of-plan';
import { officeId } from '../bodies/whose-body';
import { everybodyTold, inform } from './everybody-told';
import { RELIEF_WORDS } from './relief-words';
import { papersOf, takeOut, type InPaper } from './take-out';

/** An obligation, locked, over which something may have been demanded that no longer stands. */
export interface StepDown {
  obligation: Obligation;
  clause: Clause;
  plan: Plan;
  today: string;
  /** Whose act it follows from; null for an effect of a workflow. */
  actor: string | null;
}

/**
 * Down again: what was demanded over an obligation and no longer stands ends where it is, in the transaction of the act
 * that met it. Unsigned drafts are withdrawn and take no number with them, cases that were only drafted lapse, and the
 * end of what was issued is proposed to the county office. Everybody who was told is told. Locks in the order in which
 * everybody else does: obligation, documents, cases.
 */
export async function stepDown(scene: TimelessScene, about: StepDown): Promise<void> {
  const { em } = scene;
  await em.flush();
  const found = await em.find(CaseFile, { obligation: about.obligation.id, closedOn: null }, { orderBy: { id: 1 } });
  const ofCases = await papersOf(em, { caseFile: found.map(({ id }) => id) });
  for (const notice of await papersOf(em, { obligation: about.obligation.id })) {
    const relief = reliefNow(scene, about, { kind: 'supervision-notice', key: notice.matter.key });
    if (relief) await withdrawNotice(scene, about, notice, relief);
  }
  for (const { id } of found) {
    const file = await lockOne(em, CaseFile, id);
    await stepDownCase(scene, about, file, ofCases.find(({ matter }) => matter.caseFile?.id === id) ?? null);
  }
}

/** The same for one case that is locked, with the matter in the paper that opens it. */
export async function stepDownCase(
  scene: TimelessScene,
  about: StepDown,
  file: CaseFile,
  inPaper: InPaper | null,
): Promise<void> {
  const relief = reliefNow(scene, about, file);
  const present = { state: file.state, relief: file.relief ?? null };
  switch (wayDown(present, inPaper?.paper.state ?? null, relief)) {
    case 'lapse':
      return lapse(scene, about, file, inPaper, relief!);
    case 'propose':
      return propose(scene, about, file, relief!);
    case 'take-back':
      return takeBack(scene, about, file);
    case null:
      return;
  }
}

/** What relieves the body of a demand, by the exits that the ladders of the plan name for its rung. */
function reliefNow(
  { settings }: TimelessScene,
  { obligation, plan }: StepDown,
  { kind, key }: Pick<OnLadder, 'kind' | 'key'>,
): Relief | null {
  return reliefOf(obligation, key, rungOfCase(policyOf(plan, settings), { kind, key, ladder: obligation.ladder }));
}

async function withdrawNotice(scene: TimelessScene, about: StepDown, notice: InPaper, relief: Relief) {
  const { paper, matter } = notice;
  await withdraw(scene, about, notice, relief);
  if (paper.state !== 'withdrawn') return; // it goes on with what is left
  const told = await everybodyTold(scene.em, about.plan.id, matter.key);
  const title = `已撤回拟稿：${paper.title}（${RELIEF_WORDS[relief]}）`;
  await inform(scene.em, about, { key: `${paper.key}/withdrawn`, kind: 'document-withdrawn', title, told });
}

const withdraw = (
  scene: TimelessScene,
  { obligation, plan, today, actor }: StepDown,
  inPaper: InPaper,
  relief: Relief,
) => takeOut(scene, plan, inPaper, { on: today, actor, relief, obligationId: obligation.id });

async function lapse(scene: TimelessScene, about: StepDown, file: CaseFile, inPaper: InPaper | null, relief: Relief) {
  if (inPaper) await withdraw(scene, about, inPaper, relief);
  file.state = afterCaseMove(file.state, 'lapse');
  file.outcome = relief;
  file.closedOn = about.today;
  const told = await everybodyTold(scene.em, about.plan.id, file.key);
  await note(scene, about, file, `case-${relief}`, `${RELIEF_WORDS[relief]}，拟办事项终止`, [...told, file.body.id]);
}

async function propose(scene: TimelessScene, about: StepDown, file: CaseFile, relief: Relief): Promise<void> {
  scene.em.assign(file, { relief, reliefOn: about.today, reliefRefusedOn: null });
  const told = [file.body.id, await officeId(scene)];
  await note(scene, about, file, 'closing-proposed', `${RELIEF_WORDS[relief]}，建议解除，请县政府办决定`, told);
}

async function takeBack(scene: TimelessScene, about: StepDown, file: CaseFile): Promise<void> {
  scene.em.assign(file, { relief: null, reliefOn: null, reliefRefusedOn: null });
  const told = [file.body.id, await officeId(scene)];
  await note(scene, about, file, 'closing-taken-back', '任务重新打开，解除建议收回', told);
}

/** An event, a line for whoever is concerned, and a wake-up; once per climb of the ladder. */
async function note(
  { em }: TimelessScene,
  about: StepDown,
  file: CaseFile,
  kind: EventKind,
  words: string,
  told: number[],
): Promise<void> {
  const { obligation, clause, plan, today, actor } = about;
  const key = `${file.key}/${kind}/r${obligation.round}x${obligation.extensions}`;
  const first = await recordOnce(em, {
    planId: plan.id,
    clauseId: clause.id,
    obligationId: obligation.id,
    caseId: file.id,
    bodyId: file.body.id,
    key,
    kind,
    on: today,
    actor,
    data: { outcome: file.outcome, relief: file.relief },
  });
  const name = file.kind === 'rectification' ? '限期整改' : '约谈';
  if (first)
    await inform(em, about, { key, kind, title: `${name}：第${clause.number}条 ${obligation.title}，${words}`, told });
  await wake(em, [caseWorkflowId(plan.id, file.kind, file.id)]);
}
