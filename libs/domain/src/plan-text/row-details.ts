import type { FoundDeadline } from './deadlines';
import { doubt } from './doubt';
import type { Doubt, Span, TargetOperator } from './parsed-plan';
import { readOrdinal } from './ordinals';
import type { ClausePiece } from './segment';
import type { FigureCell } from './table-rows';
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

/** ≥95, 不低于300亩, 50: a cell of a column of figures. */
const FIGURE =
  /^(?<before>≥|>=|≤|<=|不低于|不少于|达到|达|不超过|不高于|约)?(?<n>\d[\d,]{0,11}(?:\.\d{1,4})?)(?<unit>(?!年)[^\d\s以左，。；]{0,10})(?<after>以上|以下|以内|左右)?$/;

/** Figures of a row are about what the row is about: 地区生产总值 | 增长6%, 粮食产量 | 万吨 | 50. */
export function targetsOfRow(found: readonly FoundTarget[], { heading, cells }: ClausePiece): FoundTarget[] {
  const values = cells?.values ?? [];
  const inCell = ({ span }: FoundTarget): FigureCell | undefined =>
    values.find((cell) => span[0] < endOf(cell) && cell.from < span[1]);
  const named = found.map((target): FoundTarget => {
    // The words of the cell alone, where the name was found in cells before it.
    const before = target.text.lastIndexOf('\t') + 1;
    const span: Span = [target.span[0] + before, target.span[1]];
    const indicator = inCell(target) ? heading : (nameIn(target.indicator) ?? heading);
    return { ...target, text: target.text.slice(before), span, indicator };
  });
  const figures = values.flatMap((cell): FoundTarget[] => {
    const match = FIGURE.exec(cell.text);
    const isRead = named.some((target) => inCell(target) === cell);
    if (!match || isRead) return [];
    const { before = '', n, unit, after = '' } = match.groups as Record<string, string | undefined>;
    const value = Number(n!.replaceAll(',', ''));
    const counted = unit || cell.unit;
    const operator = operatorOf(before + after);
    return [{ text: cell.text, indicator: heading, operator, value, unit: counted, span: spanOf(cell), rule: 'cell' }];
  });
  return [...named, ...figures].sort((a, b) => a.span[0] - b.span[0]);
}

/** The words of an indicator that ran over cells: the last of them that is not the number of the row. */
const nameIn = (indicator: string): string | undefined =>
  indicator
    .split('\t')
    .filter((part) => part.trim() !== '' && readOrdinal(`${part}、`)?.ordinal !== `${part}、`)
    .at(-1);

function operatorOf(words: string): TargetOperator {
  if (/≥|>=|不低于|不少于|达|以上/.test(words)) return '>=';
  if (/≤|<=|不超过|不高于|以下|以内/.test(words)) return '<=';
  return /约|左右/.test(words) ? '~' : '=';
}
