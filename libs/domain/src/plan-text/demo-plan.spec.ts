import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { BodyDirectory } from './body-directory';
import { numberedDoubts } from './numbered-doubts';
import { parsePlan } from './parse-plan';
import type { ParsedClause, ParsedPlan } from './parsed-plan';

const ROOT = join(__dirname, '../../../..');
const readText = (...path: string[]): string => readFileSync(join(ROOT, ...path), 'utf8');

const directory = parse(readText('config/directory/liannan.yaml')) as BodyDirectory;
/** Roles by segment (an asterisk marks an open list), dates and figures of every clause, annotated by hand. */
const expected = JSON.parse(readText('config/demo/plan.expected.json')) as Row[];

interface Row {
  ordinal: string;
  roles: Record<string, string>;
  deadlines?: string[];
  targets?: string[];
}

function rowOf(clause: ParsedClause): Row {
  const roles: Record<string, string> = {};
  for (const role of clause.roles) {
    const key = `${role.segment} ${role.role}`;
    roles[key] = [roles[key], role.written + (role.openList ? '*' : '')].filter(Boolean).join(' ');
  }
  const deadlines = clause.deadlines.map((d) => `${d.kind} ${d.date ?? d.text}`);
  const targets = clause.targets.map((t) => `${t.operator} ${t.value}${t.unit}`);
  return {
    ordinal: clause.ordinal,
    roles,
    ...(deadlines.length > 0 ? { deadlines } : {}),
    ...(targets.length > 0 ? { targets } : {}),
  };
}

const REAL_PLAN = join(ROOT, '../shared/plans/00-liannan.txt');
const texts: [string, string][] = [['the demo plan', join(ROOT, 'config/demo/plan.txt')]];
if (existsSync(REAL_PLAN)) texts.push(['the issued plan', REAL_PLAN]);
else
  process.stderr.write('The issued plan is not beside this checkout (shared/plans); only the demo plan is tested.\n');

describe.each(texts)('reading %s', (_, file) => {
  let plan: ParsedPlan;
  let text: string;
  beforeAll(() => void ({ plan, text } = parsePlan(readFileSync(file, 'utf8'), directory)));
  const clause = (number: number): ParsedClause => plan.clauses[number - 1];
  const codes = (number: number): string[] => clause(number).doubts.map((d) => d.code);

  it('reads the header', () => {
    expect(plan).toMatchObject({
      title: '连南瑶族自治县土壤污染防治工作方案',
      documentNumber: '南府办〔2017〕24号',
      issuer: '连南瑶族自治县人民政府办公室',
      issuedOn: '2017-06-29',
      publicity: '依申请公开',
    });
  });

  it('reads roles, dates and figures of every clause', () => {
    expect(plan.sections).toHaveLength(10);
    expect(plan.clauses.map((c) => c.number)).toEqual(Array.from({ length: 49 }, (__, i) => i + 1));
    expect(plan.clauses.map(rowOf)).toEqual(expected);
  });

  it('reads 50 responsibility tails', () => {
    expect(plan.clauses.reduce((sum, c) => sum + Math.max(...c.roles.map((r) => r.segment)), 0)).toBe(50);
  });

  it('reads goals and headline figures', () => {
    const { deadlines, targets } = plan.outsideClauses;
    expect(deadlines.map((d) => d.date?.slice(0, 4) ?? null)).toEqual(['2018', '2020', '2030', null, '2020', '2030']);
    expect(targets.map((t) => `${t.indicator} ${t.operator} ${t.value}`)).toEqual([
      '受污染耕地安全利用率 ~ 90',
      '污染地块安全利用率 >= 90',
      '受污染耕地安全利用率 >= 95',
      '污染地块安全利用率 >= 95',
    ]);
    expect(plan.doubts.map((d) => d.code)).toEqual(['vision-date']);
  });

  it('knows a soft date and the rhythms', () => {
    expect(clause(3).deadlines[0].hardness).toBe('soft');
    expect(plan.clauses.flatMap((c) => c.deadlines).filter((d) => d.hardness === 'soft')).toHaveLength(1);
    expect(clause(2).deadlines.at(-1)!.every).toEqual({ years: 10 });
    expect(clause(6).deadlines[0].every).toEqual({ years: 3 });
  });

  it('resolves every name, and asks about the one misspelt', () => {
    const known = new Set(directory.bodies.map((b) => b.name));
    const bodies = plan.clauses.flatMap((c) => c.roles.filter((r) => !r.openList).map((r) => r.body));
    expect(bodies.filter((name) => !known.has(name))).toEqual([]);
    expect(clause(40).roles.find((r) => r.written === '水利局')!.body).toBe('县水利局');
    expect(plan.clauses.filter((c) => c.doubts.some((d) => d.code === 'unknown-body')).map((c) => c.number)).toEqual([
      41,
    ]);
    expect(clause(41).doubts[0].message).toContain('县国土环保局');
  });

  it('asks what has to be asked', () => {
    expect(codes(29)).toEqual(['ambiguous-date']);
    expect(codes(30)).toEqual(['repeated-fragment', 'joint-responsibility']);
    for (const number of [15, 21, 22, 30]) expect(codes(number)).toContain('joint-responsibility');
    for (const number of [10, 11, 32]) expect(codes(number)).toEqual(['target-set-by-higher-level']);
    for (const number of [4, 7, 13]) expect(codes(number)).toContain('depends-on-future-rule');
    for (const number of [2, 6]) expect(codes(number)).toContain('recurrence-anchor');
    expect(plan.clauses.flatMap((c) => c.doubts).filter((d) => /lead|without|fragment$/.test(d.code))).toHaveLength(1);
    for (const doubt of plan.clauses.flatMap((c) => c.doubts))
      expect(doubt.message.replace(/“.*?”/g, '')).toMatch(/^[^。]+。$/);
  });

  it('ends the last clause before the closing words', () => {
    expect(clause(49).text.endsWith('参与）')).toBe(true);
    expect(text.slice(clause(49).span[1])).toContain('公开方式');
  });
});

/** Every doubt of the demo plan by clause, kind and words: whoever changes the reader says here what a person is asked now. */
it('raises these doubts about the demo plan, and no others', () => {
  const { plan, text } = parsePlan(readText('config/demo/plan.txt'), directory);
  const asked = numberedDoubts(plan).map(({ clause, doubt: { code, span } }) =>
    [clause?.ordinal ?? '—', code, text.slice(...span)].join(' '),
  );
  expect(asked).toEqual([
    '— vision-date 到本世纪中叶',
    '（二） recurrence-anchor 每10年开展1次',
    '（四） depends-on-future-rule 即将出台',
    '（六） recurrence-anchor 每3年开展1轮',
    '（七） depends-on-future-rule 即将发布',
    '（十） target-set-by-higher-level 达到省控指标要求',
    '（十一） target-set-by-higher-level 完成省市下达任务',
    '（十三） depends-on-future-rule 即将发布',
    '（十五） joint-responsibility 县国土环保局、县住建局',
    '（二十一） joint-responsibility 县国土环保局、县经促局',
    '（二十二） joint-responsibility 县国土环保局、县经促局',
    '（二十九） ambiguous-date 2020年前',
    '（三十） repeated-fragment 任。',
    '（三十） joint-responsibility 县国土环保局、县住建局',
    '（三十二） target-set-by-higher-level 达到省控要求',
    '（三十四） vague-period 定期向市环保局报送',
    '（四十一） unknown-body 县国土局环保局',
    '（四十七） vague-period 定期向县政府报告',
  ]);
});
