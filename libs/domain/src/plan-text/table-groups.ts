import { headingOf } from './item-tree';
import { readOrdinal } from './ordinals';
import type { Column } from './table-columns';
import type { Row } from './table-cells';
import { canBeGroupTitle, columnsOf } from './table-cells';

const HAN_NUMBER = /^（?[一二三四五六七八九十]{1,3}[）、.]?$/;
const ARABIC = /^[（(]?\d{1,3}(?:[-.]\d{1,3})*[）)、.]?$/;
/** 一、水利方面, 工程类, 水利方面（2项） */
const TITLE = /^（?[一二三四五六七八九十]{1,3}[）、.]|(?:类|方面|领域)$|（共?\d{1,3}[项条件个]）$/;
/**
 * True for a row that names the group of those below it: one cell over all columns, or nothing but a number and a title
 * (一 | 水利方面), or a title alone above a row that has everything.
 */
export function isGroupRow(row: Row, next: Row | undefined, columns: readonly Column[]): boolean {
  const texts = row.cells.map(({ text }) => text);
  const filled = texts.filter((text) => text !== '');
  if (!next || filled.length === 0 || filled.length > 2 || !filled.every(canBeGroupTitle)) return false;
  if (texts.length === 1) return true;
  const hasMore = columnsOf(columns, 'role', 'time', 'value').some((i) => (texts[i] ?? '') !== '');
  if (hasMore) return false;
  const number = columnsOf(columns, 'number')[0];
  const numbered = number === undefined ? '' : (texts[number] ?? '');
  if (filled.length === 2) return HAN_NUMBER.test(numbered) && !HAN_NUMBER.test(numberIn(next, number));
  if (TITLE.test(filled[0])) return true;
  // 水利方面 in the first cell behind a blank number, above a numbered row; further right it would add to the row above.
  const first = texts.findIndex((text) => text !== '');
  return (
    number !== undefined && numbered === '' && first === (number === 0 ? 1 : 0) && ARABIC.test(numberIn(next, number))
  );
}

const numberIn = (row: Row, number: number): string => row.cells[number]?.text ?? '';

/** The number and the words of a group, as written; 一 in a cell of its own stands for 一、. */
export function groupTitle(row: Row): { ordinal: string; heading: string } {
  const filled = row.cells.map(({ text }) => text).filter((text) => text !== '');
  if (filled.length === 2) {
    const [number, heading] = filled;
    return { ordinal: /[）、.]$/.test(number) ? number : `${number}、`, heading };
  }
  const ordinal = readOrdinal(filled[0])?.ordinal ?? '';
  return { ordinal, heading: headingOf(filled[0], ordinal) };
}
