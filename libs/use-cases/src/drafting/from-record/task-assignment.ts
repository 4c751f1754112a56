import { Assignment, Body, ClauseRole, Obligation, ObligationOwner } from '@app/persistence';
import { articleOf, named, type Builder } from './builder';

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
export const buildTaskAssignment: Builder<'task-assignment'> = async ({ em, plan }, { bodyId }) => {
  const about = named(await em.findOne(Body, { id: bodyId ?? 0 }), { zh: '单位', en: 'body' });
  const owned = await em.find(ObligationOwner, { body: about.id, obligation: { plan: plan.id } });
  const ids = owned.map(({ obligation }) => obligation.id);
  const obligations = await em.find(
    Obligation,
    { id: { $in: ids }, kind: { $ne: 'progress-report' } },
    { orderBy: { dueOn: 1, id: 1 }, populate: ['clause'] },
  );
  const roles = await em.find(
    ClauseRole,
    { clause: { $in: obligations.map(({ clause }) => clause.id) } },
    { populate: ['body'], orderBy: { id: 1 } },
  );
  const tasks = obligations.map(({ clause, title, dueOn }) => {
    const of = roles.filter((role) => role.clause.id === clause.id && role.body);
    const own = of.find((role) => role.body!.id === about.id);
    const others = [...new Set(of.filter((role) => role.body!.id !== about.id).map(({ body }) => (body as Body).name))];
    const { number } = clause as unknown as { number: number };
    return {
      article: articleOf(plan, number),
      title,
      part: PARTS[own?.role ?? 'unspecified'],
      others: others.join('、'),
      dueOn,
    };
  });
  const [given] = await em.find(Assignment, { plan: plan.id, body: about.id }, { orderBy: { objectBy: 1 }, limit: 1 });
  const { acknowledgeBy, objectBy } = named(given, { zh: '交办记录', en: 'assignment' });
  return { about, key: `body-${about.id}`, facts: { tasks, acknowledgeBy, objectBy } };
};
