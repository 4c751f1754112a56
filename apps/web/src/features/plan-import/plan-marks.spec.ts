import type { ParsedPlan } from '@app/domain/plan-text/parsed-plan';
import type { NumberedDoubt } from '../../api/types';
import { clauseMarkId, doubtMarkId, doubtNumberOf, planMarks } from './plan-marks';

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

const doubts = [
  { number: 1, from: 0, to: 5, message: '没有发文机关', decision: null },
  { number: 2, from: 20, to: 27, message: '请确认', decision: { by: '某某' } },
] as NumberedDoubt[];

describe('planMarks', () => {
  it('marks all that was read, inside the clauses and outside', () => {
    expect(planMarks(plan, doubts).map(({ kind }) => kind)).toEqual([
      'clause',
      'role',
      'deadline',
      'target',
      'deadline',
      'doubt',
      'settled',
    ]);
    expect(planMarks(plan, doubts)[0].id).toBe(clauseMarkId(1));
    expect(planMarks(plan, doubts).map(({ note }) => note)).toContain('到本世纪中叶');
  });
});

it('leads from a doubt to its mark and back', () => {
  expect(doubtNumberOf(doubtMarkId(12))).toBe(12);
});
