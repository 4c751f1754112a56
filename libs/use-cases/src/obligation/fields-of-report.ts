import type { IsoDate } from '@app/domain/calendar';
import { reportFieldTerms, type ReportField } from '@app/domain/vocabulary';
import { pastDay } from '../date-limits';
import { requiredText } from '../text-limits';

/** What was filled in for one field of a report. */
export interface FilledField {
  field: ReportField;
  value: string;
}

/**
 * The fields of a report as they are stored; what was left empty is not there.
 *
 * @throws DubanError `text-too-long`, `invalid-date`, `record-date-ahead`
 */
export function fieldsOfReport(filled: readonly FilledField[], today: IsoDate): Partial<Record<ReportField, string>> {
  const given = filled.filter(({ value }) => value.trim() !== '');
  return Object.fromEntries(
    given.map(({ field, value }) => {
      const { type, words } = reportFieldTerms(field);
      return [field, type === 'past-day' ? pastDay(value, today, words) : requiredText(value, words)];
    }),
  );
}
