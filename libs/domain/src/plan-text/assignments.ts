import type { RoleKind, Span } from './parsed-plan';
import type { Piece } from './text-region';
import { spanOf, splitOutsideBrackets } from './text-region';
import type { WrittenName } from './name-list';
import { endsLikeBody, readNames } from './name-list';
import { asksForPersons, isPerson, withoutPerson } from './persons';
import { readPredicate } from './predicates';
import { readRolePhrase } from './role-words';

/** One body with what it has to do, as read from one place. */
export interface Assignment extends WrittenName {
  role: RoleKind;
  /** The words that give the role, e.g. 按职责分工负责 or 牵头单位：. */
  phrase: string;
}

export interface Assignments {
  assigned: Assignment[];
  /** Parts that name nobody: 5月底完成, 下同. They are read for dates like any other text. */
  asides: Span[];
}

/** 以下均需各地落实，不再列出；下同；列第一位的为牵头单位: about the list, not part of it. */
const REMARK = /下同|不再|列出|第一位|首位|第一个|为牵头|为汇总|均需|均涉及|^注：/;
/** 甲局会同乙局负责: the one before leads the way, those after go with it. */
const TOGETHER_WITH = /会同/;
/** 市发改委（牵头）: the role stands behind the name. */
const ROLE_BEHIND = /[（〔［]((?:牵头|主办|主抓|配合|协办|协助|参与|负责|责任)(?:单位|部门)?)[）〕］]$/;
/** 甲局牵头、乙局配合: behind a role word 、 divides as a comma does. */
const ROLE_THEN_NEXT =
  /(?:牵头|主办|主抓|负责|配合|协助|协办|参与|落实|实施)、(?!(?:牵头|主办|负责|配合|协助|参与|落实|实施|组织|推进)(?:[，；。、]|$))/g;

/**
 * Reads 甲局牵头，乙局、丙局参与 or, below a label, 甲局、乙局，各镇政府.
 * @param label what the names are where no word of their own says it
 */
export function readAssignments(list: Piece, label: { role: RoleKind; phrase: string } | null): Assignments {
  const assigned: Assignment[] = [];
  const asides: Span[] = [];
  let waiting: WrittenName[] = [];
  const asked = label !== null && asksForPersons(label.phrase);
  const give = (names: readonly WrittenName[], role: RoleKind, phrase: string): void => {
    for (const name of names) {
      const text = withoutPerson(name.text, asked);
      if (!isPerson(text, asked) || endsLikeBody(text)) assigned.push(withRoleBehind({ ...name, text, role, phrase }));
    }
  };
  const { before, rest } = firstSentence(list);
  if (rest) asides.push(spanOf(rest));
  for (const part of splitOutsideBrackets(before, '，；,;').flatMap(atRoleWords)) {
    if (REMARK.test(part.text.slice(0, 200))) {
      asides.push(spanOf(part));
      continue;
    }
    const found = readRolePhrase(part.text);
    const [names, joined] = readBoth(withoutBy({ text: found ? found.names : part.text, from: part.from }));
    const said = names?.every((name) => name.openList || endsLikeBody(name.text)) ? null : readPredicate(part);
    if (said) {
      give(waiting, said.role, said.phrase);
      give(said.names, said.role, said.phrase);
      waiting = [];
      continue;
    }
    if (names === null && !(found && found.names === '' && waiting.length > 0)) {
      asides.push(spanOf(part));
      continue;
    }
    if (found) {
      give(waiting, found.role, found.phrase);
      give(names ?? [], found.role, found.phrase);
      give(joined ?? [], 'cooperator', '会同');
      waiting = [];
    } else if (label) {
      give(names ?? [], label.role, label.phrase);
      give(joined ?? [], 'cooperator', '会同');
    } else {
      for (const name of names ?? []) waiting.push(name);
    }
  }
  // 甲局（牵头）、乙局: the first says what it is, so the others answer beside it.
  if (waiting.some((name) => ROLE_BEHIND.test(name.text.slice(-12)))) give(waiting, 'responsible', '');
  else if (assigned.length > 0) give(waiting, 'unspecified', '');
  return { assigned, asides };
}

function atRoleWords(part: Piece): Piece[] {
  const parts: Piece[] = [];
  let from = 0;
  for (const { index, 0: words } of part.text.matchAll(ROLE_THEN_NEXT)) {
    const end = index + words.length;
    parts.push({ text: part.text.slice(from, end - 1), from: part.from + from });
    from = end;
  }
  return [...parts, { text: part.text.slice(from), from: part.from + from }];
}

/** True when the names are those of bodies: at least half of them end the way bodies are called. */
export function namesBodies(assigned: readonly Assignment[]): boolean {
  const named = assigned.filter((one) => !one.openList);
  const group = assigned.some((one) => one.openList && /部门|单位/.test(one.text));
  return assigned.length > 0 && (group || named.filter((one) => endsLikeBody(one.text)).length * 2 >= named.length);
}

/** The list ends with its first sentence; what follows is a remark. */
function firstSentence(list: Piece): { before: Piece; rest: Piece | null } {
  const stop = list.text.indexOf('。');
  if (stop < 0) return { before: list, rest: null };
  const before = { text: list.text.slice(0, stop), from: list.from };
  const rest = { text: list.text.slice(stop + 1), from: list.from + stop + 1 };
  return { before, rest: rest.text === '' ? null : rest };
}

/** The names, and those that go with them after 会同. */
function readBoth(words: Piece): [WrittenName[] | null, WrittenName[] | null] {
  if (words.text === '') return [null, null];
  const together = words.text.length < 400 ? TOGETHER_WITH.exec(words.text) : null;
  if (!together || together.index === 0) return [readNames(words), null];
  const after = together.index + together[0].length;
  const left = readNames({ text: words.text.slice(0, together.index), from: words.from });
  const right = readNames({ text: words.text.slice(after), from: words.from + after });
  return left && right ? [left, right] : [readNames(words), null];
}

/** 由甲局牵头 names the same body as 甲局牵头. */
function withoutBy(list: Piece): Piece {
  const by = /^(?:由|请|是|为)(?=[\u4e00-\u9fff]{2})/.exec(list.text);
  return by ? { text: list.text.slice(1), from: list.from + 1 } : list;
}

function withRoleBehind(one: Assignment): Assignment {
  const behind = ROLE_BEHIND.exec(one.text.slice(-12));
  if (!behind) return one;
  const role = readRolePhrase(behind[1].replace(/单位|部门/, ''))?.role ?? 'responsible';
  return { ...one, text: one.text.slice(0, -behind[0].length), role, phrase: behind[1] };
}
