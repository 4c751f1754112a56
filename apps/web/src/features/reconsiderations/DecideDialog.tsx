import { Form, Input, Radio } from 'antd';
import { decideReconsideration } from '../../api/commands';
import type { Bodies, ReconsiderationView } from '../../api/types';
import { DayField } from '../../components/DayField';
import { useCommand } from '../../components/use-command';
import { NumberField } from '../../components/NumberField';
import { useNumberRules } from '../../components/use-number-rules';
import { useWords } from '../../i18n/language';
import { WorkModal } from '../../components/dialog/WorkModal';

type Filled = Bodies['ReconsiderationDecisionDto'];

interface Props {
  reconsideration: ReconsiderationView;
  onClose: () => void;
}

/** 复核决定: upheld, changed or revoked, with the reason. */
export function DecideDialog({ reconsideration, onClose }: Props) {
  const { t } = useWords();
  const numberRules = useNumberRules();
  const words = t.reconsiderations;
  const [form] = Form.useForm<Filled>();
  const changed = Form.useWatch('outcome', form) === 'changed';
  const ofYear = reconsideration.about === 'assessment';
  const deciding = useCommand({
    run: (filled: Filled) => decideReconsideration(reconsideration.id, filled),
    done: t.work.done,
    onDone: onClose,
  });
  const required = [{ required: true, message: t.signIn.required }];
  return (
    <WorkModal
      title={`${words.decide}：${reconsideration.title}`}
      confirm={t.work.confirm}
      confirmTestId="reconsideration-decide-confirm"
      pending={deciding.isPending}
      error={deciding.error}
      draft={{ of: `reconsideration.${reconsideration.id}`, form, command: deciding }}
      onConfirm={form.submit}
      onClose={onClose}
    >
      <Form<Filled> form={form} layout="vertical" onFinish={(filled) => deciding.mutate(filled)}>
        <Form.Item name="outcome" label={words.outcome} rules={required}>
          <Radio.Group>
            {(['upheld', 'changed', 'revoked'] as const).map((outcome) => (
              <Radio key={outcome} value={outcome} data-testid={`reconsideration-${outcome}`}>
                {words.states[outcome]}
              </Radio>
            ))}
          </Radio.Group>
        </Form.Item>
        <Form.Item name="reason" label={words.decisionReason} rules={required}>
          <Input.TextArea rows={4} data-testid="reconsideration-decision-reason" />
        </Form.Item>
        {changed && (
          <Form.Item name="changes" label={words.changes} rules={required}>
            <Input.TextArea rows={3} data-testid="reconsideration-changes" />
          </Form.Item>
        )}
        {changed && !ofYear && (
          <Form.Item name="newLimitOn" label={words.newLimitOn}>
            <DayField data-testid="reconsideration-limit" />
          </Form.Item>
        )}
        {changed && ofYear && (
          <Form.Item name="newScore" label={words.newScore} rules={numberRules({ min: 0, max: 200 })}>
            <NumberField data-testid="reconsideration-score" />
          </Form.Item>
        )}
      </Form>
    </WorkModal>
  );
}
