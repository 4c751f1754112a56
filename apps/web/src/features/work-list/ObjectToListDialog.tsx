import { Form, Input } from 'antd';
import { objectToWorkList } from '../../api/commands';
import type { WorkListItem } from '../../api/types';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { WorkModal } from '../../components/dialog/WorkModal';

/** 对清单提出异议: about one task, with the reason. */
export function ObjectToListDialog({
  listId,
  item,
  onClose,
}: {
  listId: number;
  item: WorkListItem;
  onClose: () => void;
}) {
  const { t } = useWords();
  const words = t.workLists;
  const [form] = Form.useForm<{ text: string }>();
  const objecting = useCommand({
    run: ({ text }: { text: string }) => objectToWorkList(listId, { itemId: item.id ?? 0, text }),
    done: words.done,
    onDone: onClose,
  });
  return (
    <WorkModal
      title={words.acts.object}
      confirm={words.acts.object}
      confirmTestId="object-to-list-confirm"
      pending={objecting.isPending}
      error={objecting.error}
      draft={{ of: `work-list-item.${item.id}`, form, command: objecting }}
      onConfirm={form.submit}
      onClose={onClose}
    >
      <p className="work-note">
        {t.app.clause(item.clause)} {item.title}
      </p>
      <Form form={form} layout="vertical" onFinish={(filled: { text: string }) => objecting.mutate(filled)}>
        <Form.Item name="text" label={words.text} rules={[{ required: true, message: t.signIn.required }]}>
          <Input.TextArea rows={4} data-testid="object-to-list-text" />
        </Form.Item>
      </Form>
    </WorkModal>
  );
}
