import type { DoubtAnswer, ParsedDeadline } from './parsed-plan';
import type { Piece } from './text-region';
import { itemsWithin, sentencesOf } from './text-region';

interface Proposal {
  zh: string;
  en: string;
  answer: DoubtAnswer;
}

const QUARTERLY: Proposal = {
  zh: '每季度报告一次',
  en: 'a report every quarter',
  answer: { kind: 'rhythm', every: { months: 3 } },
};
const HALF_YEARLY: Proposal = {
  zh: '每半年确认一次',
  en: 'a confirmation every half year',
  answer: { kind: 'rhythm', every: { months: 6 } },
};
const YEARLY: Proposal = {
  zh: '每年报告一次',
  en: 'a report every year',
  answer: { kind: 'rhythm', every: { years: 1 } },
};

/** Words that promise a rhythm without a date, and the rhythm to propose (section 7.1 of the regulation digest). */
const RHYTHMS: [word: string, proposal: Proposal][] = [
  ['不定期', HALF_YEARLY],
  ['适当时候', HALF_YEARLY],
  ['分年度', YEARLY],
  ['定期', QUARTERLY],
  ['适时', HALF_YEARLY],
  ['及时', { ...HALF_YEARLY, zh: '事发即办并每半年确认一次', en: 'at once, confirmed every half year' }],
  ['逐步', { ...YEARLY, zh: '每年设一个节点', en: 'a milestone every year' }],
  ['逐年', YEARLY],
  ['动态', { ...HALF_YEARLY, zh: '有变化即更新并每半年确认一次', en: 'on every change, confirmed every half year' }],
  ['尽快', { ...QUARTERLY, zh: '三个月内完成', en: 'done within three months' }],
  ['持续推进', { ...YEARLY, zh: '每年确认一次', en: 'a confirmation every year' }],
  ['长期坚持', { ...YEARLY, zh: '每年确认一次', en: 'a confirmation every year' }],
];
const WORD = new RegExp(RHYTHMS.map(([word]) => word).join('|'), 'g');

/** Beside a date they say that the work goes on after it: 5月底取得成效并持续推进. */
const STANDING = /持续推进|长期坚持/;

export interface VagueWord extends Piece {
  proposal: Proposal;
}

/** Finds such words, each once per sentence, unless the sentence names its rhythm itself (定期…每10年开展1次). */
export function readVagueWords(piece: Piece, dated: readonly ParsedDeadline[]): VagueWord[] {
  const found: VagueWord[] = [];
  for (const sentence of sentencesOf(piece)) {
    const seen = new Set<string>();
    const own = itemsWithin(dated, sentence);
    const hasRhythm = own.some((deadline) => deadline.every !== null);
    for (const match of sentence.text.matchAll(WORD)) {
      if (seen.has(match[0]) || (hasRhythm && match[0] === '定期')) continue;
      if (own.length > 0 && STANDING.test(match[0])) continue;
      seen.add(match[0]);
      const proposal = RHYTHMS.find(([word]) => word === match[0])![1];
      found.push({ text: match[0], from: sentence.from + match.index, proposal });
    }
  }
  return found;
}
