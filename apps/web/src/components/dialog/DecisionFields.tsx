import { Form, Input, Radio } from 'antd';
import type { Decision } from '../../api/types';
import { useWords } from '../../i18n/language';

export interface Verdict {
  decision: Decision;
  reason?: string;
}

/** What the two decisions are called, and what is said where the second one has no reason. */
export interface DecisionWords {
  accept: string;
  return: string;
  reasonRequired: string;
}

/** Accept or send back; whoever sends back says why. */
export function DecisionFields({ words }: { words?: DecisionWords }) {
  const { t } = useWords();
  const said = words ?? t.work;
  const decision = Form.useWatch<Decision | undefined>('decision');
  return (
    <>
      <Form.Item name="decision" label={t.work.decision} rules={[{ required: true, message: t.signIn.required }]}>
        <Radio.Group optionType="button" buttonStyle="solid">
          <Radio.Button value="accept" data-testid="review-accept">
            {said.accept}
          </Radio.Button>
          <Radio.Button value="return" data-testid="review-return">
            {said.return}
          </Radio.Button>
        </Radio.Group>
      </Form.Item>
      <Form.Item
        name="reason"
        label={t.work.reason}
        rules={[{ required: decision === 'return', whitespace: true, message: said.reasonRequired }]}
      >
        <Input.TextArea rows={3} data-testid="review-reason" />
      </Form.Item>
    </>
  );
}
