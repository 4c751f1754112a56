import type { DateRule } from '../calendar';
import { allBindingRoles } from './binding-roles';
import type { ParsedClause, ParsedPlan, Span } from './parsed-plan';
import { endOf, itemsWithin, sentencesOf, spanOf, type Piece } from './text-region';
import { isTownGroup, TOWN_OF_THE_PLACE, TOWNS_TOGETHER } from './town-groups';
import { proseOf } from './prose-of-clause';

/** How the date of an occurrence follows from the day on which it happens. */
export interface OccurrenceRule {
  kind: Extract<DateRule['kind'], 'days' | 'working-days' | 'days-before' | 'working-days-before'>;
  n: number;
}

/**
 * What a clause asks for besides its dates, proposed for a person to settle:
 * - `each-town`: what 各镇 shall do is owed by every town itself;
 * - `event`: a standing duty, owed whenever something happens;
 * - `filing`: something is put on record with an authority by a date of the plan (备案);
 * - `group`: 各镇 among the responsible bodies; one question for the whole plan and the same words.
 */
export interface Demand {
  kind: 'each-town' | 'event' | 'filing' | 'group';
  /** The number of the clause; null for a group. */
  clause: number | null;
  /** Its place among the demands of its clause, or among the groups of the plan, counted from 1. */
  nth: number;
  /** The words of the plan: the sentence, or the name of the group. */
  words: string;
  span: Span;
  /** Owed by towns, all of them or the one where it happens. */
  towns: boolean;
  /** With whom it is put on record, as written. */
  filedWith: string | null;
  /** Of an event: proposed from its words. */
  rule: OccurrenceRule | null;
  /** `YYYY-MM-DD`, where the sentence names a date. */
  dueOn: string | null;
}

/** Where a part of a sentence begins, and what may stand before its subject. */
const PART = '(?:^|[，；：。])(?:同时|并|另外|此外|其中)?';
/** 各镇要…, 各镇对…进行排查: the subject of a part, not the 各镇 of 覆盖各镇 or 各镇的. */
const SUBJECT = new RegExp(
  `${PART}(${TOWNS_TOGETHER})(?![的，。；、：和与及等主]|负责人|政府[、的])(?=[\\u4e00-\\u9fff])`,
);
const BY_TOWNS = new RegExp(`由(${TOWNS_TOGETHER})(?=[\\u4e00-\\u9fff])`);
const BY_TOWN_OF_THE_PLACE = new RegExp(`(?:${PART}|由)(${TOWN_OF_THE_PLACE})(?=[\\u4e00-\\u9fff])`);

/** 发现扩散的, 发现险情后, 收到举报的: something that nobody can date. */
const HAPPENS =
  /(?:^|[，；：。、])(?:一旦|如|若|凡|对|经|在|需)?(?:(?:发现|查出|监测到|接到|收到|发生|遇到?)(?!率|在|整改)[^，。；]{1,30}?(?:的|后|时)(?=，|及时|立即|要|应|须)|发现(?:问题|隐患|险情|异常|苗头|疫情)[^，。；]{0,6}(?=，|及时|立即))/;
/** 超标的就换品种, 威胁地下水的，另订方案: a hazard that shows, and what follows. */
const HAZARD =
  /(?:超标|不达标|不合格|威胁|扩散|异常|受损|违法|违规|隐患|险情|事故|污染严重|突发)[^，。；、]{0,14}的(?:，|、|(?=[就要应须另及立]))[^。；]{0,24}?(?:要|应当?|须|必须|就|另|及时|立即)/;
/** 需要转运的, 拟拆除的: an act that is announced. */
const INTENDED = /(?:^|[，；：。])(?:确?需要?|要|拟|如需|因[^，。；]{1,12}需要?)(?!多部门)[\u4e00-\u9fff]{2,20}的，/;
/** 拆除之前…备案, 事先…告知, 提前…报告: the duty comes before the act. */
const BEFORE =
  /(?:[\u4e00-\u9fff]{2}(?:之前|以前|前)，?[^。；]{0,40}?(?:备案|报告|报批|告知|报备)|(?:提前|事先|事前)[^。；]{0,90}?(?:备案|报告|报批|告知|通知|报备))/;
/** 开工5日前…报告. */
const DAYS_BEFORE =
  /(?:开工|施工|拆除|动工|实施|举办|作业|转移|停水|停电|停气|投运|开采)前?\d{1,3}个?(?:工作日|日|天)(?:之|以)?前[^。；]{0,40}?(?:备案|报告|报批|告知|报备)/;
/** 每年年底前…报告 is a date, not an act. */
const DATED = /(?:年|月|日|底|末|旬|季度)(?:之前|以前|前)/;

/** 报省厅备案, 在三家部门备案: said of something that is done, not of filing as such (备案制, 简化备案). */
const FILED =
  /(?:报送|报|送|向|在|到)([\u4e00-\u9fff、（）]{1,30}?)(?:进行|办理|登记)?(?:备案|报备|备查)(?=$|[，、）\s])/g;
const NO_AUTHORITY = /许可|审批|审核|改为|制度|简化|推进|事项|范围|单证|名义/;

const LENGTH = /(?<![0-9.])(\d{1,3})个?(工作日|日|天|小时)(?:之|以)?(?:内|前)/;
/** 提前15日, 拆除5日前. */
const AHEAD =
  /(?<![0-9.])(?<=提前至少|提前|[\u4e00-\u9fff])(\d{1,3})个?(工作日|日|天)(?=(?:之|以)?前|向|报|书面|告|将|通)/;
const AT_ONCE = /立即|第一时间|马上|当日|当天/;

/** What is proposed where the words only say 及时: five working days; at once is one. */
const TIMELY: OccurrenceRule = { kind: 'working-days', n: 5 };

/**
 * What the clauses ask for that no date of theirs says, with what is proposed. Found in the text whenever it is asked about,
 * so that it follows corrections; nothing of it is owed before a person has said so.
 */
export function findDemands(plan: Pick<ParsedPlan, 'clauses'>): Demand[] {
  return [...groupsOf(plan), ...plan.clauses.flatMap(demandsOf)];
}

/** The groups of towns among the responsible bodies of a plan, each once. */
function groupsOf({ clauses }: Pick<ParsedPlan, 'clauses'>): Demand[] {
  const found = new Map<string, Span>();
  for (const { roles } of clauses)
    for (const { body, span } of allBindingRoles(roles))
      if (isTownGroup(body) && !found.has(body)) found.set(body, span);
  return [...found].map(([words, span], at) => ({
    ...PLAIN,
    kind: 'group',
    clause: null,
    nth: at + 1,
    words,
    span,
    towns: true,
  }));
}

const PLAIN = { towns: false, filedWith: null, rule: null, dueOn: null } as const;

function demandsOf(clause: ParsedClause): Demand[] {
  const prose = proseOf(clause);
  const inProse = allBindingRoles(clause.roles).filter((role) => role.inProse && isTownGroup(role.body));
  const found = sentencesOf(prose).flatMap((sentence) => {
    const demand = demandOf(clause, sentence);
    // Where 各镇 of the sentence answers for the clause, what it shall do is each town's own already.
    const answers = inProse.some(({ span }) => sentence.from <= span[0] && span[1] <= endOf(sentence));
    return demand === null || (demand.kind === 'each-town' && answers) ? [] : [demand];
  });
  return found.map((one, at) => ({ ...one, nth: at + 1 }));
}

function demandOf(clause: ParsedClause, sentence: Piece): Omit<Demand, 'nth'> | null {
  const { text } = sentence;
  const about = { ...PLAIN, clause: clause.number, words: text.trim(), span: spanOf(sentence) };
  const filedWith = filedIn(text);
  const date = itemsWithin(clause.deadlines, sentence).find(({ kind, date }) => kind === 'by' && date)?.date ?? null;
  const before = DAYS_BEFORE.test(text) || (BEFORE.test(text) && !DATED.test(BEFORE.exec(text)![0].slice(0, 6)));
  const happens = before || INTENDED.test(text) || HAPPENS.test(text) || HAZARD.test(text);
  const place = BY_TOWN_OF_THE_PLACE.test(text);
  if (happens || place || (filedWith !== null && date === null)) {
    return { ...about, kind: 'event', towns: place || isOfTowns(text), filedWith, rule: ruleOf(text, before) };
  }
  if (filedWith !== null) return { ...about, kind: 'filing', filedWith, dueOn: date };
  if (isOfTowns(text)) return { ...about, kind: 'each-town', towns: true, dueOn: date };
  return null;
}

const isOfTowns = (text: string): boolean => SUBJECT.test(text) || BY_TOWNS.test(text);

/** 报省厅备案: 省厅. */
function filedIn(text: string): string | null {
  for (const [, between] of text.matchAll(FILED)) {
    const authority = between.split(/报送|报|送|向/).at(-1)!;
    if (!NO_AUTHORITY.test(between)) return authority;
  }
  return null;
}

function ruleOf(text: string, before: boolean): OccurrenceRule {
  const [, n, unit] = LENGTH.exec(text) ?? [];
  if (before) {
    const [, ahead, of] = AHEAD.exec(text) ?? [];
    return { kind: of === '工作日' ? 'working-days-before' : 'days-before', n: Number(ahead ?? 1) };
  }
  if (unit === '小时') return { kind: 'days', n: Math.max(1, Math.ceil(Number(n) / 24)) };
  if (n) return { kind: unit === '工作日' ? 'working-days' : 'days', n: Number(n) };
  return AT_ONCE.test(text) ? { kind: 'working-days', n: 1 } : TIMELY;
}

/** Where a demand stands: by this a choice finds it again. */
export const demandKey = ({ clause, nth }: Pick<Demand, 'clause' | 'nth'>): string => `${clause ?? 'group'}-${nth}`;
