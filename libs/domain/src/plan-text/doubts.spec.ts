import type { BodyDirectory } from './body-directory';
import { parsePlan } from './parse-plan';

/** The doubts of one clause, as code and quoted words. */
function doubtsOf(clause: string, directory?: BodyDirectory): string[] {
  const { plan, text } = parsePlan(`（一）甲事。${clause}`, directory);
  return plan.clauses[0].doubts.map((d) => `${d.code} ${text.slice(...d.span)}`);
}

describe('doubts a person has to settle', () => {
  it.each([
    ['ambiguous dates', '2020年前做完。（县甲局负责）', ['ambiguous-date 2020年前']],
    [
      'vague words',
      '尽快开工，定期向县政府报告，长期坚持。（县甲局负责）',
      ['vague-period 尽快', 'vague-period 定期向县政府报告', 'vague-period 长期坚持'],
    ],
    ['a rhythm without a start', '定期调查，每10年开展1次。（县甲局负责）', ['recurrence-anchor 每10年开展1次']],
    [
      'figures set above',
      '面积达到省控指标要求。完成省市下达任务。（县甲局负责）',
      ['target-set-by-higher-level 达到省控指标要求', 'target-set-by-higher-level 完成省市下达任务'],
    ],
    ['rules still to come', '落实省里即将出台的办法。（县甲局负责）', ['depends-on-future-rule 即将出台']],
    [
      'what waits for an event',
      '收到申请之日起20个工作日内办结。（县甲局负责）',
      ['depends-on-event 收到申请之日起20个工作日内'],
    ],
    ['visions', '到本世纪中叶全面好转。（县甲局负责）', ['vision-date 到本世纪中叶']],
    ['several without a lead', '做。（县甲局、县乙局负责）', ['joint-responsibility 县甲局、县乙局']],
    ['a lead in running text only', '由县甲局牵头，县乙局配合，做完。', ['named-in-prose 县甲局牵头，县乙局']],
    ['nobody in the lead', '做。（县甲局参与）', ['missing-lead 县甲局']],
    ['nobody at all', '做。', ['clause-without-responsibility （一）甲事']],
    ['nobody but an open list', '做。（等相关单位参与）', ['clause-without-responsibility （一）甲事']],
    ['words read twice', '担起责任。\n任。接着做。（县甲局负责）', ['repeated-fragment 任。']],
    ['a run repeated', '开展全县土壤调查开展全县土壤调查。（县甲局负责）', ['repeated-fragment 开展全县土壤调查']],
    ['nothing', '做完。（县甲局牵头，县乙局参与）', []],
  ])('asks about %s', (_, clause, expected) => {
    expect(doubtsOf(clause)).toEqual(expected);
  });

  it('asks about a text that stops in the middle', () => {
    const words = '先把面积分布和成因都查清楚再把名录和台账都建起来还要把责任落到每一家单位。然后再';
    expect(doubtsOf(`${words}（县甲局负责）`)).toEqual([`fragment ${words.slice(-8)}`]);
  });

  it('asks about names the directory does not hold, each at its place', () => {
    const directory: BodyDirectory = {
      bodies: [{ name: '县国土环保局', kind: 'department', subordinateToCounty: true, aliases: [] }],
    };
    const { plan } = parsePlan('（一）甲事。做。（县国土局环保局牵头，县乙委、相关单位参与）', directory);
    expect(plan.clauses[0].roles.map((r) => r.body)).toEqual(['县国土环保局', '县乙委', '相关单位']);
    expect(plan.clauses[0].doubts.map((d) => d.message)).toEqual([
      '单位名录中没有“县国土局环保局”，疑为“县国土环保局”，请确认。',
      '单位名录中没有“县乙委”，请确认是哪个单位或先补入名录。',
    ]);
  });
});
