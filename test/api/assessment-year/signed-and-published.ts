import { Account, Assessment, CaseFile, Event, OfficeHolder, OfficialDocument } from '@app/persistence';
import { draftResultPapers, inTransaction } from '@app/use-cases';
import { AssessmentEffects } from '../../../apps/worker/src/activities/assessment.activities';
import { type TheYear } from './the-year';

/** Three persons, the notices, the publication, and what is kept for the organization department. */
export function theYearIsSignedAndPublished(at: TheYear): void {
  const { of, year, post, ofYear, goOn, bodyId } = at;

  it('is presented, reviewed and signed by three persons, frozen, and each gets its notice', async () => {
    expect(await goOn('2019-05-30')).toBe('sign-off');
    expect(await ofYear('县委组织部', 'signature')).toBe('not-permitted');
    expect(await ofYear('县委组织部考核办主任', 'presentation')).toBe('done');
    expect(await ofYear('县委组织部考核办主任', 'review')).toBe('score-same-person');
    expect(await ofYear('县委组织部副部长', 'review')).toBe('done');
    // Whoever signs may find that it has to be presented anew.
    expect(await ofYear('县审计局', 'withdrawal')).toBe('not-permitted');
    expect((await year('县委组织部')).may).toEqual(['take-back-assessment', 'sign-assessment']);
    expect(await ofYear('县委组织部', 'withdrawal')).toBe('done');
    expect(await ofYear('县委组织部', 'withdrawal')).toBe('already-done');
    expect(await ofYear('县委组织部', 'signature')).toBe('not-permitted');
    expect(await ofYear('县委组织部考核办主任', 'presentation')).toBe('done');
    expect(await ofYear('县委组织部副部长', 'review')).toBe('done');
    const steps = { planId: at.planId, kind: { $in: ['assessment-presented', 'assessment-taken-back'] } } as const;
    expect(await at.api.em().count(Event, steps)).toBe(3);
    expect(await ofYear('县委组织部副部长', 'signature')).toBe('score-same-person');
    // What nobody judged is not passed over in silence.
    const words = { zh: '协作配合', en: 'cooperation' };
    const missing = [{ item: 'cooperation', words, reason: { zh: '还没有人评分', en: 'nobody has given points' } }];
    await at.api
      .em()
      .execute(
        `update assessment_score set breakdown = jsonb_set(breakdown, '{missing}', ?::jsonb) where assessment_id = ? and body_id = ?`,
        [JSON.stringify(missing), at.assessmentId, await bodyId('县林业局')],
      );
    expect((await year('县林业局')).league).toMatchObject([{ missing }]);
    expect(await ofYear('县委组织部', 'signature')).toBe('inputs-missing');
    expect(await ofYear('县委组织部', 'signature', { missingReason: ' ' })).toBe('inputs-missing');
    const missingReason = '评分人员调离，经研究按现有分数审定';
    expect(await ofYear('县委组织部', 'signature', { missingReason })).toBe('done');
    expect((await year('县委组织部')).missingReason).toBe(missingReason);
    const signed = await at.api
      .em()
      .findOneOrFail(Event, { planId: at.planId, kind: 'assessment-signed' }, { orderBy: { id: 'asc' } });
    expect(signed.data).toEqual({ year: 2018, missing: 1, missingReason });
    expect(await ofYear('县委组织部', 'withdrawal')).toBe('already-done'); // it is signed
    expect(await ofYear('县委组织部', 'signature')).toBe('already-done');
    expect(await goOn('2019-05-30')).toBe('frozen');
    await new AssessmentEffects(at.api.duban).freeze(at.assessmentId);
    await inTransaction(at.api.duban, (em, settings) =>
      draftResultPapers({ em, settings, now: new Date() }, at.assessmentId),
    );
    await inTransaction(at.api.duban, (em, settings) =>
      draftResultPapers({ em, settings, now: new Date() }, at.assessmentId),
    );
    const papers = await at.api.em().find(OfficialDocument, { plan: at.planId }, { orderBy: { id: 1 } });
    expect(papers.map(({ kind }) => kind).sort()).toEqual([
      ...['assessment-report', 'assessment-result', 'assessment-result', 'assessment-result'],
    ]);
    const circular = { kind: 'assessment-circular', subject: { id: at.assessmentId } };
    expect(await post('县政府办', `plans/${at.planId}/papers`, circular)).toBe('assessment-not-published');
    const { league } = await year('县审计局'); // it is not published, and what is published stands apart
    expect(league).toEqual([]);
    const own = (await year('县林业局')).league.find(({ body }: { body: string }) => body === '县林业局');
    expect((await year('县林业局')).league).toEqual([own]);
    const all = await of('县审计局').get(`/api/plans/${at.planId}/assessments`).expect(200);
    expect(all.body[0].scores).toEqual([]);
    const rows = async (name: string) =>
      (await of(name).get(`/api/plans/${at.planId}/assessments`).expect(200)).body[0].scores as { body: string }[];
    expect((await rows('县林业局')).map(({ body }) => body)).toEqual(['县林业局']);
    expect(await rows('县委组织部')).toHaveLength(3);
    for (const words of ['依据平时情况', '现场查看', '经复核']) {
      expect(JSON.stringify([league, all.body])).not.toContain(words);
      expect(JSON.stringify((await year('县委组织部')).league)).toContain(words);
    }
    expect(JSON.stringify(own)).toContain('依据平时情况');
    const sheet = await of('县林业局').get(`/api/assessments/${at.assessmentId}/sheet`).expect(200);
    expect(sheet.headers['content-type']).toContain('spreadsheetml');
    expect(await ofYear('县林业局', 'objections', { text: '迟了' })).toBe('not-permitted');
  });

  it('is published once each body has its notice, and by nobody who presented it', async () => {
    const publication = async () =>
      (await of('县委组织部').get(`/api/assessments/${at.assessmentId}/publication`).expect(200)).body;
    expect((await publication()).untold.sort()).toEqual(['县林业局', '县科农局', '县财政局'].sort());
    expect(await ofYear('县委组织部', 'publication')).toBe('results-not-told');
    const notices = { plan: at.planId, kind: 'assessment-result' } as const;
    const [last] = await at.api.em().find(OfficialDocument, notices, { orderBy: { id: 'desc' } });
    await at.api.em().nativeUpdate(OfficialDocument, notices, { state: 'issued', issuedOn: '2019-05-30' });
    await at.api.em().nativeUpdate(OfficialDocument, { id: last.id }, { state: 'signed' });
    expect(await ofYear('县委组织部', 'publication')).toBe('results-not-told'); // one is on its way
    expect((await publication()).untold).toHaveLength(1);
    await at.api.em().nativeUpdate(OfficialDocument, { id: last.id }, { state: 'issued' });
    expect(await publication()).toMatchObject({ untold: [], may: true });
    const { drafter } = await at.api.em().findOneOrFail(Assessment, at.assessmentId);
    const { id: head } = await at.api.em().findOneOrFail(Account, { username: '县委组织部' });
    await at.api
      .em()
      .nativeUpdate(Assessment, at.assessmentId, { drafter: { ...drafter!, accountId: head, name: '房拟山' } });
    expect((await publication()).may).toBe(false);
    expect(await ofYear('县委组织部', 'publication')).toBe('score-same-person');
    await at.api.em().nativeUpdate(Assessment, at.assessmentId, { drafter });
  });

  it('is published by the organization department: places and grades by group, no reasons, no persons', async () => {
    const seen = async (name: string) =>
      (await of(name).get(`/api/assessments/${at.assessmentId}/publication`).expect(200)).body;
    expect(await seen('县林业局')).toMatchObject({ groups: [], publishedOn: null, may: false });
    const before = await seen('县委组织部');
    expect(before).toMatchObject({ publishedOn: null, may: true });
    expect(await ofYear('县政府办', 'publication')).toBe('not-permitted');
    expect(await ofYear('县委组织部考核办主任', 'publication')).toBe('not-permitted');
    expect(await ofYear('县委组织部', 'publication')).toBe('done');
    expect(await ofYear('县委组织部', 'publication')).toBe('already-done'); // once
    const { groups, publishedOn } = await seen('县林业局');
    expect([publishedOn, groups]).toEqual(['2019-05-30', before.groups]);
    const rows = groups.flatMap(({ rows: those }: { rows: object[] }) => those);
    expect(rows).toHaveLength(3);
    for (const row of rows) {
      expect(Object.keys(row).sort()).toEqual(['body', 'grade', 'place', 'reconsidered', 'score']);
      expect(row).toMatchObject({ score: null, reconsidered: false, place: expect.any(Number) });
    }
    expect(await at.api.em().count(Event, { planId: at.planId, kind: 'assessment-published' })).toBe(1);
    const circular = await at.api
      .em()
      .findOneOrFail(OfficialDocument, { plan: at.planId, kind: 'assessment-circular' });
    for (const row of (circular.facts as unknown as { scores: object[] }).scores)
      expect(row).toMatchObject({ score: null, place: expect.any(Number) });
    const report = await at.api
      .em()
      .findOneOrFail(OfficialDocument, { plan: at.planId, kind: 'assessment-report' }, { orderBy: { id: 'asc' } });
    const told = (report.facts as unknown as { groups: { rows: { place: number; body: string }[] }[] }).groups;
    expect(told.flatMap(({ rows: those }) => those.map(({ body }) => body)).sort()).toEqual(
      rows.map(({ body }: { body: string }) => body).sort(),
    );
  });

  it('keeps the cadre section for the organization department: what was left undone and by how much, who led when, nobody ranked', async () => {
    const section = (name: string) => of(name).get(`/api/assessments/${at.assessmentId}/cadre-section`);
    for (const name of ['县政府办', '县林业局', '县审计局', '县国土环保局']) await section(name).expect(403);
    const forest = { body: await bodyId('县林业局') };
    // A change of head in June: each answers for the own days.
    await at.api.em().nativeUpdate(OfficeHolder, { ...forest, to: null }, { to: '2018-06-14' });
    await at.api.em().insert(OfficeHolder, { ...forest, name: '盘拟林', post: '局长', from: '2018-06-15', to: null });
    await at.api.em().insert(CaseFile, {
      ...{ plan: at.planId, key: 'talk-of-2018', kind: 'interview', cause: 'overdue', body: await bodyId('县科农局') },
      ...{ findings: [], openedOn: '2018-09-03', heldOn: '2018-09-10', chair: '房拟山' },
      ...{ state: 'closed', closedOn: '2018-11-01', outcome: 'unmet' },
    });
    const { rows } = (await section('县委组织部考核办主任').expect(200)).body;
    expect(rows).toHaveLength(3);
    for (const row of rows) {
      expect(row).not.toHaveProperty('place'); // nobody is ranked
      for (const leader of row.leaders) expect(Object.keys(leader)).not.toContain('score');
    }
    const row = (name: string) => rows.find(({ body }: { body: string }) => body === name);
    const forestry = row('县林业局');
    expect(forestry.leaders.map(({ from, to, days }: Record<string, unknown>) => [from, to, days])).toEqual([
      ['2018-01-01', '2018-06-14', 165],
      ['2018-06-15', '2018-12-31', 200],
    ]);
    expect(forestry.tasks.every(({ ended }: { ended: string }) => ended === 'completed')).toBe(true);
    // By their days: all that fell due is counted once among them.
    const [first, second] = forestry.leaders;
    expect(first.completed + second.completed).toBe(forestry.tasks.length);
    const fields = row('县科农局');
    const undone = fields.tasks.find(({ dueOn }: { dueOn: string }) => dueOn === '2018-12-31');
    expect(undone).toMatchObject({ clause: 2, ended: 'not-completed', doneOn: null, reported: false, daysLate: 79 });
    expect(undone.led).toEqual(fields.leaders.map(({ name }: { name: string }) => name));
    expect(fields.cases).toMatchObject([
      { kind: 'interview', heldOn: '2018-09-10', chair: '房拟山', outcome: 'unmet', led: undone.led },
    ]);
    expect(fields.steps).toMatchObject([{ words: { zh: '弄虚作假' }, on: '2018-12-31' }]);
  });

  it('a year of no announced scheme has none of this', async () => {
    await new AssessmentEffects(at.api.duban).openAssessment(at.planId, 2019);
    const { id, stage } = await at.api.em().findOneOrFail(Assessment, { plan: at.planId, year: 2019 });
    expect(stage).toBeNull();
    await of('县委组织部').get(`/api/assessments/${id}/year`).expect(404);
    expect(await post('县林业局', `assessments/${id}/self-assessment`, { statement: '甲', remarks: {} })).toBe(
      'not-found',
    );
  });
}
