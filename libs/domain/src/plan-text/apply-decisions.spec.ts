import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { loadDirectory } from '@app/config';
import { ownersOf } from '../clause';
import { applyDecisions } from './apply-decisions';
import { numberedDoubts } from './numbered-doubts';
import { parsePlan } from './parse-plan';
import type { DoubtAnswer, ParsedPlan } from './parsed-plan';

const demoText = readFileSync(join(__dirname, '../../../../config/demo/plan.txt'), 'utf8');
const demo = parsePlan(demoText, loadDirectory()).plan;

const PLAN = parsePlan(
  `某县河道整治工作方案

2018年3月1日

一、任务

（一）普查河道。2020年前完成普查。（县水务局水利局负责）

（二）清理堆场。尽快清理堆场，定期报送进度，长期坚持改造。（县住建局、县城管局负责）

（三）监测水质。每3年开展1次监测，达到省控指标要求。（县环保局参与）

（四）加强宣传。讲清道理。
`,
  { bodies: [{ name: '县水务局', kind: 'department', subordinateToCounty: true, aliases: [] }] },
).plan;

/** Settles the doubts of a kind, each with the answer. */
function settle(answer: DoubtAnswer, code: string, plan = PLAN): ParsedPlan {
  const numbers = numberedDoubts(plan).filter(({ doubt }) => doubt.code === code);
  expect(numbers.length).toBeGreaterThan(0);
  return applyDecisions(plan, new Map(numbers.map(({ number }) => [number, answer])));
}

/** Any answers to any of the doubts of the demo plan, of any kind. */
const decisions = fc
  .array(
    fc.tuple(
      fc.integer({ min: 1, max: numberedDoubts(demo).length }),
      fc.constantFrom<DoubtAnswer>(
        { kind: 'date', date: '2019-05-31' },
        { kind: 'date', date: '2020-12-31' },
        { kind: 'anchor', from: '2018-01-01' },
        { kind: 'body', body: '县丙局' },
        { kind: 'lead', body: '县丙局' },
        { kind: 'lead', body: '县住建局' },
        { kind: 'value', value: 91, unit: '%', source: '某文' },
        { kind: 'rhythm', every: { months: 3 } },
        { kind: 'rhythm', every: { years: 1 } },
        { kind: 'accept' },
      ),
    ),
    { maxLength: 40 },
  )
  .map((pairs) => [...new Map<number, DoubtAnswer>(pairs)]);

describe('whatever is decided', () => {
  it('deciding twice is deciding once', () => {
    fc.assert(
      fc.property(decisions, (pairs) => {
        const once = applyDecisions(demo, new Map(pairs));
        expect(applyDecisions(once, new Map(pairs))).toEqual(once);
      }),
    );
  });

  it('the order of answering does not count', () => {
    fc.assert(
      fc.property(decisions, fc.infiniteStream(fc.nat()), (pairs, dice) => {
        const shuffled = pairs.map((pair) => ({ pair, at: dice.next().value as number })).sort((a, b) => a.at - b.at);
        const other = applyDecisions(demo, new Map(shuffled.map(({ pair }) => pair)));
        expect(other).toEqual(applyDecisions(demo, new Map(pairs)));
      }),
    );
  });

  it('what nothing was decided about is the same object, and no doubt changes', () => {
    fc.assert(
      fc.property(decisions, (pairs) => {
        const after = applyDecisions(demo, new Map(pairs));
        const about = new Set(
          numberedDoubts(demo).flatMap(({ number, clause }) =>
            pairs.some(([n]) => n === number) ? [clause?.number] : [],
          ),
        );
        after.clauses.forEach((clause, i) => {
          if (!about.has(clause.number)) expect(clause).toBe(demo.clauses[i]);
          expect(clause.doubts).toBe(demo.clauses[i].doubts);
        });
        expect(after.doubts).toBe(demo.doubts);
        expect({ ...after, clauses: null, outsideClauses: null }).toEqual({
          ...demo,
          clauses: null,
          outsideClauses: null,
        });
      }),
    );
  });

  it('accepting leaves everything as it is written', () => {
    const all = new Map(numberedDoubts(demo).map(({ number }) => [number, { kind: 'accept' } as const]));
    expect(applyDecisions(demo, all)).toEqual(demo);
    expect(applyDecisions(demo, new Map())).toBe(demo);
  });
});

describe('an answer', () => {
  it('with a date sets the date of the deadline at its place, and no other', () => {
    const [before, after] = [PLAN, settle({ kind: 'date', date: '2020-12-31' }, 'ambiguous-date')].map(
      ({ clauses }) => clauses[0].deadlines,
    );
    expect(before.map(({ date }) => date)).toEqual(['2019-12-31']);
    expect(after).toEqual([{ ...before[0], date: '2020-12-31' }]);
  });

  it('with a date gives one to words that had none', () => {
    const { deadlines } = settle({ kind: 'date', date: '2018-06-30' }, 'vague-period').clauses[1];
    expect(deadlines.map(({ text, date, kind }) => [text, date, kind])).toEqual([
      ['尽快', '2018-06-30', 'by'],
      ['定期报送', '2018-06-30', 'by'],
      ['长期坚持', '2018-06-30', 'by'],
    ]);
  });

  it('with a body resolves the written name', () => {
    const after = settle({ kind: 'body', body: '县水务局' }, 'unknown-body').clauses[0];
    expect(after.roles.map(({ body, written }) => [body, written])).toEqual([['县水务局', '县水务局水利局']]);
  });

  it('with a lead makes one of joint bodies gather, while all of them still answer', () => {
    const after = settle({ kind: 'lead', body: '县城管局' }, 'joint-responsibility').clauses[1];
    expect(after.roles.map(({ role, body }) => [role, body])).toEqual([
      ['responsible', '县住建局'],
      ['lead', '县城管局'],
    ]);
    expect(ownersOf(after, 1, '县政府办')).toEqual(['县城管局', '县住建局']);
  });

  it('with a lead names one where a part has none', () => {
    const after = settle({ kind: 'lead', body: '县水务局' }, 'missing-lead').clauses[2];
    expect(ownersOf(after, 1, '县政府办')).toEqual(['县水务局']);
    expect(after.roles.map(({ role, body }) => [role, body])).toContainEqual(['participant', '县环保局']);
  });

  it('with a lead names one where the clause names nobody', () => {
    const [, , , before] = PLAN.clauses;
    const after = settle({ kind: 'lead', body: '县委宣传部' }, 'clause-without-responsibility').clauses[3];
    expect([before, after].map((clause) => ownersOf(clause, 1, '县政府办'))).toEqual([['县政府办'], ['县委宣传部']]);
  });

  it('with a figure writes it into a target', () => {
    const answer: DoubtAnswer = { kind: 'value', value: 91, unit: '%', source: '某市环〔2018〕7号' };
    const { targets } = settle(answer, 'target-set-by-higher-level').clauses[2];
    expect(targets.filter(({ value, unit }) => value === 91 && unit === '%')).toHaveLength(1);
  });

  it('with a first day gives a recurrence the day it counts from', () => {
    const due = ({ clauses }: ParsedPlan) => clauses[2].deadlines.map(({ kind, date }) => [kind, date]);
    expect(due(PLAN)).toEqual([['recurring', null]]);
    expect(due(settle({ kind: 'anchor', from: '2017-10-31' }, 'recurrence-anchor'))).toEqual([
      ['recurring', '2017-10-31'],
    ]);
  });

  it('with a rhythm sets how often is reported; what is still open is never slowed down', () => {
    const vague = numberedDoubts(PLAN).filter(({ doubt }) => doubt.code === 'vague-period');
    const yearly = { kind: 'rhythm', every: { years: 1 } } as const;
    const some = applyDecisions(PLAN, new Map([[vague[2].number, yearly]]));
    expect(some.clauses[1].reportEvery).toEqual({ months: 3 });
    expect(settle(yearly, 'vague-period').clauses[1].reportEvery).toEqual({ years: 1 });
  });
});
