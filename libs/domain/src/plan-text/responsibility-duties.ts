import type { RoleKind } from './parsed-plan';
import type { Piece } from './text-region';
import { linesOf } from './text-region';
import { endsLikeBody, readNames } from './name-list';
import { readOrdinal } from './ordinals';
import type { FoundTail } from './responsibility';

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
