import type { EntityManager } from '@mikro-orm/postgresql';
import type { WorkListAct } from '@app/domain/rehearsal';
import { Plan } from '@app/persistence';
import {
  answerWorkListObjection,
  decideWorkList,
  objectToWorkList,
  proposeWorkList,
  reviewerRole,
  tasksToList,
  type Actor,
  type Scene,
} from '@app/use-cases';

/** A task with a date of its own weighs as much as so many reports on progress. */
const MILESTONE = 3;
/** What it weighs where an objection is upheld. */
const LESS = 2;

const TOO_HEAVY = '该任务需多部门配合，单独考核权重偏高，请予调低。（推演）';
const LOWERED = '情况属实，同意调低该任务权重。（推演）';
const KEPT = '该任务为方案明确的年度重点，权重维持不变。（推演）';

/**
 * Plays the people of a year's work list: all that falls due in the year is on it, a milestone heavier than a report on progress.
 *
 * @param head the head of a body of this name
 */
export async function playWorkList(
  scene: Scene,
  act: WorkListAct,
  head: (em: EntityManager, name: string) => Promise<Actor>,
): Promise<void> {
  const { em, settings } = scene;
  const { coordinator, countyOffice } = settings.directory;
  switch (act.do) {
    case 'propose-work-list': {
      const { planId, year } = act;
      const due = await tasksToList(em, await em.findOneOrFail(Plan, planId), year);
      const weights = new Map(
        due.map(({ obligationId, kind }) => [obligationId, kind === 'progress-report' ? 1 : MILESTONE]),
      );
      const tasks = [...weights].map(([obligationId, weight]) => ({ obligationId, weight }));
      return void (await proposeWorkList(scene, await head(em, coordinator), { planId, year, tasks }));
    }
    case 'object-to-work-list': {
      const { listId, itemId, by } = act;
      return void (await objectToWorkList(scene, await head(em, by), { listId, itemId, text: TOO_HEAVY }));
    }
    case 'answer-work-list-objection': {
      const { objectionId, body, outcome } = act;
      const answers = reviewerRole([body], coordinator) === 'county-office' ? countyOffice : coordinator;
      const upheld = outcome === 'upheld';
      const answer = { objectionId, outcome, weight: upheld ? LESS : null, answer: upheld ? LOWERED : KEPT };
      return void (await answerWorkListObjection(scene, await head(em, answers), answer));
    }
    case 'decide-work-list': {
      const decision = { listId: act.listId, outcome: 'decided' as const, reason: null };
      return void (await decideWorkList(scene, await head(em, countyOffice), decision));
    }
  }
}
