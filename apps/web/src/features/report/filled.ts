import type { ReportField } from '@app/domain/vocabulary';
import type { FilledValues } from '../../components/report/measured-values';

/** What is typed into the form of a report. */
export interface Filled {
  text: string;
  evidence?: File[];
  measured?: FilledValues;
  fields?: Partial<Record<ReportField, string>>;
}
