import { copiesOf } from './common-facts';
import { guestsOfTalk } from './guests-of-talk';

const directory = { coordinator: '县国土环保局', organizationDepartment: '县委组织部' };
const forestry = { name: '县林业局', kind: 'department' as const };
const to = (about: { name: string; kind: 'department' | 'higher-authority' }, addressee: { name: string } = about) => ({
  ...{ about, addressee, superior: null },
});

describe('a notification of a talk', () => {
  it('is copied to everybody it names as taking part', () => {
    const copies = copiesOf(directory, 'interview-notification', to(forestry));
    expect(copies).toEqual(expect.arrayContaining(guestsOfTalk(directory, forestry.name)));
    expect(copies).toEqual(['县国土环保局', '县委组织部']);
  });

  it('names the body itself neither as a guest nor as a copy', () => {
    const coordinator = { name: '县国土环保局', kind: 'department' as const };
    expect(guestsOfTalk(directory, coordinator.name)).toEqual(['县委组织部']);
    expect(copiesOf(directory, 'interview-notification', to(coordinator))).toEqual(['县委组织部']);
  });

  it('that only proposes a talk to somebody above invites nobody', () => {
    expect(copiesOf(directory, 'interview-notification', to(forestry, { name: '清远市林业局' }))).toEqual([
      '县国土环保局',
      '县林业局',
    ]);
  });
});

it('another paper is copied to the coordinating body and to whoever is above', () => {
  expect(copiesOf(directory, 'supervision-notice', { ...to(forestry), superior: '清远市林业局' })).toEqual([
    '县国土环保局',
    '清远市林业局',
  ]);
});
