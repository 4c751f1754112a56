import fc from 'fast-check';
import { DubanError } from '../errors';
import { afterDocumentMove, canMoveDocument } from './document-lifecycle';
import { awaits, standingToReturn, type Officers, type Person, type Presented, type SignOffTerms } from './sign-off';
import { requireReviewer, requireSigner } from './sign-off-refusals';
import { refusalOfTurn } from './sign-off-turn';
import {
  draftersOf,
  requireSomebodyLeft,
  whoGoesOn,
  whoMayRevise,
  whoRevises,
  whoseTurn,
  type Revised,
  type RevisingOffice,
  type StandsIn,
} from './sign-off-way';

const terms = { reviewRequired: true, distinctPersons: true } as SignOffTerms;
const person = (name: string): Person => ({ accountId: null, name, post: '干部' });
const [head, deputy, chief, clerk, outside] = ['甲主任', '乙副主任', '丙股长', '丁科员', '戊统筹'].map(person);
const three = [head, deputy, chief];
const officers: Officers = { head, deputy };
const fresh: Presented = { state: 'draft', drafters: [], reviewer: null, deputyCalled: false };

const codeOf = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    return (error as DubanError).code;
  }
  return null;
};

describe('who drafted the words that are to be signed', () => {
  const names = (wrote: Person[], found: Person[], ...revisions: [Person, ...string[]][]) =>
    draftersOf(
      wrote,
      new Set(found.map(({ name }) => name)),
      revisions.map(([{ name: by }, ...places]) => ({ by, places })),
    ).map(({ name }) => name);

  it('is whoever presented them last, and not whose words were replaced', () => {
    expect(names([chief, clerk], [], [chief, 'place'], [clerk, 'place'])).toEqual([clerk.name]);
    expect(names([chief], [], [chief])).toEqual([chief.name]);
  });

  it('is also whose words still stand', () => {
    expect(names([chief, clerk], [], [chief, 'place', 'host'], [clerk, 'place'])).toEqual([chief.name, clerk.name]);
  });

  it('is always whoever found what the paper rests on, revised or not', () => {
    expect(names([head, chief], [head], [head, 'place'], [chief, 'place'])).toEqual([head.name, chief.name]);
    expect(names([head, chief], [], [chief, 'place'])).toEqual([head.name, chief.name]); // of an earlier version
  });
});

describe('in an office of three', () => {
  const office = { people: three, officers, terms };

  it('what the head found is revised by the head or from outside, reviewed by the chief and signed by the deputy', () => {
    const returned: Presented = { ...fresh, state: 'returned', drafters: [head] };
    expect(whoMayRevise(returned, office, [head], [...three, outside])).toEqual([head, outside]);
    expect(whoGoesOn({ ...fresh, drafters: [head] }, office)).toEqual([chief]);
    expect(whoGoesOn({ ...fresh, state: 'reviewed', drafters: [head], reviewer: chief }, office)).toEqual([deputy]);
  });

  it('the step that would leave nobody is refused, and the refusal names who can take it', () => {
    const after: Presented = { ...fresh, state: 'reviewed', drafters: [head], reviewer: deputy };
    expect(() => requireSomebodyLeft(after, office, { zh: '审核', en: 'review' }, [chief])).toThrow(
      expect.objectContaining({ code: 'sign-off-nobody-left', message: expect.stringContaining('请由丙股长') }),
    );
    expect(() => requireSomebodyLeft(after, office, { zh: '审核', en: 'review' }, [])).toThrow(
      expect.objectContaining({ message: expect.stringContaining('开通账号') }),
    );
    expect(() => requireSomebodyLeft(after, { ...office, people: [] }, { zh: '审核', en: 'review' }, [])).not.toThrow();
  });
});

describe('who revises what was sent back', () => {
  const office = (people: Person[], standIns: StandsIn[] = []): RevisingOffice => {
    const handlers = people.filter((one) => one !== head && one !== deputy);
    return { people, officers, terms, ranks: [[], handlers, people, [outside]], standIns };
  };
  const returned = (...drafters: Person[]): Presented => ({ ...fresh, state: 'returned', drafters });
  const revise = (presented: Presented, of: RevisingOffice, found: Person[] = []) =>
    whoRevises(presented, of, found).map(({ name }) => name);

  it('is whoever drafted it, all of them', () => {
    expect(revise(returned(chief), office(three))).toEqual([chief.name]);
    expect(revise(returned(head, chief), office([...three, clerk]), [head])).toEqual([chief.name, head.name]);
    expect(revise(returned(outside), office(three))).toEqual([outside.name]);
  });

  it('is whoever handles the papers of the office where a rung drafted it, or somebody who has left', () => {
    expect(revise(returned(), office([...three, clerk]))).toEqual([chief.name, clerk.name]);
    expect(revise(returned(person('走了')), office(three))).toEqual([chief.name]);
  });

  it('is also who stands in for a drafter that is away, and nobody for one who did not draft it', () => {
    const standIns = [{ absent: chief.name, name: clerk.name }];
    expect(revise(returned(chief), office([...three, clerk], standIns))).toEqual([chief.name, clerk.name]);
    expect(revise(returned(head), office([...three, clerk], standIns))).toEqual([head.name]);
  });

  it('is the next who leaves somebody to review and to sign it: in an office of two the coordinating body', () => {
    const two = [head, chief];
    const small: RevisingOffice = { ...office(two), officers: { head, deputy: null } };
    expect(revise(returned(), small)).toEqual([outside.name]);
  });

  it('is never nobody: where each would leave no one, it stays with whoever drafted it', () => {
    const alone: RevisingOffice = { ...office([head]), officers: { head, deputy: null }, ranks: [[], [], [head], []] };
    expect(revise(returned(head), alone)).toEqual([head.name]);
    expect(revise(returned(), alone)).toEqual([head.name]);
  });
});

it('whose turn it is may do it, whoever else of the office is told why not, and somebody has the turn', () => {
  const people = [...three, clerk];
  const anybody = fc.constantFrom(...people, outside);
  fc.assert(
    fc.property(
      fc.record({
        state: fc.constantFrom('draft' as const, 'reviewed' as const, 'returned' as const),
        drafters: fc.uniqueArray(anybody, { maxLength: 2 }),
        reviewer: fc.constantFrom(...people),
        deputyCalled: fc.boolean(),
        found: fc.boolean(),
        named: fc.option(fc.constantFrom(chief, clerk), { nil: null }),
        present: fc.subarray(people, { minLength: 3 }),
      }),
      ({ state, drafters, reviewer, deputyCalled, found: finds, named, present }) => {
        const presented: Presented = {
          ...{ state, drafters, deputyCalled },
          reviewer: state === 'reviewed' && !drafters.includes(reviewer) ? reviewer : null,
        };
        const found = finds ? drafters : [];
        const office: RevisingOffice = {
          ...{ people: present, officers: { ...officers, reviewer: named }, terms, standIns: [] },
          ranks: [present.filter((one) => one === chief || one === clerk), present, [outside]],
        };
        const turn = whoseTurn(presented, office, found);
        const able = state === 'returned' ? whoMayRevise(presented, office, found, [...present, outside]) : turn;
        if (able.length > 0 || state === 'returned') expect(turn).not.toEqual([]);
        for (const one of present) {
          const refusal = refusalOfTurn(presented, one, office, found);
          expect([one.name, refusal === null]).toEqual([one.name, turn.includes(one)]);
          if (refusal) expect(refusal.sentence.zh.length * refusal.sentence.en.length).toBeGreaterThan(0);
        }
      },
    ),
  );
});

it('whatever people of an office of three or more do, somebody can go on', () => {
  const acts = fc.array(
    fc.record({
      move: fc.constantFrom('review' as const, 'return' as const, 'revise' as const, 'sign' as const),
      who: fc.nat(),
      places: fc.subarray(['place', 'host']),
    }),
    { maxLength: 30 },
  );
  const offices = fc.constantFrom(three, [...three, clerk]);
  fc.assert(
    fc.property(acts, offices, fc.option(fc.nat({ max: 3 }), { nil: null }), (moves, people, founder) => {
      const office = { people, officers, terms };
      const revisers = [...people, outside];
      const found = founder === null ? [] : [revisers[founder % revisers.length]];
      const foundBy = new Set(found.map(({ name }) => name));
      const revisions: Revised[] = [];
      let now: Presented = { ...fresh, drafters: found };
      for (const { move, who, places } of moves) {
        if (!canMoveDocument(now.state, move)) continue;
        const actor = move === 'revise' ? revisers[who % revisers.length] : people[who % people.length];
        let next: Presented = { ...now, state: afterDocumentMove(now.state, move) };
        const refused = codeOf(() => {
          if (move === 'sign') requireSigner({ ...now, deputyCalled: true }, actor, officers, terms);
          if (move === 'return' && !standingToReturn(now.state, actor, officers, terms))
            throw new DubanError('not-permitted', { zh: '', en: '' });
          if (move === 'return') next = { ...next, reviewer: null };
          if (move === 'review') {
            requireReviewer(now, actor, officers, terms);
            next = { ...next, reviewer: actor };
          }
          if (move === 'revise') {
            const revision = { by: actor.name, places };
            const wrote = [...now.drafters.filter(({ name }) => name !== actor.name), actor];
            next = { ...next, drafters: draftersOf(wrote, foundBy, [...revisions, revision]) };
          }
          if (move === 'review' || move === 'revise') requireSomebodyLeft(next, office, { zh: '办理', en: 'do' }, []);
        });
        if (refused) continue;
        if (move === 'revise') revisions.push({ by: actor.name, places });
        now = next;
        if (now.state === 'signed') return;
        const can = now.state === 'returned' ? whoMayRevise(now, office, found, revisers) : whoGoesOn(now, office);
        expect([awaits(now.state, terms), can.length > 0]).toEqual([awaits(now.state, terms), true]);
      }
    }),
  );
});
