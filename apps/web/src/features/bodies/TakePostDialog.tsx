import { Checkbox, Form, Input, Select } from 'antd';
import { STAFF_PARTS, type StaffPart } from '@app/domain/vocabulary';
import { takePost } from '../../api/commands';
import type { BodyView } from '../../api/types';
import { DayField } from '../../components/DayField';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { WorkModal } from '../../components/dialog/WorkModal';

interface Fields {
  from: string;
  part: StaffPart;
  title: string;
  vacate?: boolean;
  name?: string;
  reason: string;
}

/** 有权职务任免: somebody takes a post that signs or reviews, or leaves it; another person confirms it. */
export function TakePostDialog({ body, onClose }: { body: BodyView; onClose: () => void }) {
  const { t } = useWords();
  const [form] = Form.useForm<Fields>();
  const vacate = Form.useWatch('vacate', form);
  const required = [{ required: true, whitespace: true, message: t.signIn.required }];
  const taking = useCommand({
    run: ({ vacate: _vacate, name, ...fields }: Fields) => takePost(body.id, vacate ? fields : { ...fields, name }),
    done: t.authority.entered,
    onDone: onClose,
  });
  return (
    <WorkModal
      title={`${t.bodies['take-post']} · ${body.name}`}
      confirm={t.work.confirm}
      confirmTestId="take-post-confirm"
      pending={taking.isPending}
      error={taking.error}
      draft={{ of: `take-post.${body.id}`, form, command: taking }}
      onConfirm={form.submit}
      onClose={onClose}
    >
      <p className="quiet">{t.bodies.takePostNote}</p>
      <p className="quiet">{t.authority.note}</p>
      <Form<Fields>
        form={form}
        layout="vertical"
        initialValues={{ part: 'deputy' }}
        onFinish={(fields) => taking.mutate(fields)}
      >
        <Form.Item name="part" label={t.bodies.part}>
          <Select
            options={STAFF_PARTS.map((value) => ({ value, label: t.bodies.parts[value] }))}
            data-testid="take-post-part"
          />
        </Form.Item>
        <Form.Item name="title" label={t.bodies.postTitle} rules={required}>
          <Input maxLength={100} data-testid="take-post-title" />
        </Form.Item>
        <Form.Item name="vacate" valuePropName="checked">
          <Checkbox data-testid="take-post-vacate">{t.bodies.vacatePost}</Checkbox>
        </Form.Item>
        {!vacate && (
          <Form.Item name="name" label={t.bodies.person} rules={required}>
            <Input maxLength={50} data-testid="take-post-name" />
          </Form.Item>
        )}
        <Form.Item name="from" label={t.bodies.firstDay} rules={required}>
          <DayField data-testid="take-post-from" />
        </Form.Item>
        <Form.Item name="reason" label={t.bodies.basis} rules={required}>
          <Input data-testid="take-post-reason" />
        </Form.Item>
      </Form>
    </WorkModal>
  );
}
