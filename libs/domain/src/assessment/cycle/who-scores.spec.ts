import fc from 'fast-check';
import { decidesObjection, isApart, scoreRefusal, type GroupedBody, type ScoredItem } from './who-scores';

const ORGANIZATION = '县委组织部';
const organization: GroupedBody = { body: ORGANIZATION, group: null };
const scoring = ['县经促局', '县审计局', '县财政局'].map((body) => ({ body, group: '考核成员单位' }));
const [economy, audit, finance] = scoring;
const forestry: GroupedBody = { body: '县林业局', group: '部门' };
const agriculture: GroupedBody = { body: '县科农局', group: '部门' };
const town: GroupedBody = { body: '三江镇', group: '镇' };

const item = (facts: Partial<ScoredItem> = {}): ScoredItem => ({
  ...{ assessed: forestry, scorers: scoring, parties: [] },
  ...facts,
});
const refusal = (scorer: GroupedBody, facts: Partial<ScoredItem> = {}) =>
  scoreRefusal(scorer, item(facts), ORGANIZATION);

describe('who scores whom', () => {
  it('the bodies the scheme names score departments and towns', () => {
    expect(refusal(economy)).toBeNull();
    expect(refusal(audit, { assessed: town })).toBeNull();
  });

  it('nobody scores itself, and a scoring body is scored by the organization department', () => {
    expect(refusal(finance, { assessed: finance })).toBe('itself');
    expect(refusal(audit, { assessed: finance })).toBe('rival');
    expect(refusal(organization, { assessed: finance })).toBeNull();
  });

  it('nor a body that has ended and whose heir it is', () => {
    expect(refusal(economy, { heir: economy.body })).toBe('itself');
    expect(refusal(audit, { heir: economy.body })).toBeNull();
  });

  it('a scoring body touches no item of a clause in which it has a role; the others do', () => {
    expect(refusal(economy, { parties: ['县林业局', '县经促局'] })).toBe('own-clause');
    expect(refusal(audit, { parties: ['县林业局', '县经促局'] })).toBeNull();
    expect(refusal(organization, { parties: ['县林业局', '县经促局'] })).toBe('not-a-scorer');
  });

  it('what none of the named bodies may touch falls to the organization department', () => {
    const parties = scoring.map(({ body }) => body);
    for (const one of scoring) expect(refusal(one, { parties })).toBe('own-clause');
    expect(refusal(organization, { parties })).toBeNull();
    expect(refusal(organization, { parties: [...parties, ORGANIZATION] })).toBe('own-clause');
  });

  it('the organization department does not score itself, nor what others may score', () => {
    expect(refusal(organization, { assessed: organization, scorers: [] })).toBe('itself');
    expect(refusal(organization)).toBe('not-a-scorer');
    expect(refusal(agriculture)).toBe('not-a-scorer');
  });

  const everybody = [...scoring, forestry, agriculture, town, organization];
  const anyItem = fc.record({
    assessed: fc.constantFrom(...everybody),
    scorers: fc.subarray([...scoring, organization]),
    parties: fc.subarray(everybody.map(({ body }) => body)),
  });

  it('law: whoever may is named or leads, is not the assessed, no rival of it and no party of the clause', () => {
    fc.assert(
      fc.property(fc.constantFrom(...everybody), anyItem, (scorer, one) => {
        if (scoreRefusal(scorer, one, ORGANIZATION) !== null) return;
        expect(one.scorers.includes(scorer) || scorer === organization).toBe(true);
        expect(scorer.body).not.toBe(one.assessed.body);
        if (scorer.group !== null) expect(scorer.group).not.toBe(one.assessed.group);
        expect(one.parties).not.toContain(scorer.body);
      }),
    );
  });

  it('law: there is somebody for every item, unless the organization department is a party or the assessed', () => {
    fc.assert(
      fc.property(anyItem, (one) => {
        fc.pre(one.assessed !== organization && !one.parties.includes(ORGANIZATION));
        expect(everybody.some((scorer) => scoreRefusal(scorer, one, ORGANIZATION) === null)).toBe(true);
      }),
    );
  });

  it('law: a further role in the clause never lets a body in that was kept out for itself or as a rival', () => {
    fc.assert(
      fc.property(fc.constantFrom(...everybody), anyItem, fc.constantFrom(...everybody), (scorer, one, party) => {
        const before = scoreRefusal(scorer, one, ORGANIZATION);
        const after = scoreRefusal(scorer, { ...one, parties: [...one.parties, party.body] }, ORGANIZATION);
        if (before === 'itself' || before === 'rival') expect(after).toBe(before);
      }),
    );
  });
});

describe('one person', () => {
  const person = (name: string, accountId: number | null = null) => ({ name, accountId });

  it('who scored an item does not decide its objection, by account and by name', () => {
    expect(decidesObjection(person('甲', 1), [person('乙', 2)])).toBe(true);
    expect(decidesObjection(person('甲', 1), [person('乙', 1)])).toBe(false);
    expect(decidesObjection(person('甲', 1), [person('甲')])).toBe(false);
  });

  it('drafts, reviews or signs a year, one of the three', () => {
    expect(isApart(person('丙', 3), [person('甲', 1), person('乙', 2)])).toBe(true);
    expect(isApart(person('乙', 2), [person('甲', 1), person('乙', 2)])).toBe(false);
    expect(isApart(person('甲', 1), [null])).toBe(true);
  });
});
