import type { ParsedSection, Span } from './parsed-plan';
import type { ItemLevel } from './ordinals';
import { ITEM_LEVELS, isDeeper, readOrdinal } from './ordinals';
import type { Piece } from './text-region';
import { endOf, linesOf, spanOf } from './text-region';
import { readResponsibilities } from './responsibility';

export interface ClausePiece extends Piece {
  ordinal: string;
  heading: string;
  section: string | null;
}

export interface Segments {
  sections: ParsedSection[];
  clauses: ClausePiece[];
  /** Lines that belong to no clause and are no section heading. */
  outside: Piece[];
}

/** Ends the last clause: what follows is about the document, not part of it. */
const AFTER_THE_PLAN = /^(?:公开方式|附件|附表|抄送|主送|联系人)|^此件/;
const LONGEST_HEADING = 60;

/**
 * Cuts the normalised text into sections, clauses and the rest. A clause is an item of the level that carries the
 * responsibilities; everything nested deeper stays inside it, everything above is a section.
 */
export function segment(text: string): Segments {
  const lines = linesOf(text);
  const level = clauseLevel(lines);
  const result: Segments = { sections: [], clauses: [], outside: [] };
  if (level === null) return { ...result, outside: lines };

  let section: string | null = null;
  let open: { piece: ClausePiece; lines: Piece[] } | null = null;
  const close = (atEnd: boolean): void => {
    if (!open) return;
    const kept = atEnd ? withoutClosingWords(open.lines) : open.lines.length;
    const end = endOf(open.lines[kept - 1]);
    result.clauses.push({ ...open.piece, text: text.slice(open.piece.from, end) });
    for (const line of open.lines.slice(kept)) result.outside.push(line);
    open = null;
  };

  for (const line of lines) {
    const item = readOrdinal(line.text);
    if (item && item.level === level) {
      close(false);
      open = {
        piece: { ...line, ordinal: item.ordinal, heading: headingOf(line, item.ordinal), section },
        lines: [line],
      };
    } else if (item && isDeeper(level, item.level)) {
      close(false);
      const heading = headingOf(line, item.ordinal);
      section = item.ordinal + heading;
      result.sections.push({ ordinal: item.ordinal, heading, span: [line.from, line.from + section.length] });
      if (line.text.length > section.length) result.outside.push(restOf(line, section.length));
    } else if (open && !AFTER_THE_PLAN.test(line.text)) {
      open.lines.push(line);
    } else {
      close(true);
      result.outside.push(line);
    }
  }
  close(true);
  return result;
}

/** The level most responsibilities hang on; without any, the usual one: （一）, then 一、, then 1. */
function clauseLevel(lines: Piece[]): ItemLevel | null {
  const seen = new Map<ItemLevel, number>();
  let current: ItemLevel | null = null;
  for (const line of lines) {
    const item = readOrdinal(line.text);
    if (item) {
      current = item.level;
      if (!seen.has(current)) seen.set(current, 0);
    }
    if (current && readResponsibilities(line).length > 0) seen.set(current, seen.get(current)! + 1);
  }
  const most = Math.max(0, ...seen.values());
  if (most > 0) return ITEM_LEVELS.find((level) => seen.get(level) === most)!;
  return (['clause', 'section', 'point', 'subpoint', 'chapter'] as const).find((level) => seen.has(level)) ?? null;
}

/** Up to the first full stop; a heading line without one is a heading as a whole. */
function headingOf(line: Piece, ordinal: string): string {
  const rest = line.text.slice(ordinal.length);
  const stop = rest.search(/[。：]/);
  if (stop >= 0 && stop <= LONGEST_HEADING) return rest.slice(0, stop);
  if (stop < 0 && rest.length <= LONGEST_HEADING) return rest;
  return rest.slice(0, LONGEST_HEADING).split('，')[0];
}

function restOf(line: Piece, length: number): Piece {
  return { text: line.text.slice(length), from: line.from + length };
}

/** How many lines of the last clause are its own: closing words stand after the last responsibility. */
function withoutClosingWords(lines: Piece[]): number {
  for (let i = lines.length - 1; i >= 0; i--) if (readResponsibilities(lines[i]).length > 0) return i + 1;
  return lines.length;
}

/** The span of a clause, for its words. */
export const clauseSpan = (clause: ClausePiece): Span => spanOf(clause);
