import { REPORT_FIELD_IDS, reportFieldTerms } from '@app/domain/vocabulary';
import { Form, Input } from 'antd';
import { DayField } from '../DayField';
import { useWords } from '../../i18n/language';

/** What a report may say besides its text, as the catalogue lists it. */
export function ReportFields() {
  const { t } = useWords();
  return REPORT_FIELD_IDS.map((field) => (
    <Form.Item key={field} name={['fields', field]} label={t.report.fields[field]} extra={t.report.fieldHints[field]}>
      {reportFieldTerms(field).type === 'past-day' ? (
        <DayField data-testid={`report-${field}`} />
      ) : (
        <Input.TextArea rows={2} data-testid={`report-${field}`} />
      )}
    </Form.Item>
  ));
}
