import { Form, Select } from 'antd';
import { nameStandIn } from '../../api/commands';
import type { Bodies } from '../../api/types';
import { DayField } from '../../components/DayField';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { WorkModal } from '../../components/dialog/WorkModal';

type Fields = Bodies['StandInDto'];

interface Props {
  bodyId: number;
  /** Whom the head can name. */
  persons: readonly string[];
  onClose: () => void;
}

/** AB 角: the head of a body names who does the work of somebody of it, from one day to another. */
export function StandInDialog({ bodyId, persons, onClose }: Props) {
  const { t } = useWords();
  const words = t.workInside;
  const [form] = Form.useForm<Fields>();
  const naming = useCommand({
    run: (fields: Fields) => nameStandIn(bodyId, fields),
    done: words.named,
    onDone: onClose,
  });
  const options = persons.map((value) => ({ value, label: value }));
  const rules = [{ required: true, message: t.signIn.required }];
  return (
    <WorkModal
      title={words.name}
      confirm={t.work.confirm}
      confirmTestId="stand-in-confirm"
      pending={naming.isPending}
      error={naming.error}
      draft={{ of: `stand-in.${bodyId}`, form, command: naming }}
      onConfirm={form.submit}
      onClose={onClose}
    >
      <p className="quiet">{words.note}</p>
      <Form<Fields> form={form} layout="vertical" onFinish={(fields) => naming.mutate(fields)}>
        <Form.Item name="absent" label={words.absent} rules={rules}>
          <Select options={options} data-testid="stand-in-absent" />
        </Form.Item>
        <Form.Item name="name" label={words.by} rules={rules}>
          <Select options={options} data-testid="stand-in-name" />
        </Form.Item>
        <Form.Item name="from" label={words.from} rules={rules}>
          <DayField data-testid="stand-in-from" />
        </Form.Item>
        <Form.Item name="to" label={words.to} rules={rules}>
          <DayField data-testid="stand-in-to" />
        </Form.Item>
      </Form>
    </WorkModal>
  );
}
