import type { RoleKind } from './parsed-plan';

/** What the role words of official language mean; see domain terms lead, executor, responsible, participant, cooperator. */
const ROLE_WORDS: [string, RoleKind][] = [
  ['主抓参与', 'executor'],
  ['牵头负责', 'lead'],
  ['牵头落实', 'lead'],
  ['牵头组织实施', 'lead'],
  ['牵头组织', 'lead'],
  ['牵头实施', 'lead'],
  ['牵头推进', 'lead'],
  ['牵头抓总', 'lead'],
  ['牵头协调', 'lead'],
  ['总牵头', 'lead'],
  ['牵头', 'lead'],
  ['负责牵头', 'lead'],
  ['主抓', 'executor'],
  ['主办', 'lead'],
  ['参与落实', 'participant'],
  ['参与配合', 'participant'],
  ['配合落实', 'cooperator'],
  ['配合做好', 'cooperator'],
  ['协助配合', 'cooperator'],
  ['组织实施', 'responsible'],
  ['负责组织实施', 'responsible'],
  ['负责落实', 'responsible'],
  ['负责实施', 'responsible'],
  ['负责推进', 'responsible'],
  ['抓好落实', 'responsible'],
  ['抓落实', 'responsible'],
  ['贯彻落实', 'responsible'],
  ['推进落实', 'responsible'],
  ['组织落实', 'responsible'],
  ['负责', 'responsible'],
  ['主责', 'responsible'],
  ['落实', 'responsible'],
  ['实施', 'responsible'],
  ['承办', 'responsible'],
  ['承担', 'responsible'],
  ['执行', 'responsible'],
  ['参与', 'participant'],
  ['参加', 'participant'],
  ['配合', 'cooperator'],
  ['协助', 'cooperator'],
  ['协办', 'cooperator'],
  ['协同', 'cooperator'],
  ['支持', 'cooperator'],
];
/** The longest first, so that 负责落实 is not read as 落实. */
const BY_LENGTH = [...ROLE_WORDS].sort((a, b) => b[0].length - a[0].length);
/** The role words themselves, for finding them inside a sentence. */
export const ROLE_WORD = new RegExp(BY_LENGTH.map(([word]) => word).join('|'));
/** A cheap first look: does the text hold any role word at all? */
export const holdsRoleWord = (text: string): boolean => ROLE_WORD.test(text);

/** 按职责分工, 共同, 具体 …: says how, not who. */
const MANNER =
  /(?:(?:严格)?(?:按照?|根据|依据|依照?|结合)(?:各自|法定|本级|部门|有关|相关|自身|工作|所属)*(?:的)?(?:职责|职能|职权|权限|分工)(?:任务)?(?:要求)?(?:分工)?(?:范围|内)*|在各自(?:的)?(?:职责|职能)范围内|按(?:规定|要求|程序|属地)(?:原则)?|属地|分工|分别|分头|共同|联合|具体|积极|密切|协同|统筹|全力|各自|一并|要|应|具体要|做好)$/;

/** Cuts 县甲局、县乙局按职责分工负责 into the list of names and the role phrase; null when no role word ends it. */
export function readRolePhrase(text: string): { names: string; phrase: string; role: RoleKind } | null {
  const word = BY_LENGTH.find(([w]) => text.endsWith(w));
  if (!word) return null;
  let names = text.slice(0, -word[0].length);
  for (let manner = mannerAtEnd(names); manner > 0; manner = mannerAtEnd(names)) names = names.slice(0, -manner);
  return { names, phrase: text.slice(names.length), role: word[1] };
}

/** How many characters at the end say how. Only the last ones are looked at: no such phrase is longer. */
const mannerAtEnd = (text: string): number => MANNER.exec(text.slice(-20))?.[0].length ?? 0;
