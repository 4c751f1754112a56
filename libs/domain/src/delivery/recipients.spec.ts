import { recipientsOf, type DeliveryRules, type Person, type Told } from '.';

const title = { zh: '规则', en: 'a rule' };
const rules: Pick<DeliveryRules, 'recipients'> = {
  recipients: [
    { id: 'late', title, kinds: ['urging'], to: ['handler', 'head', 'lead'] },
    { id: 'up', title, kinds: ['decision-urged'], to: ['superior', 'coordinator'] },
    { id: 'all', title, kinds: ['*'], to: ['handler'] },
  ],
};
const [OWNER, LEAD, COORDINATOR, OFFICE] = [1, 2, 3, 4];
const person = (accountId: number, bodyId: number, standing: Person['standing']): Person => ({
  accountId,
  bodyId,
  standing,
});
const people = [
  person(11, OWNER, 'head'),
  person(12, OWNER, 'handler'),
  person(13, OWNER, 'acting'),
  person(21, LEAD, 'head'), // nobody else there
  person(31, COORDINATOR, 'handler'),
  person(41, OFFICE, 'handler'),
  person(42, OFFICE, 'head'),
];
const told = (kind: string): Told => ({ kind, bodyId: OWNER, leadIds: [LEAD] });
const surroundings = { coordinatorId: COORDINATOR, superiorId: OFFICE };
const reached = (kind: string, among = people) =>
  recipientsOf(rules, told(kind), among, surroundings).map(({ accountId, rule, as }) => [accountId, rule, as]);

describe('who is told', () => {
  it('is decided by the first rule that names the kind, and each person is told once', () => {
    expect(reached('urging')).toEqual([
      [12, 'late', 'handler'],
      [11, 'late', 'head'],
      [13, 'late', 'head'],
      [21, 'late', 'lead'],
    ]);
    expect(reached('decision-urged')).toEqual([
      [41, 'up', 'superior'],
      [31, 'up', 'coordinator'],
    ]);
    expect(reached('anything else')).toEqual([[12, 'all', 'handler']]);
  });

  it('is the head where a body has nobody else, and nobody where it has nobody', () => {
    expect(reached('reminder', [people[0]])).toEqual([[11, 'all', 'handler']]);
    expect(reached('reminder', [])).toEqual([]);
  });

  it('is whoever stands in as the person who is away, marked, and in the own part first', () => {
    const B = { ...person(12, OWNER, 'head'), standsFor: '甲' };
    const upwards = { recipients: [{ id: 'head', title, kinds: ['*'], to: ['head' as const] }] };
    const toldTo = (rule: Pick<DeliveryRules, 'recipients'>) =>
      recipientsOf(rule, told('urging'), [...people, B], surroundings).map(({ accountId, standsFor }) => [
        accountId,
        standsFor,
      ]);
    expect(toldTo(upwards)).toEqual([
      [11, null],
      [13, null],
      [12, '甲'],
    ]);
    expect(toldTo(rules)).toContainEqual([12, null]);
  });

  it('is the very persons whom a line asks, the head as well, and nobody who stands in for one of them', () => {
    const B = { ...person(14, OWNER, 'handler'), standsFor: '甲' };
    const asked = (accountIds: number[]) =>
      recipientsOf(rules, { ...told('anything else'), accountIds }, [...people, B], surroundings).map(
        ({ accountId, rule, as }) => [accountId, rule, as],
      );
    expect(asked([11])).toEqual([[11, 'all', 'head']]);
    expect(asked([12, 13])).toEqual([
      [12, 'all', 'handler'],
      [13, 'all', 'head'],
    ]);
    expect(asked([14, 41])).toEqual([]); // of the body alone, and in the own part
  });

  it('marks who acts for the head', () => {
    const acting = recipientsOf(rules, told('urging'), people, surroundings).filter((one) => one.acting);
    expect(acting.map(({ accountId }) => accountId)).toEqual([13]);
  });
});
