import { demoPeople, roleOfBody } from './demo-accounts';
import { presentHolder, type DirectoryOfBodies } from './directory';
import { hashPassword, passwordMatches, randomPassword } from './password';
import { tokenHash } from './session';

const body = (name: string, kind: 'department' | 'town' = 'department') => ({
  name,
  fullName: null,
  kind,
  subordinateToCounty: true,
  aliases: [],
  officeHolders: [
    { name: `${name}前任`, post: '局长', from: '2016-01-01', to: '2017-01-01' },
    { name: `${name}现任`, post: '局长', from: '2017-01-02' },
  ],
});

const directory: DirectoryOfBodies = {
  countyOffice: '县政府办',
  coordinator: '县环保局',
  organizationDepartment: '县委组织部',
  bodies: [body('县政府办'), body('县环保局'), body('县委组织部'), body('县林业局'), body('寨岗镇', 'town')],
};

describe('the people of the demo', () => {
  test.each([
    ['县政府办', 'county-office'],
    ['县环保局', 'coordinator'],
    ['县委组织部', 'organization'],
    ['县林业局', 'department'],
    ['寨岗镇', 'town'],
  ])('%s acts as %s', (name, role) => {
    expect(
      roleOfBody(
        directory,
        directory.bodies.find((b) => b.name === name)!,
      ),
    ).toBe(role);
  });

  it('are the present head of each body, and a reader without one', () => {
    const people = demoPeople(directory);
    expect(people).toHaveLength(6);
    expect(people[3]).toEqual({
      username: '县林业局',
      name: '县林业局现任',
      post: '局长',
      role: 'department',
      body: '县林业局',
    });
    expect(people[5]).toMatchObject({ username: '读者', role: 'reader', body: null });
  });

  it('are the other persons the directory names as well, in the role of their body', () => {
    const [office, ...bodies] = directory.bodies;
    const staff = [{ name: '某股长', post: '秘书股股长' }];
    const people = demoPeople({ ...directory, bodies: [{ ...office, staff }, ...bodies] });
    expect(people[1]).toEqual({
      username: '县政府办秘书股股长',
      name: '某股长',
      post: '秘书股股长',
      role: 'county-office',
      body: '县政府办',
    });
    expect(people).toHaveLength(7);
  });

  it('finds no head where the directory names none', () => {
    expect(presentHolder({ ...body('县史志办'), officeHolders: [] })).toBeNull();
  });
});

describe('passwords', () => {
  it('are kept as argon2id', async () => {
    const hash = await hashPassword('correct horse');
    expect(hash).toMatch(/^\$argon2id\$/);
    expect(await passwordMatches('correct horse', hash)).toBe(true);
    expect(await passwordMatches('wrong horse', hash)).toBe(false);
  });

  it('take their time, and never match, where there is no account', async () => {
    expect(await passwordMatches('anything', null)).toBe(false);
  });

  it('are never the same twice', () => {
    const made = new Set(Array.from({ length: 100 }, randomPassword));
    expect(made.size).toBe(100);
    for (const password of made) expect(password.length).toBeGreaterThanOrEqual(20);
  });
});

it('recognises a session by the SHA-256 of its token', () => {
  expect(tokenHash('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});
