import {
  type AccountRole,
  Assessment,
  AssessmentMark,
  AssessmentScore,
  Body,
  OfficialDocument,
  ScoreObjection,
  SelfAssessment,
  Todo,
} from '@app/persistence';
import {
  draftResultPapers,
  fileSelfAssessment,
  objectToScore,
  perform,
  receiveScore,
  reorganiseBodies,
  inTransaction,
} from '@app/use-cases';
import { AssessmentEffects } from '../../../apps/worker/src/activities/assessment.activities';
import { scoreByHand } from '../../setup/score-by-hand';
import { planText } from '../../setup/plan-text';
import { type TheYear } from './the-year';

const PLAN_OF_HEIRS = planText(`一、摸清底数

（一）摸清林地。2018年6月底前完成林地调查。2018年年底前建立林地台账。（县林业局负责）

（二）摸清耕地。2018年3月底前制定取样计划。2018年年底前完成耕地取样。（县科农局负责）`);

/** A year in which bodies were merged and renamed. */
export function heirsSpeakForWhoEnded(at: TheYear): void {
  const { today, announce, goOn } = at;

  it('a body that ended in the year is heard by its heir', async () => {
    await at.run(PLAN_OF_HEIRS, '2017-12-30');
    expect(await announce('县委组织部', 2018)).toBe('done');
    await today('2018-07-10');
    const bodyOf = async (name: string) => (await at.api.em().findOneOrFail(Body, { name })).id;
    const [forestry, fields] = [await bodyOf('县林业局'), await bodyOf('县科农局')];
    await perform(at.api.duban, reorganiseBodies, await at.api.actor('县政府办', 'county-office'), {
      ...{ kind: 'merge', on: '2018-07-10', before: [forestry, fields], basis: '某机改〔2018〕1号' },
      successors: [{ name: '县自然资源局', fullName: '某县自然资源局', kind: 'department', subordinateToCounty: true }],
      shares: { obligations: [], clauses: [], rest: null },
    });
    await today('2019-01-02');
    await new AssessmentEffects(at.api.duban).openAssessment(at.planId, 2018);
    at.assessmentId = (await at.api.em().findOneOrFail(Assessment, { plan: at.planId, year: 2018 })).id;
    const heir = await at.api.actor('县自然资源局', 'department');
    const own = { assessmentId: at.assessmentId, statement: '上半年任务由原单位完成。', remarks: {} };
    for (const bodyId of [forestry, fields, null])
      await perform(at.api.duban, fileSelfAssessment, heir, { ...own, bodyId });
    const filed = await at.api.em().find(SelfAssessment, { assessment: at.assessmentId }, { orderBy: { id: 1 } });
    expect(filed.map(({ body }) => body.id)).toEqual([forestry, fields, heir.bodyId]);
    const reports = (all: SelfAssessment) => all.tasks.filter(({ dueOn }) => dueOn === '2018-06-30').length;
    expect(filed.map(reports)).toEqual([1, 0, 0]); // judged with who had it on its day
    await expect(perform(at.api.duban, fileSelfAssessment, heir, { ...own, bodyId: forestry })).rejects.toMatchObject({
      code: 'self-assessment-filed',
    });

    expect(await goOn('2019-02-26')).toBe('scoring');
    // A body that scores has another name by now: its heir does, and its points count for the share of the name in the scheme.
    await perform(at.api.duban, reorganiseBodies, await at.api.actor('县政府办', 'county-office'), {
      ...{ kind: 'rename', on: '2019-02-26', before: [await bodyOf('县审计局')], basis: '某机改〔2019〕2号' },
      successors: [{ name: '县审计监督局', fullName: '某县审计监督局', kind: 'department', subordinateToCounty: true }],
      shares: { obligations: [], clauses: [], rest: null },
    });
    const toScore = async () => {
      const asked = { subject: `assessment-${at.assessmentId}`, act: 'give-points', openKey: { $ne: null } } as const;
      return (await at.api.em().find(Todo, asked)).map(({ body }) => body?.id ?? 0).sort();
    };
    const seats = await Promise.all(['县经促局', '县审计监督局', '县财政局'].map(bodyOf));
    expect(await toScore()).toEqual([...seats].sort()); // and nothing falls to the organization department
    const actor = (name: string, role: AccountRole = 'department') => at.api.actor(name, role);
    await scoreByHand({ house: at.api, actor }, at.assessmentId);
    const gave = await at.api.em().find(AssessmentMark, { assessment: at.assessmentId });
    const silent = seats.filter((id) => !gave.some(({ scorerBody }) => scorerBody.id === id));
    expect(silent).toHaveLength(1);
    expect(await toScore()).toEqual(silent);
    expect(await goOn('2019-03-20')).toBe('objection');
    const scores = () =>
      at.api.em().find(AssessmentScore, { assessment: at.assessmentId }, { orderBy: { body: { id: 1 } } });
    const inOrder = [forestry, fields, heir.bodyId!].sort((a, b) => a - b);
    expect((await scores()).map(({ body, breakdown }) => [body.id, breakdown!.missing])).toEqual(
      inOrder.map((id) => [id, []]),
    );
    await perform(at.api.duban, receiveScore, heir, { assessmentId: at.assessmentId });
    expect((await scores()).map(({ receivedOn }) => receivedOn)).toEqual(Array(3).fill('2019-03-20'));
    const about = {
      assessmentId: at.assessmentId,
      bodyId: forestry,
      item: 'cooperation',
      obligationId: null,
      text: '原单位配合到位',
    };
    const { objectionId } = await perform(at.api.duban, objectToScore, heir, about);
    expect((await at.api.em().findOneOrFail(ScoreObjection, objectionId)).body.id).toBe(forestry);
    const stranger = await at.api.actor('县财政局', 'department');
    await expect(perform(at.api.duban, objectToScore, stranger, about)).rejects.toMatchObject({
      code: 'not-permitted',
    });

    await at.api.em().nativeUpdate(Assessment, at.assessmentId, { signedOn: '2019-03-20', signedBy: '房拟山' });
    await inTransaction(at.api.duban, (em, settings) =>
      draftResultPapers({ em, settings, now: new Date() }, at.assessmentId),
    );
    const notices = await at.api.em().find(OfficialDocument, { plan: at.planId, kind: 'assessment-result' });
    expect(notices.map(({ addressee }) => addressee.id)).toEqual(Array(3).fill(heir.bodyId));
    const whose = notices.map(({ facts }) => (facts as { whose?: string }).whose ?? '');
    expect(whose.sort()).toEqual(['', '县林业局', '县科农局']);
  });
}
