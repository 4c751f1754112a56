import { Checkbox, Form, Input, Select } from 'antd';
import { addBody } from '../../api/commands';
import { DayField } from '../../components/DayField';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { WorkModal } from '../../components/dialog/WorkModal';

type NewBody = Parameters<typeof addBody>[0];

interface Props {
  /** The name to begin with, and the doubt that asked for it. */
  name?: string;
  asked?: NewBody['asked'];
  onClose: () => void;
}

/** 补入名录: a body that plans name and the directory lacks; the organization department confirms it. */
export function AddBodyDialog({ name, asked, onClose }: Props) {
  const { t } = useWords();
  const [form] = Form.useForm<Omit<NewBody, 'asked'>>();
  const kinds = Object.entries(t.bodies.kinds)
    .filter(([value]) => value !== 'higher-authority')
    .map(([value, label]) => ({ value, label }));
  const required = [{ required: true, whitespace: true, message: t.signIn.required }];
  const adding = useCommand({
    run: ({ since, ...fields }: Omit<NewBody, 'asked'>) =>
      addBody({ ...fields, ...(since ? { since } : {}), ...(asked ? { asked } : {}) }),
    done: t.authority.entered,
    onDone: onClose,
  });
  return (
    <WorkModal
      title={t.bodies.add}
      confirm={t.work.confirm}
      confirmTestId="add-body-confirm"
      pending={adding.isPending}
      error={adding.error}
      draft={{ of: `add-body.${name ?? ''}`, form, command: adding }}
      onConfirm={form.submit}
      onClose={onClose}
    >
      <p className="quiet">{t.bodies.addNote}</p>
      <p className="quiet">{t.authority.note}</p>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ name, kind: 'department', subordinateToCounty: true }}
        onFinish={(fields) => adding.mutate(fields)}
      >
        <Form.Item name="name" label={t.bodies.name} rules={required}>
          <Input maxLength={100} data-testid="add-body-name" />
        </Form.Item>
        <Form.Item name="fullName" label={t.bodies.fullName}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="kind" label={t.bodies.kind}>
          <Select options={kinds} />
        </Form.Item>
        <Form.Item name="subordinateToCounty" valuePropName="checked">
          <Checkbox>{t.bodies.subordinate}</Checkbox>
        </Form.Item>
        <Form.Item name="since" label={t.bodies.sinceField}>
          <DayField />
        </Form.Item>
        <Form.Item name="reason" label={t.bodies.basis} rules={required}>
          <Input maxLength={500} data-testid="add-body-reason" />
        </Form.Item>
      </Form>
    </WorkModal>
  );
}
