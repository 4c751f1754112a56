import { Unreadable } from '../unreadable';

/** As many characters as Excel lets stand in one cell. */
const LONGEST = 32_767;

/** The text of a cell, piece by piece. */
export class LimitedText {
  value = '';

  clear(): void {
    this.value = '';
  }

  /** @throws Unreadable `too-complex` */
  add(words: string): void {
    if (this.value.length + words.length > LONGEST) throw new Unreadable('too-complex');
    this.value += words;
  }
}
