import { readFileSync } from 'node:fs';
import { parsePlan } from './parse-plan';
import { findPlanBases } from './plan-bases';

const found = (text: string) => {
  const { plan } = parsePlan(text);
  const { supervision, accountability, 'early-warning': warning } = findPlanBases(plan);
  return [supervision, accountability, warning].map((basis) => basis?.article ?? null);
};

const HEAD = (title: string) =>
  `某县人民政府办公室关于印发《${title}》的通知\n某府办〔2026〕8号\n2026年11月20日\n${title}\n`;

describe('what a plan itself lays down for its execution', () => {
  it('is found in the demo plan', () => {
    expect(found(readFileSync('config/demo/plan.txt', 'utf8'))).toEqual(['第四十七条', '第四十九条', '第八条']);
  });

  it.each([
    [
      'a market plan whose parts count anew',
      `${HEAD('某县农贸市场改造方案')}一、主要任务
（一）翻新摊位。2027年6月底前翻新老街市场。（牵头单位：县商务局）
（二）管好秤。对缺斤短两的摊主依法追究责任，约谈市场经营者。（牵头单位：县市场监管局）
二、工作要求
（一）强化组织领导。各单位按照分工推进，牵头单位建立台账，每月向县政府报告进展，县政府办跟踪督办。（责任单位：县政府办）
（二）严格考评。改造任务列入各单位年度绩效考核，连续两次排名末位的单位，由县政府约谈负责人。（责任单位：县委组织部）`,
      ['第二部分第（一）项', '第二部分第（二）项', null],
    ],
    [
      'a river plan in articles, with supervision and accountability in one',
      `${HEAD('某县河道管护办法')}第一条 2027年3月底前完成堤防加固。（县水利局负责）
第二条 水质自动监测、预警信息发布由县环境局负责。
第三条 水质连续变差的镇，县里先给予预警提醒，仍不改善的暂停审批新增排污项目。（县环境局负责）
第四条 县河长办对各镇开展督查，按季度向县政府报告；巡河不力的，通报批评并问责。（县水利局负责）`,
      ['第四条', '第四条', '第三条'],
    ],
    [
      'a health plan that says nothing of the kind',
      `${HEAD('某县健康促进方案')}一、办好家庭医生签约。2027年底前签约率达到80%。（县卫健局负责）
二、建好预警监测平台。对传染病早发现，平台数据定期更新。（县卫健局负责）
三、加强企业检查。对违法企业依法追究责任。（县卫健局负责）
四、宣传健康知识。将学生视力列入学生体质考核。（县教育局负责）`,
      [null, null, null],
    ],
  ])('%s', (_, text, expected) => expect(found(text)).toEqual(expected));

  it('tells whether a clause names a restriction', () => {
    const { plan } = parsePlan(`${HEAD('甲方案')}一、守住水质。变差的镇先预警提醒，再依法限批。（县甲局负责）
二、严格考核。任务纳入年度考核，不力的约谈负责人。（县乙局负责）`);
    const bases = findPlanBases(plan);
    expect(bases['early-warning']).toEqual({ clause: 1, article: '第一条', restricts: true });
    expect(bases.accountability).toEqual({ clause: 2, article: '第二条', restricts: false });
  });
});
