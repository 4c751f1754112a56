import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose_gc');
const collectGarbage = runInNewContext('gc');

/**
 * A year of a large county: subjects by the thousand, 200 items each, half of them worked out from figures, the others by place in
 * the group, by hand and by events. Twice the subjects should take twice the time: the cost of one subject is printed for each
 * size, and the memory of the results.
 */
export function benchAssessment({ scoreYear }, scheme, say) {
  const items = Array.from({ length: 200 }, (_, nth) => item(nth));
  const year = {
    ...scheme,
    total: items.reduce((sum, { weight }) => sum + weight, 0),
    items,
    notApplicable: 'redistribute',
    rounding: { decimals: 2 },
    quotas: [{ group: 'departments', grade: 'excellent', most: 100, atTie: 'none' }],
    order: [...scheme.order, 'quotas'],
  };
  const sizes = [250, 500, 1000, 2000];
  scoreYear(year, 2018, subjects(250, items)); // the compiler has seen it
  const costs = sizes.map((count) => {
    const all = subjects(count, items);
    collectGarbage();
    const before = process.memoryUsage().heapUsed;
    const begun = process.threadCpuUsage();
    const standing = scoreYear(year, 2018, all);
    const { user, system } = process.threadCpuUsage(begun); // what others do on the machine does not count
    const ms = (user + system) / 1000;
    collectGarbage();
    const megabytes = (process.memoryUsage().heapUsed - before) / 2 ** 20;
    say(
      `${count} subjects × ${items.length} items: ${ms.toFixed(0)} ms of the processor, ${((ms / count) * 1000).toFixed(0)} µs a subject, ${megabytes.toFixed(0)} MB, first ${standing.subjects[0].score}`,
    );
    return ms / count;
  });
  say(
    `cost of a subject at ${sizes.join('/')} (smallest = 1): ${costs.map((one) => (one / costs[0]).toFixed(2)).join('/')}`,
  );
}

const RULES = [
  (reading) => ({ kind: 'ratio', reading }),
  (reading) => ({ kind: 'per-item', reading, each: 0.1, cap: null }),
  (reading) => ({ kind: 'rank', reading, better: 'higher', step: 0.001 }),
  (reading) => ({ kind: 'relative-to-best', reading }),
  () => ({ kind: 'by-hand' }),
];

function item(nth) {
  const rule = RULES[nth % RULES.length](`figure ${nth}`);
  return {
    id: `item ${nth}`,
    under: null,
    words: { zh: `第${nth}项`, en: `item ${nth}` },
    weight: 0.5,
    groups: [],
    combine: 'sum',
    rule,
    scorers: rule.kind === 'by-hand' ? ['县委组织部'] : [],
    clauses: [],
    zeroWhenWorse: null,
  };
}

/** Figures that are the same each time, and different for each subject. */
function subjects(count, items) {
  return Array.from({ length: count }, (_, body) => ({
    body: `单位${body}`,
    kind: 'department',
    year: 2018,
    obligations: [],
    events: Array.from({ length: 20 }, (_, nth) => ({
      id: body * 20 + nth,
      kind: 'urged',
      on: '2018-07-02',
      obligation: null,
      clause: null,
    })),
    readings: items.flatMap(({ rule }, nth) =>
      rule.reading === undefined ? [] : [reading(rule.reading, ((body * 7919 + nth * 104729) % 1000) / 1000)],
    ),
    marks: items.flatMap(({ id, rule }, nth) =>
      rule.kind === 'by-hand'
        ? ['甲', '乙'].map((scorer, which) => ({
            item: id,
            scorer,
            body: '县委组织部',
            points: ((body + nth + which) % 6) / 10,
            choice: null,
            reason: '资料齐全',
            evidence: [],
          }))
        : [],
    ),
    votes: [],
    notApplicable: body % 10 === 0 ? [{ item: items[0].id, reason: '不涉及' }] : [],
    corrections: [],
  }));
}

const reading = (key, value) => ({
  key,
  value,
  target: null,
  of: null,
  previous: null,
  asOf: '2018-12-31',
  source: '统计局',
  events: [],
  evidence: [],
});
