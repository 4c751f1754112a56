import { Form, Input } from 'antd';
import { confirmEntry, endEntry, refuseEntry } from '../../api/commands';
import type { AuthorityEntry } from '../../api/types';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { WorkModal } from '../../components/dialog/WorkModal';

interface Props {
  entry: AuthorityEntry;
  act: 'confirm' | 'refuse' | 'end';
  onClose: () => void;
}

/** 核准, 退回, 终止: what the second person decides about an entry, or that it ends; all but a confirmation need a reason. */
export function EntryDialog({ entry, act, onClose }: Props) {
  const { t } = useWords();
  const [form] = Form.useForm<{ reason: string }>();
  const settling = useCommand({
    run: ({ reason }: { reason: string }): Promise<unknown> => {
      if (act === 'confirm') return confirmEntry(entry.id);
      return act === 'refuse' ? refuseEntry(entry.id, reason) : endEntry(entry.id, reason);
    },
    done: t.work.done,
    onDone: onClose,
  });
  const notes = { confirm: t.authority.confirmNote, refuse: t.authority.refuseNote, end: t.authority.endNote };
  return (
    <WorkModal
      title={`${t.authority.acts[act]} · ${t.authority.title}`}
      confirm={t.authority.acts[act]}
      confirmTestId="entry-dialog-confirm"
      pending={settling.isPending}
      error={settling.error}
      draft={act === 'confirm' ? undefined : { of: `entry-${act}.${entry.id}`, form, command: settling }}
      onConfirm={form.submit}
      onClose={onClose}
    >
      <p>
        <strong>{entry.title}</strong>
      </p>
      <p className="quiet">
        {t.authority.reason}：{entry.reason} ·{' '}
        {t.authority.enteredBy(entry.enteredBy, entry.enteredPost, entry.enteredOn)}
      </p>
      <p className="quiet">{notes[act]}</p>
      <Form form={form} layout="vertical" onFinish={(fields: { reason: string }) => settling.mutate(fields)}>
        {act !== 'confirm' && (
          <Form.Item
            name="reason"
            label={t.bodies.reason}
            rules={[{ required: true, whitespace: true, message: t.work.textRequired }]}
          >
            <Input.TextArea rows={3} maxLength={500} data-testid="entry-reason" />
          </Form.Item>
        )}
      </Form>
    </WorkModal>
  );
}
