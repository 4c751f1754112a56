/** Why a file gives no text. Each reason has its sentence in refusals.ts. */
export type Reason =
  /** Damaged, cut off, or another thing than it begins like. */
  | 'broken'
  /** Opens only with a password. */
  | 'encrypted'
  /** Intact, but holds pictures of text and no text. */
  | 'pictures-only'
  /** Grows beyond all measure when unpacked, or takes longer than anybody waits. */
  | 'too-complex'
  /** More text than any plan has. */
  | 'too-long'
  /** An Excel workbook of a kind before, or other than, .xlsx. */
  | 'xls'
  | 'slides'
  | 'rtf'
  | 'mhtml'
  | 'image'
  /** Word 6 and 95, before there was Unicode in it. */
  | 'word-95'
  | 'other';

/** Thrown by the readers of the formats; the caller of the room gets a DubanError made of it. */
export class Unreadable extends Error {
  readonly reason: Reason;

  constructor(reason: Reason) {
    super(reason);
    this.reason = reason;
  }
}
