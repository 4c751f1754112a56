import type { RoleKind } from './parsed-plan';
import type { WrittenName } from './name-list';
import { endsLikeBody, readNames } from './name-list';
import { ROLE_WORD, readRolePhrase } from './role-words';
import type { Piece } from './text-region';

/** How something is done, before the word that says what: 具体, 按职责, 共同. */
const MANNER =
  '(?:按照?[^，。；]{0,8}?(?:职责|分工|要求|规定)|具体|主要|共同|联合|分别|各自|统一|积极|密切|做好|抓好|业务|技术|全面|一并|认真|切实|要|应当?|须|必须|将|统筹)*';
/** What a body does with a piece of work, beside the role words: 县甲局指导, 县乙局保障资金. */
const WORK =
  '指导|保障|监督|监管|检查|督查|督导|督促|提供|做好|抓好|作为|协调|统筹|组织|安排|审核|审批|验收|考核|汇总|推进|开展|履行';
/** 组织部, 指导中心, 监督管理局: the verb is part of a name. */
const NOT_IN_NAME =
  '(?![\\u4e00-\\u9fff]{0,5}(?:[局办处科室组委站所队部](?!门|分|属|队|里|位)|中心|办公室)(?:$|[、，；。（）牵负配参协组落实要应须主指]))';
const PREDICATE = new RegExp(`^${MANNER}(?:${ROLE_WORD.source}|${WORK})${NOT_IN_NAME}`);
/** Where such words can begin; everything before has to be names. */
const POSSIBLE = new RegExp(`(?=${MANNER}(?:${ROLE_WORD.source}|${WORK}))`, 'g');
const LONGEST_LIST = 300;
/** A place alone is no body: 县 in 县负责. */
const SHORTEST_NAME = 2;

/**
 * 县甲局负责编制规划, 所在镇政府组织实施, 县乙局业务指导: names of bodies, and behind them what they do. What is no role word
 * (指导, 保障) leaves the role open.
 */
export function readPredicate(part: Piece): { names: WrittenName[]; phrase: string; role: RoleKind } | null {
  const skip = /^(?:由|请)/.test(part.text) ? 1 : 0;
  const text = part.text.slice(skip, skip + LONGEST_LIST);
  POSSIBLE.lastIndex = 0;
  for (const { index } of text.matchAll(POSSIBLE)) {
    if (index < SHORTEST_NAME) continue;
    const found = PREDICATE.exec(text.slice(index, index + 60));
    if (!found) continue;
    const names = readNames({ text: text.slice(0, index), from: part.from + skip });
    if (!names?.every((name) => isNamed(name))) continue;
    const role = readRolePhrase(found[0])?.role ?? 'unspecified';
    return { names, phrase: found[0], role };
  }
  return null;
}

const isNamed = ({ text, openList }: WrittenName): boolean =>
  (openList || endsLikeBody(text)) && (text.length > SHORTEST_NAME || /^各/.test(text));
