import { Form, Input } from 'antd';
import { recordRelapse } from '../../api/commands';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { CaseSummary } from './CaseSummary';
import { EvidenceField } from '../../components/report/EvidenceField';
import type { WorkItem } from '../../components/work-item';
import { WorkModal } from '../../components/dialog/WorkModal';

interface Filled {
  text: string;
  evidence: File[];
}

/** 反弹: what has come back after it was accepted, with evidence. */
export function RelapseDialog({ item, onClose }: { item: WorkItem; onClose: () => void }) {
  const { t } = useWords();
  const words = t.rectification;
  const [form] = Form.useForm<Filled>();
  const recording = useCommand({
    run: ({ text, evidence }: Filled) => recordRelapse(item.caseId ?? 0, text, evidence),
    done: t.work.done,
    onDone: onClose,
  });
  return (
    <WorkModal
      title={words.recordRelapseTitle}
      confirm={t.work.confirm}
      confirmTestId="relapse-confirm"
      pending={recording.isPending}
      error={recording.error}
      draft={{ of: `relapse.${item.caseId}`, form, command: recording }}
      onConfirm={form.submit}
      onClose={onClose}
    >
      <CaseSummary item={item} />
      <p className="work-note">{words.relapseHint}</p>
      <Form<Filled> form={form} layout="vertical" onFinish={(filled) => recording.mutate(filled)}>
        <Form.Item
          name="text"
          label={words.relapseText}
          rules={[{ required: true, whitespace: true, message: t.signIn.required }]}
        >
          <Input.TextArea rows={4} data-testid="relapse-text" />
        </Form.Item>
        <Form.Item
          name="evidence"
          label={t.work.evidence}
          rules={[{ required: true, message: words.evidenceRequired }]}
        >
          <EvidenceField />
        </Form.Item>
      </Form>
    </WorkModal>
  );
}
