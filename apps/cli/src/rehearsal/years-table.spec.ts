import type { RehearsalResult } from '@app/persistence';
import { yearsTable } from './years-table';

type Year = NonNullable<RehearsalResult['years']>[number];

const drafted = (place: number, score: number) => ({ place, score, grade: 'good' as const });
const aYear = (facts: Partial<Year> = {}): Year => ({
  year: 2018,
  scheme: 'assessment-2018.panel.1',
  announcedOn: '2017-12-22',
  stage: 'frozen',
  groups: [{ id: 'towns', words: { zh: '各镇', en: 'towns' } }],
  list: {
    ...{ tasks: 9, decidedOn: '2017-12-25', issued: 3 },
    objections: [
      { body: '甲镇', state: 'upheld' },
      { body: '乙镇', state: 'rejected' },
    ],
  },
  headlines: [
    {
      ...{ indicator: '安全利用率', owner: '甲镇', checker: '县环保局', value: 81, filedOn: '2019-01-29' },
      ...{ state: 'confirmed', checkedOn: '2019-01-30' },
    },
    {
      ...{ indicator: '覆盖率', owner: '乙镇', checker: '县环保局', value: null, filedOn: null },
      ...{ state: null, checkedOn: null },
    },
  ],
  selfAssessments: 2,
  drawn: 2,
  corrected: 1,
  marks: 8,
  scorers: 2,
  objections: [
    { body: '甲镇', clause: 3, filedOn: '2019-04-26', state: 'upheld', points: 2, decidedOn: '2019-04-28' },
    { body: '乙镇', clause: null, filedOn: '2019-04-26', state: 'rejected', points: null, decidedOn: '2019-04-29' },
  ],
  presentedBy: '邓',
  reviewedBy: '唐',
  signedBy: '房',
  frozenOn: '2019-05-06',
  league: [
    { body: '甲镇', group: 'towns', place: 1, score: 90, grade: 'excellent', fewItems: false, drafted: drafted(2, 88) },
    { body: '乙镇', group: 'towns', place: 2, score: 89, grade: 'good', fewItems: true, drafted: drafted(1, 89) },
    { body: '丙镇', group: 'towns', place: 3, score: 30, grade: 'fail', fewItems: false, drafted: drafted(3, 30) },
  ],
  cases: [
    { body: '丙镇', kind: 'rectification', state: 'closed', outcome: 'fell-short', openedOn: '2019-05-06' },
    { body: '丙镇', kind: 'interview', state: 'running', outcome: null, openedOn: '2019-07-09' },
  ],
  ...facts,
});

describe('the years of a rehearsal', () => {
  it('tell their steps, a league table, objections, who moved and what followed', () => {
    expect(yearsTable([aYear()])).toBe(
      [
        '2018年度考核 / assessment of 2018：assessment-2018.panel.1，2017-12-22公布 / announced；结果 / result',
        '年度任务清单 / work list：任务 / tasks 9，异议 / objections 2（采纳 / upheld 1），2017-12-25确定 / decided，交办通知 / notices 3',
        '自评 / self-assessments 2，抽查 / drawn 2，核减 / corrected 1，评分 / points by hand 8（2 人 / persons）',
        '主要指标 / headline figures（2）',
        '安全利用率  甲镇  81，2019-01-29    县环保局 已核对 / confirmed  2019-01-30',
        '覆盖率      乙镇  未报 / not given',
        '送审、审核、签发 / presented, reviewed, signed：邓、唐、房，2019-05-06',
        '各镇 / towns（3）',
        '1  甲镇  90  优秀',
        '2  乙镇  89  良好    项目较少 / few items',
        '3  丙镇  30  不合格',
        '申诉 / objections（2）',
        '2019-04-26  甲镇  第3条  采纳 / upheld      +2  2019-04-28',
        '2019-04-26  乙镇         不采纳 / rejected      2019-04-29',
        '草案以来的变动 / moved since the draft（2）',
        '甲镇  88 → 90  第 2 → 1 名 / place  优秀',
        '乙镇  89       第 1 → 2 名 / place  良好',
        '其后 / what followed（2）',
        '2019-05-06  丙镇  限期整改 / order  fell-short',
        '2019-07-09  丙镇  约谈 / interview  running',
      ].join('\n'),
    );
  });

  it('leave out what has not happened yet', () => {
    const open = aYear({
      stage: 'verification',
      signedBy: null,
      league: [],
      objections: [],
      cases: [],
      list: null,
      headlines: [],
    });
    expect(yearsTable([open]).split('\n')).toHaveLength(2);
    expect(yearsTable([])).toBe('');
  });
});
