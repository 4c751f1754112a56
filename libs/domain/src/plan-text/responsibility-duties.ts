import type { RoleKind } from './parsed-plan';
import type { Piece } from './text-region';
import { linesOf } from './text-region';
import { endsLikeBody, readNames } from './name-list';
import { readOrdinal } from './ordinals';
import type { FoundTail } from './found-tail';

const LONGEST_HEAD = 80;
const FIRST_WORD = /^(?:具体|主要|共同)?(牵头|负责|配合|协助|协同|参与|参加|承担|组织)/;
const ROLE_OF: Record<string, RoleKind> = {
  牵头: 'lead',
  配合: 'cooperator',
  协助: 'cooperator',
  协同: 'cooperator',
  参与: 'participant',
  参加: 'participant',
};

/** Words a heading of work begins with: 加强社区, 完善组织 name no body. */
const WORK =
  /^(?:加[强快大]|强化|深化|优化|细化|完善|健全|建[立设成]|推[进动广行]|提[升高]|开展|实施|落实|培[育养]|打造|支持|鼓励|引导|规范|保障|做[好优强]|壮大|发展|扩大|创[新建]|整[治合]|严[格厉肃]|突出|抓[好实住]|坚持|明确|压实|夯实|构建|营造|激发|拓展|改[善造革]|治理|组织[^部]|统筹|成立|划分|设立|联[系动]|走访|对接|巩固)/;

/** A heading that is nothing but the bodies it binds: 各中小学校, 县甲局、县乙局. */
export function headsDuty(heading: string): boolean {
  if (heading.length < 2 || heading.length > LONGEST_HEAD || WORK.test(heading)) return false;
  const names = readNames({ text: heading, from: 0 });
  return (
    names !== null &&
    names.every((name) => endsLikeBody(name.text)) &&
    !names.every((name) => name.openList && !/^各|^其他/.test(name.text))
  );
}

/** Duty lists by body: 1.县甲局：负责… / 县乙局。配合…, each line headed by the bodies it binds. */
export function readDuties(piece: Piece): FoundTail[] {
  return linesOf(piece.text).flatMap((line) => {
    const ordinal = readOrdinal(line.text)?.ordinal ?? '';
    const head = /[：。]/.exec(line.text.slice(ordinal.length, ordinal.length + LONGEST_HEAD));
    if (!head || head.index < 2) return [];
    const list = {
      text: line.text.slice(ordinal.length, ordinal.length + head.index),
      from: piece.from + line.from + ordinal.length,
    };
    const names = readNames(list);
    if (!names || !names.every((name) => name.openList || endsLikeBody(name.text)) || names.every((n) => n.openList))
      return [];
    const rest = line.text.slice(ordinal.length + head.index + 1);
    const word = FIRST_WORD.exec(rest)?.[1];
    // A heading that merely names a place (加强农村。) has no duty after it; a colon or a duty word does.
    if (head[0] === '。' && !word) return [];
    if (rest.trim() === '') return [];
    const role = word ? (ROLE_OF[word] ?? 'responsible') : 'responsible';
    const assigned = names.map((name) => ({ ...name, role, phrase: word ?? '：' }));
    return [{ span: [list.from, list.from + list.text.length], rule: 'duty-list', assigned, asides: [] }];
  });
}
