import { reorganisationOf, successorChoices, type ChangeFields } from './reorganisation-of';

const fields = (more: Partial<ChangeFields>): ChangeFields => ({
  kind: 'split',
  on: '2019-03-20',
  before: [1],
  basis: '某机改〔2019〕1号',
  ...more,
});

describe('the form of a change of bodies', () => {
  it('names successors by their place: those that exist first, then those that begin', () => {
    const split = fields({
      existing: [7],
      fresh: [{ name: '县林草局' }],
      shares: [
        { duties: ['clause:3:14', 'obligation:31'], to: ['new:县林草局'] },
        { duties: ['clause:3:15'], to: ['id:7', 'new:县林草局'] },
      ],
      rest: ['id:7'],
    });
    expect(successorChoices(split)).toEqual(['id:7', 'new:县林草局']);
    expect(reorganisationOf(split)).toMatchObject({
      successors: [{ id: 7 }, { name: '县林草局' }],
      clauses: [
        { planId: 3, number: 14, to: [1] },
        { planId: 3, number: 15, to: [0, 1] },
      ],
      obligations: [{ id: 31, to: [1] }],
      rest: [0],
    });
  });

  it('sends no shares where everything goes to one, and no new bodies with an abolition', () => {
    const shares = [{ duties: ['clause:3:14'], to: ['id:7'] }];
    expect(reorganisationOf(fields({ kind: 'merge', existing: [7], shares, rest: ['id:7'] }))).toMatchObject({
      clauses: [],
      rest: [],
    });
    expect(reorganisationOf(fields({ kind: 'abolish', fresh: [{ name: '县林草局' }], existing: [7] }))).toMatchObject({
      successors: [{ id: 7 }],
    });
  });
});
