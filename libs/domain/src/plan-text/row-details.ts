import type { FoundDeadline } from './deadlines';
import { doubt } from './doubt';
import type { Doubt } from './parsed-plan';
import { readOrdinal } from './ordinals';
import type { ClausePiece } from './segment';
import type { FoundTarget } from './targets';
import type { Piece } from './text-region';
import { endOf, spanOf } from './text-region';
import { readVagueWords } from './vague-words';

/** The cells that are fields of a date; 长期坚持 asks for a rhythm, wherever it stands. */
export const datesIn = (times: readonly Piece[]): Piece[] =>
  times.filter((cell) => readVagueWords(cell, []).length === 0);

/** What stands in the cells of a row and could not be used: a column of dates or bodies promises that there is something. */
export function doubtsOfCells({ cells }: ClausePiece, deadlines: readonly FoundDeadline[]): Doubt[] {
  if (!cells) return [];
  const isRead = (cell: Piece): boolean => deadlines.some(({ span }) => cell.from <= span[0] && span[1] <= endOf(cell));
  const unread = datesIn(cells.times).filter((cell) => !isRead(cell));
  const times = unread.map((cell) => {
    const sentence = {
      zh: `时限一栏的“${shown(cell)}”没有读懂，请填写完成日期或报告节奏。`,
      en: `“${shown(cell)}” in the column of dates was not understood; give the date or how often to report.`,
    };
    return doubt('unread-cell', sentence, spanOf(cell));
  });
  const bodies = cells.unread.map((cell) => {
    const sentence = {
      zh: `表格中的“${shown(cell)}”没有读出责任单位，请对照原件指定牵头单位。`,
      en: `No body could be read from “${shown(cell)}” in the table; check the original and name the lead.`,
    };
    return doubt('unread-cell', sentence, spanOf(cell));
  });
  return [...times, ...bodies];
}

const LONGEST_SHOWN = 40;

const shown = ({ text }: Piece): string => {
  const words = text.replaceAll('\t', ' ');
  return words.length > LONGEST_SHOWN ? `${words.slice(0, LONGEST_SHOWN)}…` : words;
};

/** A figure in a cell of its own is about what the row is about: 地区生产总值 | 增长6%. */
export function targetOfRow(target: FoundTarget, { heading }: ClausePiece): FoundTarget {
  const parts = target.indicator
    .split('\t')
    .filter((part) => part.trim() !== '' && readOrdinal(`${part}、`)?.ordinal !== `${part}、`);
  return { ...target, indicator: parts.at(-1) ?? heading };
}
