import { type AccountRole, Assessment, AssessmentScore, type Body, Event, Notification } from '@app/persistence';
import { inTransaction, yearInView } from '@app/use-cases';
import { AssessmentEffects } from '../../../apps/worker/src/activities/assessment.activities';
import { urgeYear } from '../../../apps/worker/src/activities/urge-year';
import { scoreByHand } from '../../setup/score-by-hand';
import { planText } from '../../setup/plan-text';
import { type TheYear } from './the-year';

const PLAN_OF_GOALS = planText(`主要指标

2020年年底前，受污染耕地安全利用率不低于90%，污染地块安全利用率不低于90%。

一、摸清底数

（一）摸清耕地。2020年年底前完成耕地取样。（县林业局负责）

（二）落实资金。2020年年底前落实专项资金。（县财政局负责）`);

/** The final year of another plan, whose headline figures come late. */
export function theFinalYearFollowsItsFigures(at: TheYear): void {
  const { of, today, year, post, ofYear, announce, goOn, bodyId } = at;

  it('a figure that comes when the year is presented enters the draft: whom it fails is heard, and the year goes back', async () => {
    await at.run(PLAN_OF_GOALS, '2019-12-20');
    expect(await announce('县委组织部', 2020, 'assessment-2020.panel.1')).toBe('done');
    const goal = { year: 2020, indicator: '受污染耕地安全利用率', owner: '县林业局', checker: '县政府办' };
    expect(await post('县国土环保局', `plans/${at.planId}/headline-indicators`, { ...goal, source: '统计年鉴' })).toBe(
      'done',
    );
    await today('2021-01-04');
    const other = { ...goal, indicator: '污染地块安全利用率', owner: '县财政局', source: '统计年鉴' };
    expect(await post('县国土环保局', `plans/${at.planId}/headline-indicators`, other)).toBe('done');
    // One of the two did all of its key work, the other none of it.
    await at.api.em().execute(
      `update obligation o set submitted_on = o.due_on, closed_on = o.due_on, state = 'accepted'
         from clause c where o.plan_id = ? and c.id = o.clause_id and c.number = 1`,
      [at.planId],
    );
    await new AssessmentEffects(at.api.duban).openAssessment(at.planId, 2020);
    at.assessmentId = (await at.api.em().findOneOrFail(Assessment, { plan: at.planId, year: 2020 })).id;
    expect(await goOn('2021-02-26')).toBe('scoring');
    const awaited = async (name: string) => (await year(name)).awaited;
    const one = { body: '县林业局', item: 'cooperation', given: 0, needed: 2 };
    expect(await awaited('县委组织部')).toContainEqual({ ...one, by: expect.arrayContaining(['县审计局']) });
    expect(await awaited('县林业局')).toEqual([]); // it does not learn who scores it
    const actor = (name: string, role: AccountRole = 'department') => at.api.actor(name, role);
    await scoreByHand({ house: at.api, actor }, at.assessmentId);
    expect(await awaited('县委组织部')).toEqual([]);
    expect(await goOn('2021-03-22')).toBe('objection');
    expect(await goOn('2021-05-10')).toBe('sign-off');
    expect(await ofYear('县委组织部考核办主任', 'presentation')).toBe('done');
    expect(await ofYear('县委组织部副部长', 'review')).toBe('done');
    const own = async () => (await year('县林业局')).league[0];
    const { missing, grade: before } = await own();
    expect(missing).toMatchObject([{ item: goal.indicator }]);

    const given = async (nth = 0) =>
      (await of('县政府办').get(`/api/plans/${at.planId}/headline-indicators`).expect(200)).body[nth] as {
        id: number;
        last: { id: number };
      };
    const value = { value: 81, basis: '统计年鉴' };
    expect(await post('县林业局', `headline-indicators/${(await given()).id}/values`, value)).toBe('done');
    expect((await year('县委组织部')).may).toEqual(['take-back-assessment', 'sign-assessment']); // given is not confirmed
    const check = `headline-values/${(await given()).last.id}/check`;
    expect(await post('县政府办', check, { outcome: 'confirmed' })).toBe('done');
    expect(await own()).toMatchObject({ missing: [], grade: 'fail', redraftedOn: '2021-05-10', receivedOn: null });
    expect(before).not.toBe('fail');
    expect(await year('县委组织部')).toMatchObject({ stage: 'objection', may: [] });
    expect((await year('县林业局')).may).toEqual(['receive-score', 'object-to-score']);
    expect(await goOn('2021-05-10')).toBe('objection');
    // Reached, with key work below 60: one grade less than the goal is worth.
    const reached = { value: 95, basis: '统计年鉴' };
    expect(await post('县财政局', `headline-indicators/${(await given(1)).id}/values`, reached)).toBe('done');
    const confirmed = { outcome: 'confirmed' };
    expect(await post('县政府办', `headline-values/${(await given(1)).last.id}/check`, confirmed)).toBe('done');
    const [finance] = (await year('县财政局')).league;
    expect([finance.score < 60, finance.grade]).toEqual([true, 'good']);
    const { gradeSteps } = (
      await at.api.em().findOneOrFail(AssessmentScore, { assessment: at.assessmentId, body: await bodyId('县财政局') })
    ).breakdown!;
    expect(gradeSteps.at(-1)!.reason.zh).toBe(
      '指标均已达到（“污染地块安全利用率”95），重点工作低于60分，降一等，为良好。',
    );
    process.stderr.write(`2020 县财政局 ${finance.score}分：${gradeSteps.at(-1)!.reason.zh}\n`);
    expect(await goOn('2021-06-21')).toBe('sign-off');
    const begun = { planId: at.planId, kind: 'assessment-stage-begun', key: { $like: '%/stage/sign-off%' } } as const;
    expect(await at.api.em().count(Event, begun)).toBe(2);
    expect((await year('县委组织部考核办主任')).may).toEqual(['present-assessment']);
  });

  it('tells the organization department and the county office, once, of a result that is late', async () => {
    const late = async (on: string) => {
      await today(on);
      const next = await inTransaction(at.api.duban, async (em, settings) =>
        urgeYear(em, settings, await yearInView({ em, now: new Date() }, at.assessmentId)),
      );
      const lines = await at.api
        .em()
        .find(Notification, { plan: at.planId, kind: 'decision-urged' }, { populate: ['body'] });
      return [next, ...lines.map(({ body }) => (body as Body).name).sort()];
    };
    expect(await late('2021-06-30')).toEqual(['2021-07-01']);
    const told = [null, '县委组织部', '县政府办'];
    expect([await late('2021-07-01'), await late('2021-07-02')]).toEqual([told, told]);
  });
}
