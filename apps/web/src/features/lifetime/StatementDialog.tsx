import { Form, Input, Radio } from 'antd';
import { fileStatement } from '../../api/commands';
import type { Statement } from '../../api/types';
import { DayField } from '../../components/DayField';
import { useCommand } from '../../components/use-command';
import { NumberField } from '../../components/NumberField';
import { useNumberRules } from '../../components/use-number-rules';
import { useWords } from '../../i18n/language';
import { EvidenceField } from '../../components/report/EvidenceField';
import { WorkModal } from '../../components/dialog/WorkModal';

interface Filled extends Pick<Statement, 'kind' | 'name' | 'statedOn' | 'text'> {
  clauseNumber?: number | null;
  evidence?: File[];
}

/** What the head of the own body said, when, and what proves it. */
export function StatementDialog({ planId, onClose }: { planId: number; onClose: () => void }) {
  const { t } = useWords();
  const numberRules = useNumberRules();
  const words = t.lifetime.statements;
  const [form] = Form.useForm<Filled>();
  const filing = useCommand({
    run: ({ evidence, clauseNumber, ...said }: Filled) =>
      fileStatement(planId, clauseNumber ? { ...said, clauseNumber } : { ...said }, evidence ?? []),
    done: t.work.done,
    onDone: onClose,
  });
  const required = [{ required: true, message: t.signIn.required }];
  return (
    <WorkModal
      title={words.file}
      confirm={t.work.confirm}
      confirmTestId="statement-confirm"
      pending={filing.isPending}
      error={filing.error}
      draft={{ of: `statement.${planId}`, form, command: filing }}
      onConfirm={form.submit}
      onClose={onClose}
    >
      <p className="quiet">{words.note}</p>
      <Form<Filled>
        form={form}
        layout="vertical"
        initialValues={{ kind: 'problem-report' }}
        onFinish={(filled) => filing.mutate(filled)}
      >
        <Form.Item name="kind" label={words.kind} rules={required}>
          <Radio.Group
            options={(['problem-report', 'dissent'] as const).map((value) => ({ value, label: words.kinds[value] }))}
          />
        </Form.Item>
        <Form.Item name="name" label={words.name} rules={required}>
          <Input maxLength={100} data-testid="statement-name" />
        </Form.Item>
        <Form.Item name="statedOn" label={words.statedOn} rules={required}>
          <DayField data-testid="statement-day" />
        </Form.Item>
        <Form.Item
          name="clauseNumber"
          label={words.clause}
          rules={numberRules({ min: 1, whole: true, optional: true })}
        >
          <NumberField />
        </Form.Item>
        <Form.Item name="text" label={words.text} rules={required}>
          <Input.TextArea rows={5} data-testid="statement-text" />
        </Form.Item>
        <Form.Item name="evidence" label={t.work.evidence}>
          <EvidenceField />
        </Form.Item>
      </Form>
    </WorkModal>
  );
}
