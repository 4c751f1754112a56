import { basesOn, type LegalBasis } from './legal-basis';

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
