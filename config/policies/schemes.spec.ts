import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { sentenceOf } from '@app/domain/assessment';
import { repoRoot } from '../paths';
import { loadSchemes } from './load-policies';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a mistake has no type
type Draft = any;

const original = readFileSync(join(repoRoot, 'config/policies/assessment-2018.yaml'), 'utf8');
let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'duban-schemes-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, change: (scheme: Draft) => void): void {
  const scheme = parse(original);
  change(scheme);
  writeFileSync(join(folder, name), stringify(scheme));
}

function refusal(): Draft {
  try {
    loadSchemes(folder);
  } catch (error) {
    return error;
  }
  return null;
}

const item = (id: string, weight: number | null, more: object = {}) => ({
  id,
  words: { zh: id, en: id },
  weight,
  ...more,
});
const ratio = { rule: { kind: 'ratio', reading: 'x' } };

describe('a scheme of the annual assessment that is wrong', () => {
  it.each<[string, (scheme: Draft) => void, string, string, RegExp]>([
    [
      'weights 99',
      ({ items }) => (items[0].weight = 99),
      'items',
      '“verifiers”组各项分值之和为 99，应为 100',
      /add up to 99 for the group "verifiers", not to 100/,
    ],
    [
      'weights 99 within the tree',
      (scheme) =>
        (scheme.items = [
          item('a', 100),
          item('b', 60, { under: 'a', ...ratio }),
          item('c', 39, { under: 'a', ...ratio }),
        ]),
      'items[0].weight',
      '下级项目分值之和为 99，应为 100',
      /is 100, but its parts add up to 99/,
    ],
    [
      'weights 99 for one group alone',
      (scheme) =>
        (scheme.items = [
          item('a', 90, ratio),
          item('b', 10, { groups: ['verifiers', 'departments'], ...ratio }),
          item('c', 9, { groups: ['towns'], ...ratio }),
        ]),
      'items',
      '“towns”组各项分值之和为 99，应为 100',
      /for the group "towns"/,
    ],
    [
      'unequal parts of which the lower counts',
      (scheme) =>
        (scheme.items = [
          item('a', 100, { combine: 'lower-of' }),
          item('b', 100, { under: 'a', ...ratio }),
          item('c', 60, { under: 'a', ...ratio }),
        ]),
      'items[0].weight',
      '取较低者时，各下级项目的分值应都为 100',
      /must be the weight of each part/,
    ],
    [
      'an unknown rule',
      ({ items }) => (items[0].rule.kind = 'luck'),
      'items[0].rule.kind',
      '没有“luck”这种规则，可用：bonus、by-hand、',
      /names an unknown rule "luck"; known are bonus, by-hand/,
    ],
    [
      'a rule called like something of every object',
      ({ items }) => (items[0].rule.kind = 'constructor'),
      'items[0].rule.kind',
      '没有“constructor”这种规则',
      /unknown rule/,
    ],
    [
      'a setting with a slip of the pen',
      ({ items }) => (items[0].rule = { kind: 'completion', latesShare: 0.6 }),
      'items[0].rule.lateShare',
      '缺少此项',
      /is missing/,
    ],
    [
      'a circle',
      (scheme) =>
        (scheme.items = [
          item('a', 100, { under: 'c' }),
          item('b', 100, { under: 'a' }),
          item('c', 100, { under: 'b' }),
        ]),
      'items[0].under',
      '上下级成环：a → c → b → a',
      /runs in a circle: a → c → b → a/,
    ],
    [
      'an item that is part of itself',
      ({ items }) => (items[0].under = 'completion'),
      'items[0].under',
      '上下级成环：completion → completion',
      /circle/,
    ],
    [
      'a parent that there is not',
      ({ items }) => (items[0].under = 'nowhere'),
      'items[0].under',
      '没有“nowhere”这一项',
      /names an item "nowhere" that there is not/,
    ],
    [
      'one id twice',
      ({ deductions }) => (deductions[1].id = 'completion'),
      'deductions[1].id',
      '“completion”重复',
      /second time/,
    ],
    [
      'an item with parts and a rule',
      (scheme) => scheme.items.push(item('b', 100, { under: 'completion', ...ratio })),
      'items[0].rule',
      '有下级项目的不得再写 rule',
      /must have no rule, as it has parts/,
    ],
    [
      'an item with neither',
      ({ items }) => (items[0].rule = null),
      'items[0]',
      '应写明 rule，或有下级项目',
      /must have a rule, or parts/,
    ],
    [
      'overlapping cut-offs',
      ({ grades }) => (grades[1].from = 95),
      'grades[1].from',
      '等次界限重叠：“优秀”自 90 起，其后的等次应低于它',
      /overlaps with "优秀", which begins at 90/,
    ],
    [
      'a score without a grade',
      ({ grades }) => grades.pop(),
      'grades',
      '最低等次自 60 起，而得分最低为 0，使有的分数没有等次',
      /begin at 60, but a score may be 0/,
    ],
    [
      'a score that may fall without end',
      ({ bounds }) => (bounds.from = null),
      'grades',
      '最低等次自 0 起，而得分最低为 不限',
      /a score may be anything/,
    ],
    [
      'a quota without group',
      (scheme) => {
        scheme.quotas = [{ group: 'villages', grade: 'excellent', most: 4, atTie: 'none' }];
        scheme.order.push('quotas');
      },
      'quotas[0].group',
      '没有“villages”这个组，名额须落到组',
      /is for a group "villages" that there is not/,
    ],
    [
      'a quota that names no group at all',
      (scheme) => {
        scheme.quotas = [{ grade: 'excellent', most: 4, atTie: 'none' }];
        scheme.order.push('quotas');
      },
      'quotas[0].group',
      '缺少此项',
      /is missing/,
    ],
    [
      'a quota of the lowest grade',
      (scheme) => {
        scheme.quotas = [{ group: 'towns', grade: 'fail', most: 4, atTie: 'none' }];
        scheme.order.push('quotas');
      },
      'quotas[0].grade',
      '最低等次不能设名额',
      /must not be for the lowest grade/,
    ],
    [
      'a quota that never takes place',
      (scheme) => (scheme.quotas = [{ group: 'towns', grade: 'excellent', most: 4, atTie: 'none' }]),
      'order',
      '缺少“quotas”',
      /must name "quotas"/,
    ],
    [
      'rounding before the deductions',
      (scheme) =>
        (scheme.order = [
          'items',
          'not-applicable',
          'bounds',
          'rounding',
          'deductions',
          'corrections',
          'vetoes',
          'grade',
        ]),
      'order[2]',
      '“bounds”应在“deductions”之后',
      /has "bounds" before "deductions"/,
    ],
    [
      'an operation that would count twice',
      ({ order }) => order.splice(3, 0, 'deductions'),
      'order[3]',
      '“deductions”重复，会计算两次',
      /names "deductions" a second time/,
    ],
    [
      'a body in two groups',
      ({ groups }) => groups.push({ id: 'again', words: { zh: '又', en: 'again' }, bodies: ['县审计局'] }),
      'groups[3].bodies',
      '“县审计局”已在另一组',
      /which is in another group/,
    ],
    [
      'the county government in a group',
      ({ groups }) => groups[2].kinds.push('government'),
      'groups[2].kinds',
      '之一',
      /must be one of/,
    ],
    [
      'a kind of bodies in no group',
      ({ groups }) => groups[2].kinds.pop(),
      'groups',
      '“government-office”类单位不属于任何组，也不在 excludeKinds',
      /leave bodies of the kind government-office in no group/,
    ],
    [
      'an item of a group that there is not',
      ({ items }) => (items[0].groups = ['villages']),
      'items[0].groups',
      '没有“villages”这个组',
      /names a group "villages"/,
    ],
    [
      'points by hand that nobody gives',
      (scheme) => (scheme.items = [item('a', 100, { rule: { kind: 'by-hand' } })]),
      'items[0].scorers',
      '人工评分的项目应写明由谁评分',
      /must name who scores/,
    ],
    [
      'a scorer of what is worked out',
      ({ items }) => (items[0].scorers = ['县委组织部']),
      'items[0].scorers',
      '该项由系统计算，不应有评分人',
      /nobody scores it/,
    ],
    [
      'a panel that adds up to 99 %',
      (scheme) => (scheme.items = [item('a', 100, { rule: { kind: 'panel', weights: { 甲局: 0.5, 乙局: 0.49 } } })]),
      'items[0].rule.weights',
      '各评分单位权重之和为 99%，应为 100%',
      /add up to 99%, not to 100 %/,
    ],
    [
      'a deduction among the items',
      ({ items, deductions }) => (items[0].rule = deductions[0].rule),
      'items[0].rule.kind',
      '扣分规则应放在 deductions',
      /belongs under deductions/,
    ],
    [
      'a deduction that gives points',
      ({ deductions }) => (deductions[0].rule = ratio.rule),
      'deductions[0].rule.kind',
      '此处只能用扣分规则',
      /must be a rule that takes points off/,
    ],
    [
      'a condition nobody can tell',
      ({ vetoes }) => (vetoes[0].when = { event: 'rain' }),
      'vetoes[0].when',
      '应为 { event }',
      /must be \{ event \}/,
    ],
    [
      'a key that is none',
      ({ items }) => (items[0].wheight = 100),
      'items[0].wheight',
      '不认识这个键，请检查拼写',
      /no known key/,
    ],
    [
      'a publication that is neither yes nor no',
      (scheme) => (scheme.publication = { places: true, scores: 'all' }),
      'publication.scores',
      '应为 true 或 false',
      /must be true or false/,
    ],
    [
      'half a scheme for the last year',
      (scheme) => {
        scheme.final = { years: [2020], goals: [], keyWorkBelow: 60 };
        scheme.order.push('final');
      },
      'final.goals',
      '应写明由哪些指标决定',
      /must name the figures that decide/,
    ],
    [
      'a last year before the first',
      (scheme) => {
        scheme.final = { years: [2017], goals: ['x'], keyWorkBelow: 60 };
        scheme.order.push('final');
      },
      'final.years',
      '应写明在哪些年度进行终期考核，且不早于 firstYear',
      /must name a year of the scheme/,
    ],
  ])('%s: the sentence names the place', (_, change, place, zh, en) => {
    put('assessment-2018.yaml', change);
    const { code, sentence, details } = refusal();
    expect(code).toBe('policy-invalid');
    expect(details.problems[0].place).toBe(place);
    expect(sentence.zh).toContain(`assessment-2018.yaml 的 ${place} 有误：`);
    expect(details.problems[0].zh).toContain(zh);
    expect(details.problems[0].en).toMatch(en);
  });
});

describe('several schemes', () => {
  it('are read by first year, each kept', () => {
    put('assessment-a.yaml', (scheme) => Object.assign(scheme, { version: 'second', firstYear: 2020 }));
    put('assessment-b.yaml', () => undefined);
    expect(loadSchemes(folder).map(({ version, firstYear }) => [version, firstYear])).toEqual([
      ['assessment-2018.1', 2018],
      ['second', 2020],
    ]);
  });

  it.each([
    ['version', (scheme: Draft) => (scheme.firstYear = 2019)],
    ['firstYear', (scheme: Draft) => (scheme.version = 'second')],
  ])('may not share their %s', (place, change) => {
    put('assessment-a.yaml', () => undefined);
    put('assessment-b.yaml', change);
    expect(refusal().details.problems[0].place).toBe(place);
  });

  it('are at least one', () => expect(refusal()).toMatchObject({ code: 'policy-invalid' }));
});

it('every item of the schemes in force says its rule in a sentence', () => {
  for (const { items, bonuses, deductions } of loadSchemes()) {
    const said = [...items, ...bonuses, ...deductions].map((one) => sentenceOf(one).zh);
    expect(said.every((sentence) => /^.{6,}。$/.test(sentence))).toBe(true);
  }
});
