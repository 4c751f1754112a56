import { Form, Input } from 'antd';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { CaseSummary } from './CaseSummary';
import type { WorkItem } from './work-item';
import { WorkModal } from './WorkModal';

interface Props {
  item: WorkItem;
  title: string;
  label: string;
  required: string;
  run: (text: string) => Promise<unknown>;
  onClose: () => void;
}

/** A case and one text to write about it. */
export function CaseTextDialog({ item, title, label, required, run, onClose }: Props) {
  const { t } = useWords();
  const [form] = Form.useForm<{ text: string }>();
  const writing = useCommand({ run, done: t.work.done, onDone: onClose });
  return (
    <WorkModal
      title={title}
      confirm={t.work.confirm}
      confirmTestId="case-confirm"
      pending={writing.isPending}
      error={writing.error}
      onConfirm={form.submit}
      onClose={onClose}
    >
      <CaseSummary item={item} />
      <Form form={form} layout="vertical" onFinish={({ text }: { text: string }) => writing.mutate(text)}>
        <Form.Item name="text" label={label} rules={[{ required: true, whitespace: true, message: required }]}>
          <Input.TextArea rows={7} data-testid="case-text" />
        </Form.Item>
      </Form>
    </WorkModal>
  );
}
