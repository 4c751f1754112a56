import { endsLikeBody } from './name-list';
import type { RoleKind } from './parsed-plan';

/** What a label announces: bodies with a role, or the time, or something else (a person) that names no body. A label that is
 * not known (包联单位) announces bodies whose role is open. */
type LabelMeaning =
  | { kind: 'role'; role: RoleKind }
  /** 责任分工：县甲局牵头，县乙局配合: what follows says itself who does what. */
  | { kind: 'duties' }
  | { kind: 'time' }
  | { kind: 'other' };

/** Labels of a form, not of a task. */
const OF_A_FORM =
  /填报|填表|报送|编制|印发|主送|抄送|发文|制表|计量|货币|统计|适用|受理|被.|服务|申报|项目|投资|文件|起草|落款|盖章/;

export interface Label {
  /** Where the label begins and where its value begins, both in the text looked at. */
  from: number;
  to: number;
  /** As written with its colon, e.g. 牵头单位：. */
  text: string;
  meaning: LabelMeaning;
}

const DUTY =
  '(?:牵头|主办|主抓|主责|责任|负责|落实|实施|承办|承担|执行|组织|推进|配合|协办|协助|协同|协作|支持|支撑|参与|参加|参建|督办|督导|监督|监管|考核|指导|联系|验收|汇总)';
const RANK = '(?:主要|第一|首要|首位|共同|具体|市级|县级|省级|区级|市直|县直|主体|直接|总|各)';
const NOUN = '(?:单位|部门|地区|主体|机构|科室|处室|股室|站所|镇街|乡镇|街道|方)';
const PERSON = '(?:市|县|区|省|局|委|镇|分管|责任|包保|包联|挂钩)*(?:领导|责任人|负责人|联系人|人)';
const LABEL = new RegExp(
  [
    `(?<role>${RANK}*${DUTY}+(?:工作|任务)?${NOUN}(?:[及和、与/或]+(?:${NOUN}|${PERSON}))?)`,
    `(?<person>${DUTY}*${PERSON})`,
    `(?<duties>(?:责任|职责|任务|工作|部门|职能)*分工|(?:责任|职责)(?:落实|划分)|落实责任)`,
    `(?<bare>牵头|主办|配合|协办|参与|责任|负责|主责|落实)`,
    `(?<time>(?:完成|办结|整改|工作|推进|任务|计划|落实|实施|时间)*(?:时限|时间|期限|节点|进度)(?:要求|安排|节点)?)`,
  ].join('|'),
  'g',
);
/** Looked for where no known label is: 包联单位, 组长单位. */
const UNKNOWN = /(?<unknown>[\u4e00-\u9fff]{1,8}(?:单位|部门|主体|机构))$/;
const COLON = '：';

const ROLE_OF_WORD: [RegExp, RoleKind][] = [
  [/牵头|主办|汇总/, 'lead'],
  [/主抓/, 'executor'],
  [/配合|协办|协助|协同|协作|支持|支撑/, 'cooperator'],
  [/参与|参加|参建/, 'participant'],
  [/责任|负责|落实|实施|承办|承担|执行|主责|组织|推进/, 'responsible'],
];

/** All labels of a stretch of text, in order. A label counts only with its colon (牵头单位：甲局) or brackets (【牵头单位】甲局). */
export function findLabels(text: string): Label[] {
  const labels: Label[] = [];
  MARK.lastIndex = 0;
  for (let mark = MARK.exec(text); mark; mark = MARK.exec(text)) {
    const label = mark[0] === COLON ? labelBefore(text, mark.index) : labelInBrackets(text, mark.index);
    if (label) labels.push(label);
  }
  return labels;
}

const MARK = /[：】]/g;

function labelInBrackets(text: string, close: number): Label | null {
  const label = text[close + 1] === COLON ? null : labelBefore(text, close);
  if (!label || text[label.from - 1] !== '【') return null;
  return { ...label, from: label.from - 1, text: text.slice(label.from - 1, close + 1) };
}

/** Longer labels than this do not exist. */
const LONGEST_LABEL = 16;

function labelBefore(text: string, colon: number): Label | null {
  const start = Math.max(0, colon - LONGEST_LABEL);
  // 责任单位（责任人）：, 责任单位为： – what stands between the words and the colon adds nothing.
  const before = text.slice(start, colon).replace(/(?:（[^（）]{1,8}）|为)$/, '');
  let found: RegExpMatchArray | null = null;
  for (const match of before.matchAll(LABEL)) if (match.index + match[0].length === before.length) found = match;
  found ??= UNKNOWN.exec(before);
  if (!found) return null;
  const at = beginOf(before, found.index!, start > 0);
  if (found.groups!.unknown && (at !== found.index! || !isFree(before, at, start > 0))) return null;
  return {
    from: start + at,
    to: colon + 1,
    text: text.slice(start + at, colon + 1),
    meaning: meaningOf(found.groups!, found[0]),
  };
}

/** 整改责任单位, 项目牵头单位: a few words before a label that stands free belong to it. */
const WORDS_BEFORE = /(?:^|[^\u4e00-\u9fffA-Za-z0-9])([\u4e00-\u9fff]{1,6})$/;

function beginOf(before: string, from: number, goesOn: boolean): number {
  const words = WORDS_BEFORE.exec(before.slice(0, from))?.[1].length ?? 0;
  const said = before.slice(from - words, from);
  return words > 0 &&
    !endsLikeBody(said) &&
    !/^(?:明确|确定|落实|注明|写明|列明|压实)/.test(said) &&
    isFree(before, from - words, goesOn)
    ? from - words
    : from;
}

/** Nothing of a word stands before: the beginning of the text or a mark. */
const isFree = (before: string, at: number, goesOn: boolean): boolean =>
  at === 0 ? !goesOn : !/[\u4e00-\u9fffA-Za-z0-9]/.test(before[at - 1]);

function meaningOf(groups: Record<string, string | undefined>, text: string): LabelMeaning {
  if (groups.duties) return { kind: 'duties' };
  if (groups.time) return { kind: 'time' };
  if (groups.person || (groups.unknown && OF_A_FORM.test(text))) return { kind: 'other' };
  const role = ROLE_OF_WORD.find(([word]) => word.test(text))?.[1] ?? 'unspecified';
  return { kind: 'role', role };
}

/** True for a line that opens with one of these labels. */
export function startsLabel(line: string): boolean {
  return findLabels(line.slice(0, LONGEST_LABEL + 4))[0]?.from === 0;
}
