import { DubanError } from '@app/domain/errors';
import { textFault, type TextFault } from '@app/domain/text';

/** No form of the pages is deeper, wider or longer. */
const DEEPEST = 12;
/** What is said of each task of a year, by its id: the weights of a work list, the remarks of a self-assessment. */
const MOST_KEYS = 2_000;
const LONGEST_LIST = 5_000;
const MOST_VALUES = 20_000;

/**
 * Looks at what came in before anything else does: how deep, how wide and how much it is, and whether every text can be
 * kept. One pass that ends at the first fault; what checks the fields comes afterwards and costs more for each of them.
 *
 * @returns how many values there are
 * @throws DubanError `input-invalid`, `text-unsound`
 */
export function requireModest(input: unknown): number {
  let left = MOST_VALUES;
  const open: [value: unknown, depth: number][] = [[input, 0]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [value, depth] = next;
    if (typeof value === 'string') requireSound(value);
    if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) continue;
    const wide = Array.isArray(value) ? value.length > LONGEST_LIST : hasMoreKeys(value, MOST_KEYS);
    if (depth >= DEEPEST || wide) throw tooMuch();
    const keys = Array.isArray(value) ? [] : Object.keys(value);
    const members: unknown[] = Array.isArray(value) ? value : Object.values(value);
    left -= members.length;
    if (left < 0) throw tooMuch();
    for (const key of keys) requireSound(key);
    for (const member of members) open.push([member, depth + 1]);
  }
  return MOST_VALUES - left;
}

/** Told without making a list of a hundred thousand keys first. */
function hasMoreKeys(value: object, most: number): boolean {
  let count = 0;
  for (const _ in value) if ((count += 1) > most) return true;
  return false;
}

/** @throws DubanError `text-unsound` */
export function requireSound(text: string): void {
  const fault = textFault(text);
  if (fault) throw unsound(fault);
}

const tooMuch = () =>
  new DubanError('input-invalid', {
    zh: '提交的内容层次过深或项目过多，无法处理，请分次提交。',
    en: 'What was sent is too deep or has too many parts. Send it in several steps.',
  });

const NAMES: Record<TextFault, { zh: string; en: string }> = {
  nul: { zh: '空字符（U+0000）', en: 'the character U+0000' },
  'half-character': { zh: '不完整的字符', en: 'half a character' },
};

export const unsound = (fault: TextFault) =>
  new DubanError('text-unsound', {
    zh: `提交的文字中含有${NAMES[fault].zh}，无法保存。请删去后重新输入，不要直接粘贴。`,
    en: `The text holds ${NAMES[fault].en} and cannot be kept. Delete it and type it anew instead of pasting.`,
  });
