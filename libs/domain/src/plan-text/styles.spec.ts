import * as fc from 'fast-check';
import { parsePlan } from './parse-plan';
import type { RoleKind } from './parsed-plan';

/** A plan as it is meant, before anybody wrote it down. */
interface Meant {
  sections: { heading: string; clauses: MeantClause[] }[];
}
interface MeantClause {
  heading: string;
  roles: { role: RoleKind; bodies: string[] }[];
}

/** Names that are hard to read: with role words, 和, commas and brackets in them. */
const BODIES = [
  '县甲局',
  '县委组织部',
  '市督查落实办',
  '县污染防治领导小组办公室',
  '县人力资源和社会保障局',
  '市文化和旅游局',
  '市交通委（市道运局）',
  '各市、县、区政府',
  '各乡镇（街道）',
  '人行某县支行',
  '国网某县供电公司',
  '团县委',
  '县法院',
  '某县消防救援大队',
  '省大数据中心',
  '高新区管委会',
];
const HEADINGS = ['织密监测网', '查清家底', '管住源头', '修好老账', '教会群众', '守住红线', '用好资金', '强化科研'];
const SECTIONS = ['摸清底数', '动手治理', '夯实责任'];
const HAN = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

const LABELS: Partial<Record<RoleKind, string>> = {
  lead: '牵头单位',
  responsible: '责任单位',
  participant: '参与单位',
  cooperator: '配合单位',
};
const WORDS: Partial<Record<RoleKind, string>> = {
  lead: '牵头',
  responsible: '按职责分工负责',
  participant: '参与',
  cooperator: '配合',
};

const meantPlan: fc.Arbitrary<Meant> = fc
  .array(fc.integer({ min: 2, max: 3 }), { minLength: 2, maxLength: 3 })
  .chain((sizes) =>
    fc
      .array(fc.tuple(fc.shuffledSubarray(BODIES, { minLength: 4, maxLength: 8 }), fc.nat(3), fc.nat(2)), {
        minLength: 9,
        maxLength: 9,
      })
      .map((draws) => {
        let next = 0;
        return {
          sections: sizes.map((size, s) => ({
            heading: SECTIONS[s],
            clauses: Array.from({ length: size }, () => {
              const [bodies, one, two] = draws[next];
              const heading = HEADINGS[next % HEADINGS.length];
              next += 1;
              const kinds: RoleKind[] = [
                ['responsible', 'participant'],
                ['cooperator', 'responsible'],
                ['participant'],
              ][two] as RoleKind[];
              return {
                heading,
                roles: [
                  { role: 'lead' as const, bodies: bodies.slice(0, 1 + (one % 2)) },
                  ...kinds.map((role, i) => ({ role, bodies: bodies.slice(2 + i, 3 + i + (one > 1 ? 1 - i : 0)) })),
                ],
              };
            }),
          })),
        };
      }),
  );

const byWords = (c: MeantClause): string => c.roles.map((r) => `${r.bodies.join('、')}${WORDS[r.role]}`).join('，');
const byLabels = (c: MeantClause, between: string): string =>
  c.roles.map((r) => `${LABELS[r.role]}：${r.bodies.join('、')}`).join(between);

/** Ways of saying who does it, each given the text of the clause. */
const TAILS: Record<string, (c: MeantClause) => string> = {
  '（甲牵头，乙参与）': (c) => `把这件事做实做好。（${byWords(c)}）`,
  '（甲牵头，乙参与）。': (c) => `把这件事做实做好（${byWords(c)}）。`,
  '（甲牵头；乙参与）': (c) => `把这件事做实做好。\n（${byWords(c).replaceAll('，', '；')}）`,
  '（牵头单位：甲；参与单位：乙）': (c) => `把这件事做实做好。（${byLabels(c, '；')}）`,
  '（牵头单位：甲，参与单位：乙）': (c) => `把这件事做实做好。（${byLabels(c, '，')}）`,
  '（6月底完成，牵头单位：甲）': (c) => `把这件事做实做好。（6月底完成，${byLabels(c, '，')}）`,
  '（牵头单位：甲，完成时限：6月底前）': (c) => `把这件事做实做好。（${byLabels(c, '，')}，完成时限：6月底前）`,
  '【牵头单位：甲】': (c) => `把这件事做实做好。【${byLabels(c, '；')}】`,
  '[牵头单位:甲]': (c) => `把这件事做实做好。[${byLabels(c, ';')}]`,
  'label lines': (c) => `把这件事做实做好。\n${byLabels(c, '\n')}\n完成时限：2021年6月底前`,
  'labels behind the sentence': (c) => `把这件事做实做好。${byLabels(c, '。')}。`,
  'labels with spaces between': (c) => `把这件事做实做好。 ${byLabels(c, ' ')}`,
  'two brackets': (c) => c.roles.map((r) => `先做一半，再做一半。（${r.bodies.join('、')}${WORDS[r.role]}）`).join(''),
};

type Numbering = [section: (n: number) => string, item: (n: number, inSection: number) => string];
/** Ways of numbering: sections and items; items run through or begin anew in each section. */
const NUMBERINGS: Record<string, Numbering> = {
  '一、（一）': [(n) => `${HAN[n]}、`, (n) => `（${HAN[n]}）`],
  '一、(一)': [(n) => `${HAN[n]} 、`, (n) => `( ${HAN[n]} ) `],
  '一、1.': [(n) => `${HAN[n]}、`, (n) => `${n + 1}.`],
  '一、1．': [(n) => `${HAN[n]}、`, (n) => `${n + 1}．`],
  '一、1﹒ anew': [(n) => `${HAN[n]}、`, (_, k) => `${k + 1}﹒`],
  '（一）1、 anew': [(n) => `（${HAN[n]}）`, (_, k) => `${k + 1}、`],
  '一、（1）': [(n) => `${HAN[n]}、`, (n) => `（${n + 1}）`],
  '一、⒈': [(n) => `${HAN[n]}、`, (_, k) => String.fromCharCode(0x2488 + k)],
  '第一章 第一条': [(n) => `第${HAN[n]}章 `, (n) => `第${HAN[n]}条 `],
};

function write(plan: Meant, [section, item]: Numbering, tail: (c: MeantClause) => string): string[] {
  let number = 0;
  return plan.sections.flatMap((s, i) => [
    `${section(i)}${s.heading}`,
    ...s.clauses.map((c, k) => `${item(number++, k)}${c.heading}。${tail(c)}`),
  ]);
}

const meantRoles = (plan: Meant): unknown =>
  plan.sections.flatMap((s) =>
    s.clauses.map((c) => [c.heading, c.roles.flatMap((r) => r.bodies.map((body) => `${r.role} ${body}`))]),
  );
function readRoles(text: string): unknown {
  const { plan, text: normalised } = parsePlan(text);
  for (const role of plan.clauses.flatMap((c) => c.roles)) expect(normalised.slice(...role.span)).toBe(role.written);
  return plan.clauses.map((c) => [c.heading, c.roles.map((r) => `${r.role} ${r.written}`)]);
}

const check = (property: (plan: Meant) => void): void => fc.assert(fc.property(meantPlan, property), { numRuns: 15 });

describe('one plan written in many ways reads the same', () => {
  describe.each(Object.entries(NUMBERINGS))('numbered %s', (_, numbering) => {
    it.each(Object.entries(TAILS))('with %s', (__, tail) => {
      check((plan) => expect(readRoles(write(plan, numbering, tail).join('\n'))).toEqual(meantRoles(plan)));
    });
  });

  it.each(Object.entries(TAILS).filter(([name]) => !name.includes('label')))('on a single line with %s', (_, tail) => {
    check((plan) => {
      const lines = write(plan, NUMBERINGS['一、（一）'], tail).map((line) => line.replaceAll('\n', ''));
      const opening = `为把土壤管好，现提出以下意见，请各地各部门结合实际认真落实。${'稳中求进。'.repeat(20)}`;
      expect(readRoles(opening + lines.join(''))).toEqual(meantRoles(plan));
    });
  });

  it('as paragraphs without numbers', () => {
    check((plan) => {
      const paragraphs = plan.sections.flatMap((s) => s.clauses.map((c) => `${c.heading}。做好。（${byWords(c)}）`));
      expect(readRoles(`某县方案\n${paragraphs.join('\n')}`)).toEqual(meantRoles(plan));
    });
  });

  it.each([
    ['tabs', '\t'],
    ['bars', '|'],
  ])('as a table drawn with %s', (_, mark) => {
    const row = (cells: string[]): string => (mark === '|' ? `| ${cells.join(' | ')} |` : cells.join(mark));
    const kinds: RoleKind[] = ['lead', 'responsible', 'participant', 'cooperator'];
    check((plan) => {
      const header = row(['序号', '工作任务', ...kinds.map((kind) => LABELS[kind]!)]);
      const rows = plan.sections
        .flatMap((s) => s.clauses)
        .map((c, i) => {
          const bodies = kinds.map((kind) => c.roles.find((r) => r.role === kind)?.bodies.join('、') ?? '');
          return row([String(i + 1), c.heading, ...bodies]);
        });
      const sorted = (roles: unknown): unknown =>
        (roles as [string, string[]][]).map(([heading, names]) => [heading, [...names].sort()]);
      expect(sorted(readRoles(`某县任务分工表\n${[header, ...rows].join('\n')}`))).toEqual(sorted(meantRoles(plan)));
    });
  });

  it('as lists whose first body leads by a rule stated once', () => {
    check((plan) => {
      const lists = write(
        plan,
        NUMBERINGS['一、（一）'],
        (c) => `做好。（${c.roles.flatMap((r) => r.bodies).join('、')}负责）`,
      );
      const rule = '各任务的责任单位中，列第一位的为牵头单位。';
      const expected = plan.sections.flatMap((s) =>
        s.clauses.map((c) => {
          const [first, ...others] = c.roles.flatMap((r) => r.bodies);
          return [c.heading, [`lead ${first}`, ...others.map((body) => `responsible ${body}`)]];
        }),
      );
      expect(readRoles([rule, ...lists].join('\n'))).toEqual(expected);
    });
  });

  it('as running text, and marked so', () => {
    check((plan) => {
      const text = write(plan, NUMBERINGS['一、（一）'], (c) => `由${byWords(c)}，把这件事做好。`).join('\n');
      expect(readRoles(text)).toEqual(meantRoles(plan));
      expect(parsePlan(text).plan.clauses.every((c) => c.roles.every((r) => r.inProse))).toBe(true);
    });
  });
});
