import { groupByRole } from './group-by-role';

describe('groupByRole', () => {
  it('puts the signers first and keeps a role it does not know', () => {
    const persons = [{ role: 'town' }, { role: 'auditor' }, { role: 'county-office' }, { role: 'town' }];
    expect(groupByRole(persons).map(({ role, members }) => [role, members.length])).toEqual([
      ['county-office', 1],
      ['town', 2],
      ['auditor', 1],
    ]);
  });
});
