import type { ParsedClause, ParsedRole } from '../plan-text/parsed-plan';
import { ownersOf, segmentAt } from './owners';

const COORDINATOR = '县甲局';

const aRole = (role: ParsedRole['role'], body: string, facts: Partial<ParsedRole> = {}): ParsedRole => ({
  role,
  body,
  written: body,
  phrase: '',
  segment: 1,
  openList: false,
  inProse: false,
  span: [90, 100],
  ...facts,
});

const aClause = (...roles: ParsedRole[]): ParsedClause => ({
  ordinal: '（一）',
  number: 1,
  heading: '示例条款。',
  section: null,
  text: '',
  span: [0, 300],
  roles,
  deadlines: [],
  targets: [],
  doubts: [],
});

const owners = (...roles: ParsedRole[]) => ownersOf(aClause(...roles), 1, COORDINATOR);

describe('who answers for a clause', () => {
  it('is the lead before anybody else, whatever the order of the names', () => {
    const all = [aRole('participant', '县丙局'), aRole('executor', '县丁局'), aRole('lead', '县乙局')];
    expect(owners(...all)).toEqual(['县乙局']);
    expect(owners(...all.toReversed())).toEqual(['县乙局']);
  });

  it('is every responsible body jointly when nobody leads, each once', () => {
    const [one, two] = [aRole('responsible', '县乙局'), aRole('responsible', '县丙局')];
    expect(owners(one, two, one, aRole('cooperator', '县丁局'))).toEqual(['县乙局', '县丙局']);
  });

  it('is a responsible body before one that carries the work out', () => {
    expect(owners(aRole('executor', '县丁局'), aRole('responsible', '县乙局'))).toEqual(['县乙局']);
  });

  it('is whoever carries it out when nobody leads or is responsible', () => {
    expect(owners(aRole('participant', '县丙局'), aRole('executor', '县丁局'))).toEqual(['县丁局']);
  });

  it('is never an open list, nor a body that only running text mentions', () => {
    expect(owners(aRole('lead', '相关单位', { openList: true }))).toEqual([COORDINATOR]);
    expect(owners(aRole('lead', '县乙局', { inProse: true }), aRole('responsible', '县丙局'))).toEqual(['县丙局']);
  });

  it('is the first of those that only take part, before it falls to the coordinator', () => {
    expect(owners(aRole('participant', '县丙局'), aRole('participant', '县丁局'))).toEqual(['县丙局']);
    expect(owners()).toEqual([COORDINATOR]);
  });

  it('is asked for each responsibility tail by itself', () => {
    const clause = aClause(aRole('lead', '县乙局'), aRole('lead', '县丙局', { segment: 2, span: [190, 200] }));
    expect([1, 2].map((segment) => ownersOf(clause, segment, COORDINATOR))).toEqual([['县乙局'], ['县丙局']]);
  });
});

describe('the responsibility tail of a place in the text', () => {
  const clause = aClause(aRole('lead', '县乙局'), aRole('lead', '县丙局', { segment: 2, span: [190, 200] }));

  it('is the first one that ends after it', () => {
    expect([0, 99, 100, 199].map((offset) => segmentAt(clause, offset))).toEqual([1, 1, 2, 2]);
  });

  it('is the last one for what stands behind all of them', () => {
    expect(segmentAt(clause, 200)).toBe(2);
  });

  it('is the first one where the clause names nobody', () => {
    expect(segmentAt(aClause(), 10)).toBe(1);
  });
});
