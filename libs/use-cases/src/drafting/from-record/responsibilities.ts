import { Body, Obligation, ObligationOwner, type Clause } from '@app/persistence';
import { articleOf, named, type Builder, type BuildScene } from './builder';

/** What ended otherwise than by being done, or stands still: nobody answers for it by its date. */
export const NOT_OWED = ['not-applicable', 'not-done', 'suspended'] as const;

const BODY = { zh: '单位', en: 'body' };

async function listed({ em, plan }: BuildScene, ids: readonly number[], between?: [string, string]) {
  const obligations = await em.find(
    Obligation,
    {
      id: { $in: [...ids] },
      plan: plan.id,
      kind: { $ne: 'progress-report' },
      ...(between ? { dueOn: { $gte: between[0], $lte: between[1] }, state: { $nin: [...NOT_OWED] } } : {}),
    },
    { orderBy: { dueOn: 1, id: 1 }, populate: ['clause'] },
  );
  return obligations.map(({ clause, title, dueOn }) => ({
    article: articleOf(plan, (clause as Clause).number),
    title,
    dueOn,
  }));
}

/** SQL: of transfer `e` the bodies that answer no more, as `g (names)`; null where all of them go on beside the new one. */
export const GIVERS = `lateral (select jsonb_agg(f.name) as names from jsonb_array_elements_text(e.data -> 'from') as f(name)
  where not jsonb_exists(e.data -> 'to', f.name)) g`;

/** 目标责任书: what is due of a body in a year, by the dates in force today. */
export const buildResponsibilityLetter: Builder<'responsibility-letter'> = async (scene, { bodyId, from }) => {
  const { em, plan } = scene;
  const about = named(await em.findOne(Body, { id: bodyId ?? 0 }), BODY);
  const year = Number(named(from, { zh: '年份', en: 'year' }).slice(0, 4));
  const owned = await em.find(ObligationOwner, { body: about.id, obligation: { plan: plan.id } });
  const tasks = await listed(
    scene,
    owned.map(({ obligation }) => obligation.id),
    [`${year}-01-01`, `${year}-12-31`],
  );
  named(tasks[0], { zh: '当年到期的任务', en: 'task that is due in the year' });
  return { about, key: `year-${year}/body-${about.id}`, copies: [], facts: { year, tasks } };
};

/** 承接确认: what a body has taken over on one day from those that gave it away, as the record of the change says. */
export const buildDutyAcceptance: Builder<'duty-acceptance'> = async (scene, { bodyId, from: on }) => {
  const { em, plan } = scene;
  const about = named(await em.findOne(Body, { id: bodyId ?? 0 }), BODY);
  const moved = await em.execute<{ obligationId: number; from: string[]; reason: string }[]>(
    `select e.obligation_id as "obligationId", g.names as "from", e.data ->> 'reason' as reason
       from event e cross join ${GIVERS} where e.plan_id = ? and e.kind = 'duty-transferred' and e.happened_on = ?::date
        and jsonb_exists(e.data -> 'to', ?) and not jsonb_exists(e.data -> 'from', ?) and g.names is not null order by e.id`,
    [plan.id, on ?? '0001-01-01', about.name, about.name],
  );
  named(moved[0], { zh: '任务移交记录', en: 'transfer of duties' });
  const givers = [...new Set(moved.flatMap(({ from }) => from))];
  const reason = [...new Set(moved.map((one) => one.reason))].join('；');
  const tasks = await listed(
    scene,
    moved.map(({ obligationId }) => obligationId),
  );
  return {
    about,
    key: `body-${about.id}/${on}`,
    copies: [],
    facts: { on: on!, from: givers, reason, tasks },
  };
};
