import { Checkbox, Form, Input } from 'antd';
import { appoint } from '../../api/commands';
import type { BodyView } from '../../api/types';
import { DayField } from '../../components/DayField';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { WorkModal } from '../../components/dialog/WorkModal';

interface Fields {
  from: string;
  vacate?: boolean;
  name?: string;
  post?: string;
  reason: string;
}

/** 任职与交接: somebody takes office, or leaves it; what is open is handed over. */
export function AppointDialog({ body, onClose }: { body: BodyView; onClose: () => void }) {
  const { t } = useWords();
  const [form] = Form.useForm<Fields>();
  const vacate = Form.useWatch('vacate', form);
  const required = [{ required: true, whitespace: true, message: t.signIn.required }];
  const appointing = useCommand({
    run: ({ from, name, post, reason }: Fields) =>
      appoint(body.id, vacate ? { from, reason } : { from, name, post, reason }),
    done: t.authority.entered,
    onDone: onClose,
  });
  return (
    <WorkModal
      title={`${t.bodies.appoint} · ${body.name}`}
      confirm={t.work.confirm}
      confirmTestId="appoint-confirm"
      pending={appointing.isPending}
      error={appointing.error}
      draft={{ of: `appoint.${body.id}`, form, command: appointing }}
      onConfirm={form.submit}
      onClose={onClose}
    >
      <p className="quiet">{t.bodies.appointNote}</p>
      <p className="quiet">{t.authority.note}</p>
      <Form<Fields> form={form} layout="vertical" onFinish={(fields) => appointing.mutate(fields)}>
        <Form.Item name="from" label={t.bodies.firstDay} rules={required}>
          <DayField data-testid="appoint-from" />
        </Form.Item>
        <Form.Item name="vacate" valuePropName="checked">
          <Checkbox data-testid="appoint-vacate">{t.bodies.vacate}</Checkbox>
        </Form.Item>
        {!vacate && (
          <>
            <Form.Item name="name" label={t.bodies.person} rules={required}>
              <Input data-testid="appoint-name" />
            </Form.Item>
            <Form.Item name="post" label={t.bodies.post} rules={required}>
              <Input data-testid="appoint-post" />
            </Form.Item>
          </>
        )}
        <Form.Item name="reason" label={t.bodies.basis} rules={required}>
          <Input data-testid="appoint-reason" />
        </Form.Item>
      </Form>
    </WorkModal>
  );
}
