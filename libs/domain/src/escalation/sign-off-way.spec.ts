import fc from 'fast-check';
import { DubanError } from '../errors';
import { afterDocumentMove, canMoveDocument } from './document-lifecycle';
import { awaits, standingToReturn, type Officers, type Person, type Presented, type SignOffTerms } from './sign-off';
import { requireReviewer, requireSigner } from './sign-off-refusals';
import { draftersOf, requireSomebodyLeft, whoGoesOn, whoMayRevise, type Revised } from './sign-off-way';

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
