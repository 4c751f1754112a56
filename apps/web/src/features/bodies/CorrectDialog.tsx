import { Checkbox, Form, Input } from 'antd';
import { correctEntry } from '../../api/commands';
import type { AuthorityEntry } from '../../api/types';
import { DayField } from '../../components/DayField';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { WorkModal } from '../../components/dialog/WorkModal';

interface Fields {
  name: string;
  post: string;
  from: string;
  never?: boolean;
  reason: string;
}

/** 更正: what an appointment on record should have said; the wrong one stays to be seen. */
export function CorrectDialog({ entry, onClose }: { entry: AuthorityEntry; onClose: () => void }) {
  const { t } = useWords();
  const [form] = Form.useForm<Fields>();
  const correcting = useCommand({
    run: ({ never = false, ...fields }: Fields) => correctEntry(entry.id, { ...fields, never }),
    done: t.authority.entered,
    onDone: onClose,
  });
  const required = [{ required: true, whitespace: true, message: t.signIn.required }];
  return (
    <WorkModal
      title={`${t.authority.acts.correct} · ${entry.title}`}
      confirm={t.work.confirm}
      confirmTestId="correct-confirm"
      pending={correcting.isPending}
      error={correcting.error}
      draft={{ of: `entry-correct.${entry.id}`, form, command: correcting }}
      onConfirm={form.submit}
      onClose={onClose}
    >
      <p className="quiet">{t.authority.correctNote}</p>
      <Form<Fields>
        form={form}
        layout="vertical"
        initialValues={{ name: entry.name ?? '', post: entry.post ?? '', from: entry.effectiveOn ?? entry.from }}
        onFinish={(fields) => correcting.mutate(fields)}
      >
        <Form.Item name="never" valuePropName="checked">
          <Checkbox data-testid="correct-never">{t.authority.never}</Checkbox>
        </Form.Item>
        <Form.Item name="name" label={t.bodies.person} rules={required}>
          <Input data-testid="correct-name" />
        </Form.Item>
        <Form.Item name="post" label={t.bodies.post} rules={required}>
          <Input data-testid="correct-post" />
        </Form.Item>
        <Form.Item name="from" label={t.authority.rightFrom} rules={required}>
          <DayField data-testid="correct-from" />
        </Form.Item>
        <Form.Item name="reason" label={t.bodies.reason} rules={required}>
          <Input.TextArea rows={2} maxLength={500} data-testid="correct-reason" />
        </Form.Item>
      </Form>
    </WorkModal>
  );
}
