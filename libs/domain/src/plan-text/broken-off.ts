import { doubt } from './doubt';
import type { Doubt } from './parsed-plan';
import type { Piece } from './text-region';

/** What stays of a tail once its names are blanked out – （5月底完成，…）, 完成时限：… – is no place where a sentence ends. */
const REST_OF_TAIL = /\n[^\n。]{0,80}[，；、]\n+[^\n。]{0,3}$/;
const LABEL_LINE = /(?:^|\n)[\u4e00-\u9fff]{2,8}：[^\n。]{0,400}$/;
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
  const words = text.slice(-8);
  const sentence = {
    zh: `“${words}”之后似有缺文，请核对原件。`,
    en: `Words seem to be missing after “${words}”; check the original.`,
  };
  return [doubt('fragment', sentence, [end - words.length, end], { kind: 'accept' })];
}

function tailAt(text: string): number | null {
  const match = REST_OF_TAIL.exec(text) ?? LABEL_LINE.exec(text.trimEnd());
  return match && match.index;
}
