import {
  Assignment,
  Body,
  ClauseRole,
  Obligation,
  ObligationOwner,
  WorkList,
  WorkListItem,
  type Clause,
} from '@app/persistence';
import { assignmentDates } from '../../duties/assignment-dates';
import { articleOf, named, type Builder, type BuildScene } from './builder';

/** What a part in a clause is called in the table. */
const PARTS: Record<string, string> = {
  lead: '牵头',
  responsible: '负责',
  executor: '实施',
  participant: '参与',
  cooperator: '配合',
  unspecified: '负责',
};

/** 交办: what the plan gives to one body, with whoever helps; progress reports are no tasks. */
export const buildTaskAssignment: Builder<'task-assignment'> = async (scene, { id, bodyId }) => {
  const { em, plan } = scene;
  const about = named(await em.findOne(Body, { id: bodyId ?? 0 }), { zh: '单位', en: 'body' });
  if (id !== undefined) return ofYear(scene, about, id);
  const owned = await em.find(ObligationOwner, { body: about.id, obligation: { plan: plan.id } });
  const ids = owned.map(({ obligation }) => obligation.id);
  const obligations = await em.find(
    Obligation,
    { id: { $in: ids }, kind: { $ne: 'progress-report' } },
    { orderBy: { dueOn: 1, id: 1 }, populate: ['clause'] },
  );
  const tasks = await tasksOf(
    scene,
    about,
    obligations.map(({ clause, title, dueOn }) => ({ clause: clause as Clause, title, dueOn })),
  );
  const [given] = await em.find(Assignment, { plan: plan.id, body: about.id }, { orderBy: { objectBy: 1 }, limit: 1 });
  const { acknowledgeBy, objectBy } = named(given, { zh: '交办记录', en: 'assignment' });
  return { about, key: `body-${about.id}`, facts: { tasks, acknowledgeBy, objectBy } };
};

/** 年度交办: what the list that was decided for a year gives to one body, with figures and weights. */
async function ofYear(scene: BuildScene, about: Body, listId: number) {
  const { em, settings, plan, today } = scene;
  const what = { zh: '已确定的年度任务清单', en: 'work list that was decided' };
  const list = named(await em.findOne(WorkList, { id: listId, plan: plan.id, state: 'decided' }), what);
  const items = await em.find(
    WorkListItem,
    { list: list.id, body: about.id, struck: false },
    { orderBy: { dueOn: 1, id: 1 }, populate: ['obligation.clause'] },
  );
  const listed = items.map(({ obligation, title, dueOn, figures, weight }) => ({
    clause: (obligation as Obligation).clause as Clause,
    title: figures.length > 0 ? `${title}（指标：${figures.join('；')}）` : title,
    dueOn,
    weight,
  }));
  const tasks = await tasksOf(scene, about, listed);
  const { acknowledgeBy } = assignmentDates(today, settings);
  const facts = { year: list.year, tasks: tasks.map((task, nth) => ({ ...task, weight: listed[nth].weight })) };
  const addressee = about.heirId ? await em.findOneOrFail(Body, about.heirId) : about;
  return { about: addressee, key: `work-list-${list.id}/body-${about.id}`, facts: { ...facts, acknowledgeBy } };
}

/** The rows of the table: the part of the body in the clause of each, and who helps. */
async function tasksOf(
  { em, plan }: BuildScene,
  about: Body,
  given: readonly { clause: Clause; title: string; dueOn: string }[],
) {
  const roles = await em.find(
    ClauseRole,
    { clause: { $in: given.map(({ clause }) => clause.id) } },
    { populate: ['body'], orderBy: { id: 1 } },
  );
  return given.map(({ clause, title, dueOn }) => {
    const of = roles.filter((role) => role.clause.id === clause.id && role.body);
    const own = of.find((role) => role.body!.id === about.id);
    const others = [...new Set(of.filter((role) => role.body!.id !== about.id).map(({ body }) => (body as Body).name))];
    return {
      article: articleOf(plan, clause.number),
      title,
      part: PARTS[own?.role ?? 'unspecified'],
      others: others.join('、'),
      dueOn,
    };
  });
}
