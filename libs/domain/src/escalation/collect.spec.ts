import fc from 'fast-check';
import type { DocumentKind } from './case';
import { collect, groundsOf, paperFor, type CollectingPaper } from './collect';
import { DOCUMENT_LIFECYCLE, type DocumentState } from './document-lifecycle';

const TODAY = '2018-02-12';
const acts = fc.constantFrom<DocumentKind[]>('supervision-notice', 'rectification-order', 'interview-notification');
const what = fc.record({
  act: acts,
  grounds: fc.constantFrom('task' as const, 'year' as const),
  addressee: fc.constantFrom('县科农局', '县林业局', '寨岗镇'),
  byHand: fc.boolean(),
});
const matters = fc
  .array(what, { maxLength: 30 })
  .map((list) => list.map((one, nth) => ({ ...one, key: `clause-${nth}/milestone` })));
const states = fc.constantFrom(...(Object.keys(DOCUMENT_LIFECYCLE) as DocumentState[]));
const drafts = fc
  .array(fc.record({ what, state: states, round: fc.constantFrom(1, 2) }), { maxLength: 6 })
  .map((list) =>
    list.map(({ what: one, state, round }, nth): CollectingPaper => ({ ...one, key: `before/${nth}`, state, round })),
  );

describe('collecting the matters of a day', () => {
  it('puts every matter into exactly one paper, and one for an addressee, a kind and grounds', () => {
    fc.assert(
      fc.property(matters, drafts, (all, open) => {
        const papers = collect(all, open, TODAY);
        expect([...papers.values()].flat().sort()).toEqual(all.map(({ key }) => key).sort());
        const begun = [...papers.keys()].filter((key) => !open.some((paper) => paper.key === key));
        const ofRungs = begun.filter((key) => {
          const [first] = papers.get(key)!;
          return !all.find((one) => one.key === first)!.byHand;
        });
        const places = ofRungs.map((key) => key.split('/').slice(0, 5).join('/'));
        expect(new Set(places).size).toBe(places.length);
      }),
    );
  });

  it('puts together only what has one addressee, one kind and one ground, and nobody drafted by hand', () => {
    fc.assert(
      fc.property(matters, drafts, (all, open) => {
        for (const keys of collect(all, open, TODAY).values()) {
          const inside = all.filter(({ key }) => keys.includes(key));
          expect(new Set(inside.map(({ act, grounds, addressee }) => `${act} ${grounds} ${addressee}`)).size).toBe(1);
          if (inside.length > 1) expect(inside.some(({ byHand }) => byHand)).toBe(false);
        }
      }),
    );
  });

  it('groups the same, whichever comes first', () => {
    const groups = (papers: Map<string, string[]>) => [...papers.values()].map((keys) => keys.sort().join()).sort();
    fc.assert(
      fc.property(
        matters.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        drafts,
        ([all, shuffled], open) => {
          expect(groups(collect(shuffled, open, TODAY))).toEqual(groups(collect(all, open, TODAY)));
        },
      ),
    );
  });

  it('leaves what was reviewed, signed or sent back as it is', () => {
    fc.assert(
      fc.property(matters, drafts, (all, open) => {
        for (const key of collect(all, open, TODAY).keys()) {
          const paper = open.find((one) => one.key === key);
          if (paper) expect(paper).toMatchObject({ state: 'draft', round: 1, byHand: false });
        }
      }),
    );
  });
});

it('names the next paper of a day by the next number', () => {
  const matter = { act: 'supervision-notice', grounds: 'task', addressee: '寨岗镇', byHand: false } as const;
  const key = `paper/${TODAY}/supervision-notice/task/寨岗镇`;
  const reviewed = { ...matter, key, state: 'reviewed', round: 1 } as const;
  expect(paperFor(matter, [], TODAY)).toEqual({ begin: key });
  expect(paperFor(matter, [{ ...reviewed, state: 'draft' }], TODAY)).toEqual({ join: key });
  expect(paperFor(matter, [reviewed], TODAY)).toEqual({ begin: `${key}/2` });
});

it('keeps a poor year apart from late tasks in an order, and not in a talk', () => {
  expect(groundsOf('rectification-order', 'assessment')).toBe('year');
  expect(groundsOf('rectification-order', 'relapse')).toBe('task');
  expect(groundsOf('interview-notification', 'assessment')).toBe('task');
});
