import { Form, Input } from 'antd';
import { withdrawDocument } from '../../api/commands';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { WorkModal } from '../../components/dialog/WorkModal';

/** Takes back a draft that a person had drafted, and says why. */
export function WithdrawDialog({ documentId, onClose }: { documentId: number; onClose: () => void }) {
  const { t } = useWords();
  const [form] = Form.useForm<{ reason: string }>();
  const withdrawing = useCommand({
    run: ({ reason }: { reason: string }) => withdrawDocument(documentId, reason),
    done: t.signOff.withdrawn,
    onDone: onClose,
  });
  return (
    <WorkModal
      title={t.signOff.withdraw}
      confirm={t.signOff.withdraw}
      confirmTestId="withdraw-confirm"
      pending={withdrawing.isPending}
      error={withdrawing.error}
      draft={{ of: `withdraw.${documentId}`, form, command: withdrawing }}
      onConfirm={form.submit}
      onClose={onClose}
    >
      <p className="quiet">{t.signOff.withdrawNote}</p>
      <Form form={form} layout="vertical" onFinish={(values) => withdrawing.mutate(values)}>
        <Form.Item
          name="reason"
          label={t.signOff.withdrawReason}
          rules={[{ required: true, whitespace: true, message: t.signOff.withdrawReasonRequired }]}
        >
          <Input.TextArea rows={3} data-testid="withdraw-reason" />
        </Form.Item>
      </Form>
    </WorkModal>
  );
}
