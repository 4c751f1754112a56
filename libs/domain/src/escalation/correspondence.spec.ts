import fc from 'fast-check';
import { loadDirectory, loadPolicies } from '@app/config';
import { addDays, type IsoDate } from '../calendar';
import type { DocumentKind } from './case';
import {
  addresseeKindOf,
  basesByCause,
  consentOn,
  isRefused,
  paperTo,
  unreachableByLateTask,
  type Correspondence,
  type Correspondent,
  type PaperCause,
} from './correspondence';
import { basesOn, inForce } from './legal-basis';
import { ANY_PLAN, itemBasisId } from './plan-basis';

const { correspondence, legalBases } = loadPolicies();
const [table] = correspondence;
const directory = loadDirectory();
const item = { ...ANY_PLAN.supervision, id: itemBasisId(9), article: '第九条' };
const listed = [...legalBases, ...Object.values(ANY_PLAN), item];
const bodyOf = (name: string): Correspondent => directory.bodies.find((one) => one.name === name)!;

const DEMANDS: readonly DocumentKind[] = ['supervision-notice', 'rectification-order', 'interview-notification'];
const bodies = fc.constantFrom<Correspondent[]>(...directory.bodies);
const days = fc.integer({ min: 0, max: 17 * 365 }).map((n) => addDays('2014-06-01', n));
const causes = fc.constantFrom<PaperCause[]>('overdue', 'assessment', 'relapse', 'finding');

it.each([
  ['县科农局', 'department'],
  ['县供销社', 'department'],
  ['寨岗镇', 'town'],
  ['县委组织部', 'party-organ'],
  ['县法院', 'court'],
  ['县检察院', 'procuratorate'],
  ['县人民银行连南支行', 'bank'],
  ['县地税局', 'vertical'],
  ['县委办', 'party-organ'],
  ['县政府', 'higher-authority'],
])('%s is a %s', (name, kind) => expect(addresseeKindOf(bodyOf(name))).toBe(kind));

describe('every paper of the table', () => {
  it('orders and interviews nobody but bodies of the county government and its towns', () => {
    fc.assert(
      fc.property(bodies, fc.constantFrom(...DEMANDS), (body, act) => {
        const kind = addresseeKindOf(body);
        const cell = paperTo(table, act, body);
        if (kind === 'department' || kind === 'town') {
          expect(cell).toMatchObject({ form: 'notice', consent: true });
          return;
        }
        if (isRefused(cell)) return;
        expect(cell.form).toBe('letter');
        expect(cell.verb).not.toMatch(/^(督办|限期整改|约谈)/);
      }),
    );
  });

  it('asks party organs, courts and the procuratorate, and goes no further', () => {
    for (const name of ['县委组织部', '县委宣传部', '县法院', '县检察院']) {
      expect(paperTo(table, 'supervision-notice', bodyOf(name))).toMatchObject({ form: 'letter', asks: true });
      for (const act of ['rectification-order', 'interview-notification', 'early-warning'] as const)
        expect(isRefused(paperTo(table, act, bodyOf(name)))).toBe(true);
    }
  });

  it('reports to the county government, and demands nothing of it', () => {
    const government = bodyOf('县政府');
    for (const act of ['progress-report', 'assessment-report'] as const)
      expect(paperTo(table, act, government)).toMatchObject({ form: 'notice', verb: '报告' });
    for (const act of [...DEMANDS, 'urging-slip', 'task-assignment'] as const)
      expect(isRefused(paperTo(table, act, government))).toBe(true);
  });

  it('proposes the talk with the head of a bank to whoever is above it, and is refused where nobody knows who that is', () => {
    const bank = bodyOf('县人民银行连南支行');
    expect(paperTo(table, 'interview-notification', bank)).toMatchObject({ toSuperior: true, verb: '建议约谈' });
    expect(paperTo(table, 'rectification-order', bank)).toMatchObject({ form: 'letter', copyToSuperior: true });
    expect(paperTo(table, 'interview-notification', { ...bank, superior: null })).toHaveProperty('refused');
  });

  it('cites only what is in force on its day, and what holds for its addressee', () => {
    fc.assert(
      fc.property(bodies, fc.constantFrom(...DEMANDS), causes, days, (body, act, cause, day) => {
        const ids = basesByCause(table, act, cause, body, [9]);
        const printed = basesOn(day, ids, listed);
        for (const basis of printed) expect(inForce(basis, day)).toBe(true);
        const kind = addresseeKindOf(body);
        if (kind !== 'department' && kind !== 'town')
          expect(printed.map(({ id }) => id).join()).not.toMatch(/supervision-regulation/);
      }),
    );
  });

  it('never rests a notice or an order about a late task on what the plan says about a poor year', () => {
    fc.assert(
      fc.property(bodies, fc.constantFrom('supervision-notice', 'rectification-order'), (body, act) => {
        const ids = basesByCause(table, act, 'overdue', body, [9]);
        expect(ids).not.toContain('plan:accountability');
        if (!isRefused(paperTo(table, act, body))) expect(ids).toContain(itemBasisId(9));
      }),
    );
  });

  it('rests the order of a poor year on that, and on no task', () => {
    expect(basesByCause(table, 'rectification-order', 'assessment', bodyOf('县科农局'), [9])).toEqual([
      'plan:accountability',
      'supervision-regulation-18',
    ]);
  });

  it('hands over falsified data on the law about it, and nothing else on that law', () => {
    const organ = bodyOf('县监察局');
    expect(basesByCause(table, 'referral-letter', 'falsified-data', organ)).toContain('environment-law-68');
    for (const cause of ['dereliction', 'interview-unmet'] as const)
      expect(basesByCause(table, 'referral-letter', cause, organ)).not.toContain('environment-law-68');
  });
});

describe('what a table has to reach', () => {
  const dayAfter = (day: IsoDate) => addDays(day, 1);
  const missed = (changed: (draft: Correspondence) => void, from = '2017-06-29') => {
    const draft = structuredClone(table);
    changed(draft);
    return unreachableByLateTask(draft, DEMANDS.slice(1), legalBases, from, dayAfter);
  };

  it('is the order and the interview, for departments and towns, on every day', () => {
    expect(missed(() => undefined)).toEqual([]);
  });

  it('is missed by an empty cell', () => {
    expect(missed(({ rows }) => delete rows.town['interview-notification'])).toEqual([
      { addressee: 'town', act: 'interview-notification', on: '2017-06-29' },
    ]);
  });

  it('is missed where the only provision is not in force yet, and not once it is', () => {
    const only = ({ bases }: Correspondence) => (bases['rectification-order']!.overdue = ['supervision-regulation-18']);
    expect(missed(only)).toContainEqual({ addressee: 'town', act: 'rectification-order', on: '2017-06-29' });
    expect(missed(only, '2021-02-01')).toEqual([]);
  });

  it('is missed from the day after the only provision ends', () => {
    const only = ({ bases }: Correspondence) => (bases['rectification-order']!.overdue = ['soil-law-5']);
    expect(missed(only, '2019-01-01')).toContainEqual({
      addressee: 'department',
      act: 'rectification-order',
      on: '2026-08-15',
    });
  });
});

it('says 经县政府同意 from the day on which the county government agreed, and until it no longer does', () => {
  const given = { ...table, standingConsent: { by: '县政府', on: '2018-01-02', until: '2018-12-31' } };
  expect(['2018-01-01', '2018-01-02', '2018-12-31', '2019-01-01'].map((day) => consentOn(given, day) !== null)).toEqual(
    [false, true, true, false],
  );
  expect(consentOn({ ...table, standingConsent: null }, '2018-01-02')).toBeNull();
});
