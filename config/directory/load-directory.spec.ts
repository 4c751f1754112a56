import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { loadDirectory } from './load-directory';

const office = {
  name: '县政府办',
  fullName: '某县人民政府办公室',
  kind: 'government-office',
  subordinateToCounty: true,
  aliases: ['县府办'],
  officeHolders: [{ name: '唐某', post: '主任', from: '2016-12-01' }],
};
const government = {
  ...office,
  ...{ name: '县政府', fullName: '某县人民政府', kind: 'government', aliases: [] },
  officeHolders: [{ name: '房某', post: '县长', from: '2016-12-01' }],
};
const directory = {
  county: '某县',
  issuer: '某县人民政府办公室',
  countyOffice: '县政府办',
  coordinator: '县政府办',
  organizationDepartment: '县政府办',
  bodies: [office],
};

describe('a directory of bodies', () => {
  let folder: string;
  const load = (content: unknown) => {
    const file = join(folder, 'directory.yaml');
    writeFileSync(file, stringify(content));
    return loadDirectory(file);
  };
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'duban-directory-'))));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is read as it is written', () => {
    expect(load(directory)).toEqual(directory);
  });

  it('of the county is sound', () => {
    const { bodies, countyOffice } = loadDirectory();
    expect(bodies.length).toBeGreaterThan(20);
    expect(bodies.find(({ name }) => name === countyOffice)?.kind).toBe('government-office');
  });

  it.each([
    ['an unknown kind', { ...directory, bodies: [{ ...office, kind: 'office' }] }, /bodies\[0\]\.kind/],
    ['a body twice', { ...directory, bodies: [office, office] }, /bodies 有误：单位名称不得重复/],
    ['a misspelt key', { ...directory, bodies: [{ ...office, alias: [] }] }, /bodies\[0\]\.alias/],
    [
      'a day that does not exist',
      { ...directory, bodies: [{ ...office, officeHolders: [{ name: '唐某', post: '主任', from: '2017-02-29' }] }] },
      /bodies\[0\]\.officeHolders\[0\]\.from/,
    ],
    ['text in place of a list', { ...directory, bodies: [{ ...office, aliases: '县府办' }] }, /bodies\[0\]\.aliases/],
    [
      'two deputies',
      {
        ...directory,
        bodies: [
          {
            ...office,
            staff: [
              { name: '甲', post: '副主任', part: 'deputy' },
              { name: '乙', post: '调研员', part: 'deputy' },
            ],
          },
        ],
      },
      /代签人至多一名/,
    ],
    [
      'a number that is no telephone number',
      { ...directory, bodies: [{ ...office, staff: [{ name: '甲', post: '科员', phone: '秘书股' }] }] },
      /staff\[0\]\.phone.*电话号码/,
    ],
    [
      'a part that nobody has',
      { ...directory, bodies: [{ ...office, staff: [{ name: '甲', post: '科员', part: 'clerk' }] }] },
      /staff\[0\]\.part/,
    ],
    ['an empty entry', { ...directory, bodies: [null] }, /bodies 有误/],
    [
      'a signer whose post nobody holds',
      { ...directory, signers: [{ kind: 'supervision-notice', signer: '副主任' }] },
      /signers\[0\].*副主任/,
    ],
    [
      'a reviewer who signs as well',
      {
        ...directory,
        bodies: [{ ...office, staff: [{ name: '甲', post: '副主任' }] }],
        signers: [{ kind: 'supervision-notice', signer: '副主任', reviewer: '副主任' }],
      },
      /signers\[0\].*不同职务/,
    ],
    [
      'two signers of one kind',
      {
        ...directory,
        bodies: [{ ...office, staff: [{ name: '甲', post: '副主任' }] }],
        signers: [
          { kind: 'supervision-notice', signer: '副主任' },
          { kind: 'supervision-notice', signer: '副主任' },
        ],
      },
      /每种文书至多一名签发人/,
    ],
    [
      'a body that issues no papers',
      { ...directory, signers: [{ kind: 'request', body: office.name }] },
      /signers\[0\]\.body.*县政府/,
    ],
    [
      'a form that is signed by nobody',
      { ...directory, bodies: [office, government], signers: [{ kind: 'urging-slip', body: '县政府' }] },
      /signers\[0\]\.body.*催办单/,
    ],
    [
      'a letter of a referral that another body signs',
      {
        ...directory,
        bodies: [...directory.bodies, government],
        signers: [{ kind: 'referral-letter', body: '县政府' }],
      },
      /signers\[0\]\.body.*移送函/,
    ],
    [
      'a signer who is in the office and not in the body that signs',
      {
        ...directory,
        bodies: [{ ...office, staff: [{ name: '甲', post: '副主任' }] }, government],
        signers: [{ kind: 'request', body: '县政府', signer: '副主任' }],
      },
      /signers\[0\].*副主任.*县政府/,
    ],
    ['no bodies', { ...directory, bodies: [] }, /至少应有一个单位/],
    ['a coordinator nobody knows', { ...directory, coordinator: '县环保局' }, /coordinator.*县环保局/],
    ['an empty file', null, /一组键值/],
  ])('is refused for %s', (_, content, message) => {
    expect(() => load(content)).toThrow(expect.objectContaining({ code: 'directory-invalid' }));
    expect(() => load(content)).toThrow(message);
  });
});
