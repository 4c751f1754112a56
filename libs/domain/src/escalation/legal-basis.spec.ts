import { basesOn, printedBasis, requireBases, type LegalBasis } from './legal-basis';
import { namesRestriction, withPlanBases } from './plan-basis';

const basis = (id: string, validFrom: string, validTo: string | null): LegalBasis => ({
  id,
  title: `《${id}》`,
  number: null,
  article: null,
  validFrom,
  validTo,
  note: null,
});
const bases = [
  basis('plan', '2017-06-29', null),
  basis('supervision', '2021-02-01', null),
  basis('soil-law', '2019-01-01', '2026-08-14'),
  basis('code', '2026-08-15', null),
];
const idsOn = (date: string, ids = ['plan', 'supervision', 'soil-law', 'code']) =>
  basesOn(date, ids, bases).map(({ id }) => id);

describe('the legal bases of a document', () => {
  it.each([
    ['2017-06-28', []],
    ['2017-06-29', ['plan']],
    ['2018-12-31', ['plan']],
    ['2019-01-01', ['plan', 'soil-law']],
    ['2021-01-31', ['plan', 'soil-law']],
    ['2021-02-01', ['plan', 'supervision', 'soil-law']],
    ['2026-08-14', ['plan', 'supervision', 'soil-law']],
    ['2026-08-15', ['plan', 'supervision', 'code']],
  ])('on %s are %j', (date, expected) => {
    expect(idsOn(date)).toEqual(expected);
  });

  it('come in the order they are asked for, and only those', () => {
    expect(idsOn('2022-01-01', ['supervision', 'plan'])).toEqual(['supervision', 'plan']);
  });

  it('are none when all have expired', () => {
    expect(idsOn('2026-08-15', ['soil-law'])).toEqual([]);
  });

  it('cannot be one nobody has listed', () => {
    expect(() => idsOn('2022-01-01', ['no-such-law'])).toThrow(
      expect.objectContaining({ code: 'legal-basis-unknown', details: { id: 'no-such-law' } }),
    );
  });
});

describe('what the plan itself lays down', () => {
  const found = {
    supervision: { clause: 12, article: '第五部分第（二）项', restricts: false },
    accountability: { clause: 13, article: '第五部分第（三）项', restricts: true },
    'early-warning': null,
  };
  const plan = { title: '某县农贸市场改造方案', documentNumber: '某府办〔2026〕8号', issuedOn: '2026-11-20' };
  const own = withPlanBases(bases, plan, found);
  const cited = (...ids: string[]) => basesOn('2026-12-01', ids, own).map(printedBasis);

  it('is cited by the title and the article of that plan, and left out where it has none', () => {
    expect(cited('plan:supervision', 'code')).toEqual(['《某县农贸市场改造方案》第五部分第（二）项', '《code》']);
    expect(cited('plan:early-warning', 'code')).toEqual(['《code》']);
  });

  it('is found under the ids of an earlier version', () => {
    expect(cited('plan-clause-47', 'plan-clause-49')).toEqual(cited('plan:supervision', 'plan:accountability'));
    expect(cited('plan-clause-8')).toEqual([]);
  });

  it('blocks the issue where it was all that a draft rests on, and says why', () => {
    const code = (ids: string[]) => {
      try {
        return requireBases('2026-12-01', ids, own).length;
      } catch (error) {
        return (error as { code: string }).code;
      }
    };
    expect(code(['plan:accountability'])).toBe(1);
    expect(code(['plan:early-warning'])).toBe('legal-basis-missing');
    expect(code(['plan:early-warning', 'soil-law'])).toBe('legal-basis-expired');
  });

  it('lets a restriction be suggested only where its clause names one', () => {
    const { accountability, ...others } = found;
    expect(namesRestriction(['plan:accountability', 'code'], own)).toBe(true);
    expect(namesRestriction(['plan:early-warning', 'code'], own)).toBe(false);
    expect(namesRestriction(['code'], own)).toBe(true);
    expect(namesRestriction(['code'], withPlanBases(bases, plan, { ...others, accountability: null }))).toBe(false);
    expect(accountability.restricts).toBe(true);
  });
});
