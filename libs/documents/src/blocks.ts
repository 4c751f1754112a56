/**
 * The block model between wording and layout: templates produce it, the Typst layout and the HTML preview consume it.
 * Text in it is plain text.
 */
export type Block =
  | { type: 'heading'; level: 1 | 2; number: string; text: string }
  /** A heading of the second level whose text goes on in its own line. */
  | { type: 'run-in'; number: string; heading: string; text: string }
  | { type: 'paragraph'; text: string }
  | { type: 'item'; number: string; text: string }
  | { type: 'table'; columns: { title: string; width: number }[]; rows: string[][] };

export interface Annex {
  title: string;
  /** A wide table lies across the page. */
  landscape: boolean;
  blocks: Block[];
}

/** Between `1.` and a text that begins with a figure: 1.2020 would be another number. */
export const gapAfterNumber = (text: string): string => (/^\d/.test(text) ? '\u00a0' : '');

/** All plain text of some blocks, in reading order. */
export function textOf(blocks: Block[]): string {
  return blocks
    .map((block) => {
      if (block.type === 'table') return [block.columns.map((c) => c.title), ...block.rows].flat().join('');
      if (block.type === 'run-in') return `${block.number}${block.heading}。${block.text}`;
      return block.type === 'paragraph' ? block.text : block.number + block.text;
    })
    .join('');
}
