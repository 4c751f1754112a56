import { countTasks, ledOn, leadersInYear, tasksInYear, type SubjectFacts } from '@app/domain/assessment';
import { SCORE_RULES } from '@app/domain/vocabulary';
import { Assessment, type EntityManager } from '@app/persistence';
import {
  readCadreRecords,
  type CadreRecord,
  type CadreRowView,
  type CadreSectionView,
} from '@app/persistence/read-models';
import { maySeeCadreSection, schemeOfAssessment, type Actor, type Settings } from '@app/use-cases';
import { notFound } from '../http/refusals';

/**
 * 干部考核参考: each body with who led it and for which days, what it did and left undone in the year, the steps that were taken, its
 * interviews and what came of them; for the organization department.
 */
export async function presentCadreSection(
  em: EntityManager,
  { schemes }: Pick<Settings, 'schemes'>,
  me: Actor,
  assessmentId: number,
): Promise<CadreSectionView> {
  const assessment = await em.findOne(Assessment, assessmentId);
  if (!assessment || !maySeeCadreSection(me, assessment)) throw notFound();
  const { plan, year, draftedOn = null, dossier } = assessment;
  const { groups } = schemeOfAssessment(assessment, schemes);
  const inputs = new Map(dossier?.inputs.map((one) => [one.body, one]));
  const rows = (await readCadreRecords(em, assessmentId)).map((record) => ({
    ...rowOf(record, year, inputs.get(record.body) ?? null, draftedOn),
    group: groups.find(({ id }) => id === record.groupId)?.words ?? null,
  }));
  return { planId: plan.id, year, draftedOn, rows };
}

function rowOf(
  { body, kind, grade, score, breakdown, leaders: known, cases }: CadreRecord,
  year: number,
  facts: SubjectFacts | null,
  draftedOn: string | null,
): Omit<CadreRowView, 'group'> {
  const leaders = leadersInYear(known, year);
  const tasks = facts && draftedOn ? tasksInYear(facts, draftedOn) : null;
  return {
    ...{ body, grade, score: Number(score) },
    leaders: leaders.map((one) => {
      const counted = countTasks(tasks ?? [], one);
      const { completed, 'completed-late': completedLate, 'not-completed': notCompleted } = counted;
      return { ...one, completed, completedLate, notCompleted };
    }),
    withoutSecretary: kind === 'town' && !leaders.some((one) => one.as === 'secretary'),
    gradeReasons: breakdown?.gradeSteps.map(({ reason }) => reason) ?? [],
    lost:
      breakdown?.items.flatMap(({ words, points }) => (points !== null && points < 0 ? [{ words, points }] : [])) ?? [],
    tasks: tasks && tasks.map((task) => ({ ...task, led: ledOn(leaders, task.dueOn) })),
    steps: stepsOf(facts).map((step) => ({ ...step, led: ledOn(leaders, step.on) })),
    cases: cases.map((one) => ({ ...one, led: ledOn(leaders, one.heldOn ?? one.openedOn) })),
    reached:
      facts?.readings.flatMap(({ key, value, target, met }) =>
        met === true && value !== null ? [{ name: key, value, target }] : [],
      ) ?? [],
  };
}

/** What was said or written to a body in the year, the earliest first, with the task it was about. */
function stepsOf(facts: SubjectFacts | null): Omit<CadreRowView['steps'][number], 'led'>[] {
  const titles = new Map(facts?.obligations.map(({ key, title }) => [key, title]));
  return [...(facts?.events ?? [])]
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.id - b.id))
    .map(({ on, kind, obligation, clause }) => ({
      ...{ on, clause, words: SCORE_RULES[kind].words },
      title: (obligation !== null && titles.get(obligation)) || null,
    }));
}
