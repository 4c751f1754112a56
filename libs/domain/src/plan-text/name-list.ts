import type { Piece } from './text-region';
import { splitOutsideBrackets } from './text-region';
import { joinCollectives } from './collectives';

export interface WrittenName extends Piece {
  /** 等相关单位, 有关部门: an invitation, no one in particular. */
  openList: boolean;
}

/** 等6个部门, 等国务院相关部门及各地区: the names before are examples, the words after 等 say of what. */
const OPEN_TAIL = /等(?:(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?:个|家))?([^等]{0,24})$/;
const LEVELS = '[省市州盟县区旗镇乡村街道（）、]{1,8}';
const GROUP_NOUN = '(?:部门|单位|机构|委办局|企业|成员单位|地区|地方)';
const OPEN_COLLECTIVE = new RegExp(
  `^(?!各(?:有关|相关)${LEVELS}(?:人民)?政府)(?:.*(?:相关|有关|其他|其它))|^${GROUP_NOUN}$|^(?:[省市县区]直?)?(?:级|直)?各?(?:职能|责任|成员|主管|业务)?(?:部门|单位)$|级各(?:部门|单位)$|^各(?:职能|责任|成员|主管|业务|级)*(?:部门|单位)$`,
);
/** 等龙岩分公司: more of a kind, not one more. */
const MORE_OF_A_KIND = /(?:分公司|支公司|分局|支行|分行|运营商|企业|公司)$/;
const TAIL_NOUN = /(?:部门|单位|机构|企业|委办局|政府|地区|地方|[局委办厅院会社])$/;
/** What the name of a body, or a group of bodies, ends with. */
const BODY_END =
  /(?:[局委办部院会厅社署校站所处室组行团库馆园]|中心|公司|集团|政府|街道|乡镇|[镇乡县区市旗盟州省]|部门|单位|机构|[总支大中]队|法院|组织|企业|学校|大学|协会|联盟|地区|各地|海关|税务|银行|电网|电力|供电|广电|广电网络|移动|联通|电信|铁塔|邮政|石油|石化|烟草|盐业|妇联|残联|科协|工商联|侨联|文联|社科联|作协|红十字会|指挥部|专班|科|股|村（居）|社区|总工会|团市委|团县委|团区委|团省委|党组|党委|党工委|基地|农场|林场|试验区|新区|社会组织)(?:[（〔［][^（）〔〕［］]{1,24}[）〕］])?$/;
const AND = /以及|及|和|与|暨/g;
const AND_LEFT =
  /(?:[局委办部院会厅队社行站府处门位区县市省署镇乡组团]|中心|公司|集团|海关|大学|专班|妇联|残联|科协|工商联|各地)(?:[（〔［][^（）〔〕［］]{1,24}[）〕］])?$/;
const AND_RIGHT =
  /^(?!其(?!他|它))[^局委办]{0,2}.{1,22}(?:[局委办部院会厅队社行站府处署区县市镇乡]|中心|公司|集团|部门|单位|地区|企业|地方)(?:[（〔［][^（）〔〕［］]{1,24}[）〕］])?$/;
/** 部门和单位, 党委和政府: one thing said with two words. */
const ONE_THING = /^(?:单位|部门|机构|政府|人民政府|组织|企业|地区)$/;
const LONGEST_NAME = 40;
const NAME = /^[\u4e00-\u9fffA-Za-z0-9（）〔〕［］、“”"—\-·/]+$/;
/** Words of sentences, dates and remarks; no body has them in its name. */
const NO_NAME =
  /谁|年底|月底|\d月|持续|长期|完成|下同|列出|不再|以下|其中|详见|附件|首位|第一位|按照|根据|立行立改|即知即改|适时|以上|包括|不得|应当|开展|加快|加强|确保|建立健全|以及其|要求$|贯穿|^(?:全年|常年|每年|年度|年内|即日|\d{2,4}年|第?[一二三四1-4]季度|[上下]半年|\d{4}[.\-/]\d)/;
/** What a sentence goes on with; a body may be called so as well: 经信局, 对台办, 将军镇政府, 督查室, 组织部. */
const FUNCTION_WORD = /^(?:并|且|要|对|按|将|于|在|经|与|和|及|以|为|向)/;
const VERB = /^(?:督促|督查|指导|协调|统筹|会同|组织|推动|引导|鼓励|支持|负责|牵头|配合|协助)/;
/** An office called after what it does is no longer than this: 统筹办, 督查室, 指导中心. */
const OFFICE_OF_WORK =
  /^(?:督促|督查|指导|协调|统筹|组织|推动|引导|支持|配合)[\u4e00-\u9fff]{0,4}(?:[局办部处科室组]|中心|办公室)$/;
/** Behind a function word these begin a body of their own: 对各镇, 在县城区, 经县政府. */
const BEGINS_BODY = /^.(?:各|有关|相关|所有|全[省市县区]|[省市县区镇乡](?!域)|国务院|国家|上级|本级|同级|主管)/;

/** Cuts at the marks between names; 、 inside brackets belongs to a name. */
const SEPARATORS = '、，,；;/';

/**
 * Cuts 县甲局、县乙局等相关单位 into names with their places, the open tail last. Collectives stay whole (各市、县、区政府).
 * Null when it does not read like a list of names.
 */
export function readNames(list: Piece): WrittenName[] | null {
  const names: WrittenName[] = [];
  for (const item of joinCollectives(list, splitOutsideBrackets(list, SEPARATORS))) {
    const open = item.text.includes('等') ? openTailOf(item) : null;
    const named = open ? { text: item.text.slice(0, open.at), from: item.from } : item;
    for (const name of splitAtAnd(named)) {
      if (!looksLikeName(name.text)) return null;
      names.push({ ...name, openList: isOpen(name.text) });
    }
    if (!open) continue;
    for (const name of open.names) names.push(name);
  }
  return names.length > 0 ? names : null;
}

/** True when a name ends the way bodies are called; others may still be bodies where a label says so. */
export const endsLikeBody = (name: string): boolean => BODY_END.test(name.slice(-40));

/** Nobody in particular: 相关单位, 省级有关部门, 其他成员单位. */
const isOpen = (name: string): boolean => OPEN_COLLECTIVE.test(name);

/** 等相关单位 → 相关单位; a bare 等 stays 等; 等部门及各地区 → 部门, 各地区. */
function openTailOf(item: Piece): { at: number; names: WrittenName[] } | null {
  const match = OPEN_TAIL.exec(item.text.slice(-40));
  if (!match) return null;
  const at = Math.max(0, item.text.length - 40) + match.index;
  const words = match[1];
  const and = /^(?:以及|及|和|与)/.exec(words)?.[0] ?? '';
  if (and !== '' && words.length > and.length + 1) return andMore(item, at, words.length - and.length);
  if (words === '') return { at, names: [{ text: '等', from: item.from + at, openList: true }] };
  const from = item.from + item.text.length - words.length;
  if (MORE_OF_A_KIND.test(words.replace(/（[^（）]{1,24}）$/, ''))) {
    return { at, names: [{ text: words, from, openList: true }] };
  }
  const parts = splitAtAnd({ text: words, from });
  if (
    words !== '相关' &&
    words !== '有关' &&
    !parts.every((part) => TAIL_NOUN.test(part.text) || endsLikeBody(part.text))
  ) {
    return null;
  }
  return { at, names: parts.map((part) => ({ ...part, openList: isOpen(part.text) })) };
}

/** 等和各镇政府: an open list, and behind it names that are none of it. */
function andMore(item: Piece, at: number, length: number): { at: number; names: WrittenName[] } | null {
  const rest = { text: item.text.slice(-length), from: item.from + item.text.length - length };
  const names = splitAtAnd(rest);
  if (!names.every((name) => looksLikeName(name.text))) return null;
  return {
    at,
    names: [
      { text: '等', from: item.from + at, openList: true },
      ...names.map((name) => ({ ...name, openList: isOpen(name.text) })),
    ],
  };
}

/** 甲局和乙局 are two, 文化和旅游局 is one: both sides have to end like a body. */
function splitAtAnd(name: Piece): Piece[] {
  if (name.text === '') return [];
  if (name.text.length > 2 * LONGEST_NAME) return [name];
  for (const match of name.text.matchAll(AND)) {
    const left = name.text.slice(0, match.index);
    const right = name.text.slice(match.index + match[0].length);
    const next = right.split(/以及|及|和|与|暨/)[0];
    if (!AND_LEFT.test(left) || inBrackets(left) || ONE_THING.test(next)) continue;
    if (!AND_RIGHT.test(right)) continue;
    return [
      { text: left, from: name.from },
      ...splitAtAnd({ text: right, from: name.from + match.index + match[0].length }),
    ];
  }
  return [name];
}

const inBrackets = (text: string): boolean => text.lastIndexOf('（') > text.lastIndexOf('）');

function looksLikeName(name: string): boolean {
  if (name.length < 2 || name.length > LONGEST_NAME || !NAME.test(name) || NO_NAME.test(name)) return false;
  if (VERB.test(name)) return OFFICE_OF_WORK.test(name);
  return !FUNCTION_WORD.test(name) || (endsLikeBody(name) && !BEGINS_BODY.test(name));
}
