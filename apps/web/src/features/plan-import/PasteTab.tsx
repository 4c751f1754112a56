import { Form, Input } from 'antd';
import { useWords } from '../../i18n/language';

/** As much as the API takes. */
const LONGEST = 300_000;

/** The field of the text, in the form of the dialog that keeps it. */
export function PasteTab() {
  const { t } = useWords();
  return (
    <Form.Item name="text">
      <Input.TextArea
        rows={10}
        maxLength={LONGEST}
        placeholder={t.plan.importPasteHint}
        aria-label={t.plan.importPasteHint}
        data-testid="import-text"
      />
    </Form.Item>
  );
}
