import { AssessmentMark, AssessmentScore, Event, recordOnce } from '@app/persistence';
import { beginStage, inTransaction } from '@app/use-cases';
import { type TheYear } from './the-year';

/** Points by hand, the draft, and what those say who are assessed. */
export function theYearIsScoredAndHeard(at: TheYear): void {
  const { of, today, year, post, ofYear, goOn, bodyId, taskOf } = at;

  it('gets points by hand from two persons at least, none of whom sees the others', async () => {
    expect(await goOn('2019-03-20')).toBe('scoring'); // the day of the draft, and no points yet
    const { desk } = await year('县审计局');
    expect(new Set(desk.map(({ body }: { body: string }) => body))).toEqual(new Set(['县林业局', '县科农局']));
    const mark = async (who: string, whom: string, item: string, points: number | string) => {
      const given = typeof points === 'number' ? { points } : { choice: points };
      return ofYear(who, 'marks', { bodyId: await bodyId(whom), item, ...given, reason: '依据平时情况' });
    };
    expect(await mark('县审计局', '县财政局', 'cooperation', 8)).toBe('score-conflict');
    expect(await mark('县委组织部', '县林业局', 'cooperation', 8)).toBe('not-permitted');
    expect(await mark('县审计局', '县林业局', 'cooperation', 11)).toBe('points-out-of-range');
    expect(await mark('县审计局', '县林业局', 'responsibility', '极好')).toBe('item-unknown');
    expect(await mark('县审计局', '县林业局', 'completion', 1)).toBe('item-unknown');
    for (const [whom, scorers] of [
      ['县林业局', ['县审计局', '县经促局']],
      ['县科农局', ['县审计局', '县经促局']],
      ['县财政局', ['县委组织部', '县委组织部考核办主任']],
    ] as const) {
      for (const [nth, who] of scorers.entries()) {
        expect(await mark(who, whom, 'cooperation', 8 + nth)).toBe('done');
        expect(await goOn('2019-03-20')).toBe('scoring');
        expect(await mark(who, whom, 'responsibility', nth === 0 ? '优' : '良')).toBe('done');
      }
    }
    expect(JSON.stringify(await year('县财政局'))).not.toContain('依据平时情况');
    const seen = (await year('县经促局')).desk.find(({ body }: { body: string }) => body === '县林业局');
    expect(seen).toMatchObject({ given: 2, needed: 2, points: 9 });
    expect(await at.api.em().count(AssessmentMark, { assessment: at.assessmentId })).toBe(12);
  });

  it('two who give points at the same instant both count, and the same person twice is one', async () => {
    const whom = await bodyId('县林业局');
    const mark = { bodyId: whom, item: 'cooperation', points: 9, reason: '再评' };
    const both = await Promise.all(['县审计局', '县经促局', '县经促局'].map((who) => ofYear(who, 'marks', mark)));
    expect(both).toEqual(['done', 'done', 'done']);
    const marks = await at.api.em().find(AssessmentMark, { body: whom, item: 'cooperation' });
    expect(marks.map(({ points }) => Number(points))).toEqual([9, 9]);
  });

  it('is drafted, and each body sees its own with the days to object', async () => {
    expect(await goOn('2019-03-20')).toBe('objection');
    const { league, objections, may } = await year('县林业局');
    expect(league).toMatchObject([{ body: '县林业局', score: 96, objectBy: '2019-04-26', receivedOn: null }]);
    expect(league[0].steps[0].reason.zh).toBe('各项得分之和。');
    expect(league[0].steps.at(-1).after).toBe(96);
    expect(objections).toEqual([]);
    expect(may).toEqual(['receive-score', 'object-to-score']);
    expect((await year('县审计局')).league).toEqual([]);
    expect((await year('县委组织部')).league).toHaveLength(3);
    // Who comes too late is told so, and what can still change a draft.
    const late = { bodyId: await bodyId('县林业局'), reason: '补评' };
    const given = { ...late, item: 'cooperation', points: 8 };
    expect(await ofYear('县审计局', 'marks', given)).toBe('stage-over');
    const { title } = (await of('县审计局').post(`/api/assessments/${at.assessmentId}/marks`).send(given)).body;
    expect(title).toContain('已于2019-03-20结束');
    const { obligationId: task } = await taskOf('县林业局');
    const found = { ...late, obligationId: task, outcome: 'corrected', points: 1 };
    expect(await ofYear('县审计局', 'checks', found)).toBe('stage-over');
    await today('2019-03-21');
    expect(await ofYear('县林业局', 'receipt')).toBe('done');
    expect((await year('县林业局')).league[0]).toMatchObject({ receivedOn: '2019-03-21', objectBy: '2019-04-22' });
  });

  it('is objected to in time, and decided by somebody who scored nothing of it; who is moved is shown', async () => {
    const text = '该项评分与实际不符';
    const item = 'cooperation';
    expect(await ofYear('县审计局', 'objections', { text })).toBe('not-permitted');
    expect(await ofYear('县财政局', 'objections', { item: 'none', text })).toBe('item-unknown');
    const { obligationId } = await taskOf('县林业局');
    expect(await ofYear('县财政局', 'objections', { obligationId, text })).toBe('not-found'); // of another body
    expect(await ofYear('县财政局', 'objections', { item, text })).toBe('done');
    expect(await ofYear('县财政局', 'objections', { item, text })).toBe('already-done');
    expect(await ofYear('县财政局', 'objections', { item: 'completion', text })).toBe('done');
    await today('2019-04-22');
    expect(await ofYear('县林业局', 'objections', { text })).toBe('done');
    await today('2019-04-23');
    expect(await ofYear('县林业局', 'objections', { text })).toBe('score-objection-too-late');
    expect(await goOn('2019-04-29')).toBe('objection'); // three are open
    await inTransaction(at.api.duban, (em, settings) =>
      beginStage({ em, settings, now: new Date() }, at.assessmentId, 'sign-off', 2018),
    );
    expect((await year('县委组织部')).stage).toBe('objection'); // asked before the last of them was filed
    const { objections } = await year('县委组织部');
    const idOf = (name: string, of: string | null) =>
      objections.find(
        (one: { body: string; item: string | null }) => one.body === name && (of ?? one.item) === one.item,
      ).id as number;
    const decide = (
      who: string,
      whom: string,
      decision: object,
      of: string | null = whom === '县财政局' ? item : null,
    ) => post(who, `score-objections/${idOf(whom, of)}/decision`, { reason: '经复核', ...decision });
    const upheld = { outcome: 'upheld', points: 1 };
    expect(await decide('县委组织部', '县财政局', upheld)).toBe('score-same-person'); // gave points for it
    expect(await decide('县委组织部考核办主任', '县林业局', upheld)).toBe('not-permitted'); // decides nothing
    expect(await decide('县委组织部副部长', '县财政局', { outcome: 'upheld' })).toBe('points-out-of-range');
    expect(await decide('县委组织部副部长', '县财政局', { ...upheld, points: 11 })).toBe('points-out-of-range'); // of ten
    expect(await decide('县委组织部副部长', '县财政局', { ...upheld, points: 0 })).toBe('upheld-for-nothing');
    const asked = (await year('县委组织部')).objections.find((one: { item: string }) => one.item === item);
    expect(asked).toMatchObject({ most: 10, present: 8.5, scoredBy: ['房拟山', expect.any(String)] });
    expect((await year('县财政局')).objections[0].scoredBy).toEqual([]);
    expect(await decide('县委组织部副部长', '县财政局', upheld)).toBe('done');
    expect(await decide('县委组织部副部长', '县财政局', upheld)).toBe('already-done'); // says who decided it
    const rejected = { outcome: 'rejected', reason: '评分依据充分' };
    expect(await decide('县委组织部', '县林业局', rejected)).toBe('done');
    expect(await decide('县委组织部', '县财政局', rejected, 'completion')).toBe('score-same-person'); // verified it
    expect(await decide('县委组织部副部长', '县财政局', rejected, 'completion')).toBe('done');
    const [own] = (await year('县财政局')).league;
    expect([own.drafted.score, own.score]).toEqual([own.score - 1, own.score]);
    const { moved } = await year('县委组织部');
    const [from, to] = [own.score - 1, own.score];
    expect(moved).toMatchObject([{ body: '县财政局', score: { from, to }, items: [{ item, to: 9.5, from: 8.5 }] }]);
    expect((await year('县林业局')).moved).toEqual([]); // nobody learns what became of a rival
    expect(own.items.find((one: { item: string }) => one.item === item)).toMatchObject({ weight: 10, points: 9.5 });
    expect([own.lastYear, own.history]).toEqual([null, []]); // the first year
    expect(own.rules.some(({ reason }: { reason: { zh: string } }) => reason.zh.includes('采纳申诉'))).toBe(true);
  });

  it('a draft that changes for a reason its body was not heard of is received anew, by that body alone', async () => {
    const about = { planId: at.planId, bodyId: await bodyId('县科农局'), key: 'found-late', on: '2018-12-31' };
    const found = { ...about, kind: 'falsification-established' } as const;
    await inTransaction(at.api.duban, (em) => recordOnce(em, { ...found, data: {} }));
    expect(await goOn('2019-04-29')).toBe('objection'); // all is decided and the time is over, but for who was not heard
    const anew = { score: 0, grade: 'fail', redraftedOn: '2019-04-29', receivedOn: null };
    expect(await year('县科农局')).toMatchObject({ league: [anew], may: ['receive-score', 'object-to-score'] });
    expect((await year('县林业局')).may).toEqual([]);
    expect(await ofYear('县科农局', 'receipt')).toBe('done');
    await at.api
      .em()
      .nativeUpdate(AssessmentScore, { assessment: at.assessmentId, body: about.bodyId }, { receivedOn: null });
    expect(await ofYear('县科农局', 'receipt')).toBe('done'); // of a second draft on the same day
    expect(await at.api.em().count(Event, { planId: at.planId, kind: 'score-received', bodyId: about.bodyId })).toBe(2);
    expect((await year('县科农局')).league).toMatchObject([{ receivedOn: '2019-04-29', objectBy: '2019-05-29' }]);
    expect(await ofYear('县科农局', 'objections', { text: '认定尚在复核' })).toBe('done');
    const { objections } = await year('县委组织部');
    const { id } = objections.find(({ state }: { state: string }) => state === 'pending');
    expect(
      await post('县委组织部', `score-objections/${id}/decision`, { outcome: 'rejected', reason: '认定有效' }),
    ).toBe('done');
    expect((await year('县科农局')).league).toMatchObject([{ ...anew, receivedOn: '2019-04-29' }]); // no third time
    expect(await goOn('2019-05-29')).toBe('objection');
  });
}
