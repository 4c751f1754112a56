/** Words that a person has selected in the text of a plan, with their places in it. */
export interface SelectedWords {
  from: number;
  to: number;
  words: string;
}

/** The longest selection that can be one clause. */
const LONGEST = 20_000;

/** What is selected inside an element whose text is that of the plan; null where nothing of it is. */
export function selectedWords(element: HTMLElement, selection: Selection | null): SelectedWords | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!element.contains(range.startContainer) || !element.contains(range.endContainer)) return null;
  const before = document.createRange();
  before.selectNodeContents(element);
  before.setEnd(range.startContainer, range.startOffset);
  // Not `selection.toString()`: that is how the words look, with other breaks of lines.
  return placeOf(before.toString().length, range.toString());
}

/** The place of some words without the blanks around them. */
export function placeOf(from: number, words: string): SelectedWords | null {
  const start = from + words.length - words.trimStart().length;
  const kept = words.trim();
  return kept === '' || kept.length > LONGEST ? null : { from: start, to: start + kept.length, words: kept };
}
