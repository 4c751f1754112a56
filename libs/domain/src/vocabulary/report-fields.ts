import { idsOf, words, type Language, type Words } from './words';

/** What a report may say in a field of its own, besides its text and its evidence. None has to be filled in. */
export interface ReportFieldTerms {
  words: Words;
  hint: Words;
  type: 'text' | 'past-day';
}

/** Every field; `report` has a column for each. The form, the API and the pages take them from here. */
export const REPORT_FIELDS = {
  // What the upward report gives as causes; a body writes it where the work is not done in full, or hard to go on with.
  difficulties: {
    words: words('存在困难和问题', 'Difficulties'),
    hint: words(
      '未完成的部分、原因和需要支持的事项；会汇总进上报的进展报告。',
      'What is missing, why, and what would help; reports upwards quote it.',
    ),
    type: 'text',
  },
  // Results count and not their papers: for the score of the year this day stands for the report that another body accepted.
  doneOn: {
    words: words('实际完成日期', 'Day of completion'),
    hint: words(
      '早于报送日期时填写，并附能证明该日期的材料；审核通过后，年度考核按此日期计算。',
      'Where it is before the day of this report, with evidence of it. Once the report is accepted, the score of the year counts by this day.',
    ),
    type: 'past-day',
  },
} as const satisfies Record<string, ReportFieldTerms>;

export type ReportField = keyof typeof REPORT_FIELDS;

export const REPORT_FIELD_IDS: readonly ReportField[] = idsOf(REPORT_FIELDS);

/** The hints in one language. */
export const hintsIn = <K extends string>(
  catalogue: Readonly<Record<K, { hint: Words }>>,
  language: Language,
): Record<K, string> => {
  const entries = Object.entries(catalogue) as [K, { hint: Words }][];
  return Object.fromEntries(entries.map(([id, { hint }]) => [id, hint[language]])) as Record<K, string>;
};

/** What the catalogue says of a field, as the wide type. */
export const reportFieldTerms = (field: ReportField): ReportFieldTerms => REPORT_FIELDS[field];
