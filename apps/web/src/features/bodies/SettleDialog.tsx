import { Form, Input } from 'antd';
import { settleTransfers } from '../../api/commands';
import type { TransferView } from '../../api/types';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { WorkModal } from '../../components/dialog/WorkModal';
import { BodySelect } from './BodySelect';

export type Move = 'accept' | 'object' | 'decide';

interface Fields {
  to?: number[];
  reason?: string;
}

/** Takes over, objects to or decides the chosen transfers, with one reason for all of them. */
export function SettleDialog({
  move,
  transfers,
  onClose,
}: {
  move: Move;
  transfers: TransferView[];
  onClose: () => void;
}) {
  const { t } = useWords();
  const [form] = Form.useForm<Fields>();
  const settling = useCommand({
    run: ({ to, reason }: Fields) => {
      const planIds = [...new Set(transfers.map((one) => one.planId))];
      return Promise.all(
        planIds.map((planId) => {
          const ids = transfers.filter((one) => one.planId === planId).map(({ id }) => id);
          return settleTransfers(planId, { transfers: ids, move, to, reason });
        }),
      );
    },
    done: t.work.done,
    onDone: onClose,
  });
  return (
    <WorkModal
      title={`${t.bodies.settle[move]} · ${t.bodies.chosen(transfers.length)}`}
      confirm={t.work.confirm}
      confirmTestId="settle-confirm"
      pending={settling.isPending}
      error={settling.error}
      draft={{ of: `settle.${move}.${transfers[0]?.id ?? 0}`, form, command: settling }}
      onConfirm={form.submit}
      onClose={onClose}
    >
      <Form<Fields> form={form} layout="vertical" onFinish={(fields) => settling.mutate(fields)}>
        {move === 'decide' && (
          <Form.Item name="to" label={t.bodies.heirs} rules={[{ required: true, message: t.signIn.required }]}>
            <BodySelect testId="settle-to" />
          </Form.Item>
        )}
        {move !== 'accept' && (
          <Form.Item
            name="reason"
            label={t.bodies.reason}
            rules={[{ required: true, whitespace: true, message: t.work.textRequired }]}
          >
            <Input.TextArea rows={3} data-testid="settle-reason" />
          </Form.Item>
        )}
      </Form>
    </WorkModal>
  );
}
