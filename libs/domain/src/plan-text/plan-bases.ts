import { PLAN_BASIS_KINDS, type PlanBases, type PlanBasis, type PlanBasisKind } from './plan-basis';
import type { ParsedClause, ParsedPlan } from './parsed-plan';

/** Words that speak for a kind of clause, each with its weight; `heading`: counted once more where they stand in it. */
interface Signs {
  words: readonly [RegExp, number][];
  heading: RegExp;
  /** One of them has to be there, or the clause is about something else. */
  core: RegExp;
  enough: number;
}

const OWN_GOVERNMENT =
  /(?:[县市区州盟旗省]|本级)?(?:委、)?(?:[县市区州盟旗省]?(?:人民)?政府|领导小组|指挥部|专班|督查室)/;

const SIGNS: Readonly<Record<PlanBasisKind, Signs>> = {
  supervision: {
    words: [
      [
        new RegExp(
          `(?:定期|按[月季年]|每(?:月|季度?|半年|年))[^，。；]{0,10}[向报](?:告)?${OWN_GOVERNMENT.source}|[向报]${OWN_GOVERNMENT.source}[^，。；]{0,6}报告`,
        ),
        3,
      ],
      [
        /(?:督促|监督|督导|跟踪)[、和]?(?:检查|督办|问效|落实)|督查|督办|组织[^，。；]{0,4}检查|检查[^，。；]{0,4}督促/,
        2,
      ],
      [/组织(?:领导|协调|实施)|统筹(?:协调|推进|调度)|工作调度|定期调度|牵头[^。；]{0,8}组织/, 2],
      [/谁主管、?谁负责|(?:按|依)照?(?:职责)?分工/, 2],
      [/台账|清单管理|通报(?:进展|情况)|协调解决/, 1],
    ],
    heading: /组织|协调|督查|督办|督导|检查|调度|联动|落实/,
    core: /督查|督办|督导|检查|跟踪|调度|向[^，。；]{0,8}报告|组织领导/,
    enough: 5,
  },
  accountability: {
    words: [
      [/约谈/, 3],
      [/追责|问责|追究(?:(?!刑事)[^，。；]){0,8}责任|(?<!刑事)责任追究/, 3],
      [/(?:纳入|列入)[^。；]{0,24}(?:考核|考评|责任制)/, 3],
      [
        /考核(?:评估|评价|结果|办法|指标)|(?:评估|评价)[^，。；]{0,4}(?:考核|打分)|年度(?:考核|考评|评估)|(?:进行|开展|实行)[^，。；]{0,6}(?:考核|考评)/,
        2,
      ],
      [/通报批评|限期整改|取消[^，。；]{0,6}评优|诫勉|处分/, 2],
    ],
    heading: /考核|考评|问责|追责|督查|督导|监督检查|督促检查|责任追究|奖惩/,
    core: /约谈|追责|问责|追究(?:(?!刑事)[^，。；]){0,8}责任|(?:纳入|列入)[^。；]{0,24}(?:考核|考评|责任制)|年度(?:考核|考评|评估)|考核(?:评估|评价|结果)|(?:开展|进行|实行)[^，。；]{0,6}(?:考核|考评)/,
    enough: 4,
  },
  'early-warning': {
    words: [
      [
        /(?:先|进行|实行|实施|给予|予以|发出|下达|作出|启动)预警(?!监测|信息|响应|平台|系统)|预警(?:提醒|提示|函|约谈)(?!机制|平台|系统|信息)|提醒预警|红黄牌|亮[红黄]灯/,
        3,
      ],
      [/限批|暂停审批|限制(?:性)?措施/, 2],
    ],
    heading: /预警提醒|限批/,
    core: /预警|亮[红黄]灯|红黄牌/,
    enough: 4,
  },
};

/** Whom a county can hold to account; what is said of firms and citizens alone is no rule among bodies. */
const PUBLIC =
  /(?:各|有关|相关|责任|成员|牵头|参与|主管|所在|属地|后|的|[县市区该个对])(?:乡?镇|街道|部门|单位|地区|县区|县|科室|局)|领导(?:班子|干部)|干部|负责人|工作人员|各地|乡镇|镇和|参与的|牵头的/;
const PRIVATE = /企业|经营者|经营户|排污单位|当事人|业主|公司|商户|摊|养殖户|农户|居民|学生|患者|信用|犯罪/;

const RESTRICTS = /限批|暂停审批|停止审批|限制(?:性)?措施/;

/**
 * The clauses of a plan that its papers may rest on, found by what they say. Of several the weightiest counts, and among
 * equals the last, since plans put their execution at the end. Nothing is found where no clause says enough: a paper then
 * rests on law alone. A person confirms or chooses otherwise before the plan starts.
 */
export function findPlanBases(plan: Pick<ParsedPlan, 'clauses'>): PlanBases {
  const found = (kind: PlanBasisKind): PlanBasis | null => {
    const best = plan.clauses
      .map((clause) => ({ clause, weight: weightOf(clause, kind, plan.clauses.length) }))
      .reduce<{ clause: ParsedClause; weight: number } | null>(
        (most, one) => (one.weight >= SIGNS[kind].enough && one.weight >= (most?.weight ?? 0) ? one : most),
        null,
      );
    return best && planBasisAt(plan, best.clause.number);
  };
  return Object.fromEntries(PLAN_BASIS_KINDS.map((kind) => [kind, found(kind)])) as PlanBases;
}

/** A clause as a paper cites it; null where the plan has no such clause. */
export const planBasisAt = (plan: Pick<ParsedPlan, 'clauses'>, number: number): PlanBasis | null =>
  planBasesAt(plan, [number])[0] ?? null;

/** Clauses as papers cite them, but for those that the plan has not. */
export function planBasesAt({ clauses }: Pick<ParsedPlan, 'clauses'>, numbers: readonly number[]): PlanBasis[] {
  const byNumber = new Map(clauses.map((clause) => [clause.number, clause]));
  const often = new Map<string, number>();
  for (const { ordinal } of clauses) often.set(ordinal, (often.get(ordinal) ?? 0) + 1);
  return numbers.flatMap((number) => {
    const clause = byNumber.get(number);
    if (!clause) return [];
    const article = articleOf(clause, often.get(clause.ordinal)! > 1);
    return { clause: number, article, restricts: saidOfBodies(clause.text).some((one) => RESTRICTS.test(one)) };
  });
}

/** How a part is called that says how a plan is carried out, and not what is done. */
const EXECUTION = /组织|保障|考核|督查|督导|督促|监督|责任|要求|落实/;

function weightOf({ number, text, section, heading }: ParsedClause, kind: PlanBasisKind, clauses: number): number {
  const { words, heading: named, core } = SIGNS[kind];
  const said = saidOfBodies(text).join('。');
  if (!core.test(said)) return 0;
  const signs = words.reduce((sum, [sign, weight]) => sum + (sign.test(said) ? weight : 0), 0);
  if (signs === 0) return 0;
  // Where it stands and what it is called add to what it says, and are not enough by themselves.
  const place = [number > clauses * (2 / 3), EXECUTION.test(section ?? ''), named.test(heading)].filter(Boolean).length;
  return kind !== 'early-warning' && place === 0 ? 0 : signs + place;
}

/** The sentences that are not about firms and citizens alone. */
const saidOfBodies = (text: string): string[] =>
  text.split(/[。；\n]/).filter((sentence) => !PRIVATE.test(sentence) || PUBLIC.test(sentence));

/** （四十七） is 第四十七条 where the numbers run through the plan; where each part counts anew, the part stands before it. */
function articleOf({ ordinal, section, heading }: ParsedClause, again: boolean): string {
  const bare = ordinal.replace(/^[第（(]|[条项）)．.、]+$/gu, '');
  if (bare === '') return `“${heading}”`;
  if (/^第.+[条项章节]$/u.test(ordinal)) return ordinal;
  if (!again) return `第${bare}条`;
  const part = section && /^第?([一二三四五六七八九十百零〇\d]+)[、.．章节部]/u.exec(section)?.[1];
  return `${part ? `第${part}部分` : ''}第（${bare}）项`;
}
