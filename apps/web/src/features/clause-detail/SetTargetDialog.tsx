import { Form, Input } from 'antd';
import { setTarget } from '../../api/commands';
import type { TargetView } from '../../api/types';
import { useCommand } from '../../components/use-command';
import { NumberField } from '../../components/NumberField';
import { useNumberRules } from '../../components/use-number-rules';
import { useWords } from '../../i18n/language';
import { WorkModal } from '../../components/dialog/WorkModal';

interface Filled {
  value: number;
  unit?: string;
  source: string;
}

/** Writes down the figure of a target that the plan left open, with the document that sets it. */
export function SetTargetDialog({
  clauseId,
  target,
  onClose,
}: {
  clauseId: number;
  target: TargetView;
  onClose: () => void;
}) {
  const { t } = useWords();
  const numberRules = useNumberRules();
  const [form] = Form.useForm<Filled>();
  const { indicator, text } = target;
  const setting = useCommand({
    run: (filled: Filled) => setTarget(clauseId, { indicator, text, ...filled }),
    done: t.work.done,
    onDone: onClose,
  });
  const required = [{ required: true, message: t.signIn.required }];
  return (
    <WorkModal
      title={t.indicators.setTitle}
      confirm={t.work.confirm}
      confirmTestId="target-confirm"
      pending={setting.isPending}
      error={setting.error}
      draft={{ of: `target.${clauseId}`, form, command: setting }}
      onConfirm={form.submit}
      onClose={onClose}
    >
      <p>
        <strong>{indicator}</strong> <span className="quiet">{text}</span>
      </p>
      <Form<Filled>
        form={form}
        layout="vertical"
        initialValues={{ unit: target.unit ?? undefined }}
        onFinish={(filled) => setting.mutate(filled)}
      >
        <Form.Item name="value" label={t.indicators.figure} rules={numberRules({})}>
          <NumberField data-testid="target-value" />
        </Form.Item>
        <Form.Item name="unit" label={t.indicators.unit}>
          <Input maxLength={20} />
        </Form.Item>
        <Form.Item name="source" label={t.indicators.source} rules={required}>
          <Input data-testid="target-source" />
        </Form.Item>
      </Form>
    </WorkModal>
  );
}
