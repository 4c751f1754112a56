import type { Piece } from './text-region';
import { splitOutsideBrackets } from './text-region';

export interface WrittenName extends Piece {
  /** 等相关单位, 有关部门: an invitation, no one in particular. */
  openList: boolean;
}

const OPEN_TAIL = /等(?:\d+个)?((?:县直|市直|省直|县级|市级|省级|各|相关|有关|其他)*(?:职能)?(?:单位|部门|机构)?)$/;
const COLLECTIVE = /^(?:各?(?:相关|有关)|其他)(?:职能|责任)?(?:单位|部门|机构)?$/;
const BODY_END = '[局委办部院会厅队社行所站中心府镇乡处]';
const AND = new RegExp(`(${BODY_END})(?:和|及|与|以及)(?=[\\u4e00-\\u9fff]{1,12}${BODY_END}$)`);
const LONGEST_NAME = 30;

/**
 * Cuts 县甲局、县乙局等相关单位 into names with their places, the open tail last. Null when it does not read like a list
 * of names.
 */
export function readNames(list: Piece): WrittenName[] | null {
  const names: WrittenName[] = [];
  const items = splitOutsideBrackets(list, '、，,');
  for (const [i, item] of items.entries()) {
    const open = i === items.length - 1 ? OPEN_TAIL.exec(item.text) : null;
    const named = open ? { text: item.text.slice(0, open.index), from: item.from } : item;
    for (const name of splitAtAnd(named)) {
      if (!looksLikeName(name.text)) return null;
      names.push({ ...name, openList: COLLECTIVE.test(name.text) });
    }
    if (open) names.push({ ...openTail(item, open), openList: true });
  }
  return names.length > 0 ? names : null;
}

/** 等相关单位 → 相关单位, a bare 等 stays 等. */
function openTail(item: Piece, match: RegExpExecArray): Piece {
  const words = match[1] === '' ? '等' : match[1];
  return { text: words, from: item.from + item.text.length - words.length };
}

function splitAtAnd(name: Piece): Piece[] {
  if (name.text === '') return [];
  const match = name.text.length <= LONGEST_NAME ? AND.exec(name.text) : null;
  if (!match) return [name];
  const left = name.text.slice(0, match.index + match[1].length);
  const rest = match.index + match[0].length;
  return [{ text: left, from: name.from }, ...splitAtAnd({ text: name.text.slice(rest), from: name.from + rest })];
}

function looksLikeName(name: string): boolean {
  return name.length >= 2 && name.length <= LONGEST_NAME && /^[\u4e00-\u9fffA-Za-z0-9（）、“”]+$/.test(name);
}
