import { Form, Input } from 'antd';
import { returnDocument } from '../../api/commands';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { WorkModal } from '../../components/dialog/WorkModal';

/** Sends a draft back, and says why. */
export function ReturnDialog({ documentId, onClose }: { documentId: number; onClose: () => void }) {
  const { t } = useWords();
  const [form] = Form.useForm<{ reason: string }>();
  const returning = useCommand({
    run: ({ reason }: { reason: string }) => returnDocument(documentId, reason),
    done: t.signOff.sentBack,
    onDone: onClose,
  });
  return (
    <WorkModal
      title={t.signOff.sendBackTitle}
      confirm={t.signOff.sendBack}
      confirmTestId="return-confirm"
      pending={returning.isPending}
      error={returning.error}
      draft={{ of: `return.${documentId}`, form, command: returning }}
      onConfirm={form.submit}
      onClose={onClose}
    >
      <p className="quiet">{t.signOff.sendBackNote}</p>
      <Form form={form} layout="vertical" onFinish={(values) => returning.mutate(values)}>
        <Form.Item
          name="reason"
          label={t.signOff.reason}
          rules={[{ required: true, whitespace: true, message: t.signOff.reasonRequired }]}
        >
          <Input.TextArea rows={3} data-testid="return-reason" />
        </Form.Item>
      </Form>
    </WorkModal>
  );
}
