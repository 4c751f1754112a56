import { IMMEDIATELY, type Reading } from './deadline-meaning';
import { readNumericField } from './period-readings';
import type { Piece } from './text-region';
import { bracketsOf, splitAt } from './text-region';

const NEXT_LABEL = '(?:牵头|责任|参与|配合|协办|协作|主办|承办|落实|实施|督办|主体)[^：\\n，。；]{0,8}：';
const LABEL = new RegExp(
  `(?:完成|办结|整改|落实|推进|实施|工作|办理|达标|销号|进度)?(?:时限|期限|时间|节点)(?:节点|进度|要求|安排)?：(?<value>(?:(?!${NEXT_LABEL})[^。；\\n）〕】]){1,60})`,
  'g',
);
const HAS_FIELD = /[：（]/;
/** A bracket that names who does it may also say until when: （5月底完成，牵头单位：甲局）. */
const NAMES_SOMEBODY = /牵头|责任|负责|配合|单位|部门/;
const STANDING_WORK =
  /^(?:并|要|全年|今年|年度)?(?:持续|长期|常态化?|不断|滚动|(?:按|根据|结合)(?:照)?[^，]{0,6}?(?:进度|计划|时序|节点|要求)|贯穿全年|全年|常年|经常性|日常)(?!更新一次)[^，。；]{0,12}$/;
const AT_ONCE = /^(?:立行立改|即知即改|立即|即时|即行|马上|随即)[^，。；]{0,8}$/;

/** Stretches of a piece in which a date stands by itself: what follows 完成时限：, and the parts of a bracket with names. */
export function dateFieldsOf(piece: Piece): Piece[] {
  if (!HAS_FIELD.test(piece.text)) return [];
  const labelled = [...piece.text.matchAll(LABEL)].map((match) => {
    const value = match.groups!.value;
    return { text: value, from: piece.from + match.index + match[0].length - value.length };
  });
  const brackets = bracketsOf(piece)
    .filter(({ text }) => NAMES_SOMEBODY.test(text))
    .map(({ text, from }) => ({ text: text.slice(1, -1), from: from + 1 }));
  return [...labelled, ...brackets].flatMap((field) => splitAt(field, '，、；。\n'));
}

/** What a field says without a date of the calendar: 持续推进, 立行立改; or a date in figures. */
export function readField(text: string): Reading | null {
  if (STANDING_WORK.test(text)) {
    return { rule: 'standing', at: 0, text, meaning: { kind: 'during', date: null } };
  }
  if (AT_ONCE.test(text)) {
    return { rule: 'at-once', at: 0, text, meaning: { kind: 'by', date: null, note: IMMEDIATELY } };
  }
  return readNumericField(text);
}
