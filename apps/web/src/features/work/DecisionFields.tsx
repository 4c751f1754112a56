import { Form, Input, Radio } from 'antd';
import type { Decision } from '../../api/types';
import { useWords } from '../../i18n/language';

export interface Verdict {
  decision: Decision;
  reason?: string;
}

/** Accept or send back; whoever sends back says why. */
export function DecisionFields() {
  const { t } = useWords();
  const decision = Form.useWatch<Decision | undefined>('decision');
  return (
    <>
      <Form.Item name="decision" label={t.work.decision} rules={[{ required: true, message: t.signIn.required }]}>
        <Radio.Group optionType="button" buttonStyle="solid">
          <Radio.Button value="accept" data-testid="review-accept">
            {t.work.accept}
          </Radio.Button>
          <Radio.Button value="return" data-testid="review-return">
            {t.work.return}
          </Radio.Button>
        </Radio.Group>
      </Form.Item>
      <Form.Item
        name="reason"
        label={t.work.reason}
        rules={[{ required: decision === 'return', whitespace: true, message: t.work.reasonRequired }]}
      >
        <Input.TextArea rows={3} data-testid="review-reason" />
      </Form.Item>
    </>
  );
}
