import fc from 'fast-check';
import { aBodyYear, anEvent, anObligation, someScheme } from '../a-body-year.fixture';
import { canonical, firstDifference, recompute, type Dossier } from './dossier';
import { ENGINE, scoreYear } from './score-year';

const inputs = [
  aBodyYear({
    obligations: [anObligation('c1/a', { done: '2018-12-20' }), anObligation('c2/b', { done: '2019-01-20' })],
    events: [anEvent(7, 'urged', { obligation: 'c2/b' })],
  }),
  aBodyYear({ body: '某镇', kind: 'town' }),
];
const dossier: Dossier = { engine: ENGINE, year: 2018, scheme: someScheme(), inputs };
const frozen = scoreYear(dossier.scheme, 2018, inputs).subjects;
const copy = (): Dossier => JSON.parse(canonical(dossier));

describe('a frozen year', () => {
  it('comes out the same from a copy of what it carries', () => {
    expect(recompute(copy(), frozen)).toBeNull();
    expect(recompute(copy(), JSON.parse(JSON.stringify([...frozen].reverse())))).toBeNull();
  });

  it('names one input that was changed, and what it changes', () => {
    const changed = copy();
    changed.inputs[0].obligations[0].submittedOn = '2019-12-20';
    expect(firstDifference(dossier, changed)).toEqual({
      place: 'inputs[县科农局].obligations[c1/a].submittedOn',
      frozen: '2018-12-20',
      now: '2019-12-20',
    });
    expect(recompute(changed, frozen)).toMatchObject({ place: 'results[县科农局].grade', frozen: 'pass', now: 'fail' });
  });

  it('names one value of the scheme that was changed', () => {
    const changed = copy();
    changed.scheme.deductions[0].rule!.each = 0.6;
    expect(firstDifference(dossier, changed)).toEqual({
      place: 'scheme.deductions[urged].rule.each',
      frozen: 0.5,
      now: 0.6,
    });
  });

  it('names one result that was changed', () => {
    const changed = JSON.parse(JSON.stringify(frozen));
    changed[0].score += 0.1;
    expect(recompute(copy(), changed)?.place).toMatch(/^results\[.+\]\.score$/);
  });

  it('names what is shown beside the score, where it was changed, and passes over what is not there', () => {
    const [first, ...rest] = JSON.parse(JSON.stringify(frozen)) as typeof frozen;
    const missing = [{ item: 'x', reason: { zh: '还没有人评分', en: 'nobody has given points' } }];
    expect(recompute(copy(), [{ ...first, missing }, ...rest])?.place).toContain(`results[${first.body}].missing`);
    expect(recompute(copy(), [{ ...first, fewItems: !first.fewItems }, ...rest])?.place).toMatch(/\.fewItems$/);
    const lean = frozen.map(({ body, score, grade, rules, group, place }) => ({
      body,
      score,
      grade,
      rules,
      group,
      place,
    }));
    expect(recompute(copy(), lean)).toBeNull();
  });

  it('names a place and a group that were changed, and misses none in a year that kept none', () => {
    const withFirst = (other: object) => JSON.parse(JSON.stringify([{ ...frozen[0], ...other }, ...frozen.slice(1)]));
    const place = recompute(copy(), withFirst({ place: 9 }));
    expect(place).toEqual({ place: `results[${frozen[0].body}].place`, frozen: 9, now: frozen[0].place });
    expect(recompute(copy(), withFirst({ group: 'towns of old' }))?.place).toMatch(/\.group$/);
    expect(recompute(copy(), withFirst({ group: null, place: null }))).toBeNull();
  });

  it('is the same text in whatever order its keys come', () => {
    const turned = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(turned)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([key, entry]) => [key, turned(entry)]),
            )
          : value;
    fc.assert(fc.property(fc.jsonValue(), (value) => expect(canonical(turned(value))).toBe(canonical(value))));
  });

  it('says nothing about a field that is left out or undefined, and something about one that is null', () => {
    expect(canonical({ a: undefined, b: 1 })).toBe('{"b":1}');
    expect(firstDifference({ a: null }, { a: 0 })).toEqual({ place: 'a', frozen: null, now: 0 });
    expect(firstDifference([1, 2], [1])).toEqual({ place: '[1]', frozen: 2, now: null });
  });
});
