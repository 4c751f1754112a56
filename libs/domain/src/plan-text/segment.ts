import type { Doubt, ParsedSection, Span } from './parsed-plan';
import type { Block, Item } from './item-tree';
import { applyFirstListed, readFirstListedRule } from './first-listed';
import { buildTree, headingOf } from './item-tree';
import type { Verdict } from './clause-items';
import { endOfItem, judgeItems } from './clause-items';
import type { ResponsibilityTail } from './responsibility';
import { readResponsibilities, toTail } from './responsibility';
import { doubtsOfNumbering } from './numbering-gaps';
import { addParagraphItems } from './paragraph-items';
import type { FigureCell } from './table-rows';
import { readTable } from './table-rows';
import type { Piece } from './text-region';
import { endOf, spanOf } from './text-region';
import { unnumberedItems } from './unnumbered-items';

export interface ClausePiece extends Piece {
  ordinal: string;
  heading: string;
  section: string | null;
  /** Which rule made this a clause. */
  rule: string;
  tails: ResponsibilityTail[];
  /** Of a row of a table: its cells that hold a date or a figure, and those of which nothing could be made. */
  cells?: { times: Piece[]; values: FigureCell[]; unread: Piece[] };
}

export interface Segments {
  sections: ParsedSection[];
  clauses: ClausePiece[];
  /** Lines that belong to no clause and are no section heading. */
  outside: Piece[];
  /** Where numbers are missing. */
  gaps: Doubt[];
}

/**
 * Cuts the normalised text into sections, clauses and the rest. A clause is the lowest numbered item that carries, or
 * could carry, a responsibility; everything nested deeper stays inside it, everything above is a section. Rows of a table
 * of tasks are clauses too, and, in a text without any numbered clause, paragraphs that say who does it.
 */
export function segment(text: string): Segments {
  const blocks = buildTree(text);
  const roots = blocks.flatMap((block) => (block.kind === 'item' ? [block.item] : []));
  addParagraphItems(text, roots);
  const cutter = new Cutter(text, judgeItems(roots));
  for (const [i, block] of blocks.entries()) cutter.take(block, blocks[i + 1]?.kind !== 'item');
  if (!cutter.result.clauses.some((clause) => clause.tails.length > 0)) cutter.addUnnumbered();
  applyRule(text, cutter.result.clauses);
  return { ...cutter.result, gaps: doubtsOfNumbering(roots) };
}

function applyRule(text: string, clauses: readonly ClausePiece[]): void {
  const rule = readFirstListedRule(text);
  if (!rule) return;
  const fromHere = text.slice(rule.span[1], rule.span[1] + 12).includes('下同');
  for (const { tails } of clauses) applyFirstListed(tails, rule, fromHere ? rule.span[0] : 0);
}

class Cutter {
  readonly result: Segments = { sections: [], clauses: [], outside: [], gaps: [] };
  /** The heading the next clause stands under. */
  private section: string | null = null;
  /** The item right above a table. */
  private above: string | null = null;

  constructor(
    private readonly text: string,
    private readonly verdicts: Map<Item, Verdict>,
  ) {}

  /** @param last whether something else than an item follows: closing words may stand at the end */
  take(block: Block, last: boolean): void {
    if (block.kind === 'line') this.result.outside.push(block.line);
    else if (block.kind === 'rows') this.takeTable(block.rows);
    else this.takeItem(block.item, null, last);
  }

  private takeItem(item: Item, section: string | null, last: boolean): void {
    const verdict = this.verdicts.get(item)!;
    const name = item.ordinal + item.heading;
    this.above = item.opensTable ? name : null;
    const children = verdict.kind === 'clause' && verdict.whole ? [] : item.children;
    if (verdict.kind === 'clause') this.addClause(item, section, verdict, last && children.length === 0);
    else this.leaveOutside(item, name);
    children.forEach((child, i) => this.takeItem(child, name, last && i === children.length - 1));
    this.section = section ?? name;
  }

  private addClause(item: Item, section: string | null, verdict: Verdict & { kind: 'clause' }, last: boolean): void {
    const end = verdict.whole ? endOfItem(item) : endOf(item.lines.at(-1)!);
    const piece = { from: item.line.from, text: this.text.slice(item.line.from, end) };
    const tails = readResponsibilities(piece);
    const kept = last ? this.withoutClosingWords(piece, tails) : piece;
    this.result.clauses.push({
      ...kept,
      ordinal: item.ordinal,
      heading: item.heading,
      section,
      rule: verdict.rule,
      tails: tails.filter((tail) => tail.span[1] <= endOf(kept)),
    });
  }

  /** The end of the plan: closing words stand after the last responsibility. */
  private withoutClosingWords(piece: Piece, tails: ResponsibilityTail[]): Piece {
    const lastTail = tails.filter((tail) => tail.rule !== 'prose' && tail.rule !== 'duty-list').at(-1);
    const stop = lastTail ? this.text.indexOf('\n', lastTail.span[1] - 1) : -1;
    if (stop < 0 || stop >= endOf(piece)) return piece;
    let from = stop + 1;
    for (const line of this.text.slice(from, endOf(piece)).split('\n')) {
      this.result.outside.push({ text: line, from });
      from += line.length + 1;
    }
    return { text: this.text.slice(piece.from, stop), from: piece.from };
  }

  private leaveOutside(item: Item, name: string): void {
    const { line } = item;
    this.result.sections.push({
      ordinal: item.ordinal,
      heading: item.heading,
      span: [line.from, line.from + name.length],
    });
    const rest = line.text.slice(name.length);
    if (rest !== '') this.result.outside.push({ text: rest, from: line.from + name.length });
    for (const other of item.lines.slice(1)) this.result.outside.push(other);
  }

  private takeTable(rows: Piece[]): void {
    const { tasks, groups, rest } = readTable(rows);
    for (const { text, from, ordinal, heading, group, tail, times, values, unread } of tasks) {
      this.result.clauses.push({
        text,
        from,
        ordinal,
        heading,
        section: group ?? this.above ?? this.section,
        rule: 'table-row',
        tails: tail ? [toTail(tail, 1)] : [],
        cells: { times, values, unread },
      });
    }
    this.result.sections.push(...groups);
    for (const line of rest) this.result.outside.push(line);
  }

  addUnnumbered(): void {
    const { items, rest } = unnumberedItems(this.text, this.result.outside);
    if (items.length === 0) return;
    this.result.outside = rest;
    for (const item of items) {
      const heading = headingOf(item.text.split('\n')[0], '');
      const tails = readResponsibilities(item);
      this.result.clauses.push({ ...item, ordinal: '', heading, section: null, rule: 'unnumbered-paragraph', tails });
    }
    this.result.clauses.sort((a, b) => a.from - b.from);
  }
}

/** The span of a clause, for its words. */
export const clauseSpan = (clause: ClausePiece): Span => spanOf(clause);
