import { namedDate } from '@app/domain/calendar';
import { Body, ChangeRequest, Report } from '@app/persistence';
import { governmentOf, outsideBody } from '../outside-body';
import { named, type Builder, type PaperSubject } from './builder';
import { progressOf } from './tasks-of-period';

const PERIOD = { zh: '起止日期', en: 'period' };

/** Its days exist, the first before the last. */
function periodOf({ from, until }: PaperSubject): { from: string; until: string } {
  const first = namedDate(named(from, PERIOD));
  const after = { date: first, zh: '起始日期', en: 'the first day' };
  return { from: first, until: namedDate(named(until, PERIOD), { after }) };
}

/** 通报: to all bodies of the plan. */
export const buildProgressCircular: Builder<'progress-circular'> = async (scene, subject) => {
  const { em, settings, plan, today } = scene;
  const { from, until } = periodOf(subject);
  const told = await progressOf(em, plan, from, until, today);
  return {
    about: await em.findOneOrFail(Body, { name: settings.directory.coordinator }),
    key: `${told.from}-${told.until}`,
    copies: told.bodies.map(({ body }) => body),
    facts: {
      ...told,
      requirements: [
        ...(told.late.length ? ['有逾期任务的单位逐项说明原因，明确完成时间，抓紧办结'] : []),
        '近期到期的任务提前安排，按期办结并报送佐证材料',
      ],
    },
  };
};

/** 报告: upwards; the causes are those that the bodies gave themselves. */
export const buildProgressReport: Builder<'progress-report'> = async (scene, subject) => {
  const { em, settings, plan, today } = scene;
  const { from, until } = periodOf(subject);
  const { to = 'county' } = subject;
  const told = await progressOf(em, plan, from, until, today);
  const asked = await em.find(
    ChangeRequest,
    { obligation: { plan: plan.id }, askedOn: { $gte: told.from, $lte: today } },
    { populate: ['body'], orderBy: { id: 1 } },
  );
  const reported = await em.find(
    Report,
    {
      obligation: { plan: plan.id },
      state: { $in: ['submitted', 'accepted'] }, // what was taken or sent back is nobody's word any more
      difficulties: { $ne: null },
      filedOn: { $gte: told.from, $lte: today },
    },
    { populate: ['body'], orderBy: { id: 1 } },
  );
  const given = [...asked, ...reported.map(({ body, difficulties }) => ({ body, reason: difficulties! }))];
  const causes = [...new Set(given.map(({ body, reason }) => `${(body as Body).name}：${reason}`))];
  const name = to === 'city' ? '清远市生态环境局' : governmentOf(settings.directory.issuer);
  return {
    about: await outsideBody(em, name),
    key: `${to}/${told.from}-${told.until}`,
    copies: [],
    facts: {
      ...told,
      causes: causes.length || told.late.length === 0 ? causes : ['逾期的单位尚未书面说明原因'],
      next: [
        ...(told.late.length ? ['督促逾期的单位逐项明确完成时间，按期办结', '对连续逾期的任务依照方案予以督办'] : []),
        '继续按期调度各项任务，及时报告进展',
      ],
    },
  };
};
