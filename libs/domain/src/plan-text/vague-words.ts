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
const YEARLY: Proposal = {
  zh: '每年报告一次',
  en: 'a report every year',
  answer: { kind: 'rhythm', every: { years: 1 } },
};

/**
 * Words that promise something without a date, and what to propose (section 7.1 of the regulation digest). 及时, 动态, 逐步 and
 * 定期 alone say how work is done; they promise nothing that could be late, and the rhythm of progress reports covers them.
 */
const RHYTHMS: [words: RegExp, proposal: Proposal][] = [
  [/^定期/, QUARTERLY],
  [/^尽快/, { ...QUARTERLY, zh: '三个月内完成', en: 'done within three months' }],
  [/^(?:持续推进|长期)/, { ...YEARLY, zh: '每年确认一次', en: 'a confirmation every year' }],
];
const WORD =
  /(?<!不)定期(?:[向报][^，。；]{0,10})?(?:报送|报告|上报|汇报|通报|调度)|尽快|持续推进|长期坚持|长期(?:开展|推进|保持|实施)/g;

/** Beside a date they say that the work goes on after it: 5月底取得成效并持续推进. */
const STANDING = /持续推进|长期/;

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
      if (seen.has(match[0]) || (hasRhythm && match[0].startsWith('定期'))) continue;
      if (own.length > 0 && STANDING.test(match[0])) continue;
      seen.add(match[0]);
      const proposal = RHYTHMS.find(([words]) => words.test(match[0]))![1];
      found.push({ text: match[0], from: sentence.from + match.index, proposal });
    }
  }
  return found;
}
