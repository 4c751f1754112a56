import { loadDirectory } from '@app/config';
import { requireSigner, standingToSign, type DocumentKind, type Person, type Presented } from '@app/domain/escalation';
import { asSignedBy, signersOfKind } from './officers';
import { type OfficeOnDay } from '../bodies/officers-on';

const directory = loadDirectory();
const head = { name: '唐试岚', post: '主任' };
const office: OfficeOnDay = {
  head,
  deputy: { name: '许拟章', post: '副主任' },
  posts: [
    { name: '莫仿文', post: '秘书股股长', part: 'reviewer', phone: null },
    { name: '许拟章', post: '副主任', part: 'deputy', phone: null },
  ],
  government: {
    head: { name: '房拟政', post: '县长' },
    deputy: null,
    posts: [{ name: '唐例环', post: '副县长', part: 'leader', phone: null }],
    elsewhere: '县政府',
  },
};
const GOVERNMENT = 7;
const here = (kind: DocumentKind) => ({ kind, signingBodyId: null });
const there = (kind: DocumentKind) => ({ kind, signingBodyId: GOVERNMENT });
const presented: Presented = { state: 'reviewed', drafters: [], reviewer: null, deputyCalled: false };
const person = (name: string): Person => ({ accountId: null, name, post: '' });
const terms = {
  ...{ reviewRequired: true, distinctPersons: true, reviewWorkingDays: 2, signWorkingDays: 3 },
  ...{ deputyAfterWorkingDays: 2, reviseWorkingDays: 3 },
};

describe('who signs a kind of document', () => {
  it('is the head of the office, unless the directory says otherwise', () => {
    expect(signersOfKind(directory, here('supervision-notice'), office)).toBe(office);
    const others = { ...directory, signers: [{ kind: 'early-warning' as const, signer: '副主任' }] };
    expect(signersOfKind(others, here('supervision-notice'), office)).toBe(office);
  });

  it('is the holder of the post that is named, and the head where that person lets the time pass', () => {
    const named = { ...directory, signers: [{ kind: 'supervision-notice' as const, signer: '副主任' }] };
    const officers = signersOfKind(named, here('supervision-notice'), office);
    expect(officers).toEqual({ head: office.deputy, deputy: head, reviewer: null });
    const may = (name: string, of = presented) => !('bar' in standingToSign(of, person(name), officers, terms));
    expect([may('许拟章'), may('唐试岚'), may('莫仿文')]).toEqual([true, false, false]);
    expect(may('唐试岚', { ...presented, deputyCalled: true })).toBe(true);
  });

  it('is called by another post where one is named', () => {
    const signers = [{ kind: 'supervision-notice' as const, signer: '副主任', deputy: '秘书股股长' }];
    expect(signersOfKind({ ...directory, signers }, here('supervision-notice'), office).deputy?.name).toBe('莫仿文');
  });

  it('is the head still where only a reviewer is named; nobody is, while the post is vacant', () => {
    const signers = [{ kind: 'early-warning' as const, reviewer: '秘书股股长' }];
    const officers = signersOfKind({ signers }, here('early-warning'), office);
    expect(officers).toMatchObject({ head, deputy: office.deputy, reviewer: { name: '莫仿文', post: '秘书股股长' } });
    expect(asSignedBy(head, { officers: office, signers: officers }, { insteadOf: null })).toEqual({ insteadOf: null });
    expect(signersOfKind({ signers }, here('early-warning'), { ...office, posts: [] }).reviewer).toBeNull();
  });

  it('is the head of the county government for what is presented there, and nobody while that post is vacant', () => {
    const signers = [{ kind: 'request' as const, body: '县政府', reviewer: '秘书股股长' }];
    const officers = signersOfKind({ signers }, there('request'), office);
    expect(officers).toMatchObject({ head: office.government!.head, deputy: null, reviewer: { name: '莫仿文' } });
    const may = (name: string, of = officers) => !('bar' in standingToSign(presented, person(name), of, terms));
    expect([may('房拟政'), may('唐试岚'), may('唐例环')]).toEqual([true, false, false]);
    const vacant = signersOfKind({ signers }, there('request'), {
      ...office,
      government: { ...office.government!, head: null },
    });
    expect([may('房拟政', vacant), may('唐试岚', vacant)]).toEqual([false, false]);
    expect(() => requireSigner(presented, person('唐试岚'), vacant, terms)).toThrow(
      expect.objectContaining({
        code: 'sign-off-not-signer',
        message: expect.stringContaining('登记县政府的主要负责人'),
      }),
    );
    const called = [{ ...signers[0], deputy: '副县长' }];
    const late = signersOfKind({ signers: called }, there('request'), office);
    expect(may('唐例环', late)).toBe(false);
    expect(standingToSign({ ...presented, deputyCalled: true }, person('唐例环'), late, terms)).toEqual({
      insteadOf: { name: '房拟政', post: '县长' },
    });
    const leader = [{ ...signers[0], signer: '副县长' }];
    expect(signersOfKind({ signers: leader }, there('request'), office)).toMatchObject({
      head: { name: '唐例环' },
      deputy: { name: '房拟政' },
      elsewhere: '县政府',
    });
  });

  it('stays whoever it was presented to, whatever the directory says since', () => {
    const signers = [{ kind: 'request' as const, body: '县政府' }];
    expect(signersOfKind({ signers }, here('request'), office)).toBe(office);
    expect(signersOfKind({ signers: [] }, there('request'), office)).toBe(office.government);
  });

  it('is a substitute for the head as such, also where the head was called for another post', () => {
    const away = { name: '莫仿文', post: '主任' };
    const officers = { ...office, acting: { away } };
    const signers = { head: office.deputy, deputy: head };
    const asCalled = { insteadOf: office.deputy };
    expect(asSignedBy(head, { officers: office, signers }, asCalled)).toEqual({ insteadOf: null });
    expect(asSignedBy(head, { officers, signers }, asCalled)).toEqual({ insteadOf: away, acting: true });
    expect(asSignedBy(office.deputy!, { officers, signers }, { insteadOf: null })).toEqual({ insteadOf: null });
  });
});
