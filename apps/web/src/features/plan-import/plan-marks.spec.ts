import type { ParsedPlan } from '@app/domain/plan-text/parsed-plan';
import { allDoubts, clauseMarkId, planMarks } from './plan-marks';

const plan = {
  sections: [],
  clauses: [
    {
      ordinal: '（一）',
      number: 1,
      heading: '开展详查',
      span: [10, 60],
      roles: [{ body: '县国土环保局', phrase: '牵头', span: [50, 56] }],
      deadlines: [{ text: '2018年底前', date: '2018-12-31', span: [20, 27] }],
      targets: [{ indicator: '安全利用率', operator: '>=', value: 90, unit: '%', span: [30, 40] }],
      doubts: [{ code: 'ambiguous-date', message: '请确认', span: [20, 27] }],
    },
  ],
  outsideClauses: { deadlines: [{ text: '到本世纪中叶', date: null, span: [70, 76] }], targets: [] },
  doubts: [{ code: 'no-issuer', message: '没有发文机关', span: [0, 5] }],
} as unknown as ParsedPlan;

describe('planMarks', () => {
  it('marks all that was read, inside the clauses and outside', () => {
    expect(planMarks(plan).map(({ kind }) => kind)).toEqual([
      'clause',
      'role',
      'deadline',
      'target',
      'deadline',
      'doubt',
      'doubt',
    ]);
    expect(planMarks(plan)[0].id).toBe(clauseMarkId(1));
    expect(planMarks(plan).map(({ note }) => note)).toContain('到本世纪中叶');
  });
});

describe('allDoubts', () => {
  it('lists them in the order of the text', () => {
    expect(allDoubts(plan).map(({ code }) => code)).toEqual(['no-issuer', 'ambiguous-date']);
  });
});
