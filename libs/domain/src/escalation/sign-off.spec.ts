import { samePerson } from '../bodies/same-person';
import fc from 'fast-check';
import { DubanError } from '../errors';
import { afterDocumentMove, canMoveDocument, type DocumentMove } from './document-lifecycle';
import {
  awaits,
  partOf,
  standingToReturn,
  standingToSign,
  type Officers,
  type Person,
  type Presented,
  type SignOffTerms,
} from './sign-off';
import { requireReviewer, requireSigner } from './sign-off-refusals';

const terms: SignOffTerms = {
  reviewRequired: true,
  distinctPersons: true,
  reviewWorkingDays: 2,
  signWorkingDays: 2,
  deputyAfterWorkingDays: 2,
  reviseWorkingDays: 3,
};
const person = (name: string, accountId: number | null = null): Person => ({ accountId, name, post: '干部' });
const [head, deputy, clerk, other] = ['主任甲', '副主任乙', '科员丙', '科员丁'].map((name) => person(name));
const officers: Officers = { head, deputy };
const fresh: Presented = { state: 'draft', drafters: [], reviewer: null, deputyCalled: false };
const reviewed: Presented = { ...fresh, state: 'reviewed', reviewer: clerk };

const refusalOf = (act: () => unknown): DubanError => {
  try {
    act();
  } catch (error) {
    return error as DubanError;
  }
  throw new Error('nothing was refused');
};

describe('who may sign', () => {
  const standing = (presented: Presented, who: Person, by: Officers = officers) =>
    standingToSign(presented, who, by, terms);

  it('is the head, once somebody else has reviewed it', () => {
    expect(standing(fresh, head)).toEqual({ bar: 'unreviewed' });
    expect(standing(reviewed, head)).toEqual({ insteadOf: null });
    expect(standing(reviewed, clerk)).toEqual({ bar: 'reviewer' });
    expect(standing(reviewed, other)).toEqual({ bar: 'not-signer' });
  });

  it('is anybody of the office where whoever works on it issues it', () => {
    const slip: Presented = { ...fresh, state: 'reviewed', drafters: [clerk], byDrafter: true };
    for (const who of [head, clerk, other]) expect(standing(slip, who)).toEqual({ insteadOf: null });
  });

  it('is the deputy for a head that let the time pass, that has a part in it, or that is not there', () => {
    expect(standing(reviewed, deputy)).toEqual({ bar: 'not-called' });
    expect(standing({ ...reviewed, deputyCalled: true }, deputy)).toEqual({ insteadOf: head });
    expect(standing({ ...reviewed, deputyCalled: true }, head)).toEqual({ insteadOf: null }); // late is not never
    expect(standing({ ...reviewed, drafters: [head] }, head)).toEqual({ bar: 'drafter' });
    expect(standing({ ...reviewed, drafters: [head] }, deputy)).toEqual({ insteadOf: head });
    expect(standing(reviewed, deputy, { head: null, deputy })).toEqual({ insteadOf: null });
  });

  it('is whoever stands in for the head, which the paper says; the head who is back ends that first', () => {
    const by: Officers = { head: other, deputy, acting: { away: head } };
    expect(standing(reviewed, other, by)).toEqual({ insteadOf: head, acting: true });
    expect(standing(reviewed, head, by)).toEqual({ bar: 'substituted' });
    expect(standing(reviewed, deputy, by)).toEqual({ bar: 'not-called' });
    expect(standing({ ...reviewed, reviewer: other }, other, by)).toEqual({ bar: 'reviewer' });
    expect(standing({ ...reviewed, drafters: [other] }, deputy, by)).toEqual({ insteadOf: other });
    const vacant: Officers = { head: deputy, deputy, acting: { away: null } };
    expect(standing(reviewed, deputy, vacant)).toEqual({ insteadOf: null, acting: true });
    expect(refusalOf(() => requireSigner(reviewed, head, by, terms))).toMatchObject({
      code: 'sign-off-substituted',
      sentence: { zh: expect.stringContaining('终止'), en: expect.stringContaining('sign right after') },
    });
  });

  it('is anybody else of the office where the directory names neither', () => {
    const nobody = { head: null, deputy: null };
    expect(standing(reviewed, other, nobody)).toEqual({ insteadOf: null });
    expect(standing(reviewed, clerk, nobody)).toEqual({ bar: 'reviewer' });
  });

  it('is one person by a version of before, who heads the office or its deputy, and whoever reviewed where persons need not differ', () => {
    expect(standingToSign({ ...fresh, drafters: [head] }, head, officers, undefined)).toEqual({ insteadOf: null });
    expect(standingToSign(fresh, deputy, officers, undefined)).toEqual({ insteadOf: head });
    expect(standingToSign(fresh, other, officers, undefined)).toEqual({ bar: 'not-signer' });
    expect(standingToSign(fresh, other, { head: null, deputy: null }, undefined)).toEqual({ insteadOf: null });
    const loose = { ...terms, distinctPersons: false };
    expect(standingToSign({ ...reviewed, reviewer: head, drafters: [head] }, head, officers, loose)).toEqual({
      insteadOf: null,
    });
    const unreviewed = { ...terms, reviewRequired: false };
    expect(standingToSign(fresh, head, officers, unreviewed)).toEqual({ insteadOf: null });
  });

  it('may send it back instead, also before the time; from the review anybody of the office may', () => {
    const may = (who: Person, by = officers, state: 'draft' | 'reviewed' = 'reviewed') =>
      standingToReturn(state, who, by, terms);
    expect([head, deputy, clerk].map((one) => may(one))).toEqual([true, true, false]);
    expect(may(clerk, { head: null, deputy: null })).toBe(true);
    expect(may(clerk, officers, 'draft')).toBe(true);
    expect(standingToReturn('draft', clerk, officers, undefined)).toBe(true); // a version of before
  });
});

it('takes one account and one name for one person', () => {
  expect(samePerson(person('甲', 1), person('乙', 2))).toBe(false);
  expect(samePerson(person('甲', 1), person('甲', 2))).toBe(true);
  expect(samePerson(person('甲', 1), person('乙', 1))).toBe(true);
  expect(samePerson(person('甲', 1), person('甲'))).toBe(true);
});

describe('a refusal', () => {
  it.each([
    ['sign-off-unreviewed', fresh, head, '先由', 'reviews it first'],
    ['sign-off-same-person', reviewed, clerk, '请由干部主任甲签发', 'It is for 主任甲'],
    ['sign-off-same-person', { ...reviewed, drafters: [head] }, head, '请由干部副主任乙签发', 'It is for 副主任乙'],
    ['sign-off-not-signer', reviewed, other, '请由干部主任甲签发', 'It is for 主任甲'],
    ['sign-off-deputy-not-called', reviewed, deputy, '请由干部主任甲签发', 'It is for 主任甲'],
  ])('%s says who else may', (code, presented, who, zh, en) => {
    expect(refusalOf(() => requireSigner(presented as Presented, who, officers, terms))).toMatchObject({
      code,
      sentence: { zh: expect.stringContaining(zh), en: expect.stringContaining(en) },
    });
  });

  it('says what to do where everybody who may sign has another part in it', () => {
    const closed = { ...reviewed, drafters: [head], reviewer: deputy };
    expect(refusalOf(() => requireSigner(closed, deputy, officers, terms)).sentence.zh).toContain('请退回');
  });

  it('keeps whoever drafted from reviewing, also the drafter of an earlier round', () => {
    const presented = { ...fresh, drafters: [clerk, other] };
    expect(refusalOf(() => requireReviewer(presented, clerk, officers, terms)).code).toBe('sign-off-same-person');
    expect(() => requireReviewer(presented, head, officers, terms)).not.toThrow();
    expect(() => requireReviewer(presented, clerk, officers, { ...terms, distinctPersons: false })).not.toThrow();
  });

  it('leaves the review to the reviewer that is named, and to anybody else where that one wrote at the draft', () => {
    const named = { ...officers, reviewer: { name: clerk.name, post: clerk.post } };
    expect(refusalOf(() => requireReviewer(fresh, other, named, terms)).code).toBe('sign-off-not-reviewer');
    expect(() => requireReviewer(fresh, clerk, named, terms)).not.toThrow();
    expect(() => requireReviewer({ ...fresh, drafters: [clerk] }, other, named, terms)).not.toThrow();
    expect(() => requireReviewer(fresh, other, { ...named, reviewer: null }, terms)).not.toThrow();
  });
});

describe('any sequence of acts', () => {
  const PEOPLE = [head, deputy, clerk, other, person('统筹戊', 9)];
  const act = fc.record({
    move: fc.constantFrom<DocumentMove | 'call'>('review', 'return', 'revise', 'sign', 'withdraw', 'call'),
    who: fc.constantFrom(...PEOPLE),
  });

  /** What the use cases do with a document, as far as persons and states go; what is refused changes nothing. */
  function after(presented: Presented, { move, who }: { move: DocumentMove | 'call'; who: Person }, by: SignOffTerms) {
    if (move === 'call')
      return awaits(presented.state, by) === 'signature' ? { ...presented, deputyCalled: true } : presented;
    if (!canMoveDocument(presented.state, move)) return presented;
    try {
      if (move === 'review') {
        if (awaits(presented.state, by) !== 'review') return presented;
        requireReviewer(presented, who, officers, by);
      }
      if (move === 'sign') requireSigner(presented, who, officers, by);
    } catch (error) {
      if (error instanceof DubanError) return presented;
      throw error;
    }
    const next = { ...presented, state: afterDocumentMove(presented.state, move) };
    if (move === 'review') return { ...next, reviewer: who };
    if (move === 'return') return { ...next, reviewer: null, deputyCalled: false };
    return move === 'revise' ? { ...next, drafters: [...presented.drafters, who] } : next;
  }

  it('never gives two parts to one person, and never signs what nobody reviewed', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), fc.subarray(PEOPLE), fc.boolean(), (acts, drafters, review) => {
        const by = { ...terms, reviewRequired: review };
        let presented: Presented = { ...fresh, drafters };
        for (const one of acts) {
          const before = presented;
          presented = after(presented, one, by);
          if (presented.reviewer) expect(partOf(presented.reviewer, { ...presented, reviewer: null }, by)).toBeNull();
          if (before.state !== 'signed' && presented.state === 'signed') {
            expect(partOf(one.who, before, by)).toBeNull();
            expect([head.name, deputy.name]).toContain(one.who.name);
            if (review) expect(before.reviewer).not.toBeNull();
          }
        }
      }),
    );
  });

  it('can be led to a signature by people who have had no part in it yet', () => {
    const [newHead, reviser, reviewer] = ['新主任', '新拟稿人', '新审核人'].map((name) => person(name));
    const by = { head: newHead, deputy: null };
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        const found = acts.reduce((now, one) => after(now, one, terms), fresh);
        if (found.state === 'withdrawn' || found.state === 'signed') return;
        const way = [
          { move: 'return' as const, who: newHead },
          { move: 'revise' as const, who: reviser },
          { move: 'review' as const, who: reviewer },
        ];
        const ready = way.reduce((now, one) => after(now, one, terms), found);
        expect(standingToSign(ready, newHead, by, terms)).toEqual({ insteadOf: null });
      }),
    );
  });
});
