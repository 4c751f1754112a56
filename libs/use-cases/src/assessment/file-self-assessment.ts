import { inTime, prefilled } from '@app/domain/assessment';
import { DubanError } from '@app/domain/errors';
import { Body, SelfAssessment } from '@app/persistence';
import { withStanding } from '../bodies/office-of-body';
import type { UseCase } from '../scene';
import { mayFileSelfAssessment, must } from '../policies';
import { requiredText } from '../text-limits';
import { tasksOfYear } from './tasks-of-year';
import { actsFor, assessedBodies, leaveYearTrace, yearScene } from './year-scene';

/** The longest remark on one task, in characters. */
const LONGEST_REMARK = 2_000;

/**
 * 自评: the head of a body files what it says of its own year. The tasks stand there as they were reported; the body remarks on
 * them; for one that has ended its heir does. Filed within the last second of its day it counts, and with the next day it is refused. It gives no points.
 *
 * @throws DubanError `not-found`, `not-permitted`, `self-assessment-too-late`, `self-assessment-filed`, `input-invalid`, `text-missing`, `text-too-long`
 */
export const fileSelfAssessment: UseCase<
  {
    assessmentId: number;
    /** Whose year it is, where the own body is the heir of one that has ended; else its own. */
    bodyId?: number | null;
    statement: string;
    remarks: Record<string, string>;
  },
  { filedOn: string }
> = async (scene, actor, input) => {
  const { em, settings, now } = scene;
  const year = await yearScene(scene, input.assessmentId);
  const { assessment, today } = year;
  const body = actsFor(actor, await assessedBodies(em, settings, year), input.bodyId);
  const facts = { stage: assessment.stage ?? null, bodyId: body?.speaker.id ?? 0 };
  must(mayFileSelfAssessment(await withStanding(scene, actor), facts), {
    zh: '报送自评（由主要负责人报送）',
    en: 'file the self-assessment',
  });
  if (!inTime(today, assessment.selfAssessmentBy!)) throw tooLate(assessment.selfAssessmentBy!);
  if (await em.count(SelfAssessment, { assessment: assessment.id, body: body!.id })) throw filedBefore();
  const statement = requiredText(input.statement, { zh: '自评说明', en: 'self-assessment' });
  const tasks = await tasksOfYear(em, settings, year, body!.name);
  requireRemarks(input.remarks, new Set(tasks.map(({ key }) => key)));
  const remarks = Object.fromEntries(
    Object.entries(input.remarks)
      .filter(([, text]) => text.trim() !== '')
      .map(([task, text]) => [task, requiredText(text, { zh: '任务说明', en: 'remark on a task' }, LONGEST_REMARK)]),
  );
  em.create(SelfAssessment, {
    assessment,
    body: em.getReference(Body, body!.id),
    tasks: prefilled(tasks, remarks),
    statement,
    filedBy: actor.name,
    filedOn: today,
    filedAt: now,
  });
  await leaveYearTrace(scene, year, actor, {
    kind: 'self-assessment-filed',
    of: `self-assessment/${body!.id}`,
    bodyId: body!.id,
  });
  return { filedOn: today };
};

/** @throws DubanError `input-invalid` unless each remark is a text about a task of the year */
function requireRemarks(remarks: Readonly<Record<string, unknown>>, tasks: ReadonlySet<string>): void {
  if (Object.entries(remarks).every(([task, text]) => tasks.has(task) && typeof text === 'string')) return;
  throw new DubanError('input-invalid', {
    zh: '任务说明应为文字，并对应本年度的任务，请刷新页面后重试。',
    en: 'A remark is a text about a task of the year. Reload and try again.',
  });
}

const tooLate = (by: string) =>
  new DubanError(
    'self-assessment-too-late',
    {
      zh: `自评应在${by}前（含当日）报送，现已截止。如有异议，请在反馈考核草案后提出申诉。`,
      en: `Self-assessments were to be filed by ${by}. What you want to say you can say as an objection once you have the draft.`,
    },
    { by },
  );

const filedBefore = () =>
  new DubanError('self-assessment-filed', {
    zh: '本单位的自评已经报送，不能重复报送。',
    en: 'The self-assessment of your body is filed already; it is filed once.',
  });
