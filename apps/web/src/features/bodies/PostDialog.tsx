import { Form, Input, Select } from 'antd';
import { GIVEN_PARTS } from '@app/domain/vocabulary';
import { enterPost } from '../../api/commands';
import type { Bodies, BodyView } from '../../api/types';
import { DayField } from '../../components/DayField';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { WorkModal } from '../../components/dialog/WorkModal';
import { ReachFields } from './ReachFields';

type Fields = Bodies['PostDto'];

/** 登记人员: somebody leads, reviews or handles in a body, with or without an account. */
export function PostDialog({ body, onClose }: { body: BodyView; onClose: () => void }) {
  const { t } = useWords();
  const [form] = Form.useForm<Fields>();
  const required = [{ required: true, whitespace: true, message: t.signIn.required }];
  const entering = useCommand({
    run: ({ phone, address, to, ...fields }: Fields) =>
      enterPost(body.id, {
        ...fields,
        ...(phone ? { phone } : {}),
        ...(address ? { address } : {}),
        ...(to ? { to } : {}),
      }),
    done: t.bodies.reached,
    onDone: onClose,
  });
  return (
    <WorkModal
      title={`${t.bodies.enterPost} · ${body.name}`}
      confirm={t.work.confirm}
      confirmTestId="enter-post-confirm"
      pending={entering.isPending}
      error={entering.error}
      draft={{ of: `enter-post.${body.id}`, form, command: entering }}
      onConfirm={form.submit}
      onClose={onClose}
    >
      <p className="quiet">{t.bodies.enterPostNote}</p>
      <Form<Fields>
        form={form}
        layout="vertical"
        initialValues={{ part: 'handler' }}
        onFinish={(fields) => entering.mutate(fields)}
      >
        <Form.Item name="name" label={t.bodies.person} rules={required}>
          <Input maxLength={100} data-testid="post-name" />
        </Form.Item>
        <Form.Item name="title" label={t.bodies.postTitle} rules={required}>
          <Input maxLength={100} data-testid="post-title" />
        </Form.Item>
        <Form.Item name="part" label={t.bodies.part}>
          <Select
            options={GIVEN_PARTS.map((value) => ({ value, label: t.bodies.parts[value] }))}
            data-testid="post-part"
          />
        </Form.Item>
        <ReachFields />
        <Form.Item name="from" label={t.bodies.from} rules={required}>
          <DayField data-testid="post-from" />
        </Form.Item>
        <Form.Item name="to" label={t.bodies.lastDayOf}>
          <DayField data-testid="post-to" />
        </Form.Item>
      </Form>
    </WorkModal>
  );
}
