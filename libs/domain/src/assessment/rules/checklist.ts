import { amount, keys, listOf, text } from './checks';
import { defineRule, noReading, readingOf, said } from './rule';

interface Settings {
  boxes: { reading: string; atLeast: number }[];
  each: number;
}

/** 四项各…分，全或无: each box gives all of its points or none. */
export const checklist = defineRule<Settings>({
  words: { zh: '逐项核对', en: 'boxes, all or nothing' },
  settings: { boxes: listOf(keys({ reading: text, atLeast: amount(-Infinity) })), each: amount(0, 1000) },
  reads: ({ boxes }) => boxes.map(({ reading }) => reading),
  faults: ({ boxes, each }, full) =>
    Math.abs(boxes.length * each - full) > 1e-9
      ? [
          {
            at: 'each',
            zh: `${boxes.length} 项各 ${each} 分共 ${said(boxes.length * each)} 分，应等于该项分值 ${full}`,
            en: `gives ${said(boxes.length * each)} points for ${boxes.length} boxes, which must be the weight ${full}`,
          },
        ]
      : [],
  example: { weight: 2, boxes: [{ reading: 'figure', atLeast: 0.5 }], each: 2 },
  sentence: ({ boxes, each }) => ({
    zh: `${boxes.map(({ reading, atLeast }) => `“${reading}”达到${atLeast}`).join('、')}，各得${each}分，未达到不得分。`,
    en: `${each} points each for ${boxes.map(({ reading, atLeast }) => `"${reading}" of at least ${atLeast}`).join(', ')}; all or nothing.`,
  }),
  score({ boxes, each }, judged) {
    const read = boxes.map((box) => ({ ...box, found: readingOf(judged, box.reading) }));
    const lacking = read.find(({ found }) => !found);
    if (lacking) return noReading(lacking.reading);
    const lines = read.map(({ reading: key, atLeast, found }) => {
      const met = found!.value >= atLeast;
      return {
        rule: 'checklist',
        points: met ? each : 0,
        reason: {
          zh: `“${key}”${met ? '达到要求' : '未达到要求'}，得${met ? each : 0}分。`,
          en: `"${key}": ${met ? 'met' : 'not met'}: ${met ? each : 0} points.`,
        },
        facts: [{ words: { zh: key, en: key }, value: String(found!.value) }],
        events: [...found!.events].sort((a, b) => a - b),
        obligations: [],
        evidence: [...found!.evidence].sort(),
      };
    });
    return { points: lines.reduce((sum, { points }) => sum + points, 0), lines };
  },
});
