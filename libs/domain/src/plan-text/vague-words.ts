import type { ParsedDeadline } from './parsed-plan';
import type { Piece } from './text-region';
import { itemsWithin, sentencesOf } from './text-region';

/** Words that promise a rhythm without a date, and the rhythm to propose (section 7.1 of the regulation digest). */
const RHYTHMS: [word: string, proposal: string][] = [
  ['不定期', '每半年确认一次'],
  ['适当时候', '每半年确认一次'],
  ['分年度', '每年报告一次'],
  ['定期', '每季度报告一次'],
  ['适时', '每半年确认一次'],
  ['及时', '事发即办并每半年确认一次'],
  ['逐步', '每年设一个节点'],
  ['逐年', '每年报告一次'],
  ['动态', '有变化即更新并每半年确认一次'],
  ['尽快', '三个月内完成'],
  ['持续推进', '每年确认一次'],
  ['长期坚持', '每年确认一次'],
];
const WORD = new RegExp(RHYTHMS.map(([word]) => word).join('|'), 'g');

export interface VagueWord extends Piece {
  proposal: string;
}

/** Finds such words, each once per sentence, unless the sentence names its rhythm itself (定期…每10年开展1次). */
export function readVagueWords(piece: Piece, dated: readonly ParsedDeadline[]): VagueWord[] {
  const found: VagueWord[] = [];
  for (const sentence of sentencesOf(piece)) {
    const seen = new Set<string>();
    const hasRhythm = itemsWithin(dated, sentence).some((deadline) => deadline.every !== null);
    for (const match of sentence.text.matchAll(WORD)) {
      if (seen.has(match[0]) || (hasRhythm && match[0] === '定期')) continue;
      seen.add(match[0]);
      const proposal = RHYTHMS.find(([word]) => word === match[0])![1];
      found.push({ text: match[0], from: sentence.from + match.index, proposal });
    }
  }
  return found;
}
