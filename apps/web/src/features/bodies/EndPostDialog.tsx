import { Form } from 'antd';
import { endPost } from '../../api/commands';
import type { PersonOfBody } from '../../api/types';
import { DayField } from '../../components/DayField';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { WorkModal } from '../../components/dialog/WorkModal';

/** 职务终止: the last day of a post; the person and what was held until then stay. */
export function EndPostDialog({ person, onClose }: { person: PersonOfBody; onClose: () => void }) {
  const { t } = useWords();
  const [form] = Form.useForm<{ lastDay: string }>();
  const ending = useCommand({
    run: ({ lastDay }: { lastDay: string }) => endPost(person.postId!, lastDay),
    done: t.bodies.reached,
    onDone: onClose,
  });
  return (
    <WorkModal
      title={`${t.bodies.endPost} · ${person.name}（${person.title}）`}
      confirm={t.work.confirm}
      confirmTestId="end-post-confirm"
      pending={ending.isPending}
      error={ending.error}
      draft={{ of: `end-post.${person.postId}`, form, command: ending }}
      onConfirm={form.submit}
      onClose={onClose}
    >
      <Form<{ lastDay: string }> form={form} layout="vertical" onFinish={(fields) => ending.mutate(fields)}>
        <Form.Item
          name="lastDay"
          label={t.bodies.lastDay}
          rules={[{ required: true, whitespace: true, message: t.signIn.required }]}
        >
          <DayField data-testid="end-post-day" />
        </Form.Item>
      </Form>
    </WorkModal>
  );
}
