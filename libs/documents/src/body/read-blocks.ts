import type { Annex, Block } from '../blocks';
import { chineseNumeral } from './numerals';
import { unshield } from './shield';

/**
 * Reads a filled body template, one block per line:
 *
 *     ## 标题            first level, numbered 一、 by itself
 *     ### 标题           second level, numbered （一）
 *     ### 标题 | 文字     the same, its text in the line of the heading
 *     - 文字             numbered item 1. 2. …, restarting after a heading; one that is alone has no number
 *     @附件 整改清单      everything below belongs to an annex of this title
 *     @横排 任务分解表    the same across the page
 *     |= 序号 / 2 | 问题 / 6     head of a table with relative widths
 *     | 1 | 文字         row of that table
 *     文字               paragraph
 *
 * Heading levels 一、/（一）/1. follow GB/T 9704—2012, 7.3.3.
 */
export function readBlocks(filled: string): { body: Block[]; annexes: Annex[] } {
  const body: Block[] = [];
  const annexes: Annex[] = [];
  let blocks = body;
  const count = { heading1: 0, heading2: 0, item: 0 };

  for (const line of filled.split('\n').map((raw) => raw.trim())) {
    if (line === '') continue;
    const [, sign, rest] = /^(##|###|-|@附件|@横排|\|=|\|)\s(.*)$/u.exec(line) ?? [null, '', line];
    const text = unshield(rest.trim());
    switch (sign) {
      case '##':
        count.heading1 += 1;
        count.heading2 = count.item = 0;
        blocks.push({ type: 'heading', level: 1, number: `${chineseNumeral(count.heading1)}、`, text });
        break;
      case '###':
        count.heading2 += 1;
        count.item = 0;
        blocks.push(secondLevel(`（${chineseNumeral(count.heading2)}）`, cells(rest).map(unshield)));
        break;
      case '-':
        count.item += 1;
        blocks.push({ type: 'item', number: `${count.item}.`, text });
        break;
      case '@附件':
      case '@横排':
        count.heading1 = count.heading2 = count.item = 0;
        blocks = [];
        annexes.push({ title: text, landscape: sign === '@横排', blocks });
        break;
      case '|=':
        blocks.push({ type: 'table', columns: cells(rest).map(readColumn), rows: [] });
        break;
      case '|': {
        const table = blocks.at(-1);
        if (table?.type !== 'table') throw new Error(`A table row without a table head in a body template: ${line}`);
        table.rows.push(cells(rest).map(unshield));
        break;
      }
      default:
        blocks.push({ type: 'paragraph', text });
    }
  }
  return {
    body: withoutLoneNumbers(body),
    annexes: annexes.map((one) => ({ ...one, blocks: withoutLoneNumbers(one.blocks) })),
  };
}

function secondLevel(number: string, [heading, text]: string[]): Block {
  return text === undefined
    ? { type: 'heading', level: 2, number, text: heading }
    : { type: 'run-in', number, heading, text };
}

/** What is the only item below its heading is a sentence and no list. */
function withoutLoneNumbers(blocks: Block[]): Block[] {
  const below = blocks.reduce<number[]>(
    (all, { type }, at) => [...all, type === 'heading' ? at : (all.at(-1) ?? -1)],
    [],
  );
  const items = (heading: number) => blocks.filter(({ type }, at) => type === 'item' && below[at] === heading).length;
  return blocks.map((block, at) =>
    block.type === 'item' && items(below[at]) === 1 ? { type: 'paragraph', text: block.text } : block,
  );
}

function cells(line: string): string[] {
  return line.split('|').map((cell) => cell.trim());
}

function readColumn(cell: string): { title: string; width: number } {
  const [title, width] = cell.split('/').map((part) => part.trim());
  return { title: unshield(title), width: Number(width) || 1 };
}
