import type { NameResolver } from './body-directory';
import type { DocumentDate } from './document-date';
import { headingOf } from './item-tree';
import { readOrdinal } from './ordinals';
import { readClause } from './parse-plan';
import type { ParsedClause } from './parsed-plan';
import { readResponsibilities } from './responsibility';
import type { Piece } from './text-region';

/** Reads a stretch of the text as one clause, wherever its borders come from. */
export function readPiece(
  piece: Piece & { section: string | null },
  number: number,
  document: DocumentDate,
  resolve: NameResolver | null,
): ParsedClause {
  const [line] = piece.text.split('\n');
  const ordinal = readOrdinal(line)?.ordinal ?? '';
  const clause = {
    from: piece.from,
    text: piece.text,
    section: piece.section,
    ordinal,
    heading: headingOf(line, ordinal),
    rule: 'drawn-by-hand',
    tails: readResponsibilities(piece),
  };
  return readClause(clause, number, document, resolve, new Map());
}
