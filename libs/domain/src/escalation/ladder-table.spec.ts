import { loadEscalationPolicy } from '@app/config';
import { ladderTable, type LadderRow } from './ladder-table';

const policy = loadEscalationPolicy();
const rows = ladderTable(policy);
const acts = (ladder: LadderRow['ladder'], name?: string) =>
  rows.filter((row) => row.ladder === ladder && (!name || row.name.en === name)).map(({ act }) => act.en);

describe('the ladders as a person reads them', () => {
  it('say of every rung entry, grace, act, signer, exit and vacancy in both languages, and of a document its basis', () => {
    for (const row of rows) {
      for (const { zh, en } of [row.entry, row.grace, row.act, row.signer, row.exit, row.vacancy]) {
        expect([zh, en]).toEqual([expect.stringMatching(/\p{Script=Han}/u), expect.stringMatching(/^[\x20-\x7e]+$/)]);
      }
      if (row.document) expect(row.basis.length).toBeGreaterThan(0);
    }
  });

  it('go on where a case does', () => {
    const end = ['interview notification', 'proposal of a referral'];
    expect(acts('A', 'late obligation').slice(-3)).toEqual(['rectification order', ...end]);
    expect(acts('A', 'late report').slice(1)).toEqual([
      'urging slip',
      'supervision notice',
      'rectification order',
      ...end,
    ]);
    expect(acts('B')).toEqual(['rectification order', 'a restriction to be considered', ...end]);
    expect(acts('C')).toEqual(end);
    expect(acts('D')).toEqual(['proposal of a referral']);
    expect(acts('E')).toEqual(['early warning', 'a restriction to be considered']);
  });

  it('name the number below which a year is poor, and what a vacant post means', () => {
    const order = rows.find(({ ladder }) => ladder === 'B')!;
    expect(order.entry).toEqual({
      zh: '考核不合格，或末位且低于70分',
      en: 'the year was failed, or last in rank below 70',
    });
    const waiting = rows.filter(({ vacancy }) => vacancy.zh.startsWith('待有人任职'));
    expect(waiting.map(({ ladder, rung }) => `${ladder} ${rung}`)).toEqual([
      'A interview-notification',
      'A interview-notification',
      'B interview-notification',
    ]);
  });

  it('tell how long a warned town has, and count one day as one', () => {
    expect(rows.find(({ ladder }) => ladder === 'E')!.grace).toEqual({
      zh: '当即，答复期20个工作日',
      en: 'at once, 20 working days to answer',
    });
    expect(rows.find(({ rung }) => rung === 'urge')!.grace.en).toBe('1 working day after');
  });

  it('mark what one line of the file has switched off', () => {
    expect(rows.some(({ off }) => off)).toBe(false);
    const strict = ladderTable({ ...policy, ordersForLateObligations: false });
    const off = (table: LadderRow[]) => table.filter((row) => row.off).map(({ name, rung }) => `${name.en}: ${rung}`);
    const orders = ['rectification-order', 'interview-notification', 'referral-proposal'];
    expect(off(strict)).toEqual(
      ['late obligation', 'late report'].flatMap((name) => orders.map((rung) => `${name}: ${rung}`)),
    );
    expect(off(ladderTable({ ...policy, lateReportsClimb: false }))).toEqual(
      ['supervision-notice', ...orders].map((rung) => `late report: ${rung}`),
    );
  });
});
