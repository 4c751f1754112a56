import { DOUBT_CODES, doubtCodeRow } from './doubt-codes';
import { parsePlan } from './parse-plan';

const DIRECTORY = {
  bodies: [{ name: '县国土环保局', kind: 'department' as const, subordinateToCounty: true, aliases: [] }],
};
const PLAN = [
  '某县工作方案\n2017年6月29日',
  '（一）甲事。2020年前做完，每3年开展1次。长期坚持。（县国土局环保局负责）',
  '（二）乙事。完成省市下达任务，落实即将出台的办法。到本世纪中叶好转。（县甲局、县乙局负责）',
  '（三）丙事。开展全县土壤调查开展全县土壤调查。（县甲局参与）',
  '（四）丁事。',
].join('\n');

describe('the table of doubts', () => {
  const { plan } = parsePlan(PLAN, DIRECTORY);
  const doubts = plan.clauses.flatMap((clause) => clause.doubts);

  it('blocks where a wrong date or body would be fixed, and nowhere else', () => {
    const blocking = Object.entries(DOUBT_CODES).filter(([, row]) => row.blocking);
    expect(blocking.map(([code]) => code)).toEqual([
      'ambiguous-date',
      'past-date',
      'unknown-body',
      'named-in-prose',
      'missing-lead',
      'clause-without-responsibility',
      'unread-cell',
      'file-part',
      'bare-brackets',
      'unread-responsibility',
      'odd-body',
      'numbering-gap',
    ]);
    expect(doubtCodeRow('of-another-version')).toMatchObject({ blocking: false, answers: ['accept'] });
  });

  it('admits every proposal the reader makes', () => {
    expect(new Set(doubts.map(({ code }) => code)).size).toBe(11);
    for (const { code, proposal } of doubts) if (proposal) expect(doubtCodeRow(code).answers).toContain(proposal.kind);
  });

  it('says each doubt in one sentence of each language', () => {
    for (const { message, messageEn } of doubts) {
      expect(message).toMatch(/[\u4e00-\u9fff]。$/);
      expect(messageEn.replace(/“.*?”/g, '')).toMatch(/^[^。]+\.$/);
    }
  });

  it('proposes the strict date, a rhythm, the day of the plan and the likely body', () => {
    expect(plan.clauses[0].doubts.map(({ code, proposal }) => [code, proposal])).toEqual([
      ['ambiguous-date', { kind: 'date', date: '2019-12-31' }],
      ['recurrence-anchor', { kind: 'anchor', from: '2017-06-29' }],
      ['vague-period', { kind: 'rhythm', every: { years: 1 } }],
      ['unknown-body', { kind: 'body', body: '县国土环保局' }],
    ]);
  });
});
