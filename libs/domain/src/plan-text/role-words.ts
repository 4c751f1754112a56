import type { RoleKind } from './parsed-plan';

/** What the role words of official language mean; see domain terms lead, executor, responsible, participant, cooperator. */
const ROLE_WORDS: [string, RoleKind][] = [
  ['主抓参与', 'executor'],
  ['牵头负责', 'lead'],
  ['牵头落实', 'lead'],
  ['牵头组织', 'lead'],
  ['组织实施', 'responsible'],
  ['牵头', 'lead'],
  ['主抓', 'executor'],
  ['主办', 'lead'],
  ['负责', 'responsible'],
  ['落实', 'responsible'],
  ['承办', 'responsible'],
  ['参与', 'participant'],
  ['参加', 'participant'],
  ['配合', 'cooperator'],
  ['协助', 'cooperator'],
  ['协办', 'cooperator'],
];

/** 按职责分工, 共同, 具体 …: says how, not who. */
const MANNER =
  /(?:按照?(?:各自|法定)?(?:职责|职能)(?:分工)?(?:范围)?|根据职责分工|依职责|分工|分别|共同|具体|积极|密切|协同)$/;

/** Cuts 县甲局、县乙局按职责分工负责 into the list of names and the role phrase; null when no role word ends it. */
export function readRolePhrase(text: string): { names: string; phrase: string; role: RoleKind } | null {
  const word = ROLE_WORDS.find(([w]) => text.endsWith(w));
  if (!word) return null;
  let names = text.slice(0, -word[0].length);
  for (let manner = mannerAtEnd(names); manner > 0; manner = mannerAtEnd(names)) names = names.slice(0, -manner);
  return { names, phrase: text.slice(names.length), role: word[1] };
}

/** How many characters at the end say how. Only the last ones are looked at: no such phrase is longer. */
const mannerAtEnd = (text: string): number => MANNER.exec(text.slice(-20))?.[0].length ?? 0;
