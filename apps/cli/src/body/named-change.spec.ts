import { readNamedChange, type KnownBody, type NamedChange } from './named-change';

const body = (id: number, name: string, more: Partial<KnownBody> = {}): KnownBody => ({
  id,
  name,
  from: null,
  to: null,
  kind: 'department',
  subordinateToCounty: true,
  ...more,
});
const DIRECTORY = [
  body(1, '县甲局'),
  body(2, '县乙局'),
  body(3, '县丙院', { kind: 'court', subordinateToCounty: false }),
];

const change = (more: Partial<NamedChange>): NamedChange => ({
  kind: 'split',
  on: '2019-03-20',
  before: ['县甲局'],
  successors: [],
  basis: '某机改〔2019〕1号',
  clauses: [],
  obligations: [],
  rest: [],
  ...more,
});

describe('a change of bodies typed by name', () => {
  it('takes a body of the directory by its id, and lets another one begin as the kind it comes from', () => {
    const read = readNamedChange(change({ kind: 'rename', before: ['县丙院'], successors: ['县丁院'] }), DIRECTORY);
    expect(read).toMatchObject({
      before: [3],
      successors: [{ name: '县丁院', kind: 'court', subordinateToCounty: false }],
      shares: { clauses: [], obligations: [], rest: null },
    });
    expect(
      readNamedChange(change({ kind: 'merge', before: ['县甲局', '县乙局'], successors: ['县乙局'] }), DIRECTORY),
    ).toMatchObject({ before: [1, 2], successors: [2] });
  });

  it('names the successors of shares by their place, each body once', () => {
    const read = readNamedChange(
      change({
        successors: ['县戊局', '县乙局'],
        clauses: ['7:14=县乙局,县戊局'],
        obligations: ['31=县戊局'],
        rest: ['县乙局'],
      }),
      DIRECTORY,
    );
    expect(read.successors).toEqual([expect.objectContaining({ name: '县戊局' }), 2]);
    expect(read.shares).toEqual({
      clauses: [{ planId: 7, number: 14, to: [1, 0] }],
      obligations: [{ id: 31, to: [0] }],
      rest: [1],
    });
  });

  it('needs no list of successors in an abolition: who takes something over is named where it is', () => {
    const read = readNamedChange(change({ kind: 'abolish', rest: ['县乙局'] }), DIRECTORY);
    expect([read.successors, read.shares.rest]).toEqual([[2], [0]]);
  });

  it.each([
    ['body-unknown', 'a body nobody knows', change({ before: ['县无局'] })],
    ['share-malformed', 'a clause without plan', change({ clauses: ['7=县乙局'] })],
    ['share-malformed', 'a clause without body', change({ clauses: ['7:14'] })],
    ['share-malformed', 'a clause without name', change({ clauses: ['7:14='] })],
    ['share-malformed', 'an obligation with a clause', change({ obligations: ['7:14=县乙局'] })],
    ['share-malformed', 'an obligation without id', change({ obligations: ['x=县乙局'] })],
    ['invalid-date', 'a day there is not', change({ on: '2019-02-30' })],
  ])('is refused with %s: %s', (code, _, named) => {
    expect(() => readNamedChange(named, DIRECTORY)).toThrow(expect.objectContaining({ code }));
  });
});
