import { idsOf, words, type Language, type Words } from './words';

/**
 * What takes points off: so many for each event of a kind, up to a limit (per-item deduction with a cap). An event counts
 * as one of them by its `assessed` in `event-kinds.ts`; how many points is said by `deductions` in the policy file.
 */
export const DEDUCTIONS = {
  urged: { words: words('逾期被催办', 'Urged after a missed date') },
  returned: { words: words('报告被退回', 'Reports sent back') },
  // 政府督查工作条例 art. 14, 日常督办
  'supervision-notice': { words: words('被督办通知', 'Supervision notices') },
  // plan clause 49; 政府督查工作条例 art. 18
  'rectification-order': { words: words('被责令限期整改', 'Rectification orders') },
  // What was reported as done was found not to be so on site.
  'not-as-reported': { words: words('现场核查不属实', 'Found on site not to be as reported') },
  // What a head promised in a talk about dereliction, and another body found not to be done.
  'commitment-not-kept': { words: words('约谈承诺未落实', 'Commitments of a talk not kept') },
} as const;

export type DeductionKind = keyof typeof DEDUCTIONS;

export const DEDUCTION_IDS: readonly DeductionKind[] = idsOf(DEDUCTIONS);

/** Every line a score can have. */
export const SCORE_RULES = {
  completed: { words: words('按期完成', 'Completed in time') },
  'completed-late': { words: words('逾期完成', 'Completed late') },
  'not-completed': { words: words('未完成', 'Not completed') },
  'not-applicable': { words: words('不适用', 'Not applicable') },
  ...DEDUCTIONS,
  falsified: { words: words('弄虚作假', 'Falsified data') },
  // These have a title, which says what they are about.
  item: { words: words('考核项目', 'Item') },
  bonus: { words: words('加分', 'Bonus') },
  scaled: { words: words('不适用项目折算', 'Scaled up for what does not apply') },
  multiplied: { words: words('扣分加倍', 'Deductions multiplied') },
  verified: { words: words('核查调整', 'Changed by verification') },
  'objection-upheld': { words: words('异议成立', 'Objection upheld') },
  corrected: { words: words('事后更正', 'Corrected later') },
  veto: { words: words('一票否决', 'Veto') },
  missing: { words: words('缺少数据', 'No data') },
} as const;

export type ScoreRule = keyof typeof SCORE_RULES;

/** How a line of a score is called: what it is about, where its rule alone does not say it. */
export function nameOfLine({ rule, title }: { rule: ScoreRule; title?: Words | null }, language: Language): string {
  const name = SCORE_RULES[rule].words[language];
  if (!title) return name;
  if (rule === 'item') return title[language];
  return language === 'zh' ? `${name}：${title.zh}` : `${name}: ${title.en}`;
}

/** What the score of a year counts of what happened to a body. */
export type AssessedKind = DeductionKind | 'falsified';

/** The grades of a year, as the policy file names them, from best to worst. */
export const GRADES = {
  excellent: { words: words('优秀', 'excellent'), colour: 'green' },
  good: { words: words('良好', 'good'), colour: 'blue' },
  pass: { words: words('合格', 'pass'), colour: 'gold' },
  fail: { words: words('不合格', 'fail'), colour: 'red' },
} as const;

export type GradeName = keyof typeof GRADES;

export const GRADE_IDS: readonly GradeName[] = idsOf(GRADES);
