import { Form, Input, Select } from 'antd';
import { recordFinding } from '../../api/commands';
import { useFindingBodies } from '../../api/queries';
import type { Finding } from '../../api/types';
import { useCommand } from '../../components/use-command';
import { NumberField } from '../../components/NumberField';
import { useNumberRules } from '../../components/use-number-rules';
import { useWords } from '../../i18n/language';
import { EvidenceField } from '../../components/report/EvidenceField';
import { WorkModal } from '../../components/dialog/WorkModal';

interface Filled {
  kind: Finding['kind'];
  bodyId: number;
  clauseNumber?: number | null;
  text: string;
  evidence: File[];
}

/** 问题登记: what was found, about whom, with files that prove it. */
export function FindingDialog({ planId, onClose }: { planId: number; onClose: () => void }) {
  const { t } = useWords();
  const numberRules = useNumberRules();
  const [form] = Form.useForm<Filled>();
  const bodies = useFindingBodies(planId).data ?? [];
  const recording = useCommand({
    run: ({ evidence, clauseNumber, ...written }: Filled) =>
      recordFinding(planId, clauseNumber ? { ...written, clauseNumber } : { ...written }, evidence),
    done: t.work.done,
    onDone: onClose,
  });
  const required = [{ required: true, message: t.signIn.required }];
  const kinds = Object.entries(t.findings.kinds).map(([value, label]) => ({ value, label }));
  return (
    <WorkModal
      title={t.findings.record}
      confirm={t.work.confirm}
      confirmTestId="finding-confirm"
      pending={recording.isPending}
      error={recording.error}
      draft={{ of: `finding.${planId}`, form, command: recording }}
      onConfirm={form.submit}
      onClose={onClose}
    >
      <Form<Filled> form={form} layout="vertical" onFinish={(filled) => recording.mutate(filled)}>
        <Form.Item name="kind" label={t.findings.kind} rules={required}>
          <Select options={kinds} data-testid="finding-kind" />
        </Form.Item>
        <Form.Item name="bodyId" label={t.findings.body} rules={required}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
            data-testid="finding-body"
          />
        </Form.Item>
        <Form.Item
          name="clauseNumber"
          label={t.findings.clause}
          rules={numberRules({ min: 1, whole: true, optional: true })}
        >
          <NumberField />
        </Form.Item>
        <Form.Item name="text" label={t.findings.text} rules={[{ ...required[0], whitespace: true }]}>
          <Input.TextArea rows={5} data-testid="finding-text" />
        </Form.Item>
        <Form.Item
          name="evidence"
          label={t.work.evidence}
          rules={[{ required: true, type: 'array', min: 1, message: t.findings.evidenceRequired }]}
        >
          <EvidenceField />
        </Form.Item>
      </Form>
    </WorkModal>
  );
}
