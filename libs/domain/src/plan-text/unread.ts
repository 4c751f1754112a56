import { doubt } from './doubt';
import type { Doubt } from './parsed-plan';
import type { Piece } from './text-region';
import { spanOf } from './text-region';

/**
 * Begins a line in the text given to `parsePlan` that says what of the file could not be put into words: a table that was
 * not put together again, columns beyond the limit. Nobody is named and nothing is dated by it; a person is asked.
 */
export const UNREAD = '〖未能读出〗';
/** Begins such a line where all was read and a person has to see whether it was meant. */
export const CHECK = '〖请核对〗';

export const isUnread = (line: string): boolean => line.startsWith(UNREAD) || line.startsWith(CHECK);

const LONGEST_SHOWN = 80;

export function doubtsOfUnread(lines: readonly Piece[]): Doubt[] {
  return lines
    .filter(({ text }) => isUnread(text))
    .map((line) => {
      const isCheck = line.text.startsWith(CHECK);
      // A whole table may stand in the line.
      const beginning = { from: line.from, text: line.text.slice(0, 2 * LONGEST_SHOWN) };
      const words = line.text.slice((isCheck ? CHECK : UNREAD).length);
      const shown = words.length > LONGEST_SHOWN ? `${words.slice(0, LONGEST_SHOWN)}…` : words;
      const sentence = isCheck
        ? {
            zh: `请核对原件：“${shown}”。不属于本方案的，请删去后重新上传。`,
            en: `Check with the original: “${shown}”. Remove what does not belong to the plan and upload it again.`,
          }
        : {
            zh: `原文件中有内容未能读出：“${shown}”。请对照原件核对，必要时改用 .docx 重新上传。`,
            en: `Part of the file could not be read: “${shown}”. Check the original; if need be upload it as .docx.`,
          };
      return doubt('file-part', sentence, spanOf(beginning));
    });
}
