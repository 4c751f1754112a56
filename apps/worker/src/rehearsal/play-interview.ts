import { addDays } from '@app/domain/calendar';
import type { Act } from '@app/domain/rehearsal';
import { type Body, CaseFile, Commitment, Plan } from '@app/persistence';
import { recordInterview, reportOnCase, reviewCase, verifyCommitment, type Actor, type Scene } from '@app/use-cases';

const MINUTES = '约谈方通报问题并提出要求，被约谈方说明原因，作出整改承诺并明确完成时限。（推演）';
const CASE_TEXT = '已对照要求逐项整改，明确责任人和完成时限，现报送整改情况。（推演）';
const KEPT = '已按承诺落实，佐证材料存档备查。（推演）';
const REASON = '佐证材料不完整，请补充后重新报送。（推演）';
const COMMITMENTS = ['补齐所欠任务并报送办结报告（推演）', '明确专人负责，每月报告进展（推演）'];
const DAYS_TO_KEEP = 30;

/** Records that a talk was held, with what was agreed. @param office who chairs it */
export async function playTalk(scene: Scene, office: Actor, { caseId }: Pick<Held, 'caseId'>): Promise<void> {
  const file = await scene.em.findOneOrFail(CaseFile, caseId, { populate: ['body'] });
  const { today } = await scene.em.findOneOrFail(Plan, file.plan.id);
  const body = file.body as Body;
  const limitOn = addDays(today!, DAYS_TO_KEEP);
  await recordInterview(scene, office, {
    caseId,
    minutes: MINUTES,
    chair: office.name,
    place: `${office.body}会议室`,
    hosts: `${office.body}${office.name}`,
    guests: `${body.name}主要负责人`,
    commitments: COMMITMENTS.map((text) => ({ text, bodyId: body.id, limitOn })),
  });
}

/** Reports on a case, and on each of its commitments that is still open. */
export async function playCaseReport(scene: Scene, actor: Actor, caseId: number): Promise<void> {
  const open = await scene.em.find(Commitment, { caseFile: caseId, state: 'open' });
  const commitments = open.map(({ id }) => ({ commitmentId: id, text: KEPT }));
  await reportOnCase(scene, actor, { caseId, text: CASE_TEXT, commitments });
}

/** Decides on a report: as a whole, or commitment by commitment where there are some. */
export async function playCaseReview(scene: Scene, office: Actor, { caseId, decision }: Reviewed): Promise<void> {
  const reason = decision === 'return' ? REASON : null;
  const reported = await scene.em.find(Commitment, { caseFile: caseId, state: 'reported' }, { orderBy: { nth: 1 } });
  for (const { id } of reported) await verifyCommitment(scene, office, { commitmentId: id, decision, reason });
  if (reported.length === 0) await reviewCase(scene, office, { caseId, decision, reason });
}

type Held = Extract<Act, { do: 'record-interview' }>;
type Reviewed = Extract<Act, { do: 'review-case' }>;
