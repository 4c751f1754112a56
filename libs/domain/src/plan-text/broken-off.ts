import { doubt } from './doubt';
import type { Doubt } from './parsed-plan';
import type { Piece } from './text-region';
import { cutFront } from '../text';

const LABEL_LINE = /^[\u4e00-\u9fff]{2,8}：[^。]{0,400}$/;
/** Longer remains of a tail than this do not exist. */
const LONGEST_REST = 80;
const ENDED = /[。；！？：…”"）》]$/;
/** A shorter text may be a heading or a point of a list. */
const SENTENCES = 40;

/** Text that stops in the middle of a sentence: a page may be missing. `prose` holds no responsibility tails. */
export function doubtOfFragment(prose: Piece): Doubt[] {
  let text = prose.text;
  for (let tail = tailAt(text); tail !== null; tail = tailAt(text)) text = text.slice(0, tail);
  text = text.trimEnd();
  const isSentence = /[，。]/.test(text.slice(text.lastIndexOf('\n') + 1));
  if (text.length < SENTENCES || !text.includes('。') || !isSentence || ENDED.test(text)) return [];
  const end = prose.from + text.length;
  const words = cutFront(text, 8);
  const sentence = {
    zh: `“${words}”之后似有缺文，请核对原件。`,
    en: `Words seem to be missing after “${words}”; check the original.`,
  };
  return [doubt('fragment', sentence, [end - words.length, end], { kind: 'accept' })];
}

/** Where the last tail begins. Only the end of the text is looked at: tails may be many, and each is cut off in turn. */
function tailAt(text: string): number | null {
  return restOfTail(text) ?? labelLine(text.trimEnd());
}

/** What stays of a tail once its names are blanked out – （5月底完成，…）, 完成时限：… – is no place where a sentence ends. */
function restOfTail(text: string): number | null {
  const last = text.slice(text.lastIndexOf('\n') + 1);
  if (last.length > 3 || last.includes('。')) return null;
  let end = text.length - last.length;
  while (text[end - 1] === '\n') end--;
  if (end === text.length - last.length || !/[，；、]/.test(text[end - 1] ?? '')) return null;
  const start = text.lastIndexOf('\n', end - 1);
  const line = text.slice(start + 1, end - 1);
  return start < 0 || line.length > LONGEST_REST || line.includes('。') ? null : start;
}

function labelLine(text: string): number | null {
  const start = text.lastIndexOf('\n');
  return LABEL_LINE.test(text.slice(start + 1)) ? Math.max(0, start) : null;
}
