import { Unreadable } from '../unreadable';

const ADDRESS = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/;

/** Row and column of an address such as `C7`, both counted from 0. @throws Unreadable `broken` */
export function addressOf(text: string): { row: number; column: number } {
  const found = ADDRESS.exec(text);
  if (!found) throw new Unreadable('broken');
  const column = [...found[1]].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(found[2]) - 1, column: column - 1 };
}
