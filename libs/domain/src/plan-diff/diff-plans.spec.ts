import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { parsePlan } from '../plan-text';
import type { ClauseDifference, PlanDifference } from './difference';
import { diffPlans, isSamePlan } from './diff-plans';
import { planOf, sketch, type Sketch } from './plan-versions.fixture';

const demo = parsePlan(readFileSync(join(__dirname, '../../../../config/demo/plan.txt'), 'utf8')).plan;

/** The fields of a change that say something, by name. */
const named = ({ changes }: ClauseDifference): string[] =>
  Object.entries(changes ?? {})
    .filter(([, value]) => (Array.isArray(value) ? value.length > 0 : value !== null))
    .map(([field]) => field);

const shape = ({ clauses }: PlanDifference) =>
  clauses.filter(({ kind }) => kind !== 'renumbered').map((one) => [one.kind, (one.after ?? one.before)!.heading]);

const nine = Array.from({ length: 9 }, (_, n) => sketch(n));
const plans = fc.uniqueArray(fc.nat(8), { minLength: 1, maxLength: 9 }).map((ns) => ns.map(sketch));

describe('a plan beside itself', () => {
  it('does not differ', () => {
    expect(isSamePlan(diffPlans(demo, demo))).toBe(true);
    fc.assert(fc.property(plans, (clauses) => isSamePlan(diffPlans(planOf(clauses), planOf(clauses)))));
  });

  it('does not differ when only its lines are broken elsewhere', () => {
    const text = readFileSync(join(__dirname, '../../../../config/demo/plan.txt'), 'utf8');
    expect(isSamePlan(diffPlans(demo, parsePlan(text.replaceAll('\n', '\n\n')).plan))).toBe(true);
  });
});

describe('each clause', () => {
  it('of either version is in one difference at most, and in none only when both hold it', () => {
    fc.assert(
      fc.property(plans, plans, (one, other) => {
        const [before, after] = [planOf(one), planOf(other)];
        const { clauses } = diffPlans(before, after);
        const olds = clauses.flatMap((difference) => difference.before?.number ?? []);
        const news = clauses.flatMap((difference) => difference.after?.number ?? []);
        expect(new Set(olds).size).toBe(olds.length);
        expect(new Set(news).size).toBe(news.length);
        expect(before.clauses.length - olds.length).toBe(after.clauses.length - news.length);
      }),
    );
  });

  it('that was added or dropped is named as that, and its neighbours are only renumbered', () => {
    fc.assert(
      fc.property(fc.nat(8), (at) => {
        const without = nine.toSpliced(at, 1);
        expect(shape(diffPlans(planOf(without), planOf(nine)))).toEqual([['added', nine[at].heading]]);
        expect(shape(diffPlans(planOf(nine), planOf(without)))).toEqual([['dropped', nine[at].heading]]);
      }),
    );
  });

  it('that moved is renumbered and nothing else', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(nine, { minLength: 9 }), (shuffled) => {
        expect(shape(diffPlans(planOf(nine), planOf(shuffled)))).toEqual([]);
      }),
    );
  });
});

describe('one edit is one change', () => {
  const EDITS: [field: string, edit: (clause: Sketch) => Sketch][] = [
    ['heading', (clause) => ({ ...clause, heading: `稳妥${clause.heading}` })],
    ['wording', (clause) => ({ ...clause, task: `${clause.task}并存档` })],
    ['dates', (clause) => ({ ...clause, due: '2023年6月底前' })],
    ['roles', (clause) => ({ ...clause, tail: '（县戊局负责）' })],
    ['roles', (clause) => ({ ...clause, tail: clause.tail.replace('）', '，县己局参与）') })],
    ['targets', (clause) => ({ ...clause, task: `${clause.task}，完成率达到95%以上` })],
  ];

  it.each(EDITS)('of the %s', (field, edit) => {
    fc.assert(
      fc.property(fc.nat(8), (at) => {
        const { clauses } = diffPlans(planOf(nine), planOf(nine.with(at, edit(nine[at]))));
        expect(clauses.map(({ kind, after }) => [kind, after!.number])).toEqual([['changed', at + 1]]);
        expect(named(clauses[0])).toEqual([field]);
      }),
    );
  });

  it('of one body is one role change, with what it was and what it is', () => {
    const later = nine.with(0, { ...nine[0], tail: '（县甲局负责，县乙局配合）' });
    expect(diffPlans(planOf(nine), planOf(later)).clauses[0].changes!.roles).toEqual([
      { body: '县甲局', from: [{ role: 'lead', segment: 1 }], to: [{ role: 'responsible', segment: 1 }] },
    ]);
  });

  it('of a date names both dates', () => {
    const [difference] = diffPlans(planOf(nine), planOf(nine.with(3, { ...nine[3], due: '2019年5月底前' }))).clauses;
    expect(difference.changes!.dates.map(({ from, to }) => [from?.date, to?.date])).toEqual([
      ['2018-04-30', '2019-05-31'],
    ]);
  });

  it('of the reworded kind leaves the clause the same though heading and ordinal differ', () => {
    const later = [sketch(8), ...nine.slice(0, 8).with(2, { ...nine[2], heading: '自动采样' })];
    const { clauses } = diffPlans(planOf(nine), planOf(later));
    expect(clauses.filter(({ kind }) => kind !== 'renumbered').map((one) => [one.before?.heading, named(one)])).toEqual(
      [['联网监测', ['ordinal', 'heading']]],
    );
  });
});

it('names what changed around the clauses', () => {
  const later = { ...demo, title: '另一标题', issuedOn: '2018-07-01' };
  expect(diffPlans(demo, later).header.map(({ field, from, to }) => [field, from === to])).toEqual([
    ['title', false],
    ['issuedOn', false],
  ]);
  const fewer = { ...demo, outsideClauses: { deadlines: [], targets: demo.outsideClauses.targets.slice(1) } };
  const { outside } = diffPlans(demo, fewer);
  expect(outside.dates.every(({ to }) => to === null)).toBe(true);
  expect(outside.targets).toEqual([{ from: demo.outsideClauses.targets[0], to: null }]);
});
