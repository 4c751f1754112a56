import { Assessment, Event, Process } from '@app/persistence';
import { AssessmentEffects } from '../../../apps/worker/src/activities/assessment.activities';
import { VERSION, type TheYear } from './the-year';

/** From the announcement to what was looked at on site. */
export function theYearIsVerified(at: TheYear): void {
  const { of, today, year, ofYear, announce, goOn, bodyId, taskOf } = at;

  it('is announced by the organization department before it begins, and not changed while it runs', async () => {
    expect(await announce('县政府办', 2018)).toBe('not-permitted');
    expect(await announce('县委组织部考核办主任', 2018)).toBe('not-permitted');
    expect(await announce('县委组织部', 2018, 'none')).toBe('scheme-unknown');
    expect(await announce('县委组织部', 2018, 'assessment-2018.1')).toBe('done');
    expect(await announce('县委组织部', 2018)).toBe('done');
    expect(await announce('县委组织部', 2018, 'assessment-2018.1')).toBe('done');
    expect(await announce('县委组织部', 2018)).toBe('done');
    expect(await announce('县委组织部', 2018)).toBe('done'); // changes nothing
    expect(await at.api.em().count(Event, { planId: at.planId, kind: 'scheme-announced' })).toBe(4);
    await today('2018-01-01');
    expect(await announce('县委组织部', 2018, 'assessment-2018.1')).toBe('scheme-year-begun');
    const ifDone = async (name: string) => (await of(name).get(`/api/plans/${at.planId}/if-done`).expect(200)).body;
    const [{ year: running, tasks, ...more }] = await ifDone('县林业局');
    expect([running, more, await ifDone('县委组织部')]).toEqual([2018, {}, []]);
    const adds = tasks.reduce((sum: number, task: { adds: number }) => sum + task.adds, 0);
    expect(Math.abs(adds - 80)).toBeLessThan(0.5); // all of them by their days: the whole of what the scheme gives for tasks
    const { announced, schemes, nextYear } = (
      await of('县委组织部').get(`/api/plans/${at.planId}/assessment-schemes`).expect(200)
    ).body;
    expect(announced).toMatchObject([{ year: 2018, version: VERSION, announcedBy: '房拟山' }]);
    expect(nextYear).toBe(2019);
    const panel = schemes.find(({ version }: { version: string }) => version === VERSION);
    expect(panel.items.every(({ sentence }: { sentence: { zh: string } }) => sentence.zh.length > 4)).toBe(true);
    // Whoever is assessed by it reads all of it from that day on.
    const read = (await of('县林业局').get(`/api/plans/${at.planId}/assessment-schemes`).expect(200)).body;
    expect(read.announced[0].scheme).toEqual(panel);
    expect(panel.terms.map(({ words }: { words: { zh: string } }) => words.zh)).toEqual([
      ...['等次', '计分', '排名', '程序和时限', '公布'],
    ]);
    expect(schemes.filter(({ version }: { version: string }) => !version.includes('2018'))).toEqual([]);
  });

  it('is opened once, however many open it', async () => {
    await today('2019-01-02');
    const effects = new AssessmentEffects(at.api.duban);
    await Promise.all([1, 2, 3].map(() => effects.openAssessment(at.planId, 2018)));
    const [opened, ...more] = await at.api.em().find(Assessment, { plan: at.planId });
    expect([opened.stage, opened.selfAssessmentBy, more.length]).toEqual(['self-assessment', '2019-01-31', 0]);
    expect(await at.api.em().count(Process, { planId: at.planId, kind: 'assessment-cycle' })).toBe(1);
    at.assessmentId = opened.id;
    await at.api.em().execute(
      `update obligation o set submitted_on = o.due_on, closed_on = o.due_on, state = 'accepted'
         from clause c where c.id = o.clause_id and c.plan_id = ? and c.number = 1`,
      [at.planId],
    );
  });

  it('has self-assessments filled from what was reported, filed by the head until the last day', async () => {
    const { selfAssessments, may } = await year('县林业局');
    expect(may).toEqual(['file-self-assessment']);
    expect(selfAssessments).toMatchObject([{ body: '县林业局', filedOn: null }]);
    for (const task of selfAssessments[0].tasks)
      expect(task).toMatchObject({ clause: 1, outcome: 'completed', remark: null });
    const [{ key }] = selfAssessments[0].tasks;
    await today('2019-01-31');
    const own = { statement: '全年任务按期完成。', remarks: { [key]: '已通过验收' } };
    expect(await ofYear('县审计局', 'self-assessment', own)).toBe('not-permitted'); // owes nothing this year
    for (const remarks of [{ [key]: 5 }, { [key]: { text: '甲' } }, { 'of another year': '甲' }])
      expect(await ofYear('县林业局', 'self-assessment', { ...own, remarks })).toBe('input-invalid');
    expect(await ofYear('县林业局', 'self-assessment', own)).toBe('done');
    expect(await ofYear('县林业局', 'self-assessment', own)).toBe('self-assessment-filed');
    await today('2019-02-01');
    expect(await ofYear('县科农局', 'self-assessment', own)).toBe('self-assessment-too-late');
    expect((await year('县科农局')).selfAssessments).toMatchObject([{ body: '县科农局', filedOn: null }]);
    const [filed, ...others] = (await year('县审计局')).selfAssessments;
    expect([filed.body, filed.tasks[0].remark, others]).toEqual(['县林业局', '已通过验收', []]);
  });

  it('is verified by bodies without a part in the clause, what was drawn by a seed first', async () => {
    expect(await goOn('2019-02-01')).toBe('verification');
    const early = { bodyId: await bodyId('县林业局'), item: 'cooperation', points: 8, reason: '先评' };
    expect(await ofYear('县审计局', 'marks', early)).toBe('stage-not-begun');
    expect(await ofYear('县林业局', 'marks', early)).toBe('not-permitted'); // scores nobody, and learns nothing
    const { seed, tasks } = await year('县审计局');
    expect(seed).toBe(2018);
    expect((await year('县林业局')).seed).toBeNull(); // it could work out which of its tasks are looked at
    expect(tasks.filter(({ drawn }: { drawn: boolean }) => drawn)).toMatchObject([{ body: '县林业局' }]);
    const found = async (name: string, points: number | null = null) => {
      const { bodyId, obligationId } = await taskOf(name);
      return { bodyId, obligationId, outcome: points === null ? 'confirmed' : 'corrected', points, reason: '现场查看' };
    };
    expect(await ofYear('县经促局', 'checks', await found('县科农局'))).toBe('score-conflict'); // its clause
    expect(await ofYear('县审计局', 'checks', await found('县财政局'))).toBe('score-conflict'); // its group
    expect(await ofYear('县财政局', 'checks', await found('县财政局'))).toBe('score-conflict'); // itself
    expect(await ofYear('县林业局', 'checks', await found('县科农局'))).toBe('not-permitted');
    expect(await ofYear('县审计局', 'checks', { ...(await found('县科农局', 3)), reason: ' ' })).toBe('text-missing');
    for (const alone of [5.5, -5.5])
      // nobody turns a year alone
      expect(await ofYear('县审计局', 'checks', await found('县林业局', alone))).toBe('points-out-of-range');
    // What was never reported gets no points by being looked at.
    expect(await ofYear('县审计局', 'checks', await found('县科农局', 3))).toBe('nothing-to-raise');
    // All checks of one body together are bounded, up as down.
    const [first, ...tasksOfBody] = (await year('县委组织部')).tasks.filter(
      ({ body }: { body: string }) => body === '县林业局',
    );
    expect(tasksOfBody.length).toBeGreaterThan(1);
    const raise = ({ bodyId, obligationId }: typeof first, points: number) =>
      ofYear('县审计局', 'checks', { bodyId, obligationId, outcome: 'corrected', points, reason: '现场查看' });
    expect(await raise(first, 5)).toBe('done');
    expect(await raise(tasksOfBody[0], 5)).toBe('done');
    expect(await raise(tasksOfBody[1], 0.5)).toBe('points-beyond-body');
    expect(await raise(tasksOfBody[1], -0.5)).toBe('done');
    for (const one of tasksOfBody.slice(0, 2)) {
      const { bodyId, obligationId } = one;
      const confirmed = { bodyId, obligationId, outcome: 'confirmed', points: null, reason: '现场查看' };
      expect(await ofYear('县审计局', 'checks', confirmed)).toBe('done');
    }
    expect(await ofYear('县审计局', 'checks', await found('县林业局', -2))).toBe('done');
    expect(await ofYear('县财政局', 'checks', await found('县林业局'))).toBe('already-done'); // found by another
    expect(await ofYear('县审计局', 'checks', await found('县林业局', -2))).toBe('done');
    expect(await ofYear('县委组织部', 'checks', await found('县财政局'))).toBe('done');
    const { obligationId } = await taskOf('县科农局');
    const notIts = { ...(await found('县林业局')), obligationId };
    expect(await ofYear('县审计局', 'checks', notIts)).toBe('not-permitted');
    const bodies = (await year('县财政局')).tasks.map(({ body }: { body: string }) => body);
    expect([...new Set(bodies)].sort()).toEqual(['县林业局', '县科农局'].sort()); // nothing of itself
  });
}
