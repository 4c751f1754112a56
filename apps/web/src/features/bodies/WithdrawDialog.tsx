import { Form, Input } from 'antd';
import { withdrawPlannedChange } from '../../api/commands';
import type { PlannedChangeView } from '../../api/types';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { WorkModal } from '../../components/dialog/WorkModal';

/** 撤回预定: a planned change of bodies is not made, with a reason. */
export function WithdrawDialog({ change, onClose }: { change: PlannedChangeView; onClose: () => void }) {
  const { t } = useWords();
  const [form] = Form.useForm<{ reason: string }>();
  const withdrawing = useCommand({
    run: ({ reason }: { reason: string }) => withdrawPlannedChange(change.id, reason),
    done: t.work.done,
    onDone: onClose,
  });
  return (
    <WorkModal
      title={`${t.bodies.withdraw} · ${change.before.map(({ name }) => name).join(t.app.listComma)}`}
      confirm={t.work.confirm}
      confirmTestId="withdraw-confirm"
      pending={withdrawing.isPending}
      error={withdrawing.error}
      draft={{ of: `withdraw.${change.id}`, form, command: withdrawing }}
      onConfirm={form.submit}
      onClose={onClose}
    >
      <Form form={form} layout="vertical" onFinish={(fields: { reason: string }) => withdrawing.mutate(fields)}>
        <Form.Item
          name="reason"
          label={t.bodies.reason}
          rules={[{ required: true, whitespace: true, message: t.work.textRequired }]}
        >
          <Input.TextArea rows={3} data-testid="withdraw-reason" />
        </Form.Item>
      </Form>
    </WorkModal>
  );
}
